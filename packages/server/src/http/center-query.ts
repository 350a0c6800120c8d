import { ChinaTimeError, cities, isWithin, openState, parseIso } from '@y12355/domain';
import type { CalendarDay, Center, ServiceKind } from '@y12355/domain';
import { isKnownPlace } from '../places.js';
import { Problem } from '../problem.js';
import { matchesWords, queryWords } from '../search/match.js';

export interface CenterQuery {
  region?: string | undefined;
  service?: ServiceKind | undefined;
  q?: string | undefined;
  openAt?: string | undefined;
  school?: string | undefined;
  limit?: number | undefined;
  cursor?: string | undefined;
}

/**
 * One page of the centers that a query asks for, in the given order.
 *
 * @param calendar for `openAt`
 * @throws Problem unknown-region; bad-request for an `openAt` that is no instant, and for a cursor that this
 *   list never gave
 */
export function selectCenters(
  all: readonly Center[],
  query: CenterQuery,
  calendar: readonly CalendarDay[],
): { centers: Center[]; next?: string } {
  const { region, service, school, limit = 200 } = query;
  if (region !== undefined && !isKnownPlace(region)) throw unknownRegion(region);
  const words = queryWords(query.q);
  const openAt = query.openAt === undefined ? undefined : instantOf(query.openAt);
  const found = all.filter(
    (center) =>
      (center.visibility === 'public' || center.id === school) &&
      (region === undefined || isWithin(center.region, region)) &&
      (service === undefined || center.services.some(({ kind }) => kind === service)) &&
      matchesWords(center, words) &&
      (openAt === undefined || openState(center.hours, calendar, openAt).open),
  );
  const start = query.cursor === undefined ? 0 : after(found, query.cursor);
  const centers = found.slice(start, start + limit);
  const last = centers.at(-1);
  return last && start + limit < found.length ? { centers, next: cursorOf(last.id) } : { centers };
}

function unknownRegion(region: string): Problem {
  const allowed = cities()
    .map(({ adcode, name }) => `${adcode} ${name}`)
    .join(', ');
  return new Problem(
    'unknown-region',
    `"${region}" is no adcode of Guangdong. Allowed: 440000 for the province, a city (${allowed}), or a county or town in one of them.`,
  );
}

function instantOf(text: string): number {
  try {
    // A `+` that nobody escaped arrives as a space.
    return parseIso(text.replace(/ (?=\d\d:\d\d$)/, '+'));
  } catch (error) {
    if (!(error instanceof ChinaTimeError)) throw error;
    throw new Problem('bad-request', `openAt: ${error.message}`, {
      errors: [{ pointer: '/openAt', message: error.message }],
    });
  }
}

function cursorOf(id: string): string {
  return Buffer.from(id).toString('base64url');
}

function after(centers: readonly Center[], cursor: string): number {
  const index = centers.findIndex(({ id }) => cursorOf(id) === cursor);
  if (index >= 0) return index + 1;
  throw new Problem('bad-request', 'The cursor is not one of this list.', {
    errors: [{ pointer: '/cursor', message: 'expected `next` of the page before, with the same filters' }],
  });
}
