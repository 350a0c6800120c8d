/** Weekly hours as operators type them: `Mo-Fr 09:00-12:00,14:00-17:30; Sa 09:00-12:00`. */
import { DAY_MINUTES } from '../china-time.js';
import type { HoursRule, Weekday } from '../types.js';
import { spanOf } from './day.js';

const DAYS = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];
const WEEK = 7 * DAY_MINUTES;

/** Hours that cannot be read or written. */
export class HoursTextError extends Error {
  override readonly name = 'HoursTextError';

  constructor(
    /** Where it stands in the text, counted from 1. */
    readonly column: number,
    /** What would have been understood there. */
    readonly expected: string,
    found: string,
  ) {
    super(`hours, column ${column}: found ${found}, expected ${expected}`);
  }
}

const dayOf = (weekday: number) => DAYS[weekday - 1] ?? '';

/** Position in the week in minutes, as one or (over Sunday's midnight) two stretches. */
function stretches(rule: HoursRule): [number, number][] {
  const span = spanOf(rule.start, rule.end);
  const from = (rule.weekday - 1) * DAY_MINUTES + span.start;
  const to = (rule.weekday - 1) * DAY_MINUTES + span.end;
  return to > WEEK
    ? [
        [from, WEEK],
        [0, to - WEEK],
      ]
    : [[from, to]];
}

function overlap(a: HoursRule, b: HoursRule): boolean {
  return stretches(a).some(([from, to]) => stretches(b).some(([start, end]) => from < end && start < to));
}

function byTime(a: HoursRule, b: HoursRule): number {
  return a.weekday - b.weekday || (a.start < b.start ? -1 : 1);
}

/**
 * Reads weekly hours. Days are `Mo Tu We Th Fr Sa Su`, alone, as a range or with commas; a range may run
 * over Sunday. An end at or before its start lies in the next day; `24:00` is allowed as an end.
 * @returns rules by weekday and start; none for an empty text
 * @throws HoursTextError with the column of the first thing that is not understood
 */
export function parseHours(text: string): HoursRule[] {
  let at = 0;
  const skip = () => {
    while (text[at] === ' ') at += 1;
  };
  const fail = (expected: string, column = at): never => {
    const found = column < text.length ? JSON.stringify(text.slice(column, column + 12)) : 'the end';
    throw new HoursTextError(column + 1, expected, found);
  };
  const take = (sign: string): boolean => {
    skip();
    if (text[at] !== sign) return false;
    at += 1;
    skip();
    return true;
  };
  const day = (): number => {
    const index = DAYS.indexOf(text.slice(at, at + 2));
    if (index < 0) fail('a day: Mo, Tu, We, Th, Fr, Sa or Su');
    at += 2;
    return index;
  };
  const time = (last: boolean): string => {
    const found = text.slice(at, at + 5);
    const right = /^([01]\d|2[0-3]):[0-5]\d$/.test(found) || (last && found === '24:00');
    if (!right) fail(last ? 'a time from 00:00 to 24:00' : 'a time from 00:00 to 23:59');
    at += 5;
    return found;
  };
  const days = (): Set<number> => {
    const found = new Set<number>();
    do {
      const from = day();
      const to = take('-') ? day() : from;
      for (let index = from; ; index = (index + 1) % 7) {
        found.add(index);
        if (index === to) break;
      }
    } while (take(','));
    return found;
  };

  const rules: HoursRule[] = [];
  skip();
  if (at === text.length) return rules;
  do {
    const group = [...days()];
    if (text[at - 1] !== ' ') fail('a space, then a time such as 09:00-12:00');
    do {
      const column = at;
      const start = time(false);
      if (!take('-')) fail('"-" and the closing time');
      const end = time(true);
      for (const index of group) {
        const rule: HoursRule = { weekday: (index + 1) as Weekday, start, end };
        const other = rules.find((known) => overlap(known, rule));
        if (other) {
          fail(`a time apart from ${dayOf(other.weekday)} ${other.start}-${other.end}`, column);
        }
        rules.push(rule);
      }
    } while (take(','));
    skip();
    if (at < text.length && text[at] !== ';') fail('",", ";" or the end');
  } while (take(';'));
  return rules.sort(byTime);
}

/** Weekdays in order, as `Mo-We,Fr`. */
function formatDays(weekdays: readonly number[]): string {
  const runs: [from: number, to: number][] = [];
  for (const weekday of weekdays) {
    const run = runs[runs.length - 1];
    if (run && run[1] === weekday - 1) run[1] = weekday;
    else runs.push([weekday, weekday]);
  }
  return runs.map(([from, to]) => dayOf(from) + (to > from ? `-${dayOf(to)}` : '')).join(',');
}

/**
 * Writes weekly hours in the shortest usual form, the inverse of parseHours: days with the same hours
 * stand together.
 * @throws HoursTextError for a rule with validFrom or validTo, which the text cannot carry
 */
export function formatHours(rules: readonly HoursRule[]): string {
  const dated = rules.find((rule) => rule.validFrom !== undefined || rule.validTo !== undefined);
  if (dated) {
    throw new HoursTextError(1, 'rules without validFrom and validTo', `dates on ${dayOf(dated.weekday)}`);
  }
  const groups = new Map<string, number[]>();
  for (let weekday = 1; weekday <= 7; weekday += 1) {
    const spans = rules
      .filter((rule) => rule.weekday === weekday)
      .sort(byTime)
      .map((rule) => `${rule.start}-${rule.end}`)
      .join(',');
    const days = groups.get(spans);
    if (days) days.push(weekday);
    else if (spans) groups.set(spans, [weekday]);
  }
  return [...groups].map(([spans, days]) => `${formatDays(days)} ${spans}`).join('; ');
}
