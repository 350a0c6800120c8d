import { setImmediate as breath } from 'node:timers/promises';
import { chinaDate } from '@y12355/domain';
import { sql } from 'kysely';
import { expireSlot } from '../bookings/seats.js';
import { promoteDay } from '../bookings/waiting-days.js';
import type { Deps } from '../deps.js';
import { findService } from '../storage/centers.js';
import { CHUNK, deleteWhere, eachKey } from './chunks.js';
import { erasePersonal } from './erase.js';

/** Gives back the seats of holds that are over and of requests that nobody decided; counts the slots. */
export async function expireSlots(deps: Deps, now: number, signal?: AbortSignal): Promise<number> {
  const { db } = deps.store;
  const next = async (after: string) => {
    const { rows } = await sql<{ slot_id: string }>`
      select slot_id from hold where expires_at <= ${now} and slot_id > ${after}
      union
      select slot_id from booking where status = 'requested' and review_by <= ${now} and slot_id > ${after}
      order by slot_id limit ${CHUNK}`.execute(db);
    return rows.map((row) => row.slot_id);
  };
  const expire = async (slotId: string) => {
    await expireSlot(deps, slotId, now);
    return true;
  };
  return eachKey(next, expire, signal);
}

/**
 * Gives seats to those who wait for a day that has some: more seats or longer hours make them, and a process
 * that ends between two steps leaves them. Counts who got one.
 */
export async function serveWaiting(deps: Deps, now: number, signal?: AbortSignal): Promise<number> {
  const days = await deps.store.db
    .selectFrom('waiting')
    .select(['service_id', 'date'])
    .distinct()
    .where('date', '>=', chinaDate(now))
    .where('purge_at', '>', now)
    .orderBy('service_id')
    .orderBy('date')
    .execute();
  let served = 0;
  for (const { service_id, date } of days) {
    if (signal?.aborted) break;
    const at = await findService(deps.store, service_id);
    if (at) served += await promoteDay(deps, at, date, now);
    await breath();
  }
  return served;
}

/**
 * Takes the personal data out of bookings whose time to be kept is over, each in a transaction of its own:
 * one that held several bookings could wait in a circle with one that holds a slot.
 */
export async function erasePurged(deps: Deps, now: number, signal?: AbortSignal): Promise<number> {
  const { db } = deps.store;
  const next = async (after: string) => {
    const rows = await db
      .selectFrom('booking')
      .select('id')
      .where('erased_at', 'is', null)
      .where('purge_at', '<=', now)
      .where('id', '>', after)
      .orderBy('id')
      .limit(CHUNK)
      .execute();
    return rows.map((row) => row.id);
  };
  const erase = (id: string) => db.transaction().execute((trx) => erasePersonal(trx, deps, id, now));
  return eachKey(next, erase, signal);
}

/** Takes entries off the waiting list whose day is over, or whose time to be kept is. */
export async function removeWaiting({ store }: Deps, now: number, signal?: AbortSignal): Promise<number> {
  const over = sql`purge_at <= ${now} or date < ${chinaDate(now)}`;
  return deleteWhere(store, 'waiting', 'id', over, signal);
}
