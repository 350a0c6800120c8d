import { type KeyOf, type Language, type Params, Words } from '@y12355/core';
import { bringWords as bringScreenWords, type SceneKey, speech } from '../kiosk/words.js';
import zh from './kiosk-static.strings.zh-CN.json';

const words = new Words('kiosk-static', zh, {
  'zh-HK': () => import('./kiosk-static.strings.zh-HK.json'),
  en: () => import('./kiosk-static.strings.en.json'),
});

/** What the pages say, in one language: their own words, and those that they share with the player. */
export interface PageSpeech {
  language: Language;
  say(key: KeyOf<typeof zh>, params?: Params): string;
  screen(key: SceneKey): string;
}

export function pageSpeech(language: Language): PageSpeech {
  return {
    language,
    say: (key, params) => words.say(language, key, params),
    screen: (key) => speech(language).say(key),
  };
}

/** Resolves when the words of a language are here. */
export async function bringWords(language: Language): Promise<void> {
  await Promise.all([words.bring(language), bringScreenWords(language)]);
}
