import { addDays, atChina, chinaDate, isWithin } from '@y12355/domain';
import type { Deps } from '../deps.js';
import { allCenters, type ServiceAt } from '../storage/centers.js';
import { calendar } from '../storage/holidays.js';
import { bookable, ruleSlots, slotAnswer, type SlotAnswer } from './rules.js';
import { seatsTaken } from './taken.js';

const COUNT = 5;
/** How far from the wanted start another is still an answer. */
const DAYS = 7;

/**
 * Up to five slots with a free seat for somebody who wanted `wantedStart` (epoch milliseconds): the nearest
 * of the same service, then the nearest of the same kind in the same city.
 */
export async function alternatives(
  deps: Deps,
  wanted: ServiceAt,
  wantedStart: number,
): Promise<SlotAnswer[]> {
  const own = await nearest(deps, [wanted], wantedStart, COUNT);
  if (own.length === COUNT) return own;
  const others = await sameKindNearby(deps, wanted);
  return [...own, ...(await nearest(deps, others, wantedStart, COUNT - own.length))];
}

async function sameKindNearby(deps: Deps, { center, service }: ServiceAt): Promise<ServiceAt[]> {
  const city = `${center.region.slice(0, 4)}00`;
  return (await allCenters(deps.store))
    .filter((other) => other.visibility === 'public' && isWithin(other.region, city))
    .flatMap((other) => other.services.map((candidate) => ({ center: other, service: candidate })))
    .filter((other) => other.service.kind === service.kind && other.service.id !== service.id);
}

async function nearest(
  deps: Deps,
  services: readonly ServiceAt[],
  wantedStart: number,
  count: number,
): Promise<SlotAnswer[]> {
  const now = deps.now();
  const holidays = await calendar(deps.store);
  const window = bookable(deps.operator.booking, now);
  const middle = chinaDate(wantedStart);
  const from = addDays(middle, -DAYS);
  const dates = Array.from({ length: 2 * DAYS + 1 }, (_, index) => addDays(from, index));
  const ids = services.map(({ service }) => service.id);
  const until = atChina(addDays(middle, DAYS + 2), 0);
  const taken = await seatsTaken(deps.store.db, ids, atChina(from, 0), until, now);
  return services
    .flatMap((at) =>
      dates.flatMap((date) =>
        ruleSlots(at, holidays, date)
          .filter((ruled) => ruled.start >= window.from && ruled.start < window.to)
          .map((ruled) => ({
            away: Math.abs(ruled.start - wantedStart),
            slot: slotAnswer(ruled, at.service.capacity, taken.get(ruled.id) ?? 0, window),
          })),
      ),
    )
    .filter(({ slot }) => slot.state !== 'full')
    .sort((a, b) => a.away - b.away || (a.slot.start < b.slot.start ? -1 : 1))
    .slice(0, count)
    .map(({ slot }) => slot);
}
