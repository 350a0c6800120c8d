import type { KeyOf, Params } from '@y12355/core';
import { wordBook } from '../word-book.js';
import zh from './screens.strings.zh-CN.json';

export type Key = KeyOf<typeof zh>;
export type Translate = (key: Key, params?: Params) => string;

const book = wordBook('screens', zh, {
  'zh-HK': () => import('./screens.strings.zh-HK.json'),
  en: () => import('./screens.strings.en.json'),
});

export const { bring, wordsOf } = book;

/** Whether there are words under a name that was put together. */
export const isKey = (key: string): key is Key => Object.prototype.hasOwnProperty.call(zh, key);
