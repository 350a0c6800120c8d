import type { Center } from '@y12355/domain';
import type { z } from '@hono/zod-openapi';
import { type Kysely, sql } from 'kysely';
import type { centerChange, staffCenter } from '../contract/desk.js';
import type { Deps } from '../deps.js';
import type { Fault } from '../faults.js';
import { etagOf as hashOf } from '../http/conditional.js';
import { checkCenter } from '../import/center-check.js';
import { fieldsChanged } from '../import/difference.js';
import { announce } from '../live/announce.js';
import { Problem } from '../problem.js';
import { readAloud } from '../search/pinyin.js';
import { withSearch, writtenSearch } from '../search/words.js';
import { covers } from '../staff/scope.js';
import type { StaffSession } from '../staff/session.js';
import { writeAudit } from '../storage/audit.js';
import { allCenters, findCenter, saveCenters } from '../storage/centers.js';
import { calendar } from '../storage/holidays.js';
import type { Database } from '../storage/schema.js';
import { hitsOf } from './hits.js';

export type StaffCenter = z.output<typeof staffCenter>;
export type CenterChange = z.output<typeof centerChange>;

const help = { phone: '12355' as const };

/** Centers of the account, each with its version and how many live bookings are still to come. */
export async function staffCenters(deps: Deps, session: StaffSession): Promise<StaffCenter[]> {
  const seen = (await allCenters(deps.store)).filter((center) => covers(session, center));
  const counts = await upcomingOf(deps);
  return seen.map((center) => ({
    etag: etagOf(center),
    center: center as StaffCenter['center'],
    upcoming: counts.get(center.id) ?? 0,
  }));
}

/** @throws Problem unknown-center, forbidden */
export async function staffCenterOf(deps: Deps, session: StaffSession, id: string): Promise<StaffCenter> {
  const center = await coveredCenter(deps, session, id);
  const upcoming = (await upcomingOf(deps, id)).get(id) ?? 0;
  return { etag: etagOf(center), center: center as StaffCenter['center'], upcoming };
}

async function upcomingOf({ store, now }: Deps, id?: string): Promise<Map<string, number>> {
  let rows = store.db
    .selectFrom('booking')
    .innerJoin('slot', 'slot.id', 'booking.slot_id')
    .select(({ fn }) => ['booking.center_id', fn.countAll<number>().as('count')])
    .where('booking.status', 'in', ['requested', 'approved'])
    .where('slot.start_at', '>', now())
    .groupBy('booking.center_id');
  if (id !== undefined) rows = rows.where('booking.center_id', '=', id);
  return new Map((await rows.execute()).map(({ center_id, count }) => [center_id, Number(count)]));
}

async function coveredCenter({ store }: Deps, session: StaffSession, id: string): Promise<Center> {
  const center = await findCenter(store, id);
  if (!center) throw unknown(id);
  if (!covers(session, center)) throw outside(id);
  return center;
}

/**
 * Replaces an entry with its services and hours, or only tells what that would change.
 * @param etag of the entry that was shown, with or without quotes
 * @throws Problem unknown-center, forbidden, precondition-failed, bad-request
 */
export async function saveStaffCenter(
  deps: Deps,
  session: StaffSession,
  id: string,
  draft: Center,
  etag: string,
  dryRun: boolean,
): Promise<CenterChange> {
  const before = await coveredCenter(deps, session, id);
  if (draft.id !== id) throw bad('/id', `expected "${id}": an id stands in printed codes and never changes`);
  refuseOutside(session, draft);
  refuseFaults(draft);
  refuseChanged(before, etag);
  return save(deps, session, before, draft, dryRun, async (trx) => {
    const present = await findCenter(deps.store, id, trx);
    if (!present) throw unknown(id);
    refuseChanged(present, etag);
  });
}

/**
 * Adds a center, or only tells that it could be added.
 * @throws Problem forbidden, bad-request, center-in-use when the id is taken
 */
export async function addStaffCenter(
  deps: Deps,
  session: StaffSession,
  draft: Center,
  dryRun: boolean,
): Promise<CenterChange> {
  refuseOutside(session, draft);
  refuseFaults(draft);
  const free = async (trx: Kysely<Database>) => {
    const taken = await trx.selectFrom('center').select('id').where('id', '=', draft.id).executeTakeFirst();
    if (taken) throw new Problem('center-in-use', `center id "${draft.id}" is taken; give it one of its own`);
  };
  await free(deps.store.db);
  return save(deps, session, undefined, draft, dryRun, free);
}

async function save(
  deps: Deps,
  session: StaffSession,
  before: Center | undefined,
  draft: Center,
  dryRun: boolean,
  check: (trx: Kysely<Database>) => Promise<void>,
): Promise<CenterChange> {
  const aloud = await readAloud();
  // What the dictionary adds is no change of anybody's.
  const written = { ...draft, search: writtenSearch(draft, aloud) || undefined };
  const after = withSearch(written, aloud);
  const old = before && { ...before, search: writtenSearch(before, aloud) || undefined };
  const hits = await hitsOf(deps, [after], await calendar(deps.store));
  const now = deps.now();
  if (!dryRun) {
    await saveCenters(deps.store, [after], now, async (trx) => {
      await check(trx);
      const actor = `staff:${session.name}`;
      const action = before ? 'center-save' : 'center-add';
      await writeAudit(trx, deps, now, { actor, action, object: `center:${after.id}`, center: after.id });
      await announce(trx, deps, after.id);
    });
  }
  const saved = dryRun ? after : ((await findCenter(deps.store, after.id)) ?? after);
  return {
    help,
    saved: !dryRun,
    etag: etagOf(saved),
    center: saved as CenterChange['center'],
    changes: fieldsChanged(old, written),
    hits,
  };
}

/**
 * Takes a center off the list. What happened there stays in the counts.
 * @throws Problem unknown-center, forbidden, precondition-failed, center-in-use
 */
export async function retireCenter(
  deps: Deps,
  session: StaffSession,
  id: string,
  etag: string,
): Promise<void> {
  const center = await coveredCenter(deps, session, id);
  refuseChanged(center, etag);
  const now = deps.now();
  await saveCenters(deps.store, [], now, async (trx) => {
    const { rows } = await sql<{ count: number }>`
      select count(*) as count from booking join slot on slot.id = booking.slot_id
      where booking.center_id = ${id} and booking.status in ('requested', 'approved')
      and slot.start_at > ${now}`.execute(trx);
    const count = Number(rows[0]?.count ?? 0);
    if (count > 0) {
      throw new Problem(
        'center-in-use',
        `${count} live bookings are still to come; transfer or cancel them first`,
      );
    }
    await trx.updateTable('center').set({ retired: 1, updated_at: now }).where('id', '=', id).execute();
    await trx.updateTable('service').set({ bookable: 0, retired: 1 }).where('center_id', '=', id).execute();
    await trx.deleteFrom('waiting').where('center_id', '=', id).execute();
    const actor = `staff:${session.name}`;
    await writeAudit(trx, deps, now, { actor, action: 'center-retire', object: `center:${id}`, center: id });
    await announce(trx, deps, id);
  });
}

/** The version of an entry: changes with anything in it. */
function etagOf(center: Center): string {
  return hashOf(JSON.stringify(center)).slice(1, -1);
}

function refuseChanged(center: Center, etag: string): void {
  if (etag.replace(/^"(.*)"$/, '$1') === etagOf(center)) return;
  throw new Problem('precondition-failed', `somebody changed center "${center.id}" since: load it again`);
}

function refuseOutside(session: StaffSession, draft: Center): void {
  if (!covers(session, draft)) throw outside(draft.id);
}

function refuseFaults(draft: Center): void {
  const errors: Fault[] = checkCenter(draft).map(({ field, message }) => ({
    pointer: `/${field.replaceAll('.', '/')}`,
    message,
  }));
  const ids = draft.services.map(({ id }) => id);
  ids.forEach((id, index) => {
    if (ids.indexOf(id) < index) {
      errors.push({ pointer: `/services/${index}/id`, message: `"${id}" is used twice` });
    }
  });
  if (errors.length > 0) throw new Problem('bad-request', 'the entry has faults, each in errors', { errors });
}

function unknown(id: string): Problem {
  return new Problem('unknown-center', `center ${JSON.stringify(id)}: expected an id of /v1/staff/centers`);
}

function outside(id: string): Problem {
  return new Problem('forbidden', `center ${JSON.stringify(id)} is outside the scope of this account`);
}

function bad(pointer: string, message: string): Problem {
  return new Problem('bad-request', `${pointer.slice(1)}: ${message}`, { errors: [{ pointer, message }] });
}
