import type { StaffCalendar } from '@y12355/client/staff';
import { addDays, type DateText } from '@y12355/domain';

/** Holidays and make-up days of years. Pure. */

export type CalendarYear = StaffCalendar['years'][number];
type Day = CalendarYear['days'][number];

export interface Stretch {
  kind: Day['kind'];
  name: string;
  from: DateText;
  to: DateText;
  source: string;
}

/** Days of one name that follow each other, as one. */
export function stretchesOf(days: readonly Day[]): Stretch[] {
  const sorted = [...days].sort((a, b) => (a.date < b.date ? -1 : 1));
  const stretches: Stretch[] = [];
  for (const { date, kind, name, source = '' } of sorted) {
    const last = stretches.at(-1);
    if (last && last.kind === kind && last.name === name && addDays(last.to, 1) === date) last.to = date;
    else stretches.push({ kind, name, from: date, to: date, source });
  }
  return stretches;
}

export interface YearChange {
  year: string;
  added: Day[];
  removed: Day[];
}

const keyOf = ({ date, kind, name }: Day) => [date, kind, name].join('|');

/** What a table would change: days that come and days that go, year by year; years without either are left out. */
export function yearChanges(before: readonly CalendarYear[], after: readonly CalendarYear[]): YearChange[] {
  const years = [...new Set([...before, ...after].map(({ year }) => year))].sort();
  const daysOf = (list: readonly CalendarYear[], year: string) =>
    list.find((one) => one.year === year)?.days ?? [];
  return years
    .map((year) => {
      const [old, fresh] = [daysOf(before, year), daysOf(after, year)];
      const oldKeys = new Set(old.map(keyOf));
      const freshKeys = new Set(fresh.map(keyOf));
      return {
        year,
        added: fresh.filter((day) => !oldKeys.has(keyOf(day))),
        removed: old.filter((day) => !freshKeys.has(keyOf(day))),
      };
    })
    .filter(({ added, removed }) => added.length + removed.length > 0);
}
