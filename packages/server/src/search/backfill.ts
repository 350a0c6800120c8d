import type { Center } from '@y12355/domain';
import type { Store } from '../deps.js';
import { bumpVersion } from '../storage/versions.js';
import { readAloud } from './pinyin.js';
import { hasSearch, withSearch } from './words.js';

/**
 * Gives the centers that an earlier version imported their words; returns how many. A center that somebody
 * imports meanwhile is left as it was imported.
 *
 * @param centers as they are stored now
 */
export async function backfillSearch({ db }: Store, centers: readonly Center[]): Promise<number> {
  const without = centers.filter((center) => !hasSearch(center));
  if (without.length === 0) return 0;
  const read = await readAloud();
  let written = 0;
  await db.transaction().execute(async (trx) => {
    await bumpVersion(trx, 'centers');
    for (const center of without) {
      const before = await trx
        .selectFrom('center')
        .select('entry')
        .where('id', '=', center.id)
        .executeTakeFirst();
      if (!before) continue;
      // The stored entry, not the remembered one: it is the newer of the two.
      const entry = JSON.parse(before.entry) as Center;
      if (hasSearch(entry)) continue;
      const { search } = withSearch({ ...entry, services: center.services }, read);
      await trx
        .updateTable('center')
        .set({ entry: JSON.stringify({ ...entry, search }) })
        .where('id', '=', center.id)
        .execute();
      written += 1;
    }
  });
  return written;
}
