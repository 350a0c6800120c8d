import { addDays, atChina, chinaDate, chinaIso, daysBetween } from '@y12355/domain';
import type { z } from '@hono/zod-openapi';
import { expireSlot } from '../bookings/seats.js';
import type { staffBookingList } from '../contract/staff.js';
import type { Deps } from '../deps.js';
import { Problem } from '../problem.js';
import { isSlotDate } from '../slots/rules.js';
import { readCursor, writeCursor } from './cursor.js';
import type { StaffSession } from './session.js';
import { staffAnswer, type StaffBooking, staffRows } from './staff-booking.js';

export type StaffBookingList = z.output<typeof staffBookingList>;

export interface BookingQuery {
  status?: StaffBooking['status'] | undefined;
  center?: string | undefined;
  /** Date in China of the visit. */
  date?: string | undefined;
  /** Several days of visits instead of one, both included, at most 31. */
  from?: string | undefined;
  to?: string | undefined;
  cursor?: string | undefined;
}

const PAGE = 50;

/**
 * Bookings inside the account's scope, 50 a page: with `date` that day by start; requests by deadline,
 * soonest first; other states by start. Without status and date these are the requests that wait.
 * @throws Problem forbidden, bad-request
 */
export async function listBookings(
  deps: Deps,
  session: StaffSession,
  query: BookingQuery,
): Promise<StaffBookingList> {
  const now = deps.now();
  const centers = seenCenters(session, query.center);
  const day = daysOf(query);
  const status = query.status ?? (day ? undefined : 'requested');
  const order = !day && status === 'requested' ? 'booking.review_by' : 'slot.start_at';
  const after = query.cursor === undefined ? undefined : readCursor(query.cursor);
  await expireSeen(deps, centers, now);

  let rows = staffRows(deps);
  if (centers) rows = rows.where('booking.center_id', 'in', centers);
  if (status) rows = rows.where('booking.status', '=', status);
  if (day) rows = rows.where('slot.start_at', '>=', day.from).where('slot.start_at', '<', day.to);
  if (after) {
    rows = rows.where(({ or, and, eb }) =>
      or([eb(order, '>', after.at), and([eb(order, '=', after.at), eb('booking.id', '>', after.id)])]),
    );
  }
  const found = await rows
    .orderBy(order)
    .orderBy('booking.id')
    .limit(PAGE + 1)
    .execute();
  const page = found.slice(0, PAGE);
  const last = page[PAGE - 1];
  return {
    asOf: chinaIso(now),
    help: { phone: '12355' },
    bookings: page.map((row) => staffAnswer(deps, row)),
    counts: await counts(deps, centers, now),
    ...(last &&
      found.length > PAGE && {
        next: writeCursor({ at: order === 'slot.start_at' ? last.start_at : last.review_by, id: last.id }),
      }),
  };
}

/** Ids of the centers to look at; undefined is all of them. */
export function seenCenters(
  { role, centers }: StaffSession,
  asked: string | undefined,
): string[] | undefined {
  if (asked === undefined) {
    if (role === 'province') return undefined;
    // PostgreSQL takes no empty list, so an account without centers looks at one that cannot exist.
    return centers.length > 0 ? centers.map((center) => center.id) : [''];
  }
  if (centers.some((center) => center.id === asked)) return [asked];
  throw new Problem('forbidden', `center ${JSON.stringify(asked)} is outside the scope of this account`);
}

const MAX_DAYS = 31;

/** Epoch milliseconds of the days that a query names; undefined where it names none. */
function daysOf({ date, from = date, to = from }: BookingQuery): { from: number; to: number } | undefined {
  if (from === undefined) {
    if (to !== undefined) throw badDay('from', 'expected the first day beside "to"');
    return undefined;
  }
  for (const [name, value] of Object.entries({ from, to: to as string })) {
    if (!isSlotDate(value)) {
      const expected = 'expected a day that exists, YYYY-MM-DD, from 2000 to 2999';
      throw badDay(date === undefined ? name : 'date', `${JSON.stringify(value)}: ${expected}`);
    }
  }
  const count = daysBetween(from, to as string) + 1;
  if (count < 1 || count > MAX_DAYS) {
    throw badDay('to', `from ${from} to ${to} is ${count} days; expected 1 to ${MAX_DAYS}`);
  }
  return { from: atChina(from, 0), to: atChina(to as string, 1440) };
}

function badDay(name: string, message: string): Problem {
  return new Problem('bad-request', `${name}: ${message}`, { errors: [{ pointer: `/${name}`, message }] });
}

async function expireSeen(deps: Deps, centers: string[] | undefined, now: number): Promise<void> {
  let overdue = deps.store.db
    .selectFrom('booking')
    .select('slot_id')
    .distinct()
    .where('status', '=', 'requested')
    .where('review_by', '<=', now);
  if (centers) overdue = overdue.where('center_id', 'in', centers);
  for (const { slot_id } of await overdue.execute()) await expireSlot(deps, slot_id, now);
}

async function counts(
  { store }: Deps,
  centers: string[] | undefined,
  now: number,
): Promise<StaffBookingList['counts']> {
  const today = chinaDate(now);
  let waiting = store.db
    .selectFrom('booking')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('status', '=', 'requested');
  let visits = store.db
    .selectFrom('booking')
    .innerJoin('slot', 'slot.id', 'booking.slot_id')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('status', '=', 'approved')
    .where('slot.start_at', '>=', atChina(today, 0))
    .where('slot.start_at', '<', atChina(addDays(today, 1), 0));
  if (centers) {
    waiting = waiting.where('center_id', 'in', centers);
    visits = visits.where('booking.center_id', 'in', centers);
  }
  const { count: requested } = await waiting.executeTakeFirstOrThrow();
  const { count } = await visits.executeTakeFirstOrThrow();
  let listed = store.db.selectFrom('waiting').select(({ fn }) => fn.countAll<number>().as('count'));
  if (centers) listed = listed.where('center_id', 'in', centers);
  const { count: onList } = await listed.executeTakeFirstOrThrow();
  return { requested, today: count, waiting: onList };
}
