import type { PageLanguage } from '../http/operator-parts.js';
import en from './site.strings.en.json' with { type: 'json' };
import zh from './site.strings.zh-CN.json' with { type: 'json' };
import hk from './site.strings.zh-HK.json' with { type: 'json' };

const all: Readonly<Record<PageLanguage, Readonly<Record<keyof typeof zh, string>>>> = {
  'zh-CN': zh,
  'zh-HK': hk,
  en,
};

/** Words of a page that stands without a service; `{{name}}` in them is filled in. */
export type Say = (key: keyof typeof zh, values?: Readonly<Record<string, string>>) => string;

export const sayIn =
  (lang: PageLanguage): Say =>
  (key, values = {}) =>
    all[lang][key].replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '');
