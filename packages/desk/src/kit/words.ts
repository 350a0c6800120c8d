import type { KeyOf, Language, Params } from '@y12355/core';
import { createInstance } from 'i18next';
import en from './desk.strings.en.json';
import zh from './desk.strings.zh-CN.json';
import hk from './desk.strings.zh-HK.json';

export type Key = KeyOf<typeof zh>;
export type Translate = (key: Key, params?: Params) => string;
type Table = Readonly<Record<string, string>>;

/** The desk's words. Lit escapes what it renders, so i18next does not escape a second time. */
export const i18n = createInstance();
void i18n.init({
  initAsync: false,
  lng: 'zh-CN',
  fallbackLng: 'zh-CN',
  ns: 'desk',
  defaultNS: 'desk',
  keySeparator: false,
  nsSeparator: false,
  interpolation: { escapeValue: false },
  resources: { 'zh-CN': { desk: zh }, 'zh-HK': { desk: hk }, en: { desk: en } },
});

/** A sentence in the language that the desk speaks now. */
export const t: Translate = (key, params) => i18n.t(key, { ...params });

/**
 * The words of one view, which come with its code.
 *
 * @example export const c = sheet('center', { 'zh-CN': zh, 'zh-HK': hk, en });
 */
export function sheet<Source extends Table>(
  name: string,
  tables: { 'zh-CN': Source } & Record<Language, Table>,
): (key: KeyOf<Source>, params?: Params) => string {
  for (const [language, table] of Object.entries(tables)) i18n.addResourceBundle(language, name, table);
  return (key, params) => i18n.t(key as string, { ...params, ns: name });
}

/**
 * A name inside a sentence. Among Chinese characters one in Latin letters or digits stands between spaces,
 * and names are whatever people choose to be called.
 */
export function named(name: string): string {
  if (i18n.language === 'en') return name;
  const before = /^[A-Za-z0-9]/.test(name) ? ' ' : '';
  const after = /[A-Za-z0-9]$/.test(name) ? ' ' : '';
  return before + name + after;
}

/** A sentence with names inside: none of their spaces stands at an end or beside a wide sign. */
export function tidy(sentence: string): string {
  return sentence.trim().replace(/([，。：；「」（）]) +| +(?=[，。：；「」（）])/g, '$1');
}

/** A sentence about somebody. */
export function tell(key: Key, alias: string, params?: Params): string {
  return tidy(t(key, { ...params, alias: named(alias) }));
}

/** A text of the operator in the desk's language, else in zh-CN. */
export function spoken(text: { 'zh-CN': string } & Partial<Record<Language, string | undefined>>): string {
  return text[i18n.language as Language] ?? text['zh-CN'];
}

/** Lets the desk speak another language; zh-CN where it lacks one. */
export function speak(language: Language): void {
  if (i18n.language !== language) void i18n.changeLanguage(language);
}

/** The language of the page, else the first that the browser wants and the desk has, else zh-CN. */
export function pickLanguage(pageLanguage: string, wanted: readonly string[]): string {
  if (pageLanguage) return pageLanguage;
  return wanted.find((tag) => /^(zh|en)\b/i.test(tag)) ?? 'zh-CN';
}
