import { ImportError } from './faults.js';

/** A file as it was read from disk. */
export interface SourceFile {
  /** Shown in messages. */
  name: string;
  bytes: Uint8Array;
}

const cure = 'save it as "CSV UTF-8" (Excel: 另存为 → CSV UTF-8) and import that file';

/**
 * Text of a UTF-8 file without its byte order mark, lines ended by `\n`.
 *
 * @throws ImportError for any other encoding, with the cure
 */
export function decodeText(source: SourceFile): string {
  const text = decoded(source, 'utf-8');
  if (text !== undefined) return text;
  const { name, bytes } = source;
  const line = 1 + bytes.subarray(0, firstBadByte(bytes)).filter((byte) => byte === 10).length;
  const found =
    decoded(source, 'gb18030') === undefined
      ? 'not UTF-8'
      : 'it looks like GB18030, which Excel writes for "CSV"';
  throw new ImportError([{ file: name, line, message: `the text is not UTF-8 (${found}); ${cure}` }]);
}

/**
 * The same for a table that comes out of a spreadsheet: GB18030 (with GBK in it) is read too, where the bytes are
 * no UTF-8 and do not begin with its mark.
 *
 * @throws ImportError for any other encoding, with the cure
 */
export function decodeTable(source: SourceFile): { text: string; encoding: 'UTF-8' | 'GB18030' } {
  const text = decoded(source, 'utf-8');
  if (text !== undefined) return { text, encoding: 'UTF-8' };
  const { bytes } = source;
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const other = marked ? undefined : decoded(source, 'gb18030');
  return other === undefined
    ? { text: decodeText(source), encoding: 'UTF-8' }
    : { text: other, encoding: 'GB18030' };
}

/** Undefined where the bytes are none of that encoding. */
function decoded({ name, bytes }: SourceFile, encoding: 'utf-8' | 'gb18030'): string | undefined {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    throw new ImportError([{ file: name, message: `the file is UTF-16; ${cure}` }]);
  }
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n');
  } catch {
    return undefined;
  }
}

/** Reading without `fatal` keeps the good bytes before the first bad one as they are. */
function firstBadByte(bytes: Uint8Array): number {
  const readable = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes).split('\uFFFD', 1)[0] ?? '';
  return new TextEncoder().encode(readable).length;
}
