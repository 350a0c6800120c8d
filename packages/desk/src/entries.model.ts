import type { CompletenessItem } from '@y12355/client/staff';
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
