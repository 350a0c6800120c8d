import { sql } from 'kysely';
import type { Deps } from '../deps.js';
import { Problem } from '../problem.js';
import { writeAudit } from '../storage/audit.js';
import { bookingBehind } from './behind.js';
import { writeEvent } from './events.js';
import { giveBack, withSlot } from './seats.js';
import { type Booking, bookingAnswer, findBooking, type FoundBooking } from './shape.js';

/**
 * Cancels and frees the seat; cancelling twice answers the same.
 * @throws Problem unknown-booking, too-many-requests, wrong-status
 */
export async function cancelBooking(deps: Deps, ref: string, code: string): Promise<Booking> {
  const now = deps.now();
  const found = await bookingBehind(deps, ref, code, now);
  if (found.status !== 'cancelled') await cancel(deps, found, now);
  const after = (await findBooking(deps.store, 'id', found.id)) as FoundBooking;
  // Staff may have decided between the look and the change.
  if (after.status !== 'cancelled') throw over(after.status);
  return bookingAnswer(deps.store, after);
}

async function cancel(
  deps: Deps,
  { id, slot_id, start_at, status }: FoundBooking,
  now: number,
): Promise<void> {
  if (status !== 'requested' && status !== 'approved') throw over(status);
  if (start_at <= now) throw over('past');
  await withSlot(deps.store, slot_id, async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable('booking')
      .set({ status: 'cancelled', revision: sql<number>`revision + 1`, decided_at: now })
      .where('id', '=', id)
      .where('status', 'in', ['requested', 'approved'])
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return;
    await giveBack(trx, slot_id, 1);
    await writeEvent(trx, deps, now, id, 'visitor', 'cancelled');
    await writeAudit(trx, deps, now, { actor: 'visitor', action: 'cancel', object: `booking:${id}` });
  });
}

function over(status: string): Problem {
  return new Problem(
    'wrong-status',
    `this booking is ${status}; only a requested or approved one before its start can be cancelled`,
  );
}
