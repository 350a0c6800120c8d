import { type Center, findsWords, foldText } from '@y12355/domain';

/** The words of a query, all of which have to be found. */
export function queryWords(query: string | undefined): string[] {
  return foldText(query ?? '')
    .split(/\s+/)
    .filter(Boolean);
}

/** Whether each word is in a center's text or in its pinyin. */
export function matchesWords(center: Center, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  return findsWords({ text: textOf(center), pinyin: ` ${(center.search ?? '').toLowerCase()}` }, words);
}

function textOf({ name, areaName, address, services }: Center): string {
  return foldText([name, areaName, address, ...services.map((service) => service.name)].join('\n'));
}
