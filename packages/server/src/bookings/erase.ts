import { sql } from 'kysely';
import type { Deps } from '../deps.js';
import { erasePersonal } from '../retention/erase.js';
import { bookingBehind } from './behind.js';
import { record } from './events.js';
import { giveBack, withSlots } from './seats.js';
import { findBooking, type FoundBooking } from './shape.js';

/** How often a booking that moves away under our hands is looked for again. */
const TRIES = 5;

/**
 * Takes out everything personal; the reference opens nothing afterwards. A visit that is still to come is
 * cancelled, and staff see the seat free.
 * @throws Problem unknown-booking, too-many-requests
 */
export async function eraseBooking(deps: Deps, ref: string, code: string): Promise<void> {
  const now = deps.now();
  const { id } = await bookingBehind(deps, ref, code, now);
  await eraseById(deps, id, 'visitor', now);
}

/**
 * The same for who asked the operator.
 * @returns false when it was erased before, or is not there
 */
export async function eraseById(deps: Deps, id: string, actor: string, now: number): Promise<boolean> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const found = await findBooking(deps.store, 'id', id);
    if (!found) return false;
    const done = await erase(deps, found, actor, now);
    if (done !== 'moved') return done;
  }
  throw new Error(`booking moved ${TRIES} times while it was erased`);
}

/** @returns `moved` when the booking went to another slot meanwhile, false when it was erased before */
async function erase(
  deps: Deps,
  { id, slot_id }: FoundBooking,
  actor: string,
  now: number,
): Promise<boolean | 'moved'> {
  return withSlots(deps.store, [slot_id], async (trx) => {
    const row = await trx
      .selectFrom('booking')
      .innerJoin('slot', 'slot.id', 'booking.slot_id')
      .select(['booking.center_id', 'booking.status', 'booking.slot_id', 'slot.start_at'])
      .where('booking.id', '=', id)
      .executeTakeFirstOrThrow();
    if (row.slot_id !== slot_id) return 'moved';
    const live = row.status === 'requested' || row.status === 'approved';
    if (live && row.start_at > now) {
      await trx
        .updateTable('booking')
        .set({ status: 'cancelled', revision: sql<number>`revision + 1`, decided_at: now })
        .where('id', '=', id)
        .execute();
      await giveBack(trx, deps, slot_id, 1, now);
      const change = { bookingId: id, center: row.center_id, at: now, actor };
      await record(trx, deps, { ...change, kind: 'cancelled' });
    }
    return erasePersonal(trx, deps, id, now, actor);
  });
}
