import type { KeyOf, Params } from '@y12355/core';
import { wordBook } from '../word-book.js';
import zh from './posters.strings.zh-CN.json';

export type Key = KeyOf<typeof zh>;
export type Translate = (key: Key, params?: Params) => string;

const book = wordBook('posters', zh, {
  'zh-HK': () => import('./posters.strings.zh-HK.json'),
  en: () => import('./posters.strings.en.json'),
});

export const { bring, wordsOf } = book;

export const isKey = (key: string): key is Key => Object.hasOwn(zh, key);
