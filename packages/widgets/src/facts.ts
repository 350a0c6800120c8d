import type { Language } from '@y12355/core';

/**
 * What a page has to know about an element without loading it. Pure data: no DOM, no lit, so that a snippet
 * can be written and a page checked anywhere.
 */
export interface ElementFacts {
  /** Tag without its prefix. */
  name: string;
  /** What it is, for a visitor who cannot see it: the title of a frame. */
  title: Words;
  /** Attributes of its own; {@link commonAttributes} are on every element. */
  attributes: Attributes;
  /**
   * What stands inside the tag for visitors whom no script reaches: words that may stand in a paragraph, with the
   * digits beside the link `<a href="tel:12355">`, so that they stay where a host hides links. `{{page}}` is put in
   * the place of the address of {@link page}.
   */
  fallback: Words;
  /** Page of the shell that does the same in full, `/find`. */
  page: string;
  /** Attributes that this page reads from its query. */
  pageQuery: readonly string[];
  /** Space to keep free before the element is drawn, px, by attribute selector (`''` for every one of them). */
  reserve: readonly Reserve[];
}

export type Words = Readonly<Record<Language, string>>;
export type Attributes = Readonly<Record<string, Attribute>>;

/** What an attribute takes; kinds as in the elements manifest. */
export interface Attribute {
  kind: 'choice' | 'list' | 'boolean' | 'number' | 'text' | 'address' | 'adcode' | 'code';
  /** Every value of a choice, every word of a list. */
  choices?: readonly string[];
  /** What the element takes without the attribute; left out where that is nothing. */
  default?: string;
}

export interface Reserve {
  /** `[variant=bar]` */
  when: string;
  /** Where the page is 360 px wide. */
  narrow: number;
  /** Where it is 1200 px wide. */
  wide: number;
}

export const languages = ['zh-CN', 'zh-HK', 'en'] as const satisfies readonly Language[];

/** A choice whose first value is its default. */
export function choice(choices: readonly [string, ...string[]]): Attribute {
  return { kind: 'choice', choices, default: choices[0] };
}

export const commonAttributes: Attributes = {
  api: { kind: 'address' },
  operator: { kind: 'address' },
  region: { kind: 'adcode' },
  campaign: { kind: 'code' },
  // Without it the element speaks the language of the page around.
  lang: { kind: 'choice', choices: languages },
  theme: choice(['auto', 'light', 'dark', 'contrast']),
  'text-size': choice(['normal', 'large']),
};
