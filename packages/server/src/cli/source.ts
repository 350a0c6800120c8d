import { readFile } from 'node:fs/promises';
import type { SourceFile } from '../import/text.js';
import { CommandError } from './errors.js';

/**
 * A file that somebody named at the command line.
 *
 * @throws CommandError where it cannot be read
 */
export async function readSource(name: string): Promise<SourceFile> {
  try {
    return { name, bytes: await readFile(name) };
  } catch (error) {
    throw new CommandError(`${name} cannot be read (${(error as NodeJS.ErrnoException).code})`);
  }
}
