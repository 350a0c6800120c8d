import type { Language } from '@y12355/core';
import { addDays, type CalendarDay, chinaDate, type DateText, resolveDay, weekdayOf } from '@y12355/domain';
import type { Row } from './center-locator.model.js';
import { dateParts, dayWords, hoursText, type Say } from './words.js';

/** Days that the weekly rules do not decide: how they are called, and their hours. */
export interface ComingRow {
  when: string;
  /** Stretches and the reason, each to stay on one line. */
  hours: string[];
}

/** How far ahead exceptions are told, days with today. */
const AHEAD = 14;

/**
 * Exceptions, holidays and make-up days of the coming 14 days, in order. Days in a row with the same hours and
 * reason are one row. Those of this week stand in the week's own table, which a center without weekly hours has not.
 */
export function comingRows(
  { place, state }: Row,
  calendar: readonly CalendarDay[],
  at: number,
  t: Say,
  language: Language,
): ComingRow[] {
  const today = chinaDate(at);
  const first = state.known ? 8 - weekdayOf(today) : 0;
  const runs: { from: DateText; to: DateText; hours: string[] }[] = [];
  for (let ahead = first; ahead < AHEAD; ahead += 1) {
    const date = addDays(today, ahead);
    const day = resolveDay(place.hours, date, calendar);
    if (day.basis === 'weekly' || day.basis === 'none') continue;
    // Where the weekly hours are not known, nobody said that a holiday closes the doors.
    if (!state.known && day.basis !== 'exception') continue;
    const hours = hoursText(day, t);
    const last = runs[runs.length - 1];
    if (last && addDays(last.to, 1) === date && last.hours.join('') === hours.join('')) last.to = date;
    else runs.push({ from: date, to: date, hours });
  }
  return runs.map(({ from, to, hours }) => ({ when: rangeWords(from, to, t, language), hours }));
}

function rangeWords(from: DateText, to: DateText, t: Say, language: Language): string {
  const day = (date: DateText) => dayWords(date, t, language);
  if (from === to) return day(from);
  return from.slice(0, 7) === to.slice(0, 7)
    ? t('dateDays', { ...dateParts(from, language), last: Number(to.slice(8)) })
    : t('dateRange', { from: day(from), to: day(to) });
}
