/** How a center is found by words: the same in a list on a page and at the service. */

/** Fewer Latin letters than this stand inside of too many words: `gz` is in `xingzheng` too. */
const INSIDE = 3;

/** What a center is found by. */
export interface Findable {
  /** Folded; parts on a line each, so that no word reaches over two. */
  text: string;
  /** Words of pinyin in lower case, each after a space; empty where none are known. */
  pinyin: string;
}

/** A text as it is compared: full-width letters and capitals are as good as the usual ones. */
export function foldText(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/**
 * Whether every word is found: anywhere in the text, in the pinyin at the beginning of a word, and inside of
 * one from three letters up.
 *
 * @param words folded, without spaces
 */
export function findsWords({ text, pinyin }: Findable, words: readonly string[]): boolean {
  return words.every(
    (word) => text.includes(word) || pinyin.includes(word.length < INSIDE ? ` ${word}` : word),
  );
}
