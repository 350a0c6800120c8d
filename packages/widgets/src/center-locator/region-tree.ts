import { cities, findRegion, isWithin, parentOf, PROVINCE, type Region, secondLevel } from '@y12355/domain';
import type { Place } from './center-locator.model.js';

/** Adcode of a list that reaches beyond Guangdong. */
export const COUNTRY = '100000';

const country: Region = { adcode: COUNTRY, name: '全国', nameEn: 'the whole country', level: 'province' };

/** Like `isWithin` of the domain, and everything lies in the country. */
export function isInside(adcode: string, around: string): boolean {
  return around === COUNTRY || isWithin(adcode, around);
}

/** The digits with which every adcode inside a region begins; empty for the country. */
export function prefixOf({ adcode }: Region): string {
  return adcode === COUNTRY ? '' : adcode.replace(/^(\d\d)0000$|^(\d{4})00$/, '$1$2');
}

/** Regions that can be chosen: Guangdong's own, or what a list of the whole country holds. */
export interface RegionTree {
  root: Region;
  cities(): readonly Region[];
  below(city: string): readonly Region[];
  find(adcode: string): Region | undefined;
  /** The next region around one; none around the root. */
  around(region: Region): Region | undefined;
}

export const guangdong: RegionTree = {
  root: findRegion(PROVINCE) as Region,
  cities,
  below: secondLevel,
  find: findRegion,
  around: ({ adcode }) => parentOf(adcode),
};

/** Names come from Guangdong's table, elsewhere from what the centers say of their area. */
export function treeOf(places: readonly Place[]): RegionTree {
  const all = new Map<string, Region>();
  const add = (region: Region) => {
    const known = all.get(region.adcode);
    // A center without the name of its area must not take the name away from the others.
    if (!known || known.name === known.adcode) all.set(region.adcode, region);
  };
  for (const { region, area = '' } of places) {
    const [code, province, city] = [
      region.slice(0, 6),
      `${region.slice(0, 2)}0000`,
      `${region.slice(0, 4)}00`,
    ];
    const own = findRegion(region) ?? findRegion(code);
    for (let at = own; at; at = parentOf(at.adcode)) add(at.parent ? at : { ...at, parent: COUNTRY });
    if (own) continue;
    const names = area.split(/\s+/).filter(Boolean);
    const leaf = code !== city && code !== province ? names.pop() : undefined;
    const cityName = names.pop();
    const top = names.pop();
    if (top) add({ adcode: province, name: top, level: 'province', parent: COUNTRY });
    if (city !== province) {
      add({ adcode: city, name: cityName ?? city, level: 'city', parent: top ? province : COUNTRY });
    }
    if (leaf !== undefined || code !== city)
      add({ adcode: code, name: leaf ?? code, level: 'county', parent: city });
  }
  const sorted = [...all.values()].sort((a, b) => (a.adcode < b.adcode ? -1 : 1));
  const find = (adcode: string) => (adcode === COUNTRY ? country : (all.get(adcode) ?? findRegion(adcode)));
  return {
    root: country,
    cities: () => sorted.filter(({ level }) => level === 'city'),
    below: (city) => sorted.filter(({ parent, level }) => parent === city && level !== 'city'),
    find,
    around: ({ adcode, parent }) =>
      adcode === COUNTRY ? undefined : parent === undefined ? country : (find(parent) ?? country),
  };
}
