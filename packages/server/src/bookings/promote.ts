import { addDays, atChina, chinaDate } from '@y12355/domain';
import { type Kysely, sql, type Selectable } from 'kysely';
import type { Deps } from '../deps.js';
import { bookable, type RuleSlot, ruleSlots } from '../slots/rules.js';
import { findService, type ServiceAt } from '../storage/centers.js';
import { calendar } from '../storage/holidays.js';
import type { Database, WaitingTable } from '../storage/schema.js';
import { reviewBy } from './deadline.js';
import { record } from './events.js';

const DAY = 86_400_000;

/**
 * Gives the free seats of a locked slot to whoever waits for that day, the first who came first. The
 * booking has the entry's id and reference, so the code stays the same; staff review it like any other.
 * @returns how many got one
 */
export async function promoteWaiting(
  trx: Kysely<Database>,
  deps: Deps,
  slotId: string,
  now: number,
): Promise<number> {
  const slot = await trx.selectFrom('slot').selectAll().where('id', '=', slotId).executeTakeFirst();
  if (!slot) return 0;
  const window = bookable(deps.operator.booking, now);
  if (slot.start_at < window.from || slot.start_at >= window.to) return 0;
  const date = chinaDate(slot.start_at);
  // A slot after midnight is of the day on which its span began.
  const days = [date, addDays(date, -1)];
  const anybody = await trx
    .selectFrom('waiting')
    .select('id')
    .where('service_id', '=', slot.service_id)
    .where('date', 'in', days)
    .limit(1)
    .executeTakeFirst();
  if (!anybody) return 0;
  const at = await findService(deps.store, slot.service_id, trx);
  const holidays = await calendar(deps.store, trx);
  // Hours may have changed since: a slot that the rules have no more is nobody's.
  for (const day of at ? days : []) {
    const ruled = at && ruleSlots(at, holidays, day).find(({ id }) => id === slotId);
    if (ruled) return serve(trx, deps, { at, ruled, day, taken: slot.taken }, now);
  }
  return 0;
}

interface Serving {
  at: ServiceAt;
  ruled: RuleSlot;
  day: string;
  taken: number;
}

async function serve(
  trx: Kysely<Database>,
  deps: Deps,
  { at: { service }, ruled, day, taken }: Serving,
  now: number,
): Promise<number> {
  // The row's capacity is that of the last request; staff may have changed the service since.
  const capacity = Math.max(service.capacity, taken);
  await trx.updateTable('slot').set({ capacity }).where('id', '=', ruled.id).execute();
  let served = 0;
  for (; taken + served < capacity; served += 1) {
    const entry = await first(trx, service.id, day, ruled.id);
    if (!entry) break;
    await seat(trx, deps, entry, ruled, now);
  }
  return served;
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

async function seat(
  trx: Kysely<Database>,
  deps: Deps,
  entry: Selectable<WaitingTable>,
  place: RuleSlot,
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
    review_by: reviewBy(now, place.start, booking.reviewHours),
    purge_at: place.end + (handler?.retentionDays ?? 0) * DAY,
    unconfirmed: Number(place.unconfirmed),
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
