import { addDays, chinaIso, daysBetween, isDate } from '@y12355/domain';
import type { z } from '@hono/zod-openapi';
import { sql } from 'kysely';
import type { linkReport as schema } from '../contract/links.js';
import type { Deps } from '../deps.js';
import type { StaffSession } from '../staff/session.js';
import { bad } from './read.js';
import { inScope, type LinkScope, linkScope } from './scope.js';

type Report = z.output<typeof schema>;
type Row = Report['rows'][number];

export interface ReportQuery {
  /** Dates in China, both included. */
  from: string;
  to: string;
  by: Report['by'];
  region?: string | undefined;
}

const MAX_DAYS = 366;

/**
 * Scans of the links in an account's scope: day by day, or by school or place with the most first.
 * @throws Problem forbidden, bad-request
 */
export async function linkReport(deps: Deps, session: StaffSession, query: ReportQuery): Promise<Report> {
  const { from, to, by, region } = query;
  refuseSpan(from, to);
  const scope = await linkScope(deps, session, region);
  const rows = by === 'day' ? await byDay(deps, scope, from, to) : await byPlace(deps, scope, query);
  const total = rows.reduce((sum, { count }) => sum + count, 0);
  return { asOf: chinaIso(deps.now()), help: { phone: '12355' }, from, to, by, total, rows };
}

function refuseSpan(from: string, to: string): void {
  for (const [name, date] of Object.entries({ from, to })) {
    if (!isDate(date)) throw bad(name, `expected a day that exists, found "${date}"`);
  }
  const count = daysBetween(from, to) + 1;
  if (count >= 1 && count <= MAX_DAYS) return;
  throw bad('to', `expected a day from ${from} to ${addDays(from, MAX_DAYS - 1)}, found "${to}"`);
}

async function byDay({ store }: Deps, scope: LinkScope, from: string, to: string): Promise<Row[]> {
  const found = await store.db
    .selectFrom('link_scan')
    .innerJoin('link', 'link.code', 'link_scan.code')
    .select([
      'link_scan.day',
      sql<number>`sum(link_scan.count)`.as('count'),
      // A code has one row a day.
      sql<number>`count(*)`.as('links'),
    ])
    .where('link_scan.day', '>=', from)
    .where('link_scan.day', '<=', to)
    .where(inScope(scope))
    .groupBy('link_scan.day')
    .execute();
  const days = new Map(found.map((row) => [row.day, row]));
  return Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => {
    const date = addDays(from, index);
    const { links = 0, count = 0 } = days.get(date) ?? {};
    return { date, links: Number(links), count: Number(count) };
  });
}

async function byPlace(
  { store }: Deps,
  scope: LinkScope,
  { from, to, by }: Pick<ReportQuery, 'from' | 'to' | 'by'>,
): Promise<Row[]> {
  const sums = store.db
    .selectFrom('link_scan')
    .select(['code', sql<number>`sum(count)`.as('count')])
    .where('day', '>=', from)
    .where('day', '<=', to)
    .groupBy('code')
    .as('sums');
  const found = await store.db
    .selectFrom('link')
    .leftJoin(sums, 'sums.code', 'link.code')
    .select(['link.school', 'link.region', 'link.place', 'link.code', 'sums.count'])
    .where(inScope(scope))
    .orderBy('link.region')
    .orderBy('link.school')
    .orderBy('link.place')
    .orderBy('link.code')
    .execute();
  const rows: Row[] = [];
  for (const { school, region, place, code, count } of found) {
    const last = rows.at(-1);
    if (by === 'school' && last?.school === school && last.region === region) {
      last.links += 1;
      last.count += Number(count ?? 0);
    } else {
      const own = by === 'place' ? { place, code } : {};
      rows.push({ school, region, ...own, links: 1, count: Number(count ?? 0) });
    }
  }
  // Those with the same count stay in their order.
  return rows.sort((a, b) => b.count - a.count);
}
