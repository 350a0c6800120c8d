import type { CalendarDay } from '@y12355/domain';
import type { Kysely } from 'kysely';
import type { Store } from '../deps.js';
import { inChunks } from './chunks.js';
import type { Database } from './schema.js';
import { bumpVersion, remembered } from './versions.js';

/**
 * Writes the rows of whole years: the years that occur in `rows` hold these rows and no others. `before` runs
 * inside the transaction.
 */
export async function saveHolidays(
  store: Store,
  rows: readonly CalendarDay[],
  before?: (trx: Kysely<Database>) => Promise<void>,
): Promise<void> {
  const years = new Set(rows.map((row) => row.date.slice(0, 4)));
  await store.db.transaction().execute(async (trx) => {
    // First, so that imports of several processes queue up here.
    await bumpVersion(trx, 'holidays');
    await before?.(trx);
    for (const year of years) {
      await trx
        .deleteFrom('holiday')
        .where('date', '>=', `${year}-01-01`)
        .where('date', '<=', `${year}-12-31`)
        .execute();
    }
    for (const chunk of inChunks(rows)) {
      await trx
        .insertInto('holiday')
        .values(chunk.map(({ date, kind, name, source }) => ({ date, kind, name, source: source ?? '' })))
        .execute();
    }
  });
}

/** Every row of the holiday table by date. Do not change the answer: it is shared. */
export const calendar: (store: Store, trx?: Kysely<Database>) => Promise<readonly CalendarDay[]> = remembered(
  'holidays',
  async (db) => {
    const rows = await db.selectFrom('holiday').selectAll().orderBy('date').execute();
    return rows.map(({ date, kind, name, source }) => ({ date, kind, name, ...(source && { source }) }));
  },
);
