import { sql } from 'kysely';
import type { Deps } from '../deps.js';
import { notify } from '../notify/outbox.js';

/**
 * Tells staff of screens that were heard and are not any more: once for each silence, however many processes look.
 * One that was never heard is not installed yet.
 *
 * @returns how many fell silent
 */
export async function noticeSilence(deps: Deps, now: number, signal?: AbortSignal): Promise<number> {
  const rows = await deps.store.db
    .selectFrom('kiosk')
    .select(['id', 'last_seen'])
    .where('silent_since', 'is', null)
    .where(sql<boolean>`last_seen + silent_after * 60000 <= ${now}`)
    .orderBy('id')
    .execute();
  let noticed = 0;
  for (const { id, last_seen } of rows) {
    if (signal?.aborted) break;
    noticed += await deps.store.db.transaction().execute(async (trx) => {
      const { numUpdatedRows } = await trx
        .updateTable('kiosk')
        .set({ silent_since: now })
        .where('id', '=', id)
        .where('silent_since', 'is', null)
        .where('last_seen', '=', last_seen)
        .executeTakeFirst();
      if (numUpdatedRows !== 1n) return 0;
      await notify(trx, deps, now, 'kiosk.silent', id);
      return 1;
    });
  }
  return noticed;
}
