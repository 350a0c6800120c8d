import type { KeyOf, Language, Params } from '@y12355/core';
import {
  atChina,
  type CalendarDay,
  chinaDate,
  chinaMinutes,
  clockText,
  daysBetween,
  type ResolvedDay,
  resolveDay,
  type Span,
  weekdayOf,
  weekOf,
} from '@y12355/domain';
import type { Place, Row } from './center-locator.model.js';
import type zh from './center-locator.strings.zh-CN.json';

export type Key = KeyOf<typeof zh>;
export type Say = (key: Key, params?: Params) => string;

/** An instant as people near it say it: `20:30`, `24:00`, `明天 9:00`, `周一 9:00`, `10 月 8 日 9:00`. */
export function moment(ms: number, at: number, t: Say, language: Language): string {
  const [today, date] = [chinaDate(at), chinaDate(ms)];
  const ahead = daysBetween(today, date);
  const minutes = chinaMinutes(ms);
  const time = clockText(minutes);
  if (ahead === 0) return time;
  if (ahead === 1) return minutes === 0 ? clockText(1440) : t('tomorrow', { time });
  if (ahead < 7) return t('onWeekday', { day: t(`day${weekdayOf(date)}`), time });
  const [month, day] = [Number(date.slice(5, 7)), Number(date.slice(8))];
  const monthName = new Intl.DateTimeFormat(language, { month: 'short', timeZone: 'UTC' }).format(
    atChina(date, 720),
  );
  return t('onDate', { month, monthName, date: day, time });
}

/** The open sentence: what stands in bold, and the rest with its first comma. */
export function stateWords(
  { place, state }: Row,
  calendar: readonly CalendarDay[],
  at: number,
  t: Say,
  language: Language,
): { lead: string; rest: string } {
  const join = (phrases: (string | false | undefined)[]) => phrases.filter(Boolean).join(t('comma'));
  const { open, until, next, reason, unconfirmed } = state;
  const confirm = unconfirmed && t('unconfirmed');
  if (open) {
    const rest = join([
      until !== undefined && untilWords(moment(until, at, t, language), t),
      reason,
      confirm,
    ]);
    return { lead: t('openNow'), rest: rest && t('comma') + rest };
  }
  if (!state.known && !next) return { lead: '', rest: t('unknown') };
  const opens = next ? t('opens', { when: moment(next, at, t, language) }) : t('noneSoon');
  const today = resolveDay(place.hours, chinaDate(at), calendar);
  return { lead: '', rest: join([t(whyShut(today, chinaMinutes(at))), reason, opens, confirm]) };
}

/** Chinese sets a space before figures and none before words. */
function untilWords(when: string, t: Say): string {
  return t(/^\d/.test(when) ? 'until' : 'untilDay', { when });
}

function whyShut({ spans }: ResolvedDay, minutes: number): Key {
  if (spans.length === 0) return 'closedToday';
  const before = spans.some((span) => span.end <= minutes);
  const after = spans.some((span) => span.start > minutes);
  if (!after) return 'over';
  return before ? 'pause' : 'notYet';
}

export interface WeekRow {
  label: string;
  today: boolean;
  /** Stretches and the reason for them, each to stay on one line. */
  hours: string[];
  /** Start and width of each stretch in percent of the week's axis. */
  bars: { start: number; width: number }[];
}

/** Monday to Sunday with one axis for all days, from 8:00 to 22:00 or wider where the hours are. */
export function weekRows(place: Place, calendar: readonly CalendarDay[], at: number, t: Say): WeekRow[] {
  const today = chinaDate(at);
  const week = weekOf(place.hours, calendar, at);
  const spans = week.flatMap((day) => day.spans);
  const from = Math.min(480, ...spans.map(({ start }) => start));
  const to = Math.min(1440, Math.max(1320, ...spans.map(({ end }) => end)));
  const percent = (minutes: number) => Math.round((minutes / (to - from)) * 1000) / 10;
  return week.map((day) => ({
    label: t(day.date === today ? 'today' : `day${day.weekday}`),
    today: day.date === today,
    hours: hoursText(day, t),
    bars: day.spans
      .filter(({ start }) => start < to)
      .map(({ start, end }) => ({ start: percent(start - from), width: percent(Math.min(end, to) - start) })),
  }));
}

function hoursText({ spans, reason }: ResolvedDay, t: Say): string[] {
  const hours = spans.map((span) => spanText(span, t));
  if (hours.length === 0) hours.push(t('closed'));
  if (reason) hours.push(reason);
  return hours.map((phrase, index) => (index < hours.length - 1 ? phrase + t('comma') : phrase));
}

function spanText({ start, end }: Span, t: Say): string {
  return `${clockText(start)}–${end > 1440 ? t('nextDay', { time: clockText(end - 1440) }) : clockText(end)}`;
}
