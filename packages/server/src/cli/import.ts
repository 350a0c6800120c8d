import { readFile } from 'node:fs/promises';
import type { Store } from '../deps.js';
import { readCenters } from '../import/centers.js';
import { readHolidays } from '../import/holidays.js';
import type { SourceFile } from '../import/text.js';
import { allCenters, saveCenters } from '../storage/centers.js';
import { saveHolidays } from '../storage/holidays.js';
import { CommandError } from './errors.js';

/** Imports a file of centers, of exceptions, or both; returns how many centers were written. */
export async function importCenters(
  store: Store,
  now: number,
  file: string,
  exceptions: string | undefined,
  say: (line: string) => void = () => {},
): Promise<number> {
  const main = await read(file);
  const second = exceptions === undefined ? undefined : await read(exceptions);
  say(`reading ${file} …`);
  const centers = readCenters(main, second, await allCenters(store));
  say(`${centers.length} centers are in order; writing …`);
  await saveCenters(store, centers, now);
  return centers.length;
}

/** Imports holidays and make-up days; returns how many days were written. */
export async function importHolidays(store: Store, file: string): Promise<number> {
  const days = readHolidays(await read(file));
  await saveHolidays(store, days);
  return days.length;
}

async function read(name: string): Promise<SourceFile> {
  try {
    return { name, bytes: await readFile(name) };
  } catch (error) {
    throw new CommandError(`${name} cannot be read (${(error as NodeJS.ErrnoException).code})`);
  }
}
