import { readFileSync } from 'node:fs';
import { tableText } from '../batch/table-text.js';
import { brief, CommandError } from './errors.js';

/** @throws CommandError a file that is not there or no text */
export function readTableFile(path: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    throw new CommandError(`--csv ${path}: ${brief(error)}; name a file that can be read`);
  }
  try {
    return tableText(bytes);
  } catch (error) {
    throw new CommandError(`--csv ${path}: ${brief(error)}`);
  }
}
