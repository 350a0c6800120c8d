import { cities, findRegion, isWithin, parentOf, PROVINCE, type Region, secondLevel } from '@y12355/domain';

/** Adcode of a list that reaches beyond Guangdong. */
export const COUNTRY = '100000';

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
