import { chinaDate } from '@y12355/domain';
import type { Insertable } from 'kysely';
import type { Deps } from '../src/deps.js';
import type { LinkTable } from '../src/storage/schema.js';

/** Puts a link into the table, `gz-link` of a school in Guangzhou unless `changes` say otherwise. */
export async function sampleLink(
  { store, now }: Pick<Deps, 'store' | 'now'>,
  changes: Partial<Insertable<LinkTable>> = {},
): Promise<void> {
  const row = {
    ...{ code: 'gz-link', school: '示例学校', region: '440100', place: '校门口', target: '/find' },
    ...{ active: 1, revision: 0, created_at: now(), changed_at: now() },
    ...changes,
  };
  await store.db.insertInto('link').values(row).execute();
}

/** Writes that a code was scanned that often on a day, today unless `day` says otherwise. */
export async function scanned(
  { store, now }: Pick<Deps, 'store' | 'now'>,
  code: string,
  count: number,
  day = chinaDate(now()),
): Promise<void> {
  await store.db
    .insertInto('link_scan')
    .values({ id: `${code}/${day}`, code, day, count })
    .execute();
}

/** Scans of each code and day, as `<code>/<day> <count>`. */
export async function scansOf({ store }: Pick<Deps, 'store'>): Promise<string[]> {
  const rows = await store.db.selectFrom('link_scan').selectAll().orderBy('id').execute();
  return rows.map(({ id, count }) => `${id} ${count}`);
}
