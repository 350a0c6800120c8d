import { sql } from 'kysely';
import type { Deps } from '../deps.js';
import { Problem } from '../problem.js';
import { bookingBehind } from './behind.js';
import { record } from './events.js';
import { giveBack, withSlots } from './seats.js';
import { type Booking, bookingAnswer, findBooking, type FoundBooking } from './shape.js';

/** How often a booking that moves away under our hands is looked for again. */
const TRIES = 5;

/**
 * Cancels and frees the seat; cancelling twice answers the same.
 * @throws Problem unknown-booking, too-many-requests, wrong-status
 */
export async function cancelBooking(deps: Deps, ref: string, code: string): Promise<Booking> {
  const now = deps.now();
  let found = await bookingBehind(deps, ref, code, now);
  for (let tries = 0; found.status !== 'cancelled' && tries < TRIES; tries += 1) {
    await cancel(deps, found, now);
    found = (await findBooking(deps.store, 'id', found.id)) as FoundBooking;
  }
  // Staff may have decided between the look and the change.
  if (found.status !== 'cancelled') throw over(found.status);
  return bookingAnswer(deps.store, found);
}

async function cancel(deps: Deps, found: FoundBooking, now: number): Promise<void> {
  const { id, slot_id, center_id, start_at, status } = found;
  if (status !== 'requested' && status !== 'approved') throw over(status);
  if (start_at <= now) throw over('past');
  await withSlots(deps.store, [slot_id], async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable('booking')
      .set({ status: 'cancelled', revision: sql<number>`revision + 1`, decided_at: now, network: null })
      .where('id', '=', id)
      .where('slot_id', '=', slot_id)
      .where('status', 'in', ['requested', 'approved'])
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return;
    await giveBack(trx, deps, slot_id, 1, now);
    await record(trx, deps, {
      bookingId: id,
      center: center_id,
      at: now,
      actor: 'visitor',
      kind: 'cancelled',
    });
  });
}

function over(status: string): Problem {
  return new Problem(
    'wrong-status',
    `this booking is ${status}; only a requested or approved one before its start can be cancelled`,
  );
}
