import { sql } from 'kysely';
import { isOverdue } from '../bookings/behind.js';
import { record } from '../bookings/events.js';
import { expireSlot, giveBack, withSlots } from '../bookings/seats.js';
import { hasControls } from '../bookings/text.js';
import type { Deps } from '../deps.js';
import { Problem } from '../problem.js';
import { foundBooking } from './found.js';
import type { StaffSession } from './session.js';
import { etagOf, staffAnswer, type StaffBooking, type StaffRow } from './staff-booking.js';

/** What staff make of a booking: the states it may come from, and whether its seat is free afterwards. */
interface Step {
  from: readonly StaffBooking['status'][];
  freesSeat: boolean;
  /** Only once the visit has begun. */
  afterStart?: boolean;
}

const steps = {
  approved: { from: ['requested'], freesSeat: false },
  declined: { from: ['requested'], freesSeat: true },
  cancelled: { from: ['requested', 'approved'], freesSeat: true },
  completed: { from: ['approved'], freesSeat: false, afterStart: true },
  no_show: { from: ['approved'], freesSeat: false, afterStart: true },
} satisfies Record<string, Step>;

export type Decision = keyof typeof steps;

/**
 * Takes a booking to another state. A decline and a cancellation need a `reason`, which the young person
 * reads. `etag` is the booking's `etag`, with or without quotes.
 * @throws Problem unknown-booking, forbidden, precondition-failed, wrong-status, bad-request
 */
export async function decideBooking(
  deps: Deps,
  session: StaffSession,
  id: string,
  etag: string,
  status: Decision,
  reason?: string,
): Promise<StaffBooking> {
  const now = deps.now();
  const text = steps[status].freesSeat ? checkedReason(reason ?? '') : null;
  const row = await foundAsSeen(deps, session, id, etag, now);
  const step: Step = steps[status];
  if (!step.from.includes(row.status as StaffBooking['status'])) throw notFrom(row.status, step);
  if (step.afterStart && row.start_at > now) throw notYet();
  await withSlots(deps.store, [row.slot_id], async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable('booking')
      .set({
        status,
        reason: text,
        revision: sql<number>`revision + 1`,
        decided_at: now,
        decided_by: session.name,
        network: null,
      })
      .where('id', '=', id)
      .where('status', '=', row.status)
      .where('revision', '=', row.revision)
      .executeTakeFirst();
    // Somebody was faster, between the look above and here.
    if (numUpdatedRows === 0n) throw changed();
    if (step.freesSeat) await giveBack(trx, deps, row.slot_id, 1, now);
    const actor = `staff:${session.name}`;
    await record(trx, deps, { bookingId: id, center: row.center_id, at: now, actor, kind: status });
  });
  return staffAnswer(deps, await foundBooking(deps, session, id));
}

/**
 * The booking, if it is still as the caller saw it.
 * @throws Problem unknown-booking, forbidden, precondition-failed, wrong-status where its deadline has passed
 */
export async function foundAsSeen(
  deps: Deps,
  session: StaffSession,
  id: string,
  etag: string,
  now: number,
): Promise<StaffRow> {
  const row = await foundBooking(deps, session, id);
  if (isOverdue(row, now)) {
    await expireSlot(deps, row.slot_id, now);
    throw notFrom('expired', steps.approved);
  }
  if (etag.replace(/^"(.*)"$/, '$1') !== etagOf(row)) throw changed(etagOf(row));
  return row;
}

/** @throws Problem bad-request */
export function checkedReason(reason: string): string {
  const text = reason.trim();
  if (text !== '' && text.length <= 200 && !hasControls(text)) return text;
  const message =
    '写一句对方会读到的话，200 字以内 / One sentence that the young person reads, 1 to 200 characters';
  throw new Problem('bad-request', 'this needs a reason', { errors: [{ pointer: '/reason', message }] });
}

function changed(present?: string): Problem {
  const now = present === undefined ? '' : `; it is ${JSON.stringify(present)} now`;
  return new Problem('precondition-failed', `somebody changed this booking since${now}: load it again`);
}

function notFrom(status: string, step: Step): Problem {
  return new Problem('wrong-status', `this booking is ${status}; expected ${step.from.join(' or ')}`);
}

function notYet(): Problem {
  return new Problem('wrong-status', 'this visit has not begun; what became of it can be told afterwards');
}
