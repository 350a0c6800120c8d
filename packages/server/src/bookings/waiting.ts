import { chinaDate, chinaIso, resolveDay } from '@y12355/domain';
import type { z } from '@hono/zod-openapi';
import type { Kysely, Selectable } from 'kysely';
import type { waiting, waitingReceipt, waitingRequest } from '../contract/bookings.js';
import type { Deps } from '../deps.js';
import { announce } from '../live/announce.js';
import { Problem } from '../problem.js';
import { bookable, isSlotDate, ruleSlots } from '../slots/rules.js';
import { writeAudit } from '../storage/audit.js';
import { centerOfBooking, findService, type ServiceAt } from '../storage/centers.js';
import { calendar } from '../storage/holidays.js';
import { randomId } from '../storage/ids.js';
import type { Database, WaitingTable } from '../storage/schema.js';
import { cleanRequest, type CleanRequest } from './clean.js';
import { bodyHash, claim, keyOver, replayed } from './idempotency.js';
import { type Asker, checkLoad, countRate } from './limits.js';
import { waitingEnds } from './promote.js';
import { refuseWhenClosed } from './request.js';
import { contactOf, sealedPerson } from './sealed.js';
import { codeOf, newRef, showRef } from './secrets.js';
import { freeSlots, promoteDay } from './waiting-days.js';

export type Waiting = z.output<typeof waiting>;
export type WaitingReceipt = z.output<typeof waitingReceipt>;
export type WaitingRequest = z.output<typeof waitingRequest>;

/**
 * Puts somebody on the list of a day without a free seat. The same key with the same body gives the same
 * receipt again.
 * @throws Problem booking-closed, bad-request, unknown-service, day-not-full, already-booked,
 * idempotency-key-reused, too-many-requests, proof-needed
 */
export async function joinWaitingList(
  deps: Deps,
  body: WaitingRequest,
  key: string,
  asker: Asker = {},
): Promise<WaitingReceipt> {
  const hash = bodyHash(deps, body);
  const before = await replayed(deps.store.db, key, hash);
  if (before !== undefined) return receipt(deps, before, body.date);

  const now = deps.now();
  refuseWhenClosed(deps);
  const at = await findService(deps.store, body.service);
  if (!at) {
    throw new Problem('unknown-service', `service "${body.service}": expected an id of /v1/centers`);
  }
  await refuseDay(deps, at, body.date, now);
  const clean = cleanRequest(deps, body, at.center.contactNeeded);
  const rate = await countRate(deps, asker, now);
  const id = await deps.store.db.transaction().execute(async (trx) => {
    const fresh = randomId(deps);
    const claimed = await claim(trx, { key, body_hash: hash, booking_id: fresh, created_at: now });
    if (claimed !== fresh) return claimed;
    await checkLoad(trx, deps, at.center, asker, rate, now);
    const row = waitingRow(deps, fresh, at, body.date, clean, asker, now);
    await refuseTwice(trx, row);
    await trx.insertInto('waiting').values(row).execute();
    await writeAudit(trx, deps, now, {
      actor: 'visitor',
      action: 'wait',
      object: `booking:${fresh}`,
      center: at.center.id,
    });
    await announce(trx, deps, at.center.id);
    return fresh;
  });
  // A seat may have become free between the look and the entry: then it waits for nothing.
  await promoteDay(deps, at, body.date, now);
  return receipt(deps, id, body.date);
}

function waitingRow(
  deps: Deps,
  id: string,
  { center, service }: ServiceAt,
  date: string,
  clean: CleanRequest,
  asker: Asker,
  now: number,
): Selectable<WaitingTable> {
  const { phone_sealed, guardian_sealed } = sealedPerson(deps, id, { ...clean, note: null });
  return {
    id,
    ref: newRef(deps),
    center_id: center.id,
    service_id: service.id,
    date,
    alias: clean.alias,
    age_band: clean.ageBand,
    topic: clean.topic ?? null,
    phone_sealed,
    guardian_sealed,
    contact_hash: contactOf(deps, clean),
    consents: JSON.stringify(clean.consents.map((consent) => ({ ...consent, at: chinaIso(now) }))),
    campaign: clean.campaign,
    network: asker.network ?? null,
    submitted_at: now,
    purge_at: waitingEnds(date),
  };
}

/** A day that can be asked for and has slots, every one of them taken. */
async function refuseDay(deps: Deps, at: ServiceAt, date: string, now: number): Promise<void> {
  const bad = (message: string): Problem =>
    new Problem('bad-request', `date: ${message}`, { errors: [{ pointer: '/date', message }] });
  if (!isSlotDate(date)) throw bad('expected a day that exists, YYYY-MM-DD');
  const window = bookable(deps.operator.booking, now);
  const last = chinaDate(window.to - 1);
  const first = chinaDate(now);
  if (date < first || date > last) throw bad(`expected a day from ${first} to ${last}`);
  const days = await calendar(deps.store);
  if (!ruleSlots(at, days, date).some(({ start }) => start >= window.from && start < window.to)) {
    const { reason } = resolveDay(at.center.hours, date, days);
    throw bad(`no slot can be asked for on ${date}${reason === undefined ? '' : ` (${reason})`}`);
  }
  const free = await freeSlots(deps, at, date, now);
  if (free.length === 0) return;
  throw new Problem('day-not-full', `${date} has free seats; POST /v1/bookings asks for one`, {
    alternatives: free.slice(0, 5).map(({ answer }) => answer),
  });
}

async function refuseTwice(trx: Kysely<Database>, row: Selectable<WaitingTable>): Promise<void> {
  if (row.contact_hash === null) return;
  const other = await trx
    .selectFrom('waiting')
    .select('id')
    .where('service_id', '=', row.service_id)
    .where('date', '=', row.date)
    .where('contact_hash', '=', row.contact_hash)
    .executeTakeFirst();
  if (other) throw new Problem('already-booked', 'this contact is on the list of that day already');
}

async function receipt(deps: Deps, id: string, date: string): Promise<WaitingReceipt> {
  const row =
    (await deps.store.db.selectFrom('waiting').selectAll().where('id', '=', id).executeTakeFirst()) ??
    // Turned into a booking meanwhile; the first answer is given again.
    (await deps.store.db
      .selectFrom('booking')
      .select(['ref', 'center_id', 'service_id'])
      .where('id', '=', id)
      .where('erased_at', 'is', null)
      .executeTakeFirst());
  if (!row) throw keyOver();
  return { ...(await waitingAnswer(deps, { ...row, date })), code: codeOf(deps, id) };
}

/** What a young person sees of an entry. */
export async function waitingAnswer(
  { store }: Deps,
  row: Pick<WaitingTable, 'ref' | 'center_id' | 'service_id' | 'date'>,
): Promise<Waiting> {
  const center = await centerOfBooking(store, row.center_id);
  const service = await store.db
    .selectFrom('service')
    .select(['id', 'name', 'slot_minutes'])
    .where('id', '=', row.service_id)
    .executeTakeFirstOrThrow();
  return {
    ref: showRef(row.ref),
    status: 'waiting',
    date: row.date,
    center: {
      id: center.id,
      name: center.name,
      address: center.address,
      phones: center.phones,
      ...(center.sample && { sample: true }),
    },
    service: { id: service.id, name: service.name, slotMinutes: service.slot_minutes },
    help: { phone: '12355' },
  };
}
