import { strings, Words, type KeyOf, type Params, type Y12355Element } from '@y12355/core';
import { MINI_PROGRAM } from '../hotline-banner/operator.model.js';
import zh from './other-ways.strings.zh-CN.json';

/** Words of the ways to a visit that need no form: a code, the mini program, the phone. They come with these. */
const words = new Words('other-ways', zh, {
  'zh-HK': () => import('./other-ways.strings.zh-HK.json'),
  en: () => import('./other-ways.strings.en.json'),
});

export type Say = (key: KeyOf<typeof zh>, params?: Params) => string;

/** The mini program's name in quotes. Signs of Chinese stand in strings, which files of ASCII alone can hold. */
export const QUOTED_NAME = `「${MINI_PROGRAM}」`;

/** What a way is drawn with: the element around it and its words in the language that it speaks. */
export class Way {
  protected readonly t: Say = strings(this.host, words);

  constructor(protected readonly host: Y12355Element) {}

  /** Asks for the words of the language that the element speaks now, and draws it again with them. */
  protected speak(): void {
    void words.bring(this.host.language)?.then(() => this.host.requestUpdate());
  }
}
