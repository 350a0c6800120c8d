import type { CompletenessItem, StaffSession } from '@y12355/client/staff';
import { chinaDate, findRegion, type DateText } from '@y12355/domain';
import { dateWords } from '../kit/time-words.js';
import type { Translate } from '../kit/words.js';
import { c } from './center.words.js';

const words = {
  hours: 'lacksHours',
  phone: 'lacksPhone',
  address: 'lacksAddress',
  services: 'lacksServices',
  verified: 'lacksVerified',
  location: 'lacksLocation',
  accessibility: 'lacksAccessibility',
} as const satisfies Record<CompletenessItem, string>;

/** What is missing in a center's entry, in words; empty where nothing is. */
export function lackWords(missing: readonly CompletenessItem[]): string[] {
  return missing.map((item) => c(words[item]));
}

/** When somebody last looked: 11 月 20 日, with the year where it is another one. */
export function seenWords(t: Translate, date: DateText, now: number): string {
  return date.slice(0, 4) === chinaDate(now).slice(0, 4) ? dateWords(t, date) : date;
}

/** A city by its name in the desk's language. */
export function cityWords(language: string, { region, name }: { region: string; name: string }): string {
  return (language === 'en' ? findRegion(region)?.nameEn : undefined) ?? name;
}

/** Whether somebody who typed these words means a center of this name. */
export function matching(name: string, typed: string): boolean {
  return name.toLowerCase().includes(typed.trim().toLowerCase());
}

/** A center's own staff keep their entry; the list is kept by those above them. */
export function mayAdd({ role }: StaffSession): boolean {
  return role !== 'center';
}
