import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { CenterLocation } from '@y12355/domain';
import { toSystem } from './convert.js';
import { distanceText } from './distance-text.js';
import { hereAt } from './distance.js';
import { listing, type Place } from './center-locator.model.js';

const toWgs84 = (location: CenterLocation) => {
  const { lng, lat } = toSystem(location, 'wgs84');
  return [lng, lat];
};
const here = hereAt({ longitude: 113.3245, latitude: 23.1066 });
const point = (lng: number, lat: number, crs: CenterLocation['crs'] = 'wgs84') => ({ lng, lat, crs });

describe('coordinates', () => {
  test('WGS-84 and CGCS2000 stay as they are', () => {
    assert.deepEqual(toWgs84(point(113, 23)), [113, 23]);
    assert.deepEqual(toWgs84(point(113, 23, 'cgcs2000')), [113, 23]);
  });

  // One point in three systems, worked out apart from the library by the published formulas.
  test('points of maps are moved back, to within a meter', () => {
    const gcj = point(113.3299212, 23.1039982, 'gcj02');
    const bd = point(113.336477, 23.1097036, 'bd09');
    assert.ok(here.meters(gcj) < 1, `${here.meters(gcj)} m`);
    assert.ok(here.meters(bd) < 1, `${here.meters(bd)} m`);
    // Read as if they were true, both would be wrong by hundreds of meters.
    assert.ok(here.meters({ ...gcj, crs: 'wgs84' }) > 600);
    assert.ok(here.meters({ ...bd, crs: 'wgs84' }) > 1200);
  });
});

describe('distance', () => {
  test('a degree of latitude is 111 km, one of longitude less', () => {
    const origin = hereAt({ longitude: 113, latitude: 23 });
    assert.ok(Math.abs(origin.meters(point(113, 24)) - 111_195) < 5);
    assert.ok(Math.abs(origin.meters(point(114, 23)) - 102_355) < 50);
    assert.equal(origin.meters(point(113, 23)), 0);
  });

  const cases: [number, string][] = [
    [0, '10 m'],
    [4, '10 m'],
    [804, '800 m'],
    [994, '990 m'],
    [995, '1.0 km'],
    [1234, '1.2 km'],
    [9949, '9.9 km'],
    [9950, '10 km'],
    [12_400, '12 km'],
  ];
  for (const [meters, text] of cases) {
    test(text, () => assert.equal(distanceText(meters).replace('\u00a0', ' '), text));
  }
});

describe('order', () => {
  const place = (id: string, location: CenterLocation | undefined, open: boolean): Place => ({
    id,
    name: id,
    region: '440106',
    address: '',
    location,
    phones: [],
    services: [],
    accessibility: [],
    audience: {},
    search: '',
    hours: {
      rules: open
        ? [{ weekday: 3, start: '09:00', end: '18:00' }]
        : [{ weekday: 4, start: '09:00', end: '18:00' }],
      exceptions: [],
      holidayPolicy: 'closed',
      makeupPolicy: 'as-weekday',
    },
    sample: true,
  });
  const places = [
    place('far open', point(113.5, 23.1), true),
    place('nowhere open', undefined, true),
    place('near shut', point(113.33, 23.11), false),
    place('near open', point(113.35, 23.11), true),
    place('nowhere shut', undefined, false),
  ];
  const wednesday = Date.parse('2026-09-16T15:00:00+08:00');
  const list = { region: '440000', calendar: [], places };
  const ids = (nearest: boolean) =>
    listing(list, '440106', { here, nearest }, wednesday).rows.map((row) => row.place.id);

  test('the open first, then the near; those without a point after them', () => {
    assert.deepEqual(ids(false), ['near open', 'far open', 'nowhere open', 'near shut', 'nowhere shut']);
  });

  test('by distance alone where the visitor asks for it', () => {
    assert.deepEqual(ids(true), ['near shut', 'near open', 'far open', 'nowhere open', 'nowhere shut']);
  });

  test('a row says how far it is, and nothing where that is not known', () => {
    const { rows } = listing(list, '440106', { here }, wednesday);
    assert.ok(Math.abs((rows[0]?.meters ?? 0) - 2635) < 30, String(rows[0]?.meters));
    assert.equal(rows[2] && 'meters' in rows[2], false);
    const [first] = listing(list, '440106', {}, wednesday).rows;
    assert.equal(first && 'meters' in first, false);
  });
});
