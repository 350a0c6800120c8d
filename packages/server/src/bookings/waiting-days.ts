import { addDays } from '@y12355/domain';
import type { Deps } from '../deps.js';
import { bookable, type RuleSlot, ruleSlots, slotAnswer, type SlotAnswer } from '../slots/rules.js';
import { seatsTaken } from '../slots/taken.js';
import type { ServiceAt } from '../storage/centers.js';
import { calendar } from '../storage/holidays.js';
import { promoteWaiting, waitingEnds } from './promote.js';
import { expireOverdue, openSlot } from './seats.js';

export interface FreeSlot {
  ruled: RuleSlot;
  answer: SlotAnswer;
}

/** Slots of a day that can be asked for and have a free seat. */
export async function freeSlots(deps: Deps, at: ServiceAt, date: string, now: number): Promise<FreeSlot[]> {
  const window = bookable(deps.operator.booking, now);
  const until = waitingEnds(addDays(date, 1));
  const taken = await seatsTaken(deps.store.db, [at.service.id], now, until, now);
  return ruleSlots(at, await calendar(deps.store), date)
    .map((ruled) => ({
      ruled,
      answer: slotAnswer(ruled, at.service.capacity, taken.get(ruled.id) ?? 0, window),
    }))
    .filter(({ answer: { state } }) => state === 'free' || state === 'few');
}

/**
 * Gives what is free on a day to whoever waits for it, slot by slot.
 * @returns how many got a seat
 */
export async function promoteDay(deps: Deps, at: ServiceAt, date: string, now: number): Promise<number> {
  let served = 0;
  for (const { ruled } of await freeSlots(deps, at, date, now)) {
    served += await deps.store.db.transaction().execute(async (trx) => {
      await openSlot(trx, { serviceId: at.service.id, ruled, capacity: at.service.capacity });
      await expireOverdue(trx, deps, ruled.id, now);
      return promoteWaiting(trx, deps, ruled.id, now);
    });
  }
  return served;
}
