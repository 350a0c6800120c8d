import { addDays, chinaDate, chinaIso } from '@y12355/domain';
import type { z } from '@hono/zod-openapi';
import { sql } from 'kysely';
import type { link as linkSchema, linkDetail, linkList } from '../contract/links.js';
import type { Deps } from '../deps.js';
import { Problem } from '../problem.js';
import type { StaffSession } from '../staff/session.js';
import type { Link } from './save.js';
import { inScope, linkScope, outside } from './scope.js';

export type StaffLink = z.output<typeof linkSchema>;
export type LinkDetail = z.output<typeof linkDetail>;
export type LinkList = z.output<typeof linkList>;

export interface LinkQuery {
  /** Part of school, place or code. */
  q?: string | undefined;
  region?: string | undefined;
  active?: boolean | undefined;
  cursor?: string | undefined;
}

const PAGE = 50;
const help = { phone: '12355' as const };
/** Days of the two sums that a list tells, today included. */
const WEEK = 7;
const MONTH = 30;

/**
 * Links in the scope of an account, by region, school, place and code, 50 a page.
 * @throws Problem forbidden, bad-request
 */
export async function listLinks(deps: Deps, session: StaffSession, query: LinkQuery): Promise<LinkList> {
  const scope = await linkScope(deps, session, query.region);
  const { db } = deps.store;
  let rows = db.selectFrom('link').where(inScope(scope));
  if (query.active !== undefined) rows = rows.where('active', '=', Number(query.active));
  const words = query.q?.trim().toLowerCase() ?? '';
  if (words !== '') {
    const part = `%${words.replace(/[!%_]/g, '!$&')}%`;
    rows = rows.where(
      sql<boolean>`(lower(link.school) like ${part} escape '!' or lower(link.place) like ${part} escape '!'
        or link.code like ${part} escape '!')`,
    );
  }
  const { count } = await rows
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  if (query.cursor !== undefined) {
    const last = await db.selectFrom('link').selectAll().where('code', '=', query.cursor).executeTakeFirst();
    if (!last) throw bad('cursor', 'expected the "next" of the page before');
    const { region, school, place, code } = last;
    rows = rows.where(
      sql<boolean>`(link.region, link.school, link.place, link.code) > (${region}, ${school}, ${place}, ${code})`,
    );
  }
  const found = await rows
    .selectAll()
    .orderBy('region')
    .orderBy('school')
    .orderBy('place')
    .orderBy('code')
    .limit(PAGE + 1)
    .execute();
  const page = found.slice(0, PAGE);
  const next = found.length > PAGE ? page.at(-1)?.code : undefined;
  return {
    asOf: chinaIso(deps.now()),
    help,
    links: await answers(deps, page),
    count: Number(count),
    ...(next !== undefined && { next }),
  };
}

/** Links with their sums, in the given order. */
async function answers({ store, now }: Deps, rows: readonly Link[]): Promise<StaffLink[]> {
  if (rows.length === 0) return [];
  const today = chinaDate(now());
  const sums = await store.db
    .selectFrom('link_scan')
    .select([
      'code',
      sql<number>`sum(case when day >= ${addDays(today, 1 - WEEK)} then count else 0 end)`.as('week'),
      sql<number>`sum(count)`.as('month'),
    ])
    .where(
      'code',
      'in',
      rows.map(({ code }) => code),
    )
    .where('day', '>=', addDays(today, 1 - MONTH))
    .groupBy('code')
    .execute();
  const byCode = new Map(sums.map((row) => [row.code, row]));
  return rows.map((row) => {
    const { week = 0, month = 0 } = byCode.get(row.code) ?? {};
    return answerOf(row, { week: Number(week), month: Number(month) });
  });
}

/** A link as staff see it. */
export function answerOf(row: Link, scans: StaffLink['scans']): StaffLink {
  return {
    code: row.code,
    etag: etagOf(row),
    school: row.school,
    region: row.region,
    place: row.place,
    target: row.target,
    active: row.active === 1,
    createdAt: chinaIso(row.created_at),
    changedAt: chinaIso(row.changed_at),
    scans,
  };
}

/** @throws Problem unknown-link, forbidden */
export async function readLink(deps: Deps, session: StaffSession, code: string): Promise<LinkDetail> {
  const scope = await linkScope(deps, session);
  const row = await knownLink(deps, code);
  if (!scope.covers(row.region)) throw outside(`link "${code}"`);
  return detailOf(deps, row);
}

/** @throws Problem unknown-link */
export async function knownLink({ store }: Deps, code: string): Promise<Link> {
  const row = await store.db.selectFrom('link').selectAll().where('code', '=', code).executeTakeFirst();
  if (row) return row;
  throw new Problem('unknown-link', `link "${code}": expected a code of /v1/staff/links`);
}

/** A link with its scans of the last 30 days. */
export async function detailOf(deps: Deps, row: Link): Promise<LinkDetail> {
  const now = deps.now();
  const today = chinaDate(now);
  const scans = await deps.store.db
    .selectFrom('link_scan')
    .select(['day', 'count'])
    .where('code', '=', row.code)
    .where('day', '>=', addDays(today, 1 - MONTH))
    .execute();
  const counts = new Map(scans.map(({ day, count }) => [day, Number(count)]));
  const days = Array.from({ length: MONTH }, (_, index) => addDays(today, -index)).map((date) => ({
    date,
    count: counts.get(date) ?? 0,
  }));
  const sum = (most: number) => days.slice(0, most).reduce((total, { count }) => total + count, 0);
  const link = answerOf(row, { week: sum(WEEK), month: sum(MONTH) });
  return { asOf: chinaIso(now), help, link, days };
}

/** The version of a link: another one after each change. */
export function etagOf({ revision }: Pick<Link, 'revision'>): string {
  return `r${revision}`;
}

export function bad(name: string, message: string): Problem {
  return new Problem('bad-request', `${name}: ${message}`, { errors: [{ pointer: `/${name}`, message }] });
}
