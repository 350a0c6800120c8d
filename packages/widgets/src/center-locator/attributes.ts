import { warnOnce } from '@y12355/core';
import { type Filter, filters, type Kind, serviceKinds } from './center-locator.choices.js';
import { type Choice, choiceOf } from './center-locator.model.js';

/** Attributes as a webmaster wrote them; what is not allowed is named in the console once. */

/**
 * City and county of `region`; the whole province where it is not set.
 * @param anywhere whether the list may be one of the whole country
 */
export function choiceFrom(tag: string, region: string | undefined, anywhere = false): Choice {
  const choice = region ? choiceOf(region, anywhere) : {};
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

export function serviceFrom(tag: string, service: string | undefined): Kind | undefined {
  const known = serviceKinds.find((kind) => kind === service);
  if (service && !known) {
    warnOnce(
      `<${tag} service="${service}">: allowed are ${serviceKinds.join(', ')}; centers of every service are shown.`,
    );
  }
  return known;
}

export function ageFrom(tag: string, age: string | undefined): number | undefined {
  if (!age) return undefined;
  if (/^(\d|[1-9]\d|1[01]\d|120)$/.test(age)) return Number(age);
  warnOnce(`<${tag} age="${age}">: allowed are whole years from 0 to 120; centers for every age are shown.`);
  return undefined;
}
