import { chinaIso } from '@y12355/domain';
import type { Insertable, Kysely } from 'kysely';
import type { Deps } from '../deps.js';
import { Problem } from '../problem.js';
import { randomId } from '../storage/ids.js';
import type { BookingTable, Database } from '../storage/schema.js';
import type { AskedSlot } from './asked-slot.js';
import type { CleanRequest } from './clean.js';
import { reviewBy } from './deadline.js';
import { record } from './events.js';
import { openedBy, SlotFull, useHold } from './holds.js';
import { claim } from './idempotency.js';
import { type Asker, checkContact, checkLoad, lockContact } from './limits.js';
import { expireOverdue, openSlot, takeSeat } from './seats.js';
import { newRef } from './secrets.js';
import { contactOf, sealedPerson } from './sealed.js';

const DAY = 86_400_000;
/** A reference is taken with odds of one in billions; a few tries are plenty. */
const REF_TRIES = 5;

export interface Writing {
  key: string;
  hash: string;
  asked: AskedSlot;
  clean: CleanRequest;
  hold?: string | undefined;
  asker: Asker;
  /** What `countRate` gave. */
  rate: readonly string[];
  now: number;
  /** Name of the staff who enter it for somebody; then it is approved at once. */
  staff?: string | undefined;
}

/**
 * Key, seat, booking, history and audit in one transaction: all of it stands, or nothing does.
 * @returns the booking's id; that of the first request when the key was used before
 * @throws SlotFull, Problem already-booked, idempotency-key-reused, too-many-requests, proof-needed
 */
export async function write(deps: Deps, writing: Writing): Promise<string> {
  const { key, hash, asked, asker, now, staff } = writing;
  return deps.store.db.transaction().execute(async (trx) => {
    const id = randomId(deps);
    const claimed = await claim(trx, { key, body_hash: hash, booking_id: id, created_at: now });
    if (claimed !== id) return claimed;
    const row = bookingRow(deps, id, writing);
    // A hold was counted when it was given.
    const held = writing.hold !== undefined && (await isLive(trx, writing.hold, row.slot_id));
    if (staff === undefined && !held) await checkLoad(trx, deps, asked.at.center, asker, writing.rate, now);
    if (staff === undefined) await lockContact(trx, deps, row.contact_hash ?? null);
    await openSlot(trx, openedBy(asked));
    const kept = await useHold(trx, writing.hold, row.slot_id);
    await expireOverdue(trx, deps, row.slot_id, now);
    await refuseSecond(trx, row);
    if (staff === undefined) await checkContact(trx, row.contact_hash ?? null);
    if (!kept && !(await takeSeat(trx, row.slot_id))) throw new SlotFull();
    await insertBooking(trx, deps, row);
    const actor = staff === undefined ? 'visitor' : `staff:${staff}`;
    const kind = staff === undefined ? 'requested' : 'approved';
    await record(trx, deps, { bookingId: id, center: row.center_id, at: now, actor, kind });
    return id;
  });
}

async function isLive(trx: Kysely<Database>, hold: string, slotId: string): Promise<boolean> {
  const row = await trx
    .selectFrom('hold')
    .select('id')
    .where('id', '=', hold)
    .where('slot_id', '=', slotId)
    .executeTakeFirst();
  return row !== undefined;
}

function bookingRow(deps: Deps, id: string, writing: Writing): Insertable<BookingTable> {
  const { asked, clean, asker, now, staff } = writing;
  const { handler, booking } = deps.operator;
  const { at, ruled } = asked;
  return {
    id,
    ref: newRef(deps),
    slot_id: ruled.id,
    center_id: at.center.id,
    service_id: at.service.id,
    status: staff === undefined ? 'requested' : 'approved',
    revision: 0,
    alias: clean.alias,
    age_band: clean.ageBand,
    topic: clean.topic ?? null,
    ...sealedPerson(deps, id, clean),
    contact_hash: contactOf(deps, clean),
    consents: JSON.stringify(clean.consents.map((consent) => ({ ...consent, at: chinaIso(now) }))),
    campaign: clean.campaign,
    unconfirmed: Number(ruled.unconfirmed),
    reason: null,
    submitted_at: now,
    review_by: reviewBy(now, ruled.start, booking.reviewHours),
    decided_at: staff === undefined ? null : now,
    decided_by: staff ?? null,
    purge_at: ruled.end + (handler?.retentionDays ?? 0) * DAY,
    network: staff === undefined ? (asker.network ?? null) : null,
    walk_in: Number(staff !== undefined),
    erased_at: null,
  };
}

/** The slot's row is held, so nobody writes one in between; the unique index stands behind it. */
export async function refuseSecond(
  trx: Kysely<Database>,
  row: Pick<Insertable<BookingTable>, 'slot_id' | 'contact_hash'>,
): Promise<void> {
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
