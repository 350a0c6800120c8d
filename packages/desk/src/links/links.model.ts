import type { Link, LinkImport, LinkReport, StaffSession } from '@y12355/client/staff';
import { addDays, chinaDate, cities, findRegion, isWithin, secondLevel, type DateText } from '@y12355/domain';
import { csvText } from '../kit/csv.js';
import { c } from './links.words.js';

/** Short links in words. Pure; `now` is epoch ms. */

/** Where a link shall lead: one of the known pages, or an address that somebody writes. */
export interface Aim {
  /** Path of the page; empty for `own`. */
  page: string;
  own: string;
}

const pages = [
  ['/', 'pageHome'],
  ['/find', 'pageFind'],
  ['/book', 'pageBook'],
  ['/phones', 'pagePhones'],
] as const;

/** Pages of the service with their names, those of single centers apart. */
export function pageChoices({ centers }: Pick<StaffSession, 'centers'>): {
  pages: [path: string, name: string][];
  centers: [path: string, name: string][];
} {
  return {
    pages: pages.map(([path, key]) => [path, c(key)]),
    centers: centers.map(({ id, name }) => [`/book?center=${encodeURIComponent(id)}`, name]),
  };
}

/** The choice that a target is. */
export function aimOf(target: string, session: Pick<StaffSession, 'centers'>): Aim {
  const { pages, centers } = pageChoices(session);
  return [...pages, ...centers].some(([path]) => path === target)
    ? { page: target, own: '' }
    : { page: '', own: target };
}

export function targetOf({ page, own }: Aim): string {
  return page || own.trim();
}

/** A target by its name, where it has one; else as it stands. */
export function targetWords(target: string, session: Pick<StaffSession, 'centers'>): string {
  const { pages, centers } = pageChoices(session);
  const page = pages.find(([path]) => path === target);
  if (page) return page[1];
  const center = centers.find(([path]) => path === target);
  return center ? c('pageCenter', { name: center[1] }) : target;
}

/** A school and the place in or near it. */
export function placeWords({ school, place }: Pick<Link, 'school' | 'place'>): string {
  return place ? c('schoolAndPlace', { school, place }) : school;
}

/** The address that is printed. */
export function addressOf(code: string, origin: string): string {
  return `${origin}/q/${code}`;
}

/** A region as the desk's language names it; its adcode where nobody knows it. */
export function regionWords(adcode: string, language: string): string {
  const region = findRegion(adcode);
  if (!region) return adcode;
  const city = region.parent === undefined ? undefined : findRegion(region.parent);
  const name = (language === 'en' && region.nameEn) || region.name;
  if (!city || city.level === 'province') return name;
  return `${(language === 'en' && city.nameEn) || city.name} ${name}`;
}

/** Regions that a list can be narrowed to: the cities and counties inside of what the account sees. */
export function regionChoices({ role, scope }: StaffSession, language: string): [string, string][] {
  if (role === 'center' || role === 'county') return [];
  return cities()
    .flatMap((city) => [city, ...secondLevel(city.adcode)])
    .filter(({ adcode }) => role === 'province' || (isWithin(adcode, scope) && adcode !== scope))
    .map(({ adcode }) => [adcode, regionWords(adcode, language)]);
}

/** A center's own staff read the codes; they are kept by those above them. */
export function mayChange({ role }: Pick<StaffSession, 'role'>): boolean {
  return role !== 'center';
}

/** The span that the counts tell of: 30 days up to today where nobody chose. */
export function spanOf(
  { from, to }: { from: DateText | undefined; to: DateText | undefined },
  now: number,
): { from: DateText; to: DateText } {
  const last = to ?? chinaDate(now);
  return { from: from ?? addDays(last, -29), to: last };
}

/** Length of a bar, from 0 to 100: the longest is 100, and what is there at all can be seen. */
export function barOf(count: number, most: number): number {
  return count === 0 ? 0 : Math.max(1, Math.round((100 * count) / most));
}

/** The counts as a table. */
export function csvOf({ by, rows, total }: LinkReport, language: string): string {
  if (by === 'day') {
    return csvText([
      [c('day'), c('codesScanned'), c('count')],
      ...rows.map(({ date = '', links, count }) => [date, String(links), String(count)]),
      [c('total'), '', String(total)],
    ]);
  }
  const region = (adcode: string | undefined) => (adcode ? regionWords(adcode, language) : '');
  return csvText([
    [
      ...[c('school'), c('region'), c('adcode')],
      ...(by === 'place' ? [c('place'), c('code')] : [c('codes')]),
      c('count'),
    ],
    ...rows.map((row) => [
      ...[row.school ?? '', region(row.region), row.region ?? ''],
      ...(by === 'place' ? [row.place ?? '', row.code ?? ''] : [String(row.links)]),
      String(row.count),
    ]),
    [c('total'), '', '', ...(by === 'place' ? ['', ''] : ['']), String(total)],
  ]);
}

const fields = { school: 'school', region: 'region', place: 'place', target: 'target' } as const;

/** What a table would change in a link, one line for each field. */
export function changeWords(changes: LinkImport['changed'][number]['changes']): string[] {
  return changes.map(({ field, before = '', after = '' }) => {
    const key = fields[field as keyof typeof fields];
    return c('changed', { field: key ? c(key) : field, before: before || '–', after: after || '–' });
  });
}
