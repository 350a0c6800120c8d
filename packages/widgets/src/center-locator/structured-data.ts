import {
  addDays,
  type CalendarDay,
  chinaDate,
  type CenterHours,
  type CenterLocation,
  type DateText,
  findRegion,
  parentOf,
  PROVINCE,
  type Region,
  type ResolvedDay,
  resolveDay,
  type Span,
  spanOf,
  timeText,
  type Weekday,
} from '@y12355/domain';
import type { Place } from './center-locator.model.js';

/**
 * Centers as search engines read them: schema.org in JSON-LD. `LocalBusiness` is, in its own words, a place or a
 * branch of an organization; the more exact types (an office of a government, a clinic) would say of many centers
 * what they are not.
 *
 * @see https://schema.org/LocalBusiness
 * @see https://developers.google.com/search/docs/appearance/structured-data/local-business
 */
export interface StructuredData {
  '@context': 'https://schema.org';
  '@graph': LocalBusiness[];
}

interface LocalBusiness {
  '@type': 'LocalBusiness';
  name: string;
  address: {
    '@type': 'PostalAddress';
    addressCountry: 'CN';
    addressRegion: string;
    addressLocality?: string;
    streetAddress?: string;
  };
  telephone?: string[];
  geo?: { '@type': 'GeoCoordinates'; latitude: number; longitude: number };
  openingHoursSpecification?: Hours[];
  specialOpeningHoursSpecification?: Hours[];
}

/** A closing time before the opening is on the next day; `00:00` to `00:00` is closed all day. */
interface Hours {
  '@type': 'OpeningHoursSpecification';
  dayOfWeek?: string[];
  opens: string;
  closes: string;
  validFrom?: DateText;
  validThrough?: DateText;
}

/** How far exceptions and holidays are told, in days with today. */
const AHEAD = 28;
const DAY = 1440;
const names = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/**
 * @param places sample centers are left out: they are nowhere
 * @param at epoch milliseconds; exceptions and holidays are told from its day in China on
 */
export function structuredData(
  places: readonly Place[],
  calendar: readonly CalendarDay[],
  at: number,
): StructuredData {
  const real = places.filter(({ sample }) => !sample);
  return {
    '@context': 'https://schema.org',
    '@graph': real.map((place) => businessOf(place, calendar, at)),
  };
}

/** JSON that ends no script tag, whoever wrote its words: `<` stands as an escape of JSON's own. */
export function jsonOf(data: StructuredData): string {
  return JSON.stringify(data).replace(/</g, '\\u003c');
}

function businessOf(place: Place, calendar: readonly CalendarDay[], at: number): LocalBusiness {
  const { name, phones, location, hours } = place;
  const geo = location && geoOf(location);
  const weekly = weeklyHours(hours);
  const special = specialHours(hours, calendar, at);
  return {
    '@type': 'LocalBusiness',
    name,
    address: addressOf(place),
    ...(phones.length > 0 && { telephone: phones }),
    ...(geo && { geo }),
    ...(weekly.length > 0 && { openingHoursSpecification: weekly }),
    ...(special.length > 0 && { specialOpeningHoursSpecification: special }),
  };
}

function addressOf({ region, address }: Place): LocalBusiness['address'] {
  const chain: Region[] = [];
  for (let at = findRegion(region); at && at.adcode !== PROVINCE; at = parentOf(at.adcode)) chain.unshift(at);
  const [city] = chain;
  return {
    '@type': 'PostalAddress',
    addressCountry: 'CN',
    addressRegion: findRegion(PROVINCE)?.name ?? '',
    ...(city && { addressLocality: city.name }),
    ...(address && { streetAddress: address }),
  };
}

/** schema.org reads degrees as WGS-84, with which CGCS2000 agrees to centimeters; others would be a wrong place. */
function geoOf({ lng, lat, crs }: CenterLocation): LocalBusiness['geo'] {
  if (crs !== 'wgs84' && crs !== 'cgcs2000') return undefined;
  return { '@type': 'GeoCoordinates', latitude: lat, longitude: lng };
}

/** Days with the same hours, which hold over the same time, are one entry. */
function weeklyHours({ rules }: CenterHours): Hours[] {
  const entries = new Map<string, Hours & { dayOfWeek: string[] }>();
  for (const { weekday, start, end, validFrom, validTo } of rules) {
    const key = [start, end, validFrom, validTo].join();
    const entry = entries.get(key) ?? {
      ...hoursOf(spanOf(start, end)),
      ...(validFrom && { validFrom }),
      ...(validTo && { validThrough: validTo }),
      dayOfWeek: [],
    };
    const day = dayName(weekday);
    if (!entry.dayOfWeek.includes(day)) entry.dayOfWeek.push(day);
    entries.set(key, entry);
  }
  return [...entries.values()];
}

function dayName(weekday: Weekday): string {
  return `https://schema.org/${names[weekday - 1]}`;
}

/**
 * Days that the weekly hours do not decide; days in a row with the same hours are one entry. Where the weekly hours
 * are not known, nobody said that a holiday closes the doors.
 */
function specialHours(hours: CenterHours, calendar: readonly CalendarDay[], at: number): Hours[] {
  const today = chinaDate(at);
  const runs: { from: DateText; to: DateText; day: ResolvedDay }[] = [];
  for (let ahead = 0; ahead < AHEAD; ahead += 1) {
    const day = resolveDay(hours, addDays(today, ahead), calendar);
    if (day.basis === 'weekly' || day.basis === 'none') continue;
    if (hours.rules.length === 0 && day.basis !== 'exception') continue;
    const last = runs[runs.length - 1];
    if (last && addDays(last.to, 1) === day.date && sameSpans(last.day, day)) last.to = day.date;
    else runs.push({ from: day.date, to: day.date, day });
  }
  return runs.flatMap(({ from, to, day }) => {
    const spans: Span[] = day.spans.length > 0 ? day.spans : [{ start: 0, end: 0 }];
    return spans.map((span) => ({ ...hoursOf(span), validFrom: from, validThrough: to }));
  });
}

function sameSpans(a: ResolvedDay, b: ResolvedDay): boolean {
  return JSON.stringify(a.spans) === JSON.stringify(b.spans);
}

/** What lasts to midnight, or a whole day round, ends a minute early: on the minute it would read as closed. */
function hoursOf({ start, end }: Span): Hours {
  const closes = end > start && (end === DAY || end - start === DAY) ? end - 1 : end;
  return { '@type': 'OpeningHoursSpecification', opens: timeText(start), closes: timeText(closes % DAY) };
}
