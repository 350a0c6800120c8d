/** Texts as they are compared: full-width letters and capitals are as good as the usual ones. */
function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** Longest query that is read, in characters; nobody types more. */
export const QUERY_MAX = 100;

/** Fewer Latin letters than this stand inside of too many words: `gz` is in `xingzheng` too. */
const INSIDE = 3;

/** What a place is found by; made once, so that a keystroke only looks. */
export interface Found {
  /** Folded, without spaces; parts on a line each, so that no word reaches over two. */
  text: string;
  /** Words of pinyin, each after a space. */
  pinyin: string;
}

export function foundBy(texts: readonly string[], search: string): Found {
  return {
    text: fold(texts.join('\n').replace(/[^\S\n]+/g, '')),
    pinyin: search ? ` ${fold(search)}` : '',
  };
}

/** The words of a query, all of which have to be found. */
export function queryWords(query: string): string[] {
  return fold(query.slice(0, QUERY_MAX))
    .split(/[\s,;、，。；]+/)
    .filter(Boolean);
}

/**
 * Whether every word is found: anywhere in the text, in the pinyin at the beginning of a word, and inside of
 * one from three letters up. The service looks in the same way.
 */
export function matches({ text, pinyin }: Found, words: readonly string[]): boolean {
  return words.every(
    (word) => text.includes(word) || pinyin.includes(word.length < INSIDE ? ` ${word}` : word),
  );
}
