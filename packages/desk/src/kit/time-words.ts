import {
  addDays,
  chinaDate,
  chinaMinutes,
  clockText,
  parseIso,
  weekdayOf,
  type DateText,
} from '@y12355/domain';
import type { Key, Translate } from './words.js';

/** Moments in words, in China time. Instants are ISO 8601 texts of the contract, `now` is epoch ms. */

const MINUTE = 60_000;

/** `9:00`, `15:00`. */
export function clockWords(ms: number): string {
  return clockText(chinaMinutes(ms));
}

/** `15:00–15:50`. */
export function spanWords(start: string, end: string): string {
  return `${clockWords(parseIso(start))}–${clockWords(parseIso(end))}`;
}

/** 9 月 12 日 */
export function dateWords(t: Translate, date: DateText): string {
  const month = `month${Number(date.slice(5, 7))}` as Key;
  return t('date', { month: t(month), day: Number(date.slice(8)) });
}

/** 周六 9 月 12 日 */
export function weekdayDateWords(t: Translate, date: DateText): string {
  return t('weekdayDate', { weekday: t(`weekday${weekdayOf(date)}`), date: dateWords(t, date) });
}

function nearDay(t: Translate, date: DateText, now: number): string | undefined {
  const today = chinaDate(now);
  if (date === today) return t('today');
  return date === addDays(today, 1) ? t('tomorrow') : undefined;
}

/** A deadline: 今天 18:00, 明天 12:00, 9 月 14 日 12:00. */
export function deadlineWords(t: Translate, at: string, now: number): string {
  const ms = parseIso(at);
  const date = chinaDate(ms);
  return t('dayTime', { day: nearDay(t, date, now) ?? dateWords(t, date), time: clockWords(ms) });
}

/** A visit: 今天 15:00, 周六 15:00; the date stands beside it. */
export function visitWords(t: Translate, at: string, now: number): string {
  const ms = parseIso(at);
  const date = chinaDate(ms);
  return t('dayTime', { day: nearDay(t, date, now) ?? t(`weekday${weekdayOf(date)}`), time: clockWords(ms) });
}

/** A visit as a sentence needs it: 周六 9 月 12 日 15:00. */
export function slotWords(t: Translate, at: string): string {
  const ms = parseIso(at);
  return t('dayTime', { day: weekdayDateWords(t, chinaDate(ms)), time: clockWords(ms) });
}

/** 9 月 8 日 21:14 */
export function momentWords(t: Translate, at: string): string {
  const ms = parseIso(at);
  return t('dayTime', { day: dateWords(t, chinaDate(ms)), time: clockWords(ms) });
}

/** Time that is left, rounded down, so that it never says more than there is: 1 小时 20 分. */
export function leftWords(t: Translate, ms: number): string {
  const total = Math.max(0, Math.floor(ms / MINUTE));
  const days = Math.floor(total / 1440);
  const hours = Math.floor((total % 1440) / 60);
  const minutes = total % 60;
  if (days > 0) return hours > 0 ? t('leftDaysHours', { days, hours }) : t('leftDays', { days });
  if (hours >= 12 || (hours > 0 && minutes === 0)) return t('leftHours', { hours });
  if (hours > 0) return t('leftHoursMinutes', { hours, minutes });
  return minutes > 0 ? t('leftMinutes', { minutes }) : t('leftSoon');
}
