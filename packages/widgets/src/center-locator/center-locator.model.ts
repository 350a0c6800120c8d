import {
  addDays,
  atChina,
  type CalendarDay,
  type CenterHours,
  type CenterLocation,
  type CenterService,
  chinaDate,
  findRegion,
  isWithin,
  openState,
  type OpenState,
  parentOf,
  PROVINCE,
  type Region,
} from '@y12355/domain';
import type { Filter } from './center-locator.choices.js';

/** A center as far as the list shows it; made by `read.ts`, so that every field has its shape. */
export interface Place {
  id: string;
  name: string;
  region: string;
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

/** Every place inside `region` that the source knows. */
export interface PlaceList {
  region: string;
  calendar: readonly CalendarDay[];
  places: readonly Place[];
}

export interface Row {
  place: Place;
  state: OpenState;
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

/** City and county (or town) around an adcode; undefined when it lies outside Guangdong. */
export function choiceOf(adcode: string): Choice | undefined {
  // A town that is not listed by name still lies in its county.
  const region = findRegion(adcode) ?? findRegion(adcode.slice(0, 6)) ?? findRegion(adcode.slice(0, 4));
  if (!region) return undefined;
  if (region.level === 'province') return {};
  if (region.level === 'city') return { city: region.adcode };
  return { city: region.parent, county: region.adcode };
}

export interface Listing {
  /** The open first, then the soonest next opening, then by name. */
  rows: Row[];
  /** Where the visitor looked. */
  wanted: Region;
  /** Where the rows were found: `wanted`, or the nearest region around it that has any. */
  scope: Region;
  /** True when `wanted` has centers and only the filters leave them out. */
  filtered: boolean;
  /** A region around `scope` that the list does not cover and that could still have rows. */
  beyond?: string | undefined;
  /** Instants between which the listing holds: from `at` to the next opening, closing or midnight. */
  at: number;
  until: number;
}

/**
 * The rows of a region. Where it has none, the region around it is taken, as far as the list reaches.
 * @param at epoch milliseconds
 */
export function listing(list: PlaceList, wantedAdcode: string, only: readonly Filter[], at: number): Listing {
  const province = findRegion(PROVINCE) as Region;
  const wanted = findRegion(wantedAdcode) ?? province;
  const all = list.places.map((place): Row => ({ place, state: stateOf(place, list.calendar, at) }));
  const passing = all.filter((row) => only.every((filter) => passes[filter](row)));
  const inside = (rows: Row[], region: Region) =>
    rows.filter(({ place }) => isWithin(place.region, region.adcode));

  let scope = wanted;
  let rows = inside(passing, scope);
  let around = parentOf(scope.adcode);
  while (rows.length === 0 && around && isWithin(around.adcode, list.region)) {
    scope = around;
    rows = inside(passing, scope);
    around = parentOf(scope.adcode);
  }
  return {
    rows: rows.sort(byOpening),
    wanted,
    scope,
    filtered: inside(all, wanted).length > 0,
    ...(rows.length === 0 && around && { beyond: around.adcode }),
    at,
    until: all.reduce(
      (soonest, { state }) => Math.min(soonest, state.until ?? state.next ?? soonest),
      atChina(addDays(chinaDate(at), 1), 0),
    ),
  };
}

function stateOf(place: Place, calendar: readonly CalendarDay[], at: number): OpenState {
  // Nothing to search 60 days for.
  if (place.hours.rules.length + place.hours.exceptions.length === 0) {
    return { open: false, basis: 'none', unconfirmed: false, known: false };
  }
  return openState(place.hours, calendar, at);
}

const collator = new Intl.Collator('zh-CN', { numeric: true });

function byOpening(a: Row, b: Row): number {
  const [first, second] = [wait(a), wait(b)];
  return first === second ? collator.compare(a.place.name, b.place.name) : first < second ? -1 : 1;
}

function wait({ state }: Row): number {
  return state.open ? 0 : (state.next ?? Infinity);
}

/** `tel:` address of a center's own phone; undefined for a sample one and for what cannot be dialed. */
export function telOf(place: Place, phone: string): string | undefined {
  const digits = phone.replace(/[\s()（）-]/g, '');
  return !place.sample && /^\+?\d{3,15}$/.test(digits) && /[1-9]/.test(digits) ? `tel:${digits}` : undefined;
}
