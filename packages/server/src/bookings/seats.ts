import { type Kysely, sql, type Transaction } from 'kysely';
import type { Deps, Store } from '../deps.js';
import type { RuleSlot } from '../slots/rules.js';
import type { Database } from '../storage/schema.js';
import { writeEvent } from './events.js';

/**
 * A transaction that holds one slot's row. Whatever touches seats takes the slot first and its bookings
 * after it, so that two of them queue up at the slot and never wait for each other in a circle. The row is
 * written because SQLite knows no `for update`.
 */
export async function withSlot<T>(
  store: Store,
  slotId: string,
  work: (trx: Transaction<Database>) => Promise<T>,
): Promise<T> {
  return store.db.transaction().execute(async (trx) => {
    await trx
      .updateTable('slot')
      .set({ taken: sql<number>`taken` })
      .where('id', '=', slotId)
      .execute();
    return work(trx);
  });
}

/**
 * Makes the slot's row where nobody asked before, holds it, and brings its capacity up to what the service has now
 * (never under what is already promised).
 */
export async function openSlot(
  trx: Kysely<Database>,
  serviceId: string,
  ruled: RuleSlot,
  capacity: number,
): Promise<void> {
  await trx
    .insertInto('slot')
    .values({
      id: ruled.id,
      service_id: serviceId,
      start_at: ruled.start,
      end_at: ruled.end,
      capacity,
      taken: 0,
    })
    .onConflict((row) =>
      row.column('id').doUpdateSet({
        capacity: sql<number>`case when excluded.capacity < slot.taken then slot.taken else excluded.capacity end`,
      }),
    )
    .execute();
}

/** Takes a seat of a locked slot if one is left; the condition and the change are one statement. */
export async function takeSeat(trx: Kysely<Database>, slotId: string): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('slot')
    .set({ taken: sql<number>`taken + 1` })
    .where('id', '=', slotId)
    .whereRef('taken', '<', 'capacity')
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Gives seats of a locked slot back. */
export async function giveBack(trx: Kysely<Database>, slotId: string, seats: number): Promise<void> {
  await trx
    .updateTable('slot')
    .set({ taken: sql<number>`taken - ${seats}` })
    .where('id', '=', slotId)
    .execute();
}

/** Writes off the requests of a locked slot that nobody decided in time, and gives their seats back. */
export async function expireOverdue(
  trx: Kysely<Database>,
  deps: Deps,
  slotId: string,
  now: number,
): Promise<void> {
  const expired = await trx
    .updateTable('booking')
    .set({ status: 'expired', revision: sql<number>`revision + 1`, decided_at: now })
    .where('slot_id', '=', slotId)
    .where('status', '=', 'requested')
    .where('review_by', '<=', now)
    .returning('id')
    .execute();
  if (expired.length === 0) return;
  await giveBack(trx, slotId, expired.length);
  for (const { id } of expired) await writeEvent(trx, deps, now, id, 'system', 'expired');
}

/** Writes off what is overdue in one slot, in a transaction of its own. */
export async function expireSlot(deps: Deps, slotId: string, now: number): Promise<void> {
  await withSlot(deps.store, slotId, (trx) => expireOverdue(trx, deps, slotId, now));
}
