import {
  type CalendarDay,
  type CenterHours,
  type CenterLocation,
  type CenterService,
  isDate,
  isInChina,
  isWithin,
  minutesOf,
  PROVINCE,
  regionName,
} from '@y12355/domain';
import { isForeign, type Place, type PlaceList } from './center-locator.model.js';
import { COUNTRY } from './region-tree.js';

/**
 * Documents as they come from a service or a file: unknown until looked at. One bad center never hides
 * the others, and broken hours are no hours.
 */

type Raw = Readonly<Record<string, unknown>>;

const isRaw = (value: unknown): value is Raw => typeof value === 'object' && value !== null;
const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');
const array = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const texts = (value: unknown): string[] => array(value).map(text).filter(Boolean);

/** What was read, and a sentence for each center that was left out or lost its hours. */
export interface Reading {
  list: PlaceList;
  faults: string[];
}

export interface ReadOptions {
  /** Id of a station inside a school; such stations are left out but for this one. */
  school?: string | undefined;
  /** Whether centers from all over the country are taken; a list with such a center covers the country. */
  anywhere?: boolean;
}

/**
 * @param value a document `{centers: [], calendar?: []}`
 * @param region adcode of the region whose centers the document holds, all of them
 * @throws TypeError when it is no such document
 */
export function readList(
  value: unknown,
  region: string,
  { school, anywhere = false }: ReadOptions = {},
): Reading {
  if (!isRaw(value) || !Array.isArray(value['centers'])) {
    throw new TypeError('expected a document {"version": 1, "asOf": "…", "centers": […]}');
  }
  const faults: string[] = [];
  const places = new Map<string, Place>();
  const isDay = remember<unknown, boolean>(isDate);
  const isTime = remember(isClock);
  const memory: Memory = {
    hoursOf: remember((written: string) =>
      readHours(written ? JSON.parse(written) : undefined, isDay, isTime),
    ),
    areaOf: remember((region: string) => regionName(region) ?? ''),
    isHere: remember((region: string) => isWithin(region, PROVINCE) || (anywhere && isForeign(region))),
    isAbroad: remember(isForeign),
    isDay,
  };
  let covers = region;
  (value['centers'] as unknown[]).forEach((raw, index) => {
    const id = isRaw(raw) ? text(raw['id']) : '';
    const fault = (what: string) => faults.push(`center ${index + 1} (${id || 'no id'}): ${what}`);
    if (!isRaw(raw) || !id || !text(raw['name'])) fault('expected an id and a name; left out');
    else if (places.has(id)) fault('this id was there before; left out');
    else if (!memory.isHere(text(raw['region']))) {
      const rule = anywhere ? 'an adcode of 6 or 9 digits' : 'an adcode of Guangdong';
      fault(`region ${JSON.stringify(raw['region'])}: expected ${rule}; left out`);
    } else if (raw['visibility'] !== 'school' || (school !== undefined && id === school)) {
      const hours = memory.hoursOf(JSON.stringify(raw['hours']) ?? '');
      if (!hours) fault('the hours cannot be read; shown without them');
      const place = readPlace(id, raw, hours, memory);
      if (raw['location'] !== undefined && !place.location) {
        fault(`location ${JSON.stringify(raw['location'])}: ${placeRule}; shown without it`);
      }
      if (raw['visibility'] === 'school') place.ofSchool = true;
      if (memory.isAbroad(place.region)) {
        covers = COUNTRY;
        place.area = text(raw['areaName']);
      }
      places.set(id, place);
    }
  });
  const calendar = array(value['calendar']).filter(isCalendarDay);
  return { list: { region: covers, calendar, places: [...places.values()] }, faults };
}

/** Answers that many centers of one list share: working each out again would take most of the time. */
interface Memory {
  /**
   * Of hours as JSON. Equal ones become one object, so that whether a door is open is worked out once for all
   * centers that keep them.
   */
  hoursOf(written: string): CenterHours | undefined;
  areaOf(region: string): string;
  isHere(region: string): boolean;
  isAbroad(region: string): boolean;
  isDay: Test;
}

type Test = (value: unknown) => boolean;

function remember<In, Out>(work: (value: In) => Out): (value: In) => Out {
  const known = new Map<In, Out>();
  return (value) => {
    if (!known.has(value)) known.set(value, work(value));
    return known.get(value) as Out;
  };
}

function readPlace(id: string, raw: Raw, hours: CenterHours | undefined, { areaOf, isDay }: Memory): Place {
  const region = text(raw['region']);
  const area = text(raw['areaName']) || areaOf(region);
  const address = text(raw['address']);
  return {
    id,
    name: text(raw['name']),
    region,
    address: address.includes(area) ? address : `${area} ${address}`.trim(),
    location: isLocation(raw['location']) ? raw['location'] : undefined,
    phones: texts(raw['phones']),
    services: array(raw['services']).filter(isService),
    audience: readAudience(raw['audience']),
    accessibility: texts(raw['accessibility']),
    hours: hours ?? noHours,
    transit: text(raw['transit']) || undefined,
    search: text(raw['search']).toLowerCase(),
    notice: text(raw['notice']) || undefined,
    verifiedOn: isDay(text(raw['verifiedOn'])) ? text(raw['verifiedOn']) : undefined,
    sample: raw['sample'] === true,
  };
}

const systems: readonly unknown[] = ['wgs84', 'gcj02', 'bd09', 'cgcs2000'];
const placeRule = 'expected {"lng": 73 to 136, "lat": 3 to 54, "crs": wgs84, gcj02, bd09 or cgcs2000}';

/** A point in China by a named system; any other would send somebody to a wrong place. */
function isLocation(value: unknown): value is CenterLocation {
  if (!isRaw(value) || !systems.includes(value['crs'])) return false;
  const { lng, lat } = value;
  return typeof lng === 'number' && typeof lat === 'number' && isInChina({ lng, lat });
}

function readAudience(value: unknown): Place['audience'] {
  const age = (key: string) => {
    const years = isRaw(value) ? value[key] : undefined;
    return typeof years === 'number' && years >= 0 ? years : undefined;
  };
  return { minAge: age('minAge'), maxAge: age('maxAge') };
}

function isService(value: unknown): value is CenterService {
  return isRaw(value) && text(value['id']) !== '' && text(value['name']) !== '';
}

function isCalendarDay(value: unknown): value is CalendarDay {
  return (
    isRaw(value) &&
    isDate(value['date']) &&
    (value['kind'] === 'holiday' || value['kind'] === 'makeup') &&
    text(value['name']) !== ''
  );
}

const noHours: CenterHours = { rules: [], exceptions: [], holidayPolicy: 'closed', makeupPolicy: 'closed' };

/** Hours whose every row can be worked with; undefined when one cannot, for half of them would mislead. */
function readHours(value: unknown, isDay: Test, isTime: Test): CenterHours | undefined {
  if (value === undefined) return noHours;
  if (!isRaw(value)) return undefined;
  const { rules, exceptions = [] } = value;
  if (!Array.isArray(rules) || !rules.every((rule) => isRule(rule, isDay, isTime))) return undefined;
  if (!Array.isArray(exceptions) || !exceptions.every((row) => isException(row, isDay, isTime)))
    return undefined;
  return {
    rules: rules as CenterHours['rules'],
    exceptions: exceptions as CenterHours['exceptions'],
    holidayPolicy: value['holidayPolicy'] === 'normal' ? 'normal' : 'closed',
    makeupPolicy: value['makeupPolicy'] === 'as-weekday' ? 'as-weekday' : 'closed',
  };
}

function isClock(value: unknown): boolean {
  try {
    minutesOf(value as string);
    return true;
  } catch {
    return false;
  }
}

function isRule(rule: unknown, isDay: Test, isTime: Test): boolean {
  return (
    isRaw(rule) &&
    [1, 2, 3, 4, 5, 6, 7].includes(rule['weekday'] as number) &&
    isTime(rule['start']) &&
    isTime(rule['end']) &&
    [rule['validFrom'], rule['validTo']].every((date) => date === undefined || isDay(date))
  );
}

function isException(row: unknown, isDay: Test, isTime: Test): boolean {
  return (
    isRaw(row) &&
    isDay(row['date']) &&
    typeof row['reason'] === 'string' &&
    [row['start'], row['end']].every((time) => time === undefined || isTime(time))
  );
}
