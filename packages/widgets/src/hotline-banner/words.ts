import { type Language, type Resources, warnOnce } from '@y12355/core';
import zh from './hotline-banner.strings.zh-CN.json';

/**
 * Words of the banner. zh-CN comes with it and stands until another language is here, so that the number never
 * waits for a sentence.
 */
export const words: { 'zh-CN': typeof zh } & Resources = { 'zh-CN': zh };

const sources = {
  'zh-HK': () => import('./hotline-banner.strings.zh-HK.json'),
  en: () => import('./hotline-banner.strings.en.json'),
};
const coming = new Map<Language, Promise<void>>();

/** Brings a language; resolves when it is here or cannot come. */
export function bring(language: Exclude<Language, 'zh-CN'>): Promise<void> {
  let promise = coming.get(language);
  if (!promise) {
    promise = sources[language]().then(
      (file) => void (words[language] = file.default),
      (error: unknown) => warnOnce(`hotline-banner in ${language}: ${String(error)}; it speaks zh-CN.`),
    );
    coming.set(language, promise);
  }
  return promise;
}
