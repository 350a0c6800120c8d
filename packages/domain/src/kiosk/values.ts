/** Checks of single values. Each says whether the value can be used, and writes down why not. */
import { isDate, minutesOf } from '../china-time.js';
import type { Spot } from './fault.js';

const SCREEN = /^[a-z0-9][a-z0-9-]{1,31}$/;

/** Whether a text can be the id of a screen: no path, no space, no capital. */
export function isScreenId(text: unknown): text is string {
  return typeof text === 'string' && SCREEN.test(text);
}

/**
 * An object with no other properties than these: a property that is not known may be a condition under which
 * the whole is meant, such as a date with a typing error.
 */
export function isRecord(spot: Spot, known: readonly string[]): boolean {
  const { value } = spot;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return spot.fault('an object', `give it as {${known.map((name) => `"${name}"`).join(', ')}}`);
  }
  const unknown = Object.keys(value).filter((name) => !known.includes(name));
  for (const name of unknown) {
    spot.at(name).fault(`one of ${known.join(', ')}`, 'correct the name, or take it out');
  }
  return unknown.length === 0;
}

/** Runs all of them, so that every fault is told at once. */
export function all(...checks: readonly boolean[]): boolean {
  return checks.every(Boolean);
}

/** Passes where nothing stands there. */
export function optional(spot: Spot, check: (spot: Spot) => boolean): boolean {
  return spot.value === undefined || check(spot);
}

export function isLike(spot: Spot, pattern: RegExp, expected: string, cure: string): boolean {
  return (typeof spot.value === 'string' && pattern.test(spot.value)) || spot.fault(expected, cure);
}

export function isOneOf(spot: Spot, choices: readonly string[]): boolean {
  if (choices.includes(spot.value as string)) return true;
  return spot.fault(`one of ${choices.join(', ')}`, 'take one of these');
}

export function isWhole(spot: Spot, least: number, most: number, cure: string): boolean {
  const { value } = spot;
  const fits = typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
  return fits || spot.fault(`a whole number from ${least} to ${most}`, cure);
}

export function isFlag(spot: Spot): boolean {
  return typeof spot.value === 'boolean' || spot.fault('true or false', 'say which of the two it is');
}

/** A list of one length to another, each of whose rows passes. */
export function isList(spot: Spot, least: number, most: number, row: (spot: Spot) => boolean): boolean {
  const { value } = spot;
  if (!Array.isArray(value) || value.length < least || value.length > most) {
    return spot.fault(`a list of ${least} to ${most}`, 'change how many there are');
  }
  return all(...value.map((_, index) => row(spot.at(index))));
}

export function isDay(spot: Spot): boolean {
  return isDate(spot.value) || spot.fault('a day that exists', 'write it as YYYY-MM-DD');
}

/** Two days of which either may be missing. */
export function inOrder(from: Spot, to: Spot): boolean {
  const good = all(optional(from, isDay), optional(to, isDay));
  if (!good || from.value === undefined || to.value === undefined) return good;
  const [first, last] = [from.value as string, to.value as string];
  return first <= last || to.fault(`${first} or later`, 'exchange the two days');
}

/** `07:00-22:30`. */
export function isHours(spot: Spot): boolean {
  const part = /^((?:[01]\d|2[0-3]):[0-5]\d)-((?:[01]\d|2[0-3]):[0-5]\d|24:00)$/.exec(String(spot.value));
  if (!part || typeof spot.value !== 'string') {
    return spot.fault(
      'hours of the day',
      'write them as 07:00-22:30; an end before its start is the next day',
    );
  }
  const same = minutesOf(part[1] ?? '') === minutesOf(part[2] ?? '');
  return !same || spot.fault('an end that is not its start', 'leave hours out for the whole day');
}

/** How wide a text is: a Chinese character counts as one, a letter of ours as a half. */
export function textWidth(text: string): number {
  let width = 0;
  for (const sign of text) width += codeOf(sign) >= 0x2e80 ? 1 : 0.5;
  return width;
}

const codeOf = (sign: string): number => sign.codePointAt(0) ?? 0;

/** Whether each sign can be seen: no control sign, none that turns the direction, no half of a character. */
export function isVisible(text: string): boolean {
  return Array.from(text, codeOf).every(
    (code) =>
      code >= 0x20 &&
      !(code >= 0x7f && code <= 0x9f) &&
      !(code >= 0x2028 && code <= 0x202e) &&
      !(code >= 0x2066 && code <= 0x2069) &&
      !(code >= 0xd800 && code <= 0xdfff),
  );
}

/**
 * A text that has room on a screen.
 * @param most in the width of Chinese characters
 */
export function isText(spot: Spot, most: number, lines = false): boolean {
  const { value } = spot;
  if (typeof value !== 'string' || value.trim() === '') return spot.fault('a text', 'write one');
  if (!isVisible(lines ? value.replace(/\n/g, '') : value)) {
    return spot.fault('a text without control signs', 'type the text anew');
  }
  if (textWidth(value) <= most) return true;
  return spot.fault(
    `at most ${most} Chinese characters or ${most * 2} letters, found ${Math.ceil(textWidth(value))}`,
    'shorten it: people walk past',
  );
}

/** The same in the languages of a screen, of which zh-CN is always there. */
export function isScreenText(spot: Spot, most: number, lines = false): boolean {
  if (!isRecord(spot, ['zh-CN', 'zh-HK', 'en'])) return false;
  return all(
    isText(spot.at('zh-CN'), most, lines),
    optional(spot.at('zh-HK'), (one) => isText(one, most, lines)),
    optional(spot.at('en'), (one) => isText(one, most, lines)),
  );
}
