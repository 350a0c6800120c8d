/**
 * Words by which a center is found without a Chinese keyboard: full pinyin without tones and initials of
 * its place, name, area, services and street, such as `tianhe th guangzhoutianhe gzth`.
 */
import { findRegion, type Center } from '@y12355/domain';
import type { ReadAloud } from './pinyin.js';

/** Longest `search` of a center, in characters; every list carries it. */
export const SEARCH_MAX = 300;

type Named = Pick<Center, 'region' | 'name' | 'areaName' | 'address' | 'services'>;

/** 广州市 → 广州, 天河区 → 天河; a name of two characters stays whole. */
export function shortName(name: string): string {
  const short = name.replace(/(?:壮族|瑶族)*自治县$|街道$|[市区县镇]$/, '');
  return short.length < 2 ? name : short;
}

/** City and county around a center, by their adcodes. */
function placesOf({ region }: Pick<Center, 'region'>): { city?: string; county?: string } {
  const city = findRegion(region.slice(0, 4))?.name;
  const county =
    findRegion(region.length === 6 ? region : region.slice(0, 9)) ?? findRegion(region.slice(0, 6));
  return {
    ...(city !== undefined && { city }),
    ...(county && (county.level === 'county' || county.level === 'town') && { county: county.name }),
  };
}

/** Chinese texts of a center, what people look for first in front. */
function textsOf(center: Named): string[] {
  const { city, county } = placesOf(center);
  const short = [city, county].flatMap((name) => (name === undefined ? [] : [shortName(name)]));
  return [
    ...short,
    ...(short.length === 2 ? [short.join('')] : []),
    ...(county === undefined ? [] : [county]),
    center.name,
    center.areaName,
    ...center.services.map(({ name }) => name),
    // The street, not the number: digits and Latin letters are found as they stand.
    center.address,
  ];
}

/** Words of a center in their order, each once, together at most {@link SEARCH_MAX} characters. */
function computedWords(center: Named, read: ReadAloud): string[] {
  const words = new Set<string>();
  let length = -1;
  for (const text of textsOf(center)) {
    for (const run of text.match(/\p{Script=Han}{2,}/gu) ?? []) {
      const syllables = read(run);
      const initials = syllables.map((syllable) => syllable.slice(0, 1)).join('');
      for (const word of [syllables.join(''), initials]) {
        // One letter finds everything.
        if (word.length < 2 || words.has(word) || length + 1 + word.length > SEARCH_MAX) continue;
        words.add(word);
        length += 1 + word.length;
      }
    }
  }
  return [...words];
}

const wordsOf = (search: string | undefined) => (search ?? '').toLowerCase().split(/\s+/).filter(Boolean);

/** The words of `search` that somebody wrote, without those that are computed; empty where there is none. */
export function writtenSearch(center: Named & Pick<Center, 'search'>, read: ReadAloud): string {
  const computed = new Set(computedWords(center, read));
  return wordsOf(center.search)
    .filter((word) => !computed.has(word))
    .join(' ');
}

/** The center with its `search`: its city, the words that somebody wrote, then the computed ones that fit. */
export function withSearch<T extends Named & Pick<Center, 'search'>>(center: T, read: ReadAloud): T {
  const computed = computedWords(center, read);
  // The city first: by it `hasSearch` tells that this was done.
  const words = new Set([...computed.slice(0, 1), ...wordsOf(center.search), ...computed]);
  let search = '';
  for (const word of words) {
    const longer = search === '' ? word : `${search} ${word}`;
    if (longer.length <= SEARCH_MAX) search = longer;
  }
  return { ...center, search };
}

/** Whether the words of a center were ever computed: told without the dictionary, by its city's name. */
export function hasSearch({ region, search }: Pick<Center, 'region' | 'search'>): boolean {
  const city = findRegion(region.slice(0, 4))?.nameEn?.toLowerCase();
  return city === undefined ? search !== undefined : wordsOf(search).includes(city);
}
