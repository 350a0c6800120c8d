import { type KeyOf, Words } from '@y12355/core';
import zh from './bench-more.strings.zh-CN.json';

/** Words of what only a page that draws posters shows: seasons, for whom, texts. The single file carries none of them. */
export const moreWords = new Words('material-bench-more', zh, {
  'zh-HK': () => import('./bench-more.strings.zh-HK.json'),
  en: () => import('./bench-more.strings.en.json'),
});

export type MoreKey = KeyOf<typeof zh>;

/** Whether a word of a document is one of these. */
export const isMoreKey = (key: string): key is MoreKey => key in zh;
