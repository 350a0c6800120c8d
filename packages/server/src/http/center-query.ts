import { cities, isWithin, type Center, type ServiceKind } from '@y12355/domain';
import { isKnownPlace } from '../places.js';
import { Problem } from '../problem.js';

export interface CenterQuery {
  region?: string | undefined;
  service?: ServiceKind | undefined;
  q?: string | undefined;
  school?: string | undefined;
  limit?: number | undefined;
  cursor?: string | undefined;
}

/**
 * One page of the centers that a query asks for, in the given order.
 *
 * @throws Problem unknown-region, bad-request for a cursor that this list never gave
 */
export function selectCenters(
  all: readonly Center[],
  query: CenterQuery,
): { centers: Center[]; next?: string } {
  const { region, service, school, limit = 200 } = query;
  if (region !== undefined && !isKnownPlace(region)) throw unknownRegion(region);
  const words = query.q?.trim().toLowerCase() ?? '';
  const found = all.filter(
    (center) =>
      (center.visibility === 'public' || center.id === school) &&
      (region === undefined || isWithin(center.region, region)) &&
      (service === undefined || center.services.some(({ kind }) => kind === service)) &&
      (words === '' || textOf(center).includes(words)),
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

function textOf({ name, areaName, address, services, search = '' }: Center): string {
  return [name, areaName, address, search, ...services.map((service) => service.name)]
    .join('\n')
    .toLowerCase();
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
