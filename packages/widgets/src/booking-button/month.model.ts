import { addDays, daysBetween, weekdayOf } from '@y12355/domain';
import { dayState, type Day, type DayState } from './days.model.js';

/** A month as a grid of weeks, and how the arrow keys walk through it. Pure: dates are `YYYY-MM-DD` in China. */

/** A day in a calendar, also one that no list of slots names. */
export interface DayCell {
  date: string;
  /** `far` lies beyond the days that can be asked for yet. */
  state: DayState | 'far';
  reason?: string | undefined;
  unconfirmed: boolean;
}

/** First and last date that can be asked for, both included. */
export interface Range {
  first: string;
  last: string;
}

export const monthOf = (date: string): string => date.slice(0, 7);

/** `2026-12`, 1 → `2027-01`. */
export function addMonths(month: string, count: number): string {
  const months = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + count;
  const [year, rest] = [Math.floor(months / 12), (months % 12) + 1];
  return `${year}-${rest < 10 ? '0' : ''}${rest}`;
}

/** Last date of a month. */
export function lastOf(month: string): string {
  return addDays(`${addMonths(month, 1)}-01`, -1);
}

/** Weeks from Monday to Sunday; undefined for a day of another month. */
export function monthWeeks(month: string): (string | undefined)[][] {
  const first = `${month}-01`;
  const before = weekdayOf(first) - 1;
  const days = daysBetween(first, lastOf(month)) + 1;
  return Array.from({ length: Math.ceil((before + days) / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_, weekday) => {
      const at = week * 7 + weekday - before;
      return at >= 0 && at < days ? addDays(first, at) : undefined;
    }),
  );
}

/** What is said about a date: by its slots where they are known, else by where it lies. */
export function cellOf(date: string, day: Day | undefined, { first }: Range): DayCell {
  if (day) return { date, state: dayState(day), reason: day.reason, unconfirmed: day.unconfirmed };
  return { date, state: date < first ? 'past' : 'far', unconfirmed: false };
}

/**
 * Where a key leads from a date: a day, a week, the ends of the week, a month. It stays in the months that hold
 * the range, so that days outside it can be looked at and say why.
 *
 * @returns undefined for every other key
 */
export function keyTarget(key: string, date: string, { first, last }: Range): string | undefined {
  const to = step(key, date);
  if (to === undefined) return undefined;
  const [begin, end] = [`${monthOf(first)}-01`, lastOf(monthOf(last))];
  return to < begin ? begin : to > end ? end : to;
}

function step(key: string, date: string): string | undefined {
  switch (key) {
    case 'ArrowLeft':
      return addDays(date, -1);
    case 'ArrowRight':
      return addDays(date, 1);
    case 'ArrowUp':
      return addDays(date, -7);
    case 'ArrowDown':
      return addDays(date, 7);
    case 'Home':
      return addDays(date, 1 - weekdayOf(date));
    case 'End':
      return addDays(date, 7 - weekdayOf(date));
    case 'PageUp':
      return sameDay(addMonths(monthOf(date), -1), date);
    case 'PageDown':
      return sameDay(addMonths(monthOf(date), 1), date);
  }
  return undefined;
}

/** The 31st of a month with 30 days is the 30th. */
function sameDay(month: string, date: string): string {
  const wanted = month + date.slice(7);
  const last = lastOf(month);
  return wanted < last ? wanted : last;
}
