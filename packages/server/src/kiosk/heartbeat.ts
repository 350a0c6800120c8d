import { addDays, chinaDate, chinaIso, isDate } from '@y12355/domain';
import type { z } from '@hono/zod-openapi';
import { sql } from 'kysely';
import { type heartbeat, type heartbeatAnswer, kioskReport } from '../contract/kiosks.js';
import type { Deps } from '../deps.js';
import { notify } from '../notify/outbox.js';
import { spendAttempt } from '../storage/throttle.js';
import type { Kiosk } from './screens.js';

export type Heartbeat = z.output<typeof heartbeat>;
export type HeartbeatAnswer = z.output<typeof heartbeatAnswer>;

/** A week without a network is sent in half an hour. */
const OFTEN = { attempts: 2000, window: 3_600_000 };

/**
 * Takes what a screen says about itself. One that comes again, for its answer was lost, counts once.
 * @throws Problem too-many-requests
 */
export async function takeHeartbeat(deps: Deps, screen: Kiosk, sent: Heartbeat): Promise<HeartbeatAnswer> {
  const now = deps.now();
  await spendAttempt(deps.store, `kiosk:${screen.id}`, OFTEN, now);
  const { id, counts } = sent;
  const report = JSON.stringify(kioskReport.strip().parse(sent));
  const counted = await deps.store.db.transaction().execute(async (trx) => {
    const { numInsertedOrUpdatedRows } = await trx
      .insertInto('kiosk_heartbeat')
      .values({ id: `${screen.id}/${id}`, kiosk: screen.id, at: now })
      .onConflict((row) => row.column('id').doNothing())
      .executeTakeFirst();
    if (numInsertedOrUpdatedRows !== 1n) return false;
    for (const row of summed(screen.id, counts, chinaDate(now))) {
      await trx
        .insertInto('kiosk_count')
        .values(row)
        .onConflict((conflict) =>
          conflict.column('id').doUpdateSet({ count: sql<number>`kiosk_count.count + ${row.count}` }),
        )
        .execute();
    }
    const { numUpdatedRows } = await trx
      .updateTable('kiosk')
      .set({ silent_since: null })
      .where('id', '=', screen.id)
      .where('silent_since', 'is not', null)
      .executeTakeFirst();
    // In the order in which they come: a clock that was put right would make the newest the oldest.
    await trx.updateTable('kiosk').set({ last_seen: now, report }).where('id', '=', screen.id).execute();
    if (numUpdatedRows === 1n) await notify(trx, deps, now, 'kiosk.returned', screen.id);
    return true;
  });
  return { help: { phone: '12355' }, counted, serverTime: chinaIso(now) };
}

/**
 * One row for each day and scene, in one order for all: two heartbeats at once never wait for each other. A day that
 * a wrong clock wrote is told as today, so that nothing is lost.
 */
function summed(kiosk: string, counts: Heartbeat['counts'], today: string) {
  const rows = new Map<string, { id: string; kiosk: string; day: string; scene: string; count: number }>();
  for (const { day: told, scene, shown } of counts) {
    const likely = isDate(told) && told <= addDays(today, 1) && told >= addDays(today, -60);
    const day = likely ? told : today;
    const id = `${kiosk}/${day}/${scene}`;
    const count = (rows.get(id)?.count ?? 0) + shown;
    rows.set(id, { id, kiosk, day, scene, count });
  }
  return [...rows.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
