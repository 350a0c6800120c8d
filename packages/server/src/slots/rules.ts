import { addDays, atChina, type CalendarDay, chinaDate, chinaIso, isDate, slotsOn } from '@y12355/domain';
import type { z } from '@hono/zod-openapi';
import type { slot } from '../contract/common.js';
import type { OperatorFile } from '../deps.js';
import type { ServiceAt } from '../storage/centers.js';

/** A slot as the rules give it, before anybody asked for a seat. */
export interface RuleSlot {
  /** `<service>/<YYYY-MM-DDTHH:MM>` in China time. */
  id: string;
  /** Epoch milliseconds. */
  start: number;
  end: number;
  unconfirmed: boolean;
}

export type SlotAnswer = z.output<typeof slot>;

/** Slots of one service that begin with a span of that date; none when it cannot be booked online. */
export function ruleSlots(
  { center, service }: ServiceAt,
  calendar: readonly CalendarDay[],
  date: string,
): RuleSlot[] {
  if (!service.bookable) return [];
  return slotsOn(center.hours, calendar, date, service.slotMinutes).map((daySlot) => ({
    id: slotId(service.id, daySlot.start),
    ...daySlot,
  }));
}

function slotId(serviceId: string, start: number): string {
  return `${serviceId}/${chinaIso(start).slice(0, 16)}`;
}

/** A day that exists, far enough from the ends of the calendar to count from it. */
export function isSlotDate(date: string): boolean {
  return /^2\d{3}-/.test(date) && isDate(date);
}

/** The service that a slot id names and the date on which the slot starts; undefined for another text. */
export function readSlotId(id: string): { serviceId: string; date: string } | undefined {
  const [, serviceId, date] = /^(.+)\/(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}$/.exec(id) ?? [];
  return serviceId !== undefined && date !== undefined && isSlotDate(date) ? { serviceId, date } : undefined;
}

/** The slot with that id by the rules. One after midnight belongs to the span that began the day before. */
export function ruleSlot(
  at: ServiceAt,
  calendar: readonly CalendarDay[],
  id: string,
  date: string,
): RuleSlot | undefined {
  for (const day of [date, addDays(date, -1)]) {
    const found = ruleSlots(at, calendar, day).find((candidate) => candidate.id === id);
    if (found) return found;
  }
  return undefined;
}

/** Starts that may be asked for at `now`: `from` inclusive, `to` exclusive, epoch milliseconds. */
export function bookable(
  { leadMinutes, horizonDays }: OperatorFile['booking'],
  now: number,
): { from: number; to: number } {
  return { from: now + leadMinutes * 60_000, to: atChina(addDays(chinaDate(now), horizonDays + 1), 0) };
}

/** A slot for clients: seats as a bucket, so that nobody can count who comes. */
export function slotAnswer(
  ruled: RuleSlot,
  capacity: number,
  taken: number,
  window: { from: number; to: number },
): SlotAnswer {
  return {
    id: ruled.id,
    start: chinaIso(ruled.start),
    end: chinaIso(ruled.end),
    state:
      ruled.start < window.from || ruled.start >= window.to ? 'past' : bucket(capacity, capacity - taken),
    unconfirmed: ruled.unconfirmed,
  };
}

function bucket(capacity: number, left: number): 'free' | 'few' | 'full' {
  if (left <= 0) return 'full';
  const few = capacity > 2 ? 2 : capacity - 1;
  return left <= few ? 'few' : 'free';
}
