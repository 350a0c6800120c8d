import { addDays, atChina, chinaDate, chinaIso } from '@y12355/domain';
import type { z } from '@hono/zod-openapi';
import { sql } from 'kysely';
import type { quarterReport as schema } from '../contract/desk.js';
import type { Deps } from '../deps.js';
import { seenCenters } from '../staff/queue.js';
import type { StaffSession } from '../staff/session.js';

type Report = z.output<typeof schema>;
type Counts = Report['total'];

const statuses = [
  'requested',
  'approved',
  'completed',
  'no_show',
  'declined',
  'expired',
  'cancelled',
] as const;
const topics = ['study', 'family', 'friends', 'mood', 'unsure', 'none'] as const;

/** Numbers under this are not told: with the day and the place they may name somebody. */
const LEAST = 5;

/**
 * How many bookings had their visit in a quarter, for each center of the account and together. A number from
 * 1 to 4 is `null`, and so is each total over such a number.
 */
export async function quarterReport(
  { store, now }: Deps,
  session: StaffSession,
  asked: string | undefined,
): Promise<Report> {
  const at = now();
  const quarter = asked ?? quarterOf(chinaDate(at));
  const { from, to } = spanOf(quarter);
  const centers = seenCenters(session, undefined);
  let rows = store.db
    .selectFrom('booking')
    .innerJoin('slot', 'slot.id', 'booking.slot_id')
    .select(({ fn }) => [
      'booking.center_id',
      'booking.status',
      'booking.topic',
      fn.countAll<number>().as('count'),
      sql<number>`sum(case when booking.decided_at is not null and booking.decided_by is not null
        and booking.decided_at <= booking.review_by and booking.walk_in = 0 then 1 else 0 end)`.as('in_time'),
      sql<number>`sum(case when booking.walk_in = 0 and (booking.status = 'expired'
        or booking.decided_by is not null) then 1 else 0 end)`.as('decided'),
    ])
    .where('slot.start_at', '>=', from)
    .where('slot.start_at', '<', to)
    .groupBy(['booking.center_id', 'booking.status', 'booking.topic']);
  if (centers) rows = rows.where('booking.center_id', 'in', centers);
  const found = await rows.execute();
  const sum = (
    keep: (row: (typeof found)[number]) => boolean,
    of: 'count' | 'in_time' | 'decided' = 'count',
  ) => found.filter(keep).reduce((total, row) => total + Number(row[of]), 0);

  const each = session.centers.map(({ id, name }) => ({
    id,
    name,
    counts: counted((status) => sum((row) => row.center_id === id && row.status === status)),
  }));
  const hidden = (name: keyof Counts) => each.some(({ counts }) => counts[name] === null);
  const all = counted((status) => sum((row) => row.status === status));
  const total = Object.fromEntries(
    Object.entries(all).map(([name, value]) => [name, hidden(name as keyof Counts) ? null : value]),
  ) as Counts;
  const decided = sum(() => true, 'decided');
  return {
    asOf: chinaIso(at),
    help: { phone: '12355' },
    quarter,
    centers: each,
    total,
    topics: Object.fromEntries(
      topics.map((topic) => [topic, cell(sum((row) => (row.topic ?? 'none') === topic))]),
    ) as Report['topics'],
    inTime: decided < LEAST ? null : Math.round((100 * sum(() => true, 'in_time')) / decided),
  };
}

function counted(of: (status: (typeof statuses)[number]) => number): Counts {
  const exact = statuses.map((status) => [status, of(status)] as const);
  const cells = exact.map(([status, count]) => [status, cell(count)] as const);
  const whole = cells.some(([, value]) => value === null);
  const total = exact.reduce((sum, [, count]) => sum + count, 0);
  return Object.fromEntries([...cells, ['total', whole ? null : cell(total)]]) as Counts;
}

function cell(count: number): number | null {
  return count > 0 && count < LEAST ? null : count;
}

function quarterOf(date: string): string {
  return `${date.slice(0, 4)}-Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`;
}

/** Epoch milliseconds of `2026-Q4`: `from` inclusive, `to` exclusive. */
function spanOf(quarter: string): { from: number; to: number } {
  const month = (Number(quarter.slice(6)) - 1) * 3;
  const first = `${quarter.slice(0, 4)}-${String(month + 1).padStart(2, '0')}-01`;
  const last = new Date(Date.UTC(Number(quarter.slice(0, 4)), month + 3, 0)).toISOString().slice(0, 10);
  return { from: atChina(first, 0), to: atChina(addDays(last, 1), 0) };
}
