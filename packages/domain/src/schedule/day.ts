/** One day of a center: which rule decides it and when the doors are open. */
import { addDays, chinaDate, DAY_MINUTES, minutesOf, weekdayOf } from '../china-time.js';
import type { CalendarDay, CenterHours, DateText, TimeText, Weekday } from '../types.js';
import { lawHoliday } from './law.js';

/** Minutes from the midnight on which the day begins; an `end` over 1440 lies in the next day. */
export interface Span {
  start: number;
  end: number;
}

/**
 * What decided a day: the weekly rules, a dated exception, a holiday or make-up row of the calendar, a
 * holiday fixed by law in a year not announced yet, or nothing (the weekly rules leave the day out).
 */
export type Basis = 'weekly' | 'exception' | 'holiday' | 'makeup' | 'law' | 'none';

export interface ResolvedDay {
  date: DateText;
  weekday: Weekday;
  /** Sorted and apart; two may touch. Empty when shut. */
  spans: Span[];
  basis: Basis;
  /** Words for the visitor: the exception's reason or the holiday's name. */
  reason?: string | undefined;
  /** True when the year's holidays are not announced and the weekly rules are only presumed to hold. */
  unconfirmed: boolean;
}

/** A start and end as a span. An end at or before the start lies in the next day. */
export function spanOf(start: TimeText, end: TimeText): Span {
  const from = minutesOf(start);
  const to = minutesOf(end);
  return { start: from, end: to > from ? to : to + DAY_MINUTES };
}

/** Sorts, and joins what overlaps. Spans that only touch stay two, since slots count from each start. */
function tidy(spans: Span[]): Span[] {
  const result: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = result[result.length - 1];
    if (last && span.start < last.end) last.end = Math.max(last.end, span.end);
    else result.push({ ...span });
  }
  return result;
}

function weeklySpans(hours: CenterHours, date: DateText, weekday: Weekday): Span[] {
  return tidy(
    hours.rules
      .filter(
        (rule) =>
          rule.weekday === weekday &&
          (rule.validFrom === undefined || rule.validFrom <= date) &&
          (rule.validTo === undefined || rule.validTo >= date),
      )
      .map((rule) => spanOf(rule.start, rule.end)),
  );
}

function exceptionDay(hours: CenterHours, date: DateText): Pick<ResolvedDay, 'spans' | 'reason'> | undefined {
  const rows = hours.exceptions.filter((row) => row.date === date);
  if (rows.length === 0) return undefined;
  const reason = [...new Set(rows.map((row) => row.reason))].join('；');
  const spans: Span[] = [];
  for (const row of rows) {
    if (row.closed || row.start === undefined || row.end === undefined) return { spans: [], reason };
    spans.push(spanOf(row.start, row.end));
  }
  return { spans: tidy(spans), reason };
}

/** Friday for a Saturday, Monday for a Sunday. */
function workingWeekday(weekday: Weekday): Weekday {
  if (weekday === 6) return 5;
  return weekday === 7 ? 1 : weekday;
}

/**
 * Decides one day. An exception wins over everything; then the calendar's row by the center's policy;
 * then, in a year of which the calendar has no row, the holidays fixed by law; then the weekly rules.
 * @param date the day in China on which the spans begin
 * @param calendar rows of public holidays and make-up days, all years together, in any order
 * @throws ChinaTimeError for a date or time that cannot be read
 */
export function resolveDay(
  hours: CenterHours,
  date: DateText,
  calendar: readonly CalendarDay[],
): ResolvedDay {
  const weekday = weekdayOf(date);
  const exception = exceptionDay(hours, date);
  if (exception) return { date, weekday, ...exception, basis: 'exception', unconfirmed: false };

  const row = calendar.find((day) => day.date === date);
  if (row?.kind === 'makeup') {
    const spans = hours.makeupPolicy === 'closed' ? [] : weeklySpans(hours, date, workingWeekday(weekday));
    return { date, weekday, spans, basis: 'makeup', reason: row.name, unconfirmed: false };
  }

  const announced = calendar.some((day) => day.date.slice(0, 4) === date.slice(0, 4));
  const weekly = weeklySpans(hours, date, weekday);
  const holiday = row?.name ?? (announced ? undefined : lawHoliday(date));
  if (holiday !== undefined) {
    const spans = hours.holidayPolicy === 'normal' ? weekly : [];
    return {
      date,
      weekday,
      spans,
      basis: row ? 'holiday' : 'law',
      reason: holiday,
      unconfirmed: false,
    };
  }
  return {
    date,
    weekday,
    spans: weekly,
    basis: weekly.length > 0 ? 'weekly' : 'none',
    unconfirmed: !announced,
  };
}

/** Monday to Sunday of the week in which the instant `nowMs` lies in China. */
export function weekOf(hours: CenterHours, calendar: readonly CalendarDay[], nowMs: number): ResolvedDay[] {
  const today = chinaDate(nowMs);
  const monday = addDays(today, 1 - weekdayOf(today));
  return [0, 1, 2, 3, 4, 5, 6].map((day) => resolveDay(hours, addDays(monday, day), calendar));
}
