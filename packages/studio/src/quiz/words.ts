import type { KeyOf, Params } from '@y12355/core';
import { wordBook } from '../word-book.js';
import zh from './quiz.strings.zh-CN.json';

export type Key = KeyOf<typeof zh>;
export type Translate = (key: Key, params?: Params) => string;

const book = wordBook('quiz', zh, {
  'zh-HK': () => import('./quiz.strings.zh-HK.json'),
  en: () => import('./quiz.strings.en.json'),
});

export const { bring, wordsOf } = book;
