import type { KeyOf, Language, Params } from '@y12355/core';
import { createInstance } from 'i18next';

/** Words of one page in every language. */
export interface WordBook<Words> {
  /**
   * Brings the words of a language, once; resolves to whether they came just now. A language that cannot come
   * speaks zh-CN and is asked for again.
   */
  bring(language: Language): Promise<boolean>;
  /** Sentences of one language; zh-CN until its words are here. */
  wordsOf(language: Language): (key: KeyOf<Words>, params?: Params) => string;
}

/** Lit escapes what it renders, so i18next does not escape a second time. */
export function wordBook<Words extends object>(
  namespace: string,
  zh: Words,
  sources: Readonly<Partial<Record<Language, () => Promise<{ default: object }>>>>,
): WordBook<Words> {
  const i18n = createInstance();
  void i18n.init({
    initAsync: false,
    lng: 'zh-CN',
    fallbackLng: 'zh-CN',
    ns: namespace,
    defaultNS: namespace,
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    resources: { 'zh-CN': { [namespace]: zh } },
  });
  const asked = new Set<Language>(['zh-CN']);
  return {
    async bring(language) {
      if (asked.has(language)) return false;
      asked.add(language);
      try {
        const file = await sources[language]?.();
        if (file) i18n.addResourceBundle(language, namespace, file.default);
        return file !== undefined;
      } catch (error) {
        console.warn(`[y12355] ${namespace} in ${language}: ${String(error)}; it speaks zh-CN.`);
        asked.delete(language);
        return false;
      }
    },
    wordsOf(language) {
      const t = i18n.getFixedT(language, namespace);
      return (key, params) => String(t(key as string, { ...params } as Record<string, unknown>));
    },
  };
}
