import { sql } from 'kysely';
import { isOverdue } from '../bookings/behind.js';
import { writeEvent } from '../bookings/events.js';
import { expireSlot, giveBack, withSlot } from '../bookings/seats.js';
import { hasControls } from '../bookings/text.js';
import type { Deps } from '../deps.js';
import { Problem } from '../problem.js';
import { writeAudit } from '../storage/audit.js';
import { foundBooking } from './found.js';
import type { StaffSession } from './session.js';
import { etagOf, staffAnswer, type StaffBooking } from './staff-booking.js';

/**
 * `etag` is the booking's `etag`, with or without quotes.
 * @throws Problem unknown-booking, forbidden, precondition-failed, wrong-status
 */
export async function approveBooking(
  deps: Deps,
  session: StaffSession,
  id: string,
  etag: string,
): Promise<StaffBooking> {
  return decide(deps, session, id, etag, { status: 'approved', reason: null });
}

/**
 * Declines with a reason that the young person reads, and frees the seat.
 * @throws Problem unknown-booking, forbidden, precondition-failed, wrong-status, bad-request
 */
export async function declineBooking(
  deps: Deps,
  session: StaffSession,
  id: string,
  etag: string,
  reason: string,
): Promise<StaffBooking> {
  const text = reason.trim();
  if (text === '' || text.length > 200 || hasControls(text)) {
    const message =
      '写一句对方会读到的话，200 字以内 / One sentence that the young person reads, 1 to 200 characters';
    throw new Problem('bad-request', 'a decline needs a reason', {
      errors: [{ pointer: '/reason', message }],
    });
  }
  return decide(deps, session, id, etag, { status: 'declined', reason: text });
}

interface Decision {
  status: 'approved' | 'declined';
  reason: string | null;
}

async function decide(
  deps: Deps,
  session: StaffSession,
  id: string,
  etag: string,
  { status, reason }: Decision,
): Promise<StaffBooking> {
  const now = deps.now();
  const row = await foundBooking(deps, session, id);
  if (isOverdue(row, now)) {
    await expireSlot(deps, row.slot_id, now);
    throw notWaiting('expired');
  }
  if (etag.replace(/^"(.*)"$/, '$1') !== etagOf(row)) throw changed(etagOf(row));
  if (row.status !== 'requested') throw notWaiting(row.status);
  await withSlot(deps.store, row.slot_id, async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable('booking')
      .set({
        status,
        reason,
        revision: sql<number>`revision + 1`,
        decided_at: now,
        decided_by: session.name,
      })
      .where('id', '=', id)
      .where('status', '=', 'requested')
      .where('revision', '=', row.revision)
      .executeTakeFirst();
    // Somebody was faster, between the look above and here.
    if (numUpdatedRows === 0n) throw changed();
    if (status === 'declined') await giveBack(trx, row.slot_id, 1);
    await writeEvent(trx, deps, now, id, `staff:${session.name}`, status);
    const action = status === 'approved' ? 'approve' : 'decline';
    await writeAudit(trx, deps, now, { actor: `staff:${session.name}`, action, object: `booking:${id}` });
  });
  return staffAnswer(deps, await foundBooking(deps, session, id));
}

function changed(present?: string): Problem {
  const now = present === undefined ? '' : `; it is ${JSON.stringify(present)} now`;
  return new Problem('precondition-failed', `somebody changed this booking since${now}: load it again`);
}

function notWaiting(status: string): Problem {
  return new Problem('wrong-status', `this booking is ${status}; only a requested one can be decided`);
}
