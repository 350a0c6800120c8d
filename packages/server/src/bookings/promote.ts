import { addDays, atChina, chinaDate } from '@y12355/domain';
import { type Kysely, sql, type Selectable } from 'kysely';
import type { Deps } from '../deps.js';
import { bookable, ruleSlot } from '../slots/rules.js';
import { findService } from '../storage/centers.js';
import { calendar } from '../storage/holidays.js';
import type { Database, WaitingTable } from '../storage/schema.js';
import { reviewBy } from './deadline.js';
import { record } from './events.js';

const DAY = 86_400_000;

/**
 * Gives the free seats of a locked slot to whoever waits for that day, the first who came first. The
 * booking has the entry's id and reference, so the code stays the same; staff review it like any other.
 */
export async function promoteWaiting(
  trx: Kysely<Database>,
  deps: Deps,
  slotId: string,
  now: number,
): Promise<void> {
  const slot = await trx.selectFrom('slot').selectAll().where('id', '=', slotId).executeTakeFirst();
  if (!slot || slot.taken >= slot.capacity) return;
  const window = bookable(deps.operator.booking, now);
  if (slot.start_at < window.from || slot.start_at >= window.to) return;
  const date = chinaDate(slot.start_at);
  const anybody = await trx
    .selectFrom('waiting')
    .select('id')
    .where('service_id', '=', slot.service_id)
    .where('date', '=', date)
    .limit(1)
    .executeTakeFirst();
  if (!anybody) return;
  const at = await findService(deps.store, slot.service_id, trx);
  // Hours may have changed since: a slot that the rules have no more is nobody's.
  const ruled = at && ruleSlot(at, await calendar(deps.store, trx), slotId, date);
  if (!at || !ruled) return;
  for (let left = slot.capacity - slot.taken; left > 0; left -= 1) {
    const entry = await first(trx, slot.service_id, date, slotId);
    if (!entry) return;
    await seat(trx, deps, entry, { ...slot, unconfirmed: Number(ruled.unconfirmed) }, now);
  }
}

/** Takes the first entry off the list; two slots of one day never get the same. */
async function first(
  trx: Kysely<Database>,
  serviceId: string,
  date: string,
  slotId: string,
): Promise<Selectable<WaitingTable> | undefined> {
  for (;;) {
    const next = await trx
      .selectFrom('waiting')
      .select('id')
      .where('service_id', '=', serviceId)
      .where('date', '=', date)
      // Somebody who waits and has this slot meanwhile keeps waiting for another.
      .where(({ or, eb, not, exists, selectFrom }) =>
        or([
          eb('contact_hash', 'is', null),
          not(
            exists(
              selectFrom('booking')
                .select('booking.id')
                .where('booking.slot_id', '=', slotId)
                .whereRef('booking.contact_hash', '=', 'waiting.contact_hash')
                .where('booking.status', 'in', ['requested', 'approved']),
            ),
          ),
        ]),
      )
      .orderBy('submitted_at')
      .orderBy('id')
      .limit(1)
      .executeTakeFirst();
    if (!next) return undefined;
    const taken = await trx.deleteFrom('waiting').where('id', '=', next.id).returningAll().executeTakeFirst();
    if (taken) return taken;
  }
}

interface Place {
  id: string;
  start_at: number;
  end_at: number;
  unconfirmed: number;
}

async function seat(
  trx: Kysely<Database>,
  deps: Deps,
  entry: Selectable<WaitingTable>,
  place: Place,
  now: number,
): Promise<void> {
  const { handler, booking } = deps.operator;
  await trx
    .updateTable('slot')
    .set({ taken: sql<number>`taken + 1` })
    .where('id', '=', place.id)
    .execute();
  await insertPromoted(trx, entry, {
    slot_id: place.id,
    status: 'requested',
    review_by: reviewBy(now, place.start_at, booking.reviewHours),
    purge_at: place.end_at + (handler?.retentionDays ?? 0) * DAY,
    unconfirmed: place.unconfirmed,
    decided_at: null,
    decided_by: null,
  });
  await record(trx, deps, {
    bookingId: entry.id,
    center: entry.center_id,
    at: now,
    actor: 'system',
    kind: 'requested',
    promoted: true,
  });
}

/** What the list does not know of a booking. */
export interface Promoted {
  slot_id: string;
  status: 'requested' | 'approved';
  review_by: number;
  purge_at: number;
  unconfirmed: number;
  decided_at: number | null;
  decided_by: string | null;
}

/** Writes an entry of the list as a booking of the same id and reference. */
export async function insertPromoted(
  trx: Kysely<Database>,
  entry: Selectable<WaitingTable>,
  promoted: Promoted,
): Promise<void> {
  await trx
    .insertInto('booking')
    .values({
      id: entry.id,
      ref: entry.ref,
      center_id: entry.center_id,
      service_id: entry.service_id,
      alias: entry.alias,
      age_band: entry.age_band,
      topic: entry.topic,
      phone_sealed: entry.phone_sealed,
      guardian_sealed: entry.guardian_sealed,
      contact_hash: entry.contact_hash,
      consents: entry.consents,
      campaign: entry.campaign,
      submitted_at: entry.submitted_at,
      ...promoted,
      revision: 0,
      note_sealed: null,
      reason: null,
      walk_in: 0,
      erased_at: null,
      network: promoted.status === 'requested' ? entry.network : null,
    })
    .execute();
}

/** The last moment at which an entry for that date is of use. */
export function waitingEnds(date: string): number {
  return atChina(addDays(date, 1), 0);
}
