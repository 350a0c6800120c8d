import type { CompletenessItem } from '@y12355/client/staff';
import { chinaDate, findRegion, type DateText } from '@y12355/domain';
import { dateWords } from './time-words.js';
import type { Key, Translate } from './words.js';

const words: Record<CompletenessItem, Key> = {
  hours: 'lacksHours',
  phone: 'lacksPhone',
  address: 'lacksAddress',
  services: 'lacksServices',
  verified: 'lacksVerified',
  location: 'lacksLocation',
  accessibility: 'lacksAccessibility',
};

/** What is missing in a center's entry, in words; empty where nothing is. */
export function lackWords(t: Translate, missing: readonly CompletenessItem[]): string[] {
  return missing.map((item) => t(words[item]));
}

/** When somebody last looked: 11 月 20 日, with the year where it is another one. */
export function seenWords(t: Translate, date: DateText, now: number): string {
  return date.slice(0, 4) === chinaDate(now).slice(0, 4) ? dateWords(t, date) : date;
}

/** A city by its name in the desk's language. */
export function cityWords(language: string, { region, name }: { region: string; name: string }): string {
  return (language === 'en' ? findRegion(region)?.nameEn : undefined) ?? name;
}
