import {
  addDays,
  atChina,
  type CalendarDay,
  type CenterHours,
  chinaDate,
  isDate,
  minutesOf,
  resolveDay,
  weekdayOf,
} from '@y12355/domain';

/** Times that a visitor names without a calendar. `now` is the filter `open`. */
export const moments = ['tonight', 'tomorrow-morning', 'tomorrow-afternoon', 'weekend'] as const;
export type Moment = (typeof moments)[number];

/** A {@link Moment}, or a day and time in China as a field gives it: `2026-09-12T15:00`. */
export type When = string;

const MINUTE = 60_000;

/** Whether a text, from a link too, is a time that can be worked with. */
export function isWhen(text: string): boolean {
  return moments.some((moment) => moment === text) || pointOf(text) !== undefined;
}

/** The instant of a day and time; undefined for a {@link Moment} and for what is neither. */
export function pointOf(when: When): number | undefined {
  const [date, time = '', ...rest] = when.split('T');
  if (rest.length > 0 || !isDate(date) || !/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) return undefined;
  return atChina(date, minutesOf(time));
}

/**
 * Instants, epoch ms, between which a center has to be open at some moment; the second is not part of it.
 * What is over already is left out: tonight begins now when it is evening.
 */
export function windowOf(when: When, at: number): [from: number, to: number] {
  const today = chinaDate(at);
  const tomorrow = addDays(today, 1);
  const saturday = addDays(today, 6 - weekdayOf(today));
  const point = pointOf(when);
  if (point !== undefined) return [point, point + MINUTE];
  const [from, to]: [number, number] =
    when === 'tonight'
      ? [atChina(today, 1080), atChina(today, 1440)]
      : when === 'tomorrow-morning'
        ? [atChina(tomorrow, 360), atChina(tomorrow, 720)]
        : when === 'tomorrow-afternoon'
          ? [atChina(tomorrow, 720), atChina(tomorrow, 1080)]
          : [atChina(saturday, 0), atChina(saturday, 2880)];
  return [Math.max(from, at), to];
}

/** Whether the doors are open at some moment from `from` up to, not including, `to`. */
export function opensWithin(
  hours: CenterHours,
  calendar: readonly CalendarDay[],
  from: number,
  to: number,
): boolean {
  const last = chinaDate(to - 1);
  // An opening of the day before may reach past midnight.
  for (let date = addDays(chinaDate(from), -1); date <= last; date = addDays(date, 1)) {
    const { spans } = resolveDay(hours, date, calendar);
    if (spans.some(({ start, end }) => atChina(date, start) < to && atChina(date, end) > from)) return true;
  }
  return false;
}
