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
  let found: FoundBooking | undefined = await bookingBehind(deps, ref, code, now);
  for (let tries = 0; found && tries < TRIES; tries += 1) {
    if (await erase(deps, found, now)) return;
    found = await findBooking(deps.store, 'id', found.id);
  }
  throw new Error(`booking moved ${TRIES} times while it was erased`);
}

/** @returns false when the booking moved to another slot meanwhile */
async function erase(deps: Deps, { id, slot_id }: FoundBooking, now: number): Promise<boolean> {
  return withSlots(deps.store, [slot_id], async (trx) => {
    const row = await trx
      .selectFrom('booking')
      .innerJoin('slot', 'slot.id', 'booking.slot_id')
      .select(['booking.center_id', 'booking.status', 'booking.slot_id', 'slot.start_at'])
      .where('booking.id', '=', id)
      .executeTakeFirstOrThrow();
    if (row.slot_id !== slot_id) return false;
    const live = row.status === 'requested' || row.status === 'approved';
    if (live && row.start_at > now) {
      await trx
        .updateTable('booking')
        .set({ status: 'cancelled', revision: sql<number>`revision + 1`, decided_at: now })
        .where('id', '=', id)
        .execute();
      await giveBack(trx, deps, slot_id, 1, now);
      const change = { bookingId: id, center: row.center_id, at: now, actor: 'visitor' };
      await record(trx, deps, { ...change, kind: 'cancelled' });
    }
    await erasePersonal(trx, deps, id, now, 'visitor');
    return true;
  });
}
