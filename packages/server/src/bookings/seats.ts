import { type Kysely, sql, type Transaction } from 'kysely';
import type { Deps, Store } from '../deps.js';
import type { RuleSlot } from '../slots/rules.js';
import type { Database } from '../storage/schema.js';
import { record } from './events.js';
import { promoteWaiting } from './promote.js';

/**
 * A transaction that holds the rows of these slots. Whatever touches seats takes its slots first, in the
 * order of their ids, and bookings after them, so that two of them queue up at a slot and never wait for
 * each other in a circle. The rows are written because SQLite knows no `for update`.
 */
export async function withSlots<T>(
  store: Store,
  slotIds: readonly string[],
  work: (trx: Transaction<Database>) => Promise<T>,
): Promise<T> {
  return store.db.transaction().execute(async (trx) => {
    for (const id of [...slotIds].sort()) await lockSlot(trx, id);
    return work(trx);
  });
}

async function lockSlot(trx: Kysely<Database>, slotId: string): Promise<void> {
  await trx
    .updateTable('slot')
    .set({ taken: sql<number>`taken` })
    .where('id', '=', slotId)
    .execute();
}

/** A slot by the rules with what its service has room for. */
export interface OpenSlot {
  serviceId: string;
  ruled: RuleSlot;
  capacity: number;
}

/**
 * Makes the slot's row where nobody asked before, holds it, and brings its capacity up to what the service has now
 * (never under what is already promised).
 */
export async function openSlot(
  trx: Kysely<Database>,
  { serviceId, ruled, capacity }: OpenSlot,
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

/** Holds the slots that are left and opens the one that is gone to, all in the order of their ids. */
export async function openAmong(
  trx: Kysely<Database>,
  opened: OpenSlot,
  others: readonly string[],
): Promise<void> {
  for (const id of [...new Set([...others, opened.ruled.id])].sort()) {
    if (id === opened.ruled.id) await openSlot(trx, opened);
    else await lockSlot(trx, id);
  }
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

/** Gives seats of a locked slot back; whoever waits for that day gets them first. */
export async function giveBack(
  trx: Kysely<Database>,
  deps: Deps,
  slotId: string,
  seats: number,
  now: number,
): Promise<void> {
  if (seats === 0) return;
  await trx
    .updateTable('slot')
    .set({ taken: sql<number>`taken - ${seats}` })
    .where('id', '=', slotId)
    .execute();
  await promoteWaiting(trx, deps, slotId, now);
}

/**
 * Writes off what a locked slot holds no longer: requests that nobody decided in time, and holds that are
 * over. Their seats are free afterwards.
 */
export async function expireOverdue(
  trx: Kysely<Database>,
  deps: Deps,
  slotId: string,
  now: number,
): Promise<void> {
  const expired = await trx
    .updateTable('booking')
    .set({ status: 'expired', revision: sql<number>`revision + 1`, decided_at: now, network: null })
    .where('slot_id', '=', slotId)
    .where('status', '=', 'requested')
    .where('review_by', '<=', now)
    .returning(['id', 'center_id'])
    .execute();
  const over = await trx
    .deleteFrom('hold')
    .where('slot_id', '=', slotId)
    .where('expires_at', '<=', now)
    .returning('id')
    .execute();
  for (const { id, center_id } of expired) {
    await record(trx, deps, { bookingId: id, center: center_id, at: now, actor: 'system', kind: 'expired' });
  }
  await giveBack(trx, deps, slotId, expired.length + over.length, now);
}

/** Writes off what is over in one slot, in a transaction of its own. */
export async function expireSlot(deps: Deps, slotId: string, now: number): Promise<void> {
  await withSlots(deps.store, [slotId], (trx) => expireOverdue(trx, deps, slotId, now));
}
