import type { KeyOf, Params } from '@y12355/core';
import { wordBook } from './word-book.js';
import zh from './studio.strings.zh-CN.json';

export type Key = KeyOf<typeof zh>;
export type Translate = (key: Key, params?: Params) => string;

const book = wordBook('studio', zh, {
  'zh-HK': () => import('./studio.strings.zh-HK.json'),
  en: () => import('./studio.strings.en.json'),
});

export const { bring, wordsOf } = book;

/** The studio's words for something that a manifest names, or undefined where it has none. */
export function labelOf(t: Translate, key: string): string | undefined {
  return Object.hasOwn(zh, key) ? t(key as Key) : undefined;
}

/** The language of the page, else the first that the browser wants and the studio has, else zh-CN. */
export function pickLanguage(pageLanguage: string, wanted: readonly string[]): string {
  return pageLanguage || (wanted.find((tag) => /^(zh|en)\b/i.test(tag)) ?? 'zh-CN');
}
