import type { Store } from '../deps.js';
import { holdsExceptions, readCenters } from '../import/centers.js';
import { differenceOf } from '../import/difference.js';
import type { ImportFault } from '../import/faults.js';
import { readHolidays } from '../import/holidays.js';
import { readAloud } from '../search/pinyin.js';
import { withSearch, writtenSearch } from '../search/words.js';
import { allCenters, saveCenters } from '../storage/centers.js';
import { saveHolidays } from '../storage/holidays.js';
import { differenceLines } from './difference-text.js';
import { readSource } from './source.js';

export interface CenterImport {
  file: string;
  exceptions?: string | undefined;
  /** Tell what would change, and change nothing. */
  dryRun?: boolean | undefined;
}

/**
 * Imports a file of centers, of exceptions, or both, after a report of what changes; returns how many centers
 * were written.
 */
export async function importCenters(
  store: Store,
  now: number,
  { file, exceptions, dryRun = false }: CenterImport,
  say: (line: string) => void = () => {},
): Promise<number> {
  const main = await readSource(file);
  const second = exceptions === undefined ? undefined : await readSource(exceptions);
  say(`reading ${file} …`);
  const warnings: ImportFault[] = [];
  const stored = await allCenters(store);
  const given = readCenters(main, second, stored, warnings);

  const aloud = await readAloud();
  const written = stored.map((center) => ({ ...center, search: writtenSearch(center, aloud) }));
  const wanted = given.map((center) => ({ ...center, search: writtenSearch(center, aloud) }));
  const difference = differenceOf(written, wanted);
  const lines = differenceLines(
    // A file of exceptions says nothing about the centers that it does not name.
    holdsExceptions(main) ? { ...difference, missing: [] } : difference,
    warnings,
  );
  for (const line of lines) say(line);
  if (dryRun) return 0;

  say(`${given.length} centers are in order; writing …`);
  await saveCenters(
    store,
    given.map((center) => withSearch(center, aloud)),
    now,
  );
  return given.length;
}

/** Imports holidays and make-up days; returns how many days were written. */
export async function importHolidays(store: Store, file: string): Promise<number> {
  const days = readHolidays(await readSource(file));
  await saveHolidays(store, days);
  return days.length;
}
