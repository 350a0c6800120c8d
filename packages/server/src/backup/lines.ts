import { createReadStream } from 'node:fs';
import { BackupError } from './tables.js';

/**
 * The lines of a file, each with its line feed. Not `readline`: that one also ends a line at U+2028, which
 * stands in texts as it is.
 *
 * @throws BackupError when it is not UTF-8
 */
export async function* linesOf(file: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let rest = '';
  for await (const chunk of createReadStream(file)) {
    rest += decoded(() => decoder.decode(chunk as Buffer, { stream: true }));
    const lines = rest.split('\n');
    rest = lines.pop() as string;
    for (const line of lines) yield `${line}\n`;
  }
  rest += decoded(() => decoder.decode());
  if (rest !== '') yield rest;
}

function decoded(decode: () => string): string {
  try {
    return decode();
  } catch {
    throw new BackupError('this is no backup, or it was damaged: the text is not UTF-8');
  }
}
