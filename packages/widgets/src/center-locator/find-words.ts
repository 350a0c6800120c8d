import { type Findable, foldText } from '@y12355/domain';

/** Longest query that is read, in characters; nobody types more. */
export const QUERY_MAX = 100;

/** What a place is found by; made once, so that a keystroke only looks. Spaces of its texts do not count. */
export function foundBy(texts: readonly string[], search: string): Findable {
  return {
    text: foldText(texts.join('\n').replace(/[^\S\n]+/g, '')),
    pinyin: search ? ` ${foldText(search)}` : '',
  };
}

/** The words of a query, all of which have to be found. */
export function queryWords(query: string): string[] {
  return foldText(query.slice(0, QUERY_MAX))
    .split(/[\s,;、，。；]+/)
    .filter(Boolean);
}
