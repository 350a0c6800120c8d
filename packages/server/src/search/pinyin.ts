import { localReadings } from './readings.js';

/** Syllables of a text of Chinese characters, without tones, lower case, ü as `v`. */
export type ReadAloud = (text: string) => string[];

let loaded: Promise<ReadAloud> | undefined;

/**
 * The dictionary, read on first use: a start that has nothing to import does not wait for its 400 kB.
 * Only the server has it.
 */
export function readAloud(): Promise<ReadAloud> {
  return (loaded ??= import('pinyin-pro').then(({ customPinyin, pinyin }) => {
    customPinyin({ ...localReadings });
    return (text) =>
      pinyin(text, { toneType: 'none', type: 'array', v: true, nonZh: 'removed' }).map((syllable) =>
        syllable.toLowerCase(),
      );
  }));
}
