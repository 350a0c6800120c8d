import { chinaDate, chinaIso } from '@y12355/domain';
import type { z } from '@hono/zod-openapi';
import type { Selectable } from 'kysely';
import { askedSlot } from '../bookings/asked-slot.js';
import { reviewBy } from '../bookings/deadline.js';
import { record } from '../bookings/events.js';
import { slotFull } from '../bookings/full.js';
import { openedBy, SlotFull } from '../bookings/holds.js';
import { insertPromoted } from '../bookings/promote.js';
import { expireOverdue, openSlot, takeSeat } from '../bookings/seats.js';
import { showRef } from '../bookings/secrets.js';
import { dropWaiting } from '../bookings/waiting-own.js';
import { refuseSecond } from '../bookings/write.js';
import type { staffWaiting, staffWaitingList } from '../contract/staff.js';
import type { Deps } from '../deps.js';
import { Problem } from '../problem.js';
import { findCenter } from '../storage/centers.js';
import { writeAudit } from '../storage/audit.js';
import type { WaitingTable } from '../storage/schema.js';
import { openContact, type StaffContact } from './contact.js';
import { foundBooking } from './found.js';
import { seenCenters } from './queue.js';
import { covers } from './scope.js';
import type { StaffSession } from './session.js';
import { staffAnswer, type StaffBooking } from './staff-booking.js';

const PAGE = 50;
const DAY = 86_400_000;

/**
 * Entries of the waiting lists inside the account's scope, by day and then by who came first, 50 a page.
 * @throws Problem forbidden, bad-request
 */
export async function listWaiting(
  deps: Deps,
  session: StaffSession,
  { center, cursor }: { center?: string | undefined; cursor?: string | undefined },
): Promise<z.output<typeof staffWaitingList>> {
  const now = deps.now();
  const centers = seenCenters(session, center);
  let rows = deps.store.db
    .selectFrom('waiting')
    .innerJoin('service', 'service.id', 'waiting.service_id')
    .innerJoin('center', 'center.id', 'waiting.center_id')
    .selectAll('waiting')
    .select(['service.name as service_name', 'center.name as center_name'])
    .where('waiting.date', '>=', chinaDate(now));
  if (centers) rows = rows.where('waiting.center_id', 'in', centers);
  const found = await rows
    .orderBy('waiting.date')
    .orderBy('waiting.submitted_at')
    .orderBy('waiting.id')
    .offset(offsetOf(cursor))
    .limit(PAGE + 1)
    .execute();
  return {
    asOf: chinaIso(now),
    help: { phone: '12355' },
    waiting: found.slice(0, PAGE).map(entryAnswer),
    ...(found.length > PAGE && { next: String(offsetOf(cursor) + PAGE) }),
  };
}

function offsetOf(cursor: string | undefined): number {
  if (cursor === undefined) return 0;
  if (/^\d{1,6}$/.test(cursor)) return Number(cursor);
  const message = 'expected the "next" of the page before';
  throw new Problem('bad-request', `cursor: ${message}`, { errors: [{ pointer: '/cursor', message }] });
}

type Entry = Selectable<WaitingTable> & { service_name: string; center_name: string };

function entryAnswer(row: Entry): z.output<typeof staffWaiting> {
  return {
    id: row.id,
    ref: showRef(row.ref),
    alias: row.alias,
    ageBand: row.age_band as z.output<typeof staffWaiting>['ageBand'],
    ...(row.topic !== null && { topic: row.topic as NonNullable<z.output<typeof staffWaiting>['topic']> }),
    date: row.date,
    submittedAt: chinaIso(row.submitted_at),
    center: { id: row.center_id, name: row.center_name },
    service: { id: row.service_id, name: row.service_name },
    hasPhone: row.phone_sealed !== null,
    hasGuardianPhone: row.guardian_sealed !== null,
  };
}

/** @throws Problem unknown-booking, forbidden */
async function foundEntry(deps: Deps, session: StaffSession, id: string): Promise<Selectable<WaitingTable>> {
  const row = await deps.store.db.selectFrom('waiting').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw gone(id);
  const center = await findCenter(deps.store, row.center_id);
  if (!center || !covers(session, center)) {
    throw new Problem('forbidden', `center "${row.center_id}" is outside the scope of this account`);
  }
  return row;
}

function gone(id: string): Problem {
  return new Problem(
    'unknown-booking',
    `entry ${JSON.stringify(id)}: expected an id of the list; it may have left, or be a booking by now`,
  );
}

/**
 * Gives an entry a slot of its center, approved at once.
 * @throws Problem unknown-booking, forbidden, unknown-slot, slot-full, bad-request, already-booked
 */
export async function offerSlot(
  deps: Deps,
  session: StaffSession,
  id: string,
  slot: string,
): Promise<StaffBooking> {
  const now = deps.now();
  const entry = await foundEntry(deps, session, id);
  const to = await askedSlot(deps, slot, now, 'staff');
  if (to.at.center.id !== entry.center_id) {
    const message = `expected a slot of center "${entry.center_id}"`;
    throw new Problem('bad-request', `slot: ${message}`, { errors: [{ pointer: '/slot', message }] });
  }
  const { handler, booking } = deps.operator;
  const { ruled } = to;
  try {
    await deps.store.db.transaction().execute(async (trx) => {
      await openSlot(trx, openedBy(to));
      await expireOverdue(trx, deps, ruled.id, now);
      const taken = await trx.deleteFrom('waiting').where('id', '=', id).returningAll().executeTakeFirst();
      if (!taken) throw gone(id);
      await refuseSecond(trx, { slot_id: ruled.id, contact_hash: taken.contact_hash });
      if (!(await takeSeat(trx, ruled.id))) throw new SlotFull();
      const { id: serviceId } = to.at.service;
      await insertPromoted(
        trx,
        { ...taken, service_id: serviceId },
        {
          slot_id: ruled.id,
          status: 'approved',
          review_by: reviewBy(now, ruled.start, booking.reviewHours),
          purge_at: ruled.end + (handler?.retentionDays ?? 0) * DAY,
          unconfirmed: Number(ruled.unconfirmed),
          decided_at: now,
          decided_by: session.name,
        },
      );
      const actor = `staff:${session.name}`;
      const change = { bookingId: id, center: entry.center_id, at: now, actor };
      await record(trx, deps, { ...change, kind: 'approved' });
    });
  } catch (error) {
    if (error instanceof SlotFull) throw await slotFull(deps, to);
    throw error;
  }
  return staffAnswer(deps, await foundBooking(deps, session, id));
}

/** @throws Problem unknown-booking, forbidden */
export async function readWaitingContact(
  deps: Deps,
  session: StaffSession,
  id: string,
): Promise<StaffContact> {
  const row = await foundEntry(deps, session, id);
  await writeAudit(deps.store.db, deps, deps.now(), {
    actor: `staff:${session.name}`,
    action: 'contact-read',
    object: `booking:${id}`,
    center: row.center_id,
  });
  return openContact(deps, row);
}

/** @throws Problem unknown-booking, forbidden */
export async function removeWaiting(deps: Deps, session: StaffSession, id: string): Promise<void> {
  await foundEntry(deps, session, id);
  if (!(await dropWaiting(deps, id, `staff:${session.name}`, deps.now()))) throw gone(id);
}
