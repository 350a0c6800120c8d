import { type KeyOf, type Language, type Params, Words } from '@y12355/core';
import type { ScreenText } from '@y12355/domain';
import touchZh from './explore/explore.strings.zh-CN.json';
import zh from './kiosk.strings.zh-CN.json';

const scenes = new Words('kiosk', zh, {
  'zh-HK': () => import('./kiosk.strings.zh-HK.json'),
  en: () => import('./kiosk.strings.en.json'),
});
const touch = new Words('kiosk-touch', touchZh, {
  'zh-HK': () => import('./explore/explore.strings.zh-HK.json'),
  en: () => import('./explore/explore.strings.en.json'),
});

export type SceneKey = KeyOf<typeof zh>;
export type TouchKey = KeyOf<typeof touchZh>;

/** What a screen says, in its language. */
export interface Speech {
  language: Language;
  say(key: SceneKey, params?: Params): string;
  touch(key: TouchKey, params?: Params): string;
  /** The words of a scene; zh-CN where it has none in this language. */
  text(words: ScreenText): string;
}

/** Speaks `language` as soon as its words are here; {@link bringWords} asks for them. */
export function speech(language: Language): Speech {
  return {
    language,
    say: (key, params) => scenes.say(language, key, params),
    touch: (key, params) => touch.say(language, key, params),
    text: (words) => words[language] ?? words['zh-CN'],
  };
}

/** Resolves when the words of a language are here, or cannot come and zh-CN is spoken. */
export async function bringWords(language: Language): Promise<void> {
  await Promise.all([scenes.bring(language), touch.bring(language)]);
}

/** Our own words in all languages, for scenes that are built in. */
export function ownText(key: SceneKey): ScreenText {
  return { 'zh-CN': scenes.say('zh-CN', key), 'zh-HK': scenes.say('zh-HK', key), en: scenes.say('en', key) };
}
