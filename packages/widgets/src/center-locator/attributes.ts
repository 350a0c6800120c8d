import { warnOnce } from '@y12355/core';
import { type Filter, filters } from './center-locator.choices.js';
import { type Choice, choiceOf } from './center-locator.model.js';

/** Attributes as a webmaster wrote them; what is not allowed is named in the console once. */

/** City and county of `region`; the whole province where it is not set. */
export function choiceFrom(tag: string, region: string | undefined): Choice {
  const choice = region ? choiceOf(region) : {};
  if (choice) return choice;
  warnOnce(
    `<${tag} region="${region}">: allowed are adcodes of Guangdong, such as 440106; all of it is taken.`,
  );
  return {};
}

export function filtersFrom(tag: string, only = ''): Filter[] {
  const words = only.split(/\s+/).filter(Boolean);
  return words.filter((word): word is Filter => {
    const known = filters.some((filter) => filter === word);
    if (!known) warnOnce(`<${tag} only="${word}">: allowed are ${filters.join(', ')}; it is left out.`);
    return known;
  });
}

/** @param written the attribute itself: a word is no number, and its number no word */
export function limitFrom(tag: string, limit: number, written: string | null): number {
  if (Number.isInteger(limit) && limit > 0) return limit;
  warnOnce(`<${tag} limit="${written ?? limit}">: allowed are whole numbers from 1; 20 is taken.`);
  return 20;
}
