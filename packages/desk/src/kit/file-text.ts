/** A file as it was chosen, read as text. */
export interface TextFile {
  name: string;
  text: string;
}

/** The service takes no longer text. */
export const MOST_LETTERS = 2_000_000;

/**
 * Text of a file's bytes: UTF-8 with or without its mark, else what spreadsheets in China write.
 *
 * @returns undefined for bytes that are neither
 */
export function decodeBytes(bytes: Uint8Array): string | undefined {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // The next one may fit.
    }
  }
  return undefined;
}

/** What is wrong with a text before anybody sends it. */
export function fileFault(text: string | undefined): 'unreadable' | 'empty' | 'long' | undefined {
  if (text === undefined || text.includes('\0')) return 'unreadable';
  if (text.trim() === '') return 'empty';
  return text.length > MOST_LETTERS ? 'long' : undefined;
}

/** Reads a chosen file. */
export async function readFile(
  file: File,
): Promise<{ file: TextFile } | { fault: NonNullable<ReturnType<typeof fileFault>> }> {
  const text = decodeBytes(new Uint8Array(await file.arrayBuffer()));
  const fault = fileFault(text);
  return fault || text === undefined
    ? { fault: fault ?? 'unreadable' }
    : { file: { name: file.name.slice(0, 200), text } };
}
