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
export function decodeText({ name, bytes }: SourceFile): string {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    throw new ImportError([{ file: name, message: `the file is UTF-16; ${cure}` }]);
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const line = 1 + bytes.subarray(0, firstBadByte(bytes)).filter((byte) => byte === 10).length;
    const found = isGb18030(bytes) ? 'it looks like GB18030, which Excel writes for "CSV"' : 'not UTF-8';
    throw new ImportError([{ file: name, line, message: `the text is not UTF-8 (${found}); ${cure}` }]);
  }
  return text.replace(/\r\n?/g, '\n');
}

function isGb18030(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('gb18030', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Reading without `fatal` keeps the good bytes before the first bad one as they are. */
function firstBadByte(bytes: Uint8Array): number {
  const readable = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes).split('\uFFFD', 1)[0] ?? '';
  return new TextEncoder().encode(readable).length;
}
