/**
 * Guangdong's places: province, 21 cities and what stands below each: counties, or the towns of the two
 * cities that have no county level (Dongguan and Zhongshan). No other towns are known here.
 */
import { REGION_DATA } from './regions.data.js';

export type RegionLevel = 'province' | 'city' | 'county' | 'town';

export interface Region {
  /** 6 digits, or 9 for a town. */
  adcode: string;
  name: string;
  /** Cities and the province only. */
  nameEn?: string | undefined;
  level: RegionLevel;
  /** Adcode of the region around this one; the province has none. */
  parent?: string | undefined;
}

/** Adcode of Guangdong. The short form `44` is understood wherever an adcode is. */
export const PROVINCE = '440000';

interface Table {
  all: Map<string, Region>;
  below: Map<string, Region[]>;
}

let table: Table | undefined;

/** Reads the packed data once, on first use: a page that shows no regions does not pay for it. */
function regions(): Table {
  if (table) return table;
  const all = new Map<string, Region>();
  const below = new Map<string, Region[]>();
  const add = (region: Region) => {
    all.set(region.adcode, region);
    if (region.parent === undefined) return;
    const siblings = below.get(region.parent);
    if (siblings) siblings.push(region);
    else below.set(region.parent, [region]);
  };
  add({ adcode: PROVINCE, name: '广东省', nameEn: 'Guangdong', level: 'province' });
  for (const line of REGION_DATA.split('\n')) {
    const [code = '', name = '', nameEn, ...units] = line.split(' ');
    const city = `44${code}00`;
    add({ adcode: city, name, nameEn, level: 'city', parent: PROVINCE });
    for (const unit of units) {
      const town = /^\d{3}/.test(unit);
      const cut = town ? 3 : 2;
      add({
        adcode: (town ? city : city.slice(0, 4)) + unit.slice(0, cut),
        name: unit.slice(cut),
        level: town ? 'town' : 'county',
        parent: city,
      });
    }
  }
  return (table = { all, below });
}

/**
 * The shortest usual form: `44` and `440000000000` are `440000`, `4401` is `440100`, `441900003000` is
 * `441900003`. Anything that is no adcode is undefined.
 */
function canonical(adcode: string): string | undefined {
  if (!/^[1-9]\d(\d{2}(\d{2}(\d{3}(\d{3})?)?)?)?$/.test(adcode)) return undefined;
  const full = adcode.padEnd(12, '0');
  if (!full.endsWith('000')) return full;
  return full.endsWith('000000') ? full.slice(0, 6) : full.slice(0, 9);
}

/** The 21 cities in the order of their adcodes. */
export function cities(): readonly Region[] {
  return regions().below.get(PROVINCE) ?? [];
}

/** Counties of a city, or its towns where it has no counties; empty for anything but a city. */
export function secondLevel(cityAdcode: string): readonly Region[] {
  const city = findRegion(cityAdcode);
  return (city?.level === 'city' && regions().below.get(city.adcode)) || [];
}

/** The region with this adcode (2, 4, 6, 9 or 12 digits), or undefined when Guangdong has none such. */
export function findRegion(adcode: string): Region | undefined {
  const code = canonical(adcode);
  return code === undefined ? undefined : regions().all.get(code);
}

/**
 * Whether a place lies in another or is the same. Works by digits, so a town or village that is not
 * listed here still lies in its county. False when either is no adcode.
 */
export function isWithin(adcode: string, ancestorAdcode: string): boolean {
  const place = canonical(adcode);
  const around = canonical(ancestorAdcode);
  if (place === undefined || around === undefined) return false;
  return place.startsWith(around.replace(/^(\d{2})0000$|^(\d{4})00$/, '$1$2'));
}

/** The region around this one, or undefined for the province and for what is not known. */
export function parentOf(adcode: string): Region | undefined {
  const parent = findRegion(adcode)?.parent;
  return parent === undefined ? undefined : findRegion(parent);
}

/** Full Chinese name below the province, such as 广州市 天河区; undefined for what is not known. */
export function regionName(adcode: string): string | undefined {
  const region = findRegion(adcode);
  if (!region) return undefined;
  const parent = parentOf(adcode);
  return parent && parent.level !== 'province' ? `${parent.name} ${region.name}` : region.name;
}
