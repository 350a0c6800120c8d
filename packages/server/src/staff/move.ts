import { isWithin } from '@y12355/domain';
import { type AskedSlot, askedSlot } from '../bookings/asked-slot.js';
import { slotFull } from '../bookings/full.js';
import { SlotFull } from '../bookings/holds.js';
import { moveBooking } from '../bookings/move.js';
import { hasControls } from '../bookings/text.js';
import type { Deps } from '../deps.js';
import { Problem } from '../problem.js';
import { foundAsSeen } from './decide.js';
import { foundBooking } from './found.js';
import { covers } from './scope.js';
import type { StaffSession } from './session.js';
import { staffAnswer, type StaffBooking, type StaffRow } from './staff-booking.js';

/**
 * Moves a live booking to another slot of its center; it keeps its state.
 * @throws Problem unknown-booking, forbidden, precondition-failed, wrong-status, unknown-slot, slot-full, bad-request
 */
export async function rescheduleForStaff(
  deps: Deps,
  session: StaffSession,
  id: string,
  etag: string,
  slot: string,
): Promise<StaffBooking> {
  const now = deps.now();
  const booking = await liveBooking(deps, session, id, etag, now);
  const to = await askedSlot(deps, slot, now, 'staff');
  if (to.at.center.id !== booking.center_id) {
    throw wrongSlot(`expected a slot of center "${booking.center_id}"; a transfer goes to another center`);
  }
  if (to.ruled.id === booking.slot_id) throw wrongSlot('expected another slot than the one it has');
  const status = booking.status as 'requested' | 'approved';
  await move(deps, session, booking, to, { status, kind: 'rescheduled', now });
  return staffAnswer(deps, await foundBooking(deps, session, id));
}

/**
 * Hands a live booking to another center: of the same city, or anywhere inside the account's scope. The
 * staff there decide on it; reference, code and history go with it.
 *
 * @param note for the staff of the other center
 * @throws Problem unknown-booking, forbidden, precondition-failed, wrong-status, unknown-slot, slot-full, bad-request
 */
export async function transferBooking(
  deps: Deps,
  session: StaffSession,
  id: string,
  etag: string,
  { slot, note }: { slot: string; note?: string | undefined },
): Promise<StaffBooking> {
  const now = deps.now();
  if (note !== undefined && hasControls(note.replace(/[\r\n\t]/g, ' '))) {
    const message = 'expected plain text without control characters';
    throw new Problem('bad-request', `note: ${message}`, { errors: [{ pointer: '/note', message }] });
  }
  const booking = await liveBooking(deps, session, id, etag, now);
  const to = await askedSlot(deps, slot, now, 'staff');
  if (to.at.center.id === booking.center_id) {
    throw wrongSlot('expected a slot of another center; a reschedule stays at this one');
  }
  if (!mayGo(session, booking, to)) {
    throw wrongSlot(`center "${to.at.center.id}": expected a public center of the same city`);
  }
  await move(deps, session, booking, to, {
    status: 'requested',
    kind: 'transferred',
    note: note || undefined,
    now,
  });
  return staffAnswer(deps, await anyBooking(deps, id));
}

/** Where the booking is now may be outside the scope of whoever sent it there. */
async function anyBooking(deps: Deps, id: string): Promise<StaffRow> {
  return foundBooking(deps, { role: 'province', scope: '' }, id);
}

function mayGo(session: StaffSession, booking: StaffRow, { at: { center } }: AskedSlot): boolean {
  if (covers(session, center)) return true;
  const city = `${booking.center_region.slice(0, 4)}00`;
  return center.visibility === 'public' && isWithin(center.region, city);
}

async function liveBooking(
  deps: Deps,
  session: StaffSession,
  id: string,
  etag: string,
  now: number,
): Promise<StaffRow> {
  const booking = await foundAsSeen(deps, session, id, etag, now);
  if (booking.status === 'requested' || booking.status === 'approved') return booking;
  throw new Problem('wrong-status', `this booking is ${booking.status}; expected requested or approved`);
}

async function move(
  deps: Deps,
  session: StaffSession,
  booking: StaffRow,
  to: AskedSlot,
  how: Pick<Parameters<typeof moveBooking>[1], 'status' | 'kind' | 'note' | 'now'>,
): Promise<void> {
  try {
    await moveBooking(deps, { booking, to, actor: `staff:${session.name}`, ...how });
  } catch (error) {
    if (error instanceof SlotFull) throw await slotFull(deps, to);
    throw error;
  }
}

function wrongSlot(message: string): Problem {
  return new Problem('bad-request', `slot: ${message}`, { errors: [{ pointer: '/slot', message }] });
}
