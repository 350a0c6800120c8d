import type { z } from '@hono/zod-openapi';
import type { reschedule } from '../contract/bookings.js';
import type { Deps } from '../deps.js';
import { Problem } from '../problem.js';
import { askedSlot } from './asked-slot.js';
import { bookingBehind } from './behind.js';
import { slotFull } from './full.js';
import { SlotFull } from './holds.js';
import { moveBooking } from './move.js';
import { type Booking, bookingAnswer, findBooking, type FoundBooking } from './shape.js';

/**
 * Moves a booking to another time of the same center; staff look at it again. The slot it has already
 * answers the same.
 * @throws Problem unknown-booking, too-many-requests, wrong-status, unknown-slot, slot-full, bad-request
 */
export async function rescheduleBooking(
  deps: Deps,
  ref: string,
  code: string,
  { slot, hold }: z.output<typeof reschedule>,
): Promise<Booking> {
  const now = deps.now();
  const booking = await bookingBehind(deps, ref, code, now);
  if (booking.slot_id === slot && booking.status === 'requested') return bookingAnswer(deps.store, booking);
  refuseOver(booking, now);
  const to = await askedSlot(deps, slot, now);
  if (to.at.center.id !== booking.center_id) {
    const message = `expected a slot of center "${booking.center_id}"; cancel, and book the other center anew`;
    throw new Problem('bad-request', `slot: ${message}`, { errors: [{ pointer: '/slot', message }] });
  }
  if (to.ruled.id === booking.slot_id) return bookingAnswer(deps.store, booking);
  try {
    const kind = 'rescheduled';
    await moveBooking(deps, { booking, to, hold, status: 'requested', kind, actor: 'visitor', now });
  } catch (error) {
    if (error instanceof SlotFull) throw await slotFull(deps, to);
    if (error instanceof Problem && error.code === 'precondition-failed') {
      throw new Problem('wrong-status', 'staff changed this booking at the same moment; load it again');
    }
    throw error;
  }
  return bookingAnswer(deps.store, (await findBooking(deps.store, 'id', booking.id)) as FoundBooking);
}

function refuseOver({ status, start_at }: FoundBooking, now: number): void {
  const live = status === 'requested' || status === 'approved';
  if (live && start_at > now) return;
  const found = live ? 'past' : status;
  throw new Problem(
    'wrong-status',
    `this booking is ${found}; only a requested or approved one before its start can be moved`,
  );
}
