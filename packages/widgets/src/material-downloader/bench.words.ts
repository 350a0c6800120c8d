import { type KeyOf, type Params, Words } from '@y12355/core';
import zh from './bench.strings.zh-CN.json';

/** Words of the posters, which come with them. */
export const benchWords = new Words('material-bench', zh, {
  'zh-HK': () => import('./bench.strings.zh-HK.json'),
  en: () => import('./bench.strings.en.json'),
});

export type BenchKey = KeyOf<typeof zh>;
export type BenchSay = (key: BenchKey, params?: Params) => string;

/** Whether a word of a document is one of ours. */
export const isBenchKey = (key: string): key is BenchKey => key in zh;
