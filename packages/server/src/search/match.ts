import type { Center } from '@y12355/domain';

/** Fewer Latin letters than this stand inside of too many words: `gz` is in `xingzheng` too. */
const INSIDE = 3;

/** A query as it is compared: full-width letters and capitals are as good as the usual ones. */
export function queryWords(query: string | undefined): string[] {
  return (query ?? '').normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean);
}

/**
 * Whether each word is in a center's text or in its pinyin: anywhere in the text, in the pinyin at the
 * beginning of a word, and inside of one from three letters up.
 */
export function matchesWords(center: Center, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const text = textOf(center);
  const search = (center.search ?? '').toLowerCase();
  return words.every(
    (word) =>
      text.includes(word) ||
      (word.length >= INSIDE ? search.includes(word) : ` ${search}`.includes(` ${word}`)),
  );
}

function textOf({ name, areaName, address, services }: Center): string {
  return [name, areaName, address, ...services.map((service) => service.name)]
    .join('\n')
    .normalize('NFKC')
    .toLowerCase();
}
