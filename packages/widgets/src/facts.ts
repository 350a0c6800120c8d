import type { Language } from '@y12355/core';

/**
 * What a page has to know about an element without loading it. Pure data: no DOM, no lit, so that a snippet
 * can be written and a page checked anywhere.
 */
export interface ElementFacts {
  /** Tag without its prefix. */
  name: string;
  /**
   * Markup inside the tag for visitors whom no script reaches: holds `<a href="tel:12355">` with the digits as
   * text. `{{page}}` stands for the address of {@link page}.
   */
  fallback: Readonly<Record<Language, string>>;
  /** Page of the shell that does the same in full, `/find`. */
  page: string;
  /** Space to keep free before the element is drawn, px, by attribute selector (`''` for every one of them). */
  reserve: readonly { when: string; narrow: number; wide: number }[];
}
