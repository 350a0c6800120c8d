import { findRegion, parentOf, type Region } from '@y12355/domain';
import type { Place } from './center-locator.model.js';
import { COUNTRY, type RegionTree } from './region-tree.js';

const country: Region = { adcode: COUNTRY, name: '全国', nameEn: 'the whole country', level: 'province' };

/**
 * Places of a list that reaches beyond Guangdong; loaded with the first such list. Names come from Guangdong's
 * table, elsewhere from what the centers say of their area.
 */
export function countryTree(places: readonly Place[]): RegionTree {
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
