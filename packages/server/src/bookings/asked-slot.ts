import { chinaIso } from '@y12355/domain';
import type { Deps } from '../deps.js';
import { Problem } from '../problem.js';
import { bookable, readSlotId, type RuleSlot, ruleSlot } from '../slots/rules.js';
import { findService, type ServiceAt } from '../storage/centers.js';
import { calendar } from '../storage/holidays.js';

export interface AskedSlot {
  at: ServiceAt;
  ruled: RuleSlot;
}

/**
 * The slot that a request names, if the rules have it and it may be asked for at `now`. Visitors ask ahead;
 * staff also take a slot that begins sooner or has begun.
 * @throws Problem unknown-slot with what was expected
 */
export async function askedSlot(
  deps: Deps,
  id: string,
  now: number,
  by: 'visitor' | 'staff' = 'visitor',
): Promise<AskedSlot> {
  const parts = readSlotId(id);
  if (!parts) {
    throw unknown(id, 'expected <service>/<YYYY-MM-DDTHH:MM>, as /v1/services/{id}/slots gives it');
  }
  const at = await findService(deps.store, parts.serviceId);
  if (!at) throw unknown(id, `no service "${parts.serviceId}"; expected an id of /v1/centers`);
  if (!at.service.bookable) {
    throw unknown(id, `service "${parts.serviceId}" takes no bookings online; call the center or 12355`);
  }
  const ruled = ruleSlot(at, await calendar(deps.store), id, parts.date);
  if (!ruled) {
    throw unknown(id, `no slot starts then; /v1/services/${parts.serviceId}/slots lists those of each day`);
  }
  const { from, to } = bookable(deps.operator.booking, now);
  const early = by === 'staff' ? ruled.end <= now : ruled.start < from;
  if (early || ruled.start >= to) {
    const first = by === 'staff' ? 'those that are not over' : `from ${chinaIso(from)}`;
    throw unknown(id, `only starts ${first} until before ${chinaIso(to)} can be asked for now`);
  }
  return { at, ruled };
}

function unknown(id: string, expected: string): Problem {
  return new Problem('unknown-slot', `slot ${JSON.stringify(id)}: ${expected}`);
}
