import { findRegion, isWithin } from '@y12355/domain';
import { type RawBuilder, sql } from 'kysely';
import type { Deps } from '../deps.js';
import { isKnownPlace } from '../places.js';
import { Problem } from '../problem.js';
import type { Scope } from '../staff/scope.js';
import { findCenter } from '../storage/centers.js';

/** Which links an account sees, by their region. */
export interface LinkScope {
  /** Adcode around them; undefined is the whole province, empty is nowhere. */
  within: string | undefined;
  covers(region: string): boolean;
}

/**
 * A city or county sees the links inside of it, a center those of the region that it stands in.
 *
 * @param asked a region to look at alone
 * @throws Problem forbidden for one that is outside; bad-request for one that is none
 */
export async function linkScope(deps: Deps, { role, scope }: Scope, asked?: string): Promise<LinkScope> {
  const own =
    role === 'province'
      ? undefined
      : role === 'center'
        ? ((await findCenter(deps.store, scope))?.region ?? '')
        : scope;
  if (asked === undefined) return within(own);
  if (!isKnownPlace(asked)) {
    const message = `found ${JSON.stringify(asked)}, expected an adcode of Guangdong`;
    throw new Problem('bad-request', `region: ${message}`, { errors: [{ pointer: '/region', message }] });
  }
  if (own !== undefined && !isWithin(asked, own)) throw outside(`region ${asked}`);
  return within(asked);
}

/**
 * What an account may change: a center's staff read, those above them keep the links.
 * @throws Problem forbidden
 */
export async function changeScope(deps: Deps, session: Scope): Promise<LinkScope> {
  if (session.role !== 'center') return linkScope(deps, session);
  throw new Problem('forbidden', 'links are kept by accounts of a county, a city or the province');
}

export function outside(what: string): Problem {
  return new Problem('forbidden', `${what} is outside the scope of this account`);
}

function within(around: string | undefined): LinkScope {
  return {
    within: around,
    covers: (region) => around === undefined || isWithin(region, around),
  };
}

/** The same as a condition on the region of `table`. */
export function inScope(
  { within: around }: LinkScope,
  table: 'link' | 'kiosk' = 'link',
): RawBuilder<boolean> {
  if (around === undefined) return sql<boolean>`1 = 1`;
  const digits = (findRegion(around)?.adcode ?? around).replace(/^(\d{2})0000$|^(\d{4})00$/, '$1$2');
  return digits === ''
    ? sql<boolean>`1 = 0`
    : sql<boolean>`${sql.ref(`${table}.region`)} like ${`${digits}%`}`;
}
