import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { CenterHours } from '@y12355/domain';
import type { Place } from './center-locator.model.js';
import { nationalDay, placeWith } from '../../test/place.js';
import { jsonOf, structuredData } from './structured-data.js';

const at = (text: string) => Date.parse(`${text}+08:00`);
const AT = at('2026-09-16T10:00:00');
const calendar = nationalDay;
const place = placeWith({
  name: '示例站',
  address: '广州市 天河区 示例路 1 号',
  phones: ['000-0000-0001'],
  sample: false,
});
const one = (rest: Partial<Place>, moment = AT) =>
  structuredData([{ ...place, ...rest }], calendar, moment)['@graph'][0];
const hours = (rest: Partial<CenterHours>, moment = AT) =>
  one({ hours: { ...place.hours, ...rest } }, moment);

/** What schema.org allows where these types stand: https://schema.org/LocalBusiness and the types below it. */
const shapes: Record<
  string,
  Record<string, 'text' | 'texts' | 'number' | 'time' | 'date' | 'days' | 'things'>
> = {
  LocalBusiness: {
    name: 'text',
    address: 'things',
    telephone: 'texts',
    geo: 'things',
    openingHoursSpecification: 'things',
    specialOpeningHoursSpecification: 'things',
  },
  PostalAddress: {
    addressCountry: 'text',
    addressRegion: 'text',
    addressLocality: 'text',
    streetAddress: 'text',
  },
  GeoCoordinates: { latitude: 'number', longitude: 'number' },
  OpeningHoursSpecification: {
    dayOfWeek: 'days',
    opens: 'time',
    closes: 'time',
    validFrom: 'date',
    validThrough: 'date',
  },
};
const fits = {
  text: (value: unknown) => typeof value === 'string' && value !== '',
  texts: (value: unknown) => Array.isArray(value) && value.every(fits.text),
  number: (value: unknown) => typeof value === 'number',
  time: (value: unknown) => /^([01]\d|2[0-3]):[0-5]\d$/.test(String(value)),
  date: (value: unknown) => /^\d{4}-\d\d-\d\d$/.test(String(value)),
  days: (value: unknown) =>
    Array.isArray(value) && value.every((day) => /^https:\/\/schema\.org\/\w+day$/.test(String(day))),
  things: (value: unknown): boolean => [value].flat().every((thing) => faults(thing).length === 0),
};

function faults(thing: unknown): string[] {
  const { '@type': type, ...rest } = thing as Record<string, unknown>;
  const shape = shapes[String(type)];
  if (!shape) return [`type ${String(type)}`];
  return Object.entries(rest).flatMap(([key, value]) => {
    const kind = shape[key];
    return kind && fits[kind](value) ? [] : [`${String(type)}.${key} ${JSON.stringify(value)}`];
  });
}

describe('shapes of schema.org', () => {
  test('a center with everything', () => {
    const business = one({
      location: { lng: 113.3, lat: 23.1, crs: 'cgcs2000' },
      hours: {
        ...place.hours,
        rules: [
          { weekday: 1, start: '09:00', end: '12:00', validFrom: '2026-01-01', validTo: '2026-12-31' },
          { weekday: 5, start: '20:00', end: '02:00' },
        ],
        exceptions: [{ date: '2026-09-18', start: '08:00', end: '24:00', reason: '月考' }],
      },
    });
    assert.deepEqual(faults(business), []);
    assert.deepEqual(business?.geo, { '@type': 'GeoCoordinates', latitude: 23.1, longitude: 113.3 });
    assert.deepEqual(business?.address, {
      '@type': 'PostalAddress',
      addressCountry: 'CN',
      addressRegion: '广东省',
      addressLocality: '广州市',
      streetAddress: '广州市 天河区 示例路 1 号',
    });
  });

  test('planted: an unknown type, member and time are found', () => {
    assert.equal(faults({ '@type': 'Business' }).length, 1);
    assert.equal(faults({ '@type': 'LocalBusiness', phone: 'x' }).length, 1);
    assert.equal(
      faults({
        '@type': 'LocalBusiness',
        openingHoursSpecification: [{ '@type': 'OpeningHoursSpecification', closes: '24:00' }],
      }).length,
      1,
    );
  });
});

test('split hours are two entries, days of the same hours one', () => {
  const rules = [1, 2].flatMap((weekday) => [
    { weekday: weekday as 1, start: '09:00', end: '12:00' },
    { weekday: weekday as 1, start: '14:00', end: '18:00' },
  ]);
  const days = ['https://schema.org/Monday', 'https://schema.org/Tuesday'];
  assert.deepEqual(hours({ rules })?.openingHoursSpecification, [
    { '@type': 'OpeningHoursSpecification', opens: '09:00', closes: '12:00', dayOfWeek: days },
    { '@type': 'OpeningHoursSpecification', opens: '14:00', closes: '18:00', dayOfWeek: days },
  ]);
});

test('over midnight, to midnight and round the clock', () => {
  const closes = (start: string, end: string) =>
    hours({ rules: [{ weekday: 5, start, end }] })?.openingHoursSpecification?.map(
      (entry) => `${entry.opens}-${entry.closes}`,
    );
  assert.deepEqual(closes('20:00', '02:00'), ['20:00-02:00']);
  assert.deepEqual(closes('09:00', '24:00'), ['09:00-23:59']);
  assert.deepEqual(closes('00:00', '24:00'), ['00:00-23:59']);
  assert.deepEqual(closes('08:00', '08:00'), ['08:00-07:59']);
});

test('holidays, make-up days and exceptions of the coming 28 days', () => {
  const rules = [1, 2, 3, 4, 5].map((weekday) => ({ weekday: weekday as 1, start: '09:00', end: '12:00' }));
  const exceptions = [
    { date: '2026-09-17', start: '20:00', end: '01:00', reason: '月考' },
    { date: '2026-09-20', start: '09:00', end: '10:00', reason: '开放日' },
    { date: '2026-09-20', start: '14:00', end: '15:00', reason: '开放日' },
    { date: '2026-10-14', closed: true, reason: '停电' },
  ];
  const special = hours({ rules, exceptions })?.specialOpeningHoursSpecification?.map(
    ({ opens, closes, validFrom, validThrough }) => `${validFrom} ${validThrough} ${opens}-${closes}`,
  );
  assert.deepEqual(special, [
    '2026-09-17 2026-09-17 20:00-01:00',
    '2026-09-20 2026-09-20 09:00-10:00',
    '2026-09-20 2026-09-20 14:00-15:00',
    '2026-10-01 2026-10-07 00:00-00:00',
    '2026-10-10 2026-10-10 09:00-12:00',
  ]);
});

test('a point in another system is left out, for it would be read as WGS-84', () => {
  for (const crs of ['gcj02', 'bd09'] as const) {
    assert.equal(one({ location: { lng: 113.3, lat: 23.1, crs } })?.geo, undefined);
  }
});

test('what is not known is not there, and samples are nowhere', () => {
  assert.deepEqual(Object.keys(one({ phones: [], address: '', region: '440000' }) ?? {}), [
    '@type',
    'name',
    'address',
  ]);
  assert.deepEqual(structuredData([{ ...place, sample: true }], calendar, AT)['@graph'], []);
});

test('no word ends the script tag, and all of them come back', () => {
  const name = '</script><script>alert(1)</script><!--';
  const json = jsonOf(structuredData([{ ...place, name }], calendar, AT));
  assert.doesNotMatch(json, /</);
  assert.equal((JSON.parse(json) as { '@graph': Place[] })['@graph'][0]?.name, name);
});
