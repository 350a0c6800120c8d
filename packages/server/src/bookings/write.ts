import { chinaIso } from '@y12355/domain';
import type { Insertable, Kysely } from 'kysely';
import type { Deps } from '../deps.js';
import { Problem } from '../problem.js';
import { writeAudit } from '../storage/audit.js';
import { randomId } from '../storage/ids.js';
import type { BookingTable, Database } from '../storage/schema.js';
import { seal } from '../storage/seal.js';
import type { AskedSlot } from './asked-slot.js';
import type { CleanRequest } from './clean.js';
import { reviewBy } from './deadline.js';
import { writeEvent } from './events.js';
import { claim, replayed } from './idempotency.js';
import { expireOverdue, openSlot, takeSeat } from './seats.js';
import { contactHash, newRef } from './secrets.js';

const DAY = 86_400_000;
/** A reference is taken with odds of one in billions; a few tries are plenty. */
const REF_TRIES = 5;

/** No seat is left. The caller knows the alternatives; nothing of the request is kept. */
export class SlotFull extends Error {}

export interface Writing {
  key: string;
  hash: string;
  asked: AskedSlot;
  clean: CleanRequest;
  now: number;
}

/**
 * Key, seat, booking, history and audit in one transaction: all of it stands, or nothing does.
 * @returns the booking's id; that of the first request when the key was used before
 * @throws SlotFull, Problem already-booked, idempotency-key-reused
 */
export async function write(deps: Deps, writing: Writing): Promise<string> {
  const { key, hash, asked, now } = writing;
  return deps.store.db.transaction().execute(async (trx) => {
    const id = randomId(deps);
    if (!(await claim(trx, { key, body_hash: hash, booking_id: id, created_at: now }))) {
      return (await replayed(trx, key, hash)) as string;
    }
    const { service } = asked.at;
    await openSlot(trx, service.id, asked.ruled, service.capacity);
    await expireOverdue(trx, deps, asked.ruled.id, now);
    const row = bookingRow(deps, id, writing);
    await refuseSecond(trx, row);
    if (!(await takeSeat(trx, row.slot_id))) throw new SlotFull();
    await insertBooking(trx, deps, row);
    await writeEvent(trx, deps, now, id, 'visitor', 'requested');
    await writeAudit(trx, deps, now, { actor: 'visitor', action: 'request', object: `booking:${id}` });
    return id;
  });
}

function bookingRow(deps: Deps, id: string, { asked, clean, now }: Writing): Insertable<BookingTable> {
  const { handler, booking } = deps.operator;
  const { at, ruled } = asked;
  const contact = clean.phone ?? clean.guardianPhone;
  const sealed = (field: string, text: string | null) => text && seal(deps, `booking:${id}:${field}`, text);
  return {
    id,
    ref: newRef(deps),
    slot_id: ruled.id,
    center_id: at.center.id,
    service_id: at.service.id,
    status: 'requested',
    revision: 0,
    alias: clean.alias,
    age_band: clean.ageBand,
    topic: clean.topic ?? null,
    phone_sealed: sealed('phone', clean.phone),
    guardian_sealed: sealed('guardian', clean.guardianPhone),
    note_sealed: sealed('note', clean.note),
    contact_hash: contact && contactHash(deps, contact),
    consents: JSON.stringify(clean.consents.map((consent) => ({ ...consent, at: chinaIso(now) }))),
    campaign: clean.campaign,
    unconfirmed: Number(ruled.unconfirmed),
    reason: null,
    submitted_at: now,
    review_by: reviewBy(now, ruled.start, booking.reviewHours),
    decided_at: null,
    decided_by: null,
    purge_at: ruled.end + (handler?.retentionDays ?? 0) * DAY,
  };
}

/** The slot's row is held, so nobody writes one in between; the unique index stands behind it. */
async function refuseSecond(trx: Kysely<Database>, row: Insertable<BookingTable>): Promise<void> {
  if (row.contact_hash == null) return;
  const other = await trx
    .selectFrom('booking')
    .select('id')
    .where('slot_id', '=', row.slot_id)
    .where('contact_hash', '=', row.contact_hash)
    .where('status', 'in', ['requested', 'approved'])
    .executeTakeFirst();
  if (other) {
    throw new Problem(
      'already-booked',
      'this contact already has this slot; its reference and code open it, or call 12355',
    );
  }
}

async function insertBooking(
  trx: Kysely<Database>,
  deps: Deps,
  row: Insertable<BookingTable>,
): Promise<void> {
  for (let tries = 0; tries < REF_TRIES; tries += 1) {
    const { numInsertedOrUpdatedRows } = await trx
      .insertInto('booking')
      .values(tries === 0 ? row : { ...row, ref: newRef(deps) })
      .onConflict((conflict) => conflict.column('ref').doNothing())
      .executeTakeFirst();
    if (numInsertedOrUpdatedRows === 1n) return;
  }
  throw new Error(`${REF_TRIES} references in a row were taken: is the source of randomness broken?`);
}
