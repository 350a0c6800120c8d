import type { KeyOf, Language, Params } from '@y12355/core';
import { createInstance } from 'i18next';
import en from './desk.strings.en.json';
import zh from './desk.strings.zh-CN.json';
import hk from './desk.strings.zh-HK.json';

export type Key = KeyOf<typeof zh>;
export type Translate = (key: Key, params?: Params) => string;

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
 * A sentence about somebody. Among Chinese characters a name in Latin letters or digits stands between
 * spaces, and names are whatever people choose to be called.
 */
export function tell(key: Key, alias: string, params?: Params): string {
  if (i18n.language === 'en') return t(key, { ...params, alias });
  const before = /^[A-Za-z0-9]/.test(alias) ? ' ' : '';
  const after = /[A-Za-z0-9]$/.test(alias) ? ' ' : '';
  return t(key, { ...params, alias: before + alias + after }).trim();
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
