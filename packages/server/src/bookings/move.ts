import { sql } from 'kysely';
import type { Deps } from '../deps.js';
import { Problem } from '../problem.js';
import type { AskedSlot } from './asked-slot.js';
import { reviewBy } from './deadline.js';
import { record } from './events.js';
import { openedBy, SlotFull, useHold } from './holds.js';
import { expireOverdue, giveBack, openAmong, takeSeat } from './seats.js';
import { refuseSecond } from './write.js';

const DAY = 86_400_000;

/** A booking as it was looked at; it moves only if it is still so. */
export interface Movable {
  id: string;
  slot_id: string;
  center_id: string;
  start_at: number;
  status: string;
  revision: number;
  contact_hash: string | null;
}

export interface Moving {
  booking: Movable;
  to: AskedSlot;
  hold?: string | undefined;
  /** State after the move: `requested` where somebody has to look at it again. */
  status: 'requested' | 'approved';
  kind: 'rescheduled' | 'transferred';
  actor: string;
  note?: string | undefined;
  now: number;
}

/**
 * Moves a live booking to another slot: the new seat is taken and the old one given back in one transaction,
 * so it never stands without a seat or on two. Reference and code stay.
 * @throws SlotFull; Problem precondition-failed when it changed meanwhile, already-booked
 */
export async function moveBooking(deps: Deps, moving: Moving): Promise<void> {
  const { booking, to, hold, status, kind, actor, note, now } = moving;
  const { ruled, at } = to;
  await deps.store.db.transaction().execute(async (trx) => {
    await openAmong(trx, openedBy(to), [booking.slot_id]);
    const kept = await useHold(trx, hold, ruled.id);
    await expireOverdue(trx, deps, ruled.id, now);
    await refuseSecond(trx, { slot_id: ruled.id, contact_hash: booking.contact_hash });
    if (!kept && !(await takeSeat(trx, ruled.id))) throw new SlotFull();
    const { handler, booking: policy } = deps.operator;
    const { numUpdatedRows } = await trx
      .updateTable('booking')
      .set({
        slot_id: ruled.id,
        center_id: at.center.id,
        service_id: at.service.id,
        status,
        revision: sql<number>`revision + 1`,
        unconfirmed: Number(ruled.unconfirmed),
        review_by: reviewBy(now, ruled.start, policy.reviewHours),
        purge_at: ruled.end + (handler?.retentionDays ?? 0) * DAY,
        ...(status === 'requested' && { decided_at: null, decided_by: null }),
      })
      .where('id', '=', booking.id)
      .where('slot_id', '=', booking.slot_id)
      .where('revision', '=', booking.revision)
      .where('status', 'in', ['requested', 'approved'])
      .executeTakeFirst();
    if (numUpdatedRows === 0n) {
      throw new Problem('precondition-failed', 'somebody changed this booking since: load it again');
    }
    await giveBack(trx, deps, booking.slot_id, 1, now);
    await record(trx, deps, {
      bookingId: booking.id,
      center: at.center.id,
      at: now,
      actor,
      kind,
      move: {
        from: { center: booking.center_id, start: booking.start_at },
        to: { center: at.center.id, start: ruled.start },
        ...(note !== undefined && { note }),
      },
    });
  });
}
