import type { KeyOf } from '@y12355/core';
import type { Campus, Season } from '@y12355/domain';
import { entries, type Entry, type Variant } from './hotline-banner.choices.js';
import type zh from './hotline-banner.strings.zh-CN.json';

/** Entries of a text such as `call center`, in their own order, and the words that are none. */
export function parseEntries(text: string | undefined): { shown: readonly Entry[]; unknown: string[] } {
  const words = (text ?? '').split(/\s+/).filter(Boolean);
  const shown = entries.filter((entry) => words.includes(entry));
  const unknown = words.filter((word) => !entries.some((entry) => entry === word));
  return { shown: shown.length > 0 ? shown : entries, unknown };
}

export interface Device {
  /** Primary pointer; `undefined` where the engine does not say. */
  pointer: 'fine' | 'coarse' | 'none' | undefined;
  userAgent: string;
  /** Shorter side of the screen in CSS px. */
  side: number;
}

/**
 * Whether a device is likely to make calls: a phone is. Tablets, touch screens in a hall and players have a
 * coarse pointer too, so the size of the screen decides where the name of the browser does not.
 */
export function canDial({ pointer, userAgent, side }: Device): boolean {
  if (/Mobi|iPhone/.test(userAgent)) return true;
  return pointer === 'coarse' && side < 600;
}

type Key = KeyOf<typeof zh>;

const greetings: Record<Season, Key> = {
  none: 'none',
  'school-start': 'start',
  'moving-up': 'moving',
  exam: 'exam',
  job: 'job',
  '5-25': 'day525',
  '10-10': 'day1010',
};

/** The sentence of a season for a campus; a card, which has the number drawn large, says less on other days. */
export function greetingKey(season: Season, campus: Campus, variant: Variant): Key {
  if (season === 'none' && variant !== 'bar' && variant !== 'inline') return 'noneCard';
  if (season === 'school-start' && campus === 'primary') return 'startPrimary';
  if (season === 'school-start' && campus === 'college') return 'startCollege';
  return greetings[season];
}
