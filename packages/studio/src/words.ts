import type { KeyOf, Language, Params } from '@y12355/core';
import { createInstance } from 'i18next';
import zh from './studio.strings.zh-CN.json';

export type Key = KeyOf<typeof zh>;
export type Translate = (key: Key, params?: Params) => string;

const NAMESPACE = 'studio';

/** The studio's words. Lit escapes what it renders, so i18next does not escape a second time. */
export const i18n = createInstance();
void i18n.init({
  initAsync: false,
  lng: 'zh-CN',
  fallbackLng: 'zh-CN',
  ns: NAMESPACE,
  defaultNS: NAMESPACE,
  keySeparator: false,
  nsSeparator: false,
  interpolation: { escapeValue: false },
  resources: { 'zh-CN': { [NAMESPACE]: zh } },
});

const sources: Readonly<Partial<Record<Language, () => Promise<{ default: object }>>>> = {
  'zh-HK': () => import('./studio.strings.zh-HK.json'),
  en: () => import('./studio.strings.en.json'),
};

const asked = new Set<Language>(['zh-CN']);

/**
 * Brings the words of a language, once; resolves to whether they came just now. A language that cannot come
 * speaks zh-CN and is asked for again.
 */
export async function bring(language: Language): Promise<boolean> {
  if (asked.has(language)) return false;
  asked.add(language);
  try {
    const file = await sources[language]?.();
    if (file) i18n.addResourceBundle(language, NAMESPACE, file.default);
    return file !== undefined;
  } catch (error) {
    console.warn(`[y12355] studio in ${language}: ${String(error)}; it speaks zh-CN.`);
    asked.delete(language);
    return false;
  }
}

/** Sentences of one language; zh-CN until its words are here. */
export function wordsOf(language: Language): Translate {
  const t = i18n.getFixedT(language, NAMESPACE);
  return (key, params) => t(key, { ...params });
}

/** The studio's words for something that a manifest names, or undefined where it has none. */
export function labelOf(t: Translate, key: string): string | undefined {
  return Object.hasOwn(zh, key) ? t(key as Key) : undefined;
}

/** The language of the page, else the first that the browser wants and the studio has, else zh-CN. */
export function pickLanguage(pageLanguage: string, wanted: readonly string[]): string {
  return pageLanguage || (wanted.find((tag) => /^(zh|en)\b/i.test(tag)) ?? 'zh-CN');
}
