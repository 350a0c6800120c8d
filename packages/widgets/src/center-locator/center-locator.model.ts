import {
  type CalendarDay,
  type CenterHours,
  type CenterLocation,
  type CenterService,
  findRegion,
  findsWords,
  type OpenState,
  type Region,
} from '@y12355/domain';
import type { Filter, Kind } from './center-locator.choices.js';
import { queryWords } from './find-words.js';
import { indexOf, type Order } from './place-index.js';
import { isInside, prefixOf, type RegionTree } from './region-tree.js';
import { opensWithin, type When, windowOf } from './when.js';

/** A center as far as the list shows it; made by `read.ts`, so that every field has its shape. */
export interface Place {
  id: string;
  name: string;
  region: string;
  /** Names of city and county, where Guangdong's table has none. */
  area?: string | undefined;
  /** A station inside the school that was asked for. */
  ofSchool?: boolean | undefined;
  /** Place and street as one line; may be empty. */
  address: string;
  /** Checked: its system is known, and it lies in or near China. */
  location?: CenterLocation | undefined;
  phones: string[];
  services: CenterService[];
  audience: { minAge?: number | undefined; maxAge?: number | undefined };
  accessibility: string[];
  transit?: string | undefined;
  /** Pinyin and initials of the center, lower case; made by the service. */
  search: string;
  /** Without rules where the hours are not known. */
  hours: CenterHours;
  notice?: string | undefined;
  verifiedOn?: string | undefined;
  sample: boolean;
}

/** Every place inside `region` that the source knows. Never changed: what is worked out of it is kept. */
export interface PlaceList {
  region: string;
  calendar: readonly CalendarDay[];
  places: readonly Place[];
  /** Regions to choose from, where they are not Guangdong's. */
  tree?: RegionTree;
}

export interface Row {
  place: Place;
  /** Position in its list. */
  index: number;
  state: OpenState;
  /** From the visitor, in meters; absent where either point is not known. */
  meters?: number;
}

const EVENING = '18:00';

const passes: Record<Filter, (row: Row) => boolean> = {
  bookable: ({ place }) => isBookable(place),
  open: ({ state }) => state.open,
  weekend: ({ place }) => place.hours.rules.some((rule) => rule.weekday > 5),
  evening: ({ place }) => place.hours.rules.some(({ start, end }) => end > EVENING || end <= start),
  accessible: ({ place }) => place.accessibility.length > 0,
};

export function isBookable(place: Place): boolean {
  return place.services.some((service) => service.bookable);
}

/** What a visitor chose; without a city the whole province is meant. */
export interface Choice {
  city?: string | undefined;
  county?: string | undefined;
}

/**
 * City and county (or town) around an adcode; undefined when it lies outside Guangdong.
 * @param anywhere whether well-formed codes of 6 and 9 digits from the rest of the country are taken, too
 */
export function choiceOf(adcode: string, anywhere = false): Choice | undefined {
  // A town that is not listed by name still lies in its county.
  const region = findRegion(adcode) ?? findRegion(adcode.slice(0, 6)) ?? findRegion(adcode.slice(0, 4));
  if (!region) return anywhere && isForeign(adcode) ? choiceAbroad(adcode) : undefined;
  if (region.level === 'province') return {};
  if (region.level === 'city') return { city: region.adcode };
  return { city: region.parent, county: region.adcode };
}

/** Whether a text is a well-formed code of a county, city or town that Guangdong does not have. */
export function isForeign(adcode: string): boolean {
  return /^(?!44)[1-9]\d{5}(\d{3})?$/.test(adcode);
}

function choiceAbroad(adcode: string): Choice {
  const [county, city] = [adcode.slice(0, 6), `${adcode.slice(0, 4)}00`];
  if (county.endsWith('0000')) return {};
  return county === city ? { city } : { city, county };
}

/** What a visitor looks for; what is left out does not matter. */
export interface Wish extends Order {
  only?: readonly Filter[] | undefined;
  when?: When | undefined;
  /** Words, all of which have to be found. */
  query?: string | undefined;
  service?: Kind | undefined;
  /** In years. */
  age?: number | undefined;
}

/** One condition of a wish; a visitor can take each back by itself. */
export type Condition = Filter | 'when' | 'query' | 'service' | 'age';

export interface Listing {
  /** In the order of the index: the open first, then the soonest next opening, then by name; or by distance. */
  rows: readonly Row[];
  /** Where the visitor looked. */
  wanted: Region;
  /** Where the rows were found: `wanted`, or the nearest region around it that has any. */
  scope: Region;
  /** True when `wanted` has centers and only the wish leaves them out. */
  filtered: boolean;
  /**
   * Where the wish leaves out every center of `wanted`: each condition, and how many there would be without it; the
   * most helpful first.
   */
  drops: readonly { condition: Condition; count: number }[];
  /** Centers of `wanted`, or of the region around it that has any, before a wish. */
  total: number;
  /** What a visitor can still choose: each leaves out some of these centers and not all. */
  offers: Offers;
  /** A region around `scope` that the list does not cover and that could still have rows. */
  beyond?: string | undefined;
  /** Instants between which the listing holds: from `at` to the next opening, closing or midnight. */
  at: number;
  until: number;
}

export interface Offers {
  filters: readonly Filter[];
  services: readonly Kind[];
  /** Whether the centers differ in when they are open. */
  times: boolean;
}

/**
 * The rows of a region. Where it has none, the region around it is taken, as far as the list reaches.
 * @param wantedAdcode the whole list when it is not known
 * @param at epoch milliseconds
 */
export function listing(list: PlaceList, wantedAdcode: string, wish: Wish, at: number): Listing {
  const index = indexOf(list);
  const { tree } = index;
  const { rows: all, until } = index.ordered(at, wish);
  const tests = testsOf(list, wish, at);
  const inside = (region: Region) =>
    index.keep(`in ${region.adcode}`, () => {
      const prefix = prefixOf(region);
      return prefix === '' ? all : all.filter(({ place }) => place.region.startsWith(prefix));
    });
  const passing = (rows: readonly Row[], without?: Condition) => {
    const left = tests.filter(({ condition }) => condition !== without);
    return left.length === 0 ? rows : rows.filter((row) => left.every((test) => test.passes(row)));
  };

  const wanted = tree.find(wantedAdcode) ?? tree.root;
  let scope = wanted;
  // The nearest region with any centers at all: what can be chosen is chosen from these.
  let ground = wanted;
  let base = inside(scope);
  let rows = passing(base);
  let around = tree.around(scope);
  while (rows.length === 0 && around && isInside(around.adcode, list.region)) {
    scope = around;
    const wider = inside(scope);
    if (base.length === 0) [ground, base] = [scope, wider];
    rows = passing(wider);
    around = tree.around(scope);
  }
  const here = inside(wanted);
  const missed = here.length > 0 && (rows.length === 0 || scope !== wanted);
  return {
    rows,
    wanted,
    scope,
    filtered: here.length > 0,
    drops: missed
      ? tests
          .map(({ condition }) => ({ condition, count: passing(here, condition).length }))
          .sort((a, b) => b.count - a.count)
      : [],
    total: base.length,
    offers: index.keep(`offers ${ground.adcode}`, () => offersOf(base)),
    ...(rows.length === 0 && around && { beyond: around.adcode }),
    at,
    until,
  };
}

function testsOf(list: PlaceList, wish: Wish, at: number) {
  const { only = [], when, query, service, age } = wish;
  const index = indexOf(list);
  const tests: { condition: Condition; passes(row: Row): boolean }[] = [];
  // What leaves out most for the least work comes first.
  const words = queryWords(query ?? '');
  if (words.length > 0) {
    tests.push({ condition: 'query', passes: (row) => findsWords(index.found(row), words) });
  }
  for (const filter of only) tests.push({ condition: filter, passes: passes[filter] });
  if (service) tests.push({ condition: 'service', passes: ({ place }) => offersKind(place, service) });
  if (age !== undefined) {
    tests.push({
      condition: 'age',
      passes: ({ place: { audience } }) =>
        age >= (audience.minAge ?? 0) && age <= (audience.maxAge ?? Infinity),
    });
  }
  if (when) {
    const [from, to] = index.keep(`window ${when}`, () => windowOf(when, at));
    const answers = index.keep(`when ${when}`, () => new Map<CenterHours, boolean>());
    tests.push({
      condition: 'when',
      passes({ place: { hours } }) {
        let answer = answers.get(hours);
        if (answer === undefined) {
          answer = opensWithin(hours, list.calendar, from, to);
          answers.set(hours, answer);
        }
        return answer;
      },
    });
  }
  return tests;
}

function offersKind({ services }: Place, kind: Kind): boolean {
  return services.some((service) => service.kind === kind);
}

/** In the order in which they are shown. */
const chips: readonly Filter[] = ['open', 'bookable', 'weekend', 'evening', 'accessible'];
const kinds: readonly Kind[] = ['psychological', 'legal', 'social-work'];

function offersOf(rows: readonly Row[]): Offers {
  const differs = (test: (row: Row) => boolean) => rows.some(test) && !rows.every(test);
  return {
    filters: chips.filter((filter) => differs(passes[filter])),
    services: kinds.filter((kind) => differs(({ place }) => offersKind(place, kind))),
    times: rows.length > 1 && rows.some(({ state }) => state.known),
  };
}
