/**
 * Clock and calendar of China by pure arithmetic: UTC+8 all year, no daylight saving, whatever the
 * device's own zone. Instants are milliseconds since the epoch, dates are `YYYY-MM-DD`.
 */
import type { DateText, TimeText, Weekday } from './types.js';

const MINUTE = 60_000;
/** Minutes in a day. */
export const DAY_MINUTES = 1440;
const DAY = DAY_MINUTES * MINUTE;
const OFFSET = 8 * 60 * MINUTE;
/** From 1000-01-01 to 9999-12-31 in China: outside, a date would not have four digits. */
const FIRST = Date.UTC(1000, 0, 1) - OFFSET;
const END = Date.UTC(10_000, 0, 1) - OFFSET;

/** A date, time or instant that cannot be read. */
export class ChinaTimeError extends Error {
  override readonly name = 'ChinaTimeError';
}

function bad(what: string, value: unknown, expected: string): ChinaTimeError {
  return new ChinaTimeError(`${what} ${JSON.stringify(value) ?? String(value)}: expected ${expected}`);
}

function shifted(ms: number): number {
  if (!(ms >= FIRST && ms < END)) {
    throw bad('instant', String(ms), 'milliseconds since the epoch within the years 1000 to 9999');
  }
  return ms + OFFSET;
}

/** Start of a date as if China were UTC; NaN when the text is no date. */
function utcDay(date: unknown): number {
  const part = typeof date === 'string' ? /^([1-9]\d{3})-(\d\d)-(\d\d)$/.exec(date) : null;
  if (!part) return NaN;
  const [month, day] = [Number(part[2]) - 1, Number(part[3])];
  const ms = Date.UTC(Number(part[1]), month, day);
  const real = new Date(ms);
  return real.getUTCMonth() === month && real.getUTCDate() === day ? ms : NaN;
}

function dayStart(date: DateText): number {
  const ms = utcDay(date);
  if (Number.isNaN(ms)) throw bad('date', date, 'a day that exists, written YYYY-MM-DD');
  return ms;
}

/** Whether a text is a day that exists, written `YYYY-MM-DD`. */
export function isDate(text: unknown): text is DateText {
  return !Number.isNaN(utcDay(text));
}

/** The date in China at an instant. Throws ChinaTimeError. */
export function chinaDate(ms: number): DateText {
  return new Date(shifted(ms)).toISOString().slice(0, 10);
}

/** Whole minutes since midnight in China at an instant, 0 to 1439. Throws ChinaTimeError. */
export function chinaMinutes(ms: number): number {
  const day = ((shifted(ms) % DAY) + DAY) % DAY;
  return Math.floor(day / MINUTE);
}

/**
 * The instant of a time on a date in China.
 * @param minutes since that date's midnight; 1440 and more reach into the days after
 * @throws ChinaTimeError
 */
export function atChina(date: DateText, minutes: number): number {
  if (!Number.isFinite(minutes)) throw bad('minutes', String(minutes), 'a finite number');
  return dayStart(date) - OFFSET + minutes * MINUTE;
}

/** `2026-09-12T15:00:00+08:00`; parts of a second are dropped. Throws ChinaTimeError. */
export function chinaIso(ms: number): string {
  return `${new Date(shifted(ms)).toISOString().slice(0, 19)}+08:00`;
}

const INSTANT =
  /^(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.(\d{1,9}))?)?(Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;

/**
 * An instant written as ISO 8601 date and time with `Z` or an offset. A text without an offset is
 * refused: it would mean another moment on every device.
 * @throws ChinaTimeError
 */
export function parseIso(text: string): number {
  const part = INSTANT.exec(text);
  const day = part ? utcDay(part[1]) : NaN;
  if (!part || Number.isNaN(day)) {
    throw bad('instant', text, 'ISO 8601 with an offset, such as 2026-09-12T15:00:00+08:00');
  }
  const [, , hour, minute, second = '0', fraction = '0', zone = 'Z'] = part;
  const sign = zone.startsWith('-') ? -1 : 1;
  const offset = zone === 'Z' ? 0 : sign * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4)));
  return (
    day +
    (Number(hour) * 60 + Number(minute) - offset) * MINUTE +
    Number(second) * 1000 +
    Math.floor(Number(`0.${fraction}`) * 1000)
  );
}

/** The date `count` days after (or before, when negative). Throws ChinaTimeError. */
export function addDays(date: DateText, count: number): DateText {
  if (!Number.isInteger(count)) throw bad('days', String(count), 'a whole number');
  return chinaDate(dayStart(date) + count * DAY - OFFSET);
}

/** ISO weekday of a date: 1 is Monday, 7 is Sunday. Throws ChinaTimeError. */
export function weekdayOf(date: DateText): Weekday {
  return (new Date(dayStart(date)).getUTCDay() || 7) as Weekday;
}

/** Days from one date to another; negative when `to` is earlier. Throws ChinaTimeError. */
export function daysBetween(from: DateText, to: DateText): number {
  return (dayStart(to) - dayStart(from)) / DAY;
}

/** Minutes since midnight of `HH:MM`, from `00:00` to `24:00`. Throws ChinaTimeError. */
export function minutesOf(time: TimeText): number {
  const part = /^(?:([01]\d|2[0-3]):([0-5]\d)|24:00)$/.exec(time);
  if (!part) throw bad('time', time, 'HH:MM from 00:00 to 24:00');
  return part[1] === undefined ? DAY_MINUTES : Number(part[1]) * 60 + Number(part[2]);
}

/** `HH:MM` of minutes since midnight; past midnight it is the next day's time. Throws ChinaTimeError. */
export function timeText(minutes: number): TimeText {
  if (!Number.isInteger(minutes) || minutes < 0)
    throw bad('minutes', String(minutes), 'a whole number from 0');
  const day = minutes === DAY_MINUTES ? minutes : minutes % DAY_MINUTES;
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(day / 60))}:${two(day % 60)}`;
}

/** A time of day as people write it, without the leading zero: `9:00`, `20:30`, `24:00`. */
export function clockText(minutes: number): string {
  return timeText(minutes).replace(/^0/, '');
}
