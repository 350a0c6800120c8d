import type { KeyOf, Language, Params } from '@y12355/core';
import {
  atChina,
  type CalendarDay,
  chinaDate,
  chinaMinutes,
  clockText,
  type DateText,
  daysBetween,
  type ResolvedDay,
  resolveDay,
  type Span,
  VERIFIED_DAYS,
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
  return t('onDate', { ...dateParts(date, language), time });
}

/** A date as the sentences take it. */
export function dateParts(date: DateText, language: Language): Params {
  const format = new Intl.DateTimeFormat(language, { month: 'short', timeZone: 'UTC' });
  return {
    month: Number(date.slice(5, 7)),
    monthName: format.format(atChina(date, 720)),
    date: Number(date.slice(8)),
  };
}

/** A date with its weekday: `6 月 8 日周一`. */
export function dayWords(date: DateText, t: Say, language: Language): string {
  return t('dateDay', { ...dateParts(date, language), day: t(`day${weekdayOf(date)}`) });
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
    const rest = join([until !== undefined && untilWords(until, at, t, language), reason, confirm]);
    return { lead: t('openNow'), rest: rest && t('comma') + rest };
  }
  if (!state.known && !next) return { lead: '', rest: t('unknown') };
  const opens = next ? t('opens', { when: moment(next, at, t, language) }) : t('noneSoon');
  const today = resolveDay(place.hours, chinaDate(at), calendar);
  return { lead: '', rest: join([t(whyShut(today, chinaMinutes(at))), reason, opens, confirm]) };
}

/** Before this minute of the day a closing still belongs to the evening before. */
const NIGHT = 360;

/** Chinese sets a space before figures and none before words. */
function untilWords(until: number, at: number, t: Say, language: Language): string {
  const minutes = chinaMinutes(until);
  const night = daysBetween(chinaDate(at), chinaDate(until)) === 1 && minutes > 0 && minutes < NIGHT;
  const when = night ? t('nextDay', { time: clockText(minutes) }) : moment(until, at, t, language);
  return t(/^\d/.test(when) ? 'until' : 'untilDay', { when });
}

function whyShut({ spans }: ResolvedDay, minutes: number): Key {
  if (spans.length === 0) return 'closedToday';
  const before = spans.some((span) => span.end <= minutes);
  const after = spans.some((span) => span.start > minutes);
  if (!after) return 'over';
  return before ? 'pause' : 'notYet';
}

/** `6–25 岁`, `18 岁及以上`; undefined where everybody may come. */
export function ageWords({ minAge, maxAge }: Place['audience'], t: Say): string | undefined {
  if (maxAge === undefined) return minAge ? t('ageFrom', { min: minAge }) : undefined;
  if (!minAge) return t('ageTo', { max: maxAge });
  return minAge === maxAge ? t('ageOnly', { age: minAge }) : t('ages', { min: minAge, max: maxAge });
}

/** The day of the last check; undefined where nobody noted one. */
export function verifiedWords({ verifiedOn }: Place, at: number, t: Say): string | undefined {
  if (!verifiedOn) return undefined;
  const old = daysBetween(verifiedOn, chinaDate(at)) > VERIFIED_DAYS;
  return t(old ? 'verifiedLong' : 'verifiedOn', { date: verifiedOn, days: VERIFIED_DAYS });
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

/** Stretches, `休息` where there are none, and the reason; each with its comma. */
export function hoursText({ spans, reason }: ResolvedDay, t: Say): string[] {
  const hours = spans.map((span) => spanText(span, t));
  if (hours.length === 0) hours.push(t('closed'));
  if (reason) hours.push(reason);
  return hours.map((phrase, index) => (index < hours.length - 1 ? phrase + t('comma') : phrase));
}

function spanText({ start, end }: Span, t: Say): string {
  return `${clockText(start)}–${end > 1440 ? t('nextDay', { time: clockText(end - 1440) }) : clockText(end)}`;
}
