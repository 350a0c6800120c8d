import { addDays, atChina, daysBetween, resolveDay } from '@y12355/domain';
import type { z } from '@hono/zod-openapi';
import type { slotList } from '../contract/centers.js';
import type { Deps } from '../deps.js';
import { Problem } from '../problem.js';
import { findService } from '../storage/centers.js';
import { calendar } from '../storage/holidays.js';
import { bookable, isSlotDate, ruleSlots, slotAnswer } from './rules.js';
import { seatsTaken } from './taken.js';

const MAX_DAYS = 31;

export type SlotDays = Omit<z.output<typeof slotList>, 'asOf' | 'help'>;

/**
 * Slots of a service on each day from `from` to `to` (dates in China, at most 31 days).
 * @throws Problem unknown-service, bad-request
 */
export async function listSlots(deps: Deps, serviceId: string, from: string, to: string): Promise<SlotDays> {
  const days = checkedDays(from, to);
  const at = await findService(deps.store, serviceId);
  if (!at) throw new Problem('unknown-service', `service "${serviceId}": expected an id of /v1/centers`);
  const holidays = await calendar(deps.store);
  const now = deps.now();
  const window = bookable(deps.operator.booking, now);
  const begin = atChina(from, 0);
  // Two days after `to`: a span of the last day may reach past midnight.
  const taken = await seatsTaken(deps.store.db, [serviceId], begin, atChina(addDays(to, 2), 0), now);
  const { center, service } = at;
  return {
    service,
    center: { id: center.id, name: center.name, ...(center.sample && { sample: true }) },
    days: days.map((date) => {
      const { basis, reason, unconfirmed } = resolveDay(center.hours, date, holidays);
      return {
        date,
        basis,
        ...(reason !== undefined && { reason }),
        unconfirmed,
        slots: ruleSlots(at, holidays, date).map((ruled) =>
          slotAnswer(ruled, service.capacity, taken.get(ruled.id) ?? 0, window),
        ),
      };
    }),
  };
}

function checkedDays(from: string, to: string): string[] {
  const errors = Object.entries({ from, to })
    .filter(([, date]) => !isSlotDate(date))
    .map(([name, date]) => ({
      pointer: `/${name}`,
      message: `${JSON.stringify(date)}: expected a day that exists, YYYY-MM-DD, from 2000 to 2999`,
    }));
  if (errors.length > 0) throw new Problem('bad-request', 'from and to are dates in China', { errors });
  const count = daysBetween(from, to) + 1;
  if (count < 1 || count > MAX_DAYS) {
    const message = `from ${from} to ${to} is ${count} days; expected 1 to ${MAX_DAYS}`;
    throw new Problem('bad-request', message, { errors: [{ pointer: '/to', message }] });
  }
  return Array.from({ length: count }, (_, index) => addDays(from, index));
}
