import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Center, CenterLocation } from '@y12355/domain';
import { csv, file, line, read } from '../../test/import.js';
import { sampleCenters } from '../../test/world.js';
import { hsdsExport } from '../contract/hsds.js';
import { readCenters } from '../import/centers.js';
import { differenceOf } from '../import/difference.js';
import { centersCsv, exceptionsCsv } from './csv.js';
import { centersGeoJson } from './geojson.js';
import { centersHsds } from './hsds.js';
import { uuidOf } from './uuid.js';
import { wgs84 } from './wgs84.js';

const convert = await wgs84();
const data = (name: string) => readFileSync(new URL(`../../../../examples/data/${name}`, import.meta.url));
const samples = readCenters(file(data('centers.csv')), file(data('exceptions.csv'), 'exceptions.csv'), []);
const unit = { name: '示例单位', description: '示例' };
const [gz] = sampleCenters();

/** One point in three systems, as it is published: no conversion comes nearer than some two meters. */
const published: [crs: CenterLocation['crs'], lng: number, lat: number][] = [
  ['gcj02', 120.026268, 30.279164],
  ['bd09', 120.032768, 30.285238],
  ['wgs84', 120.021519, 30.281543],
  ['cgcs2000', 120.021519, 30.281543],
];

test('the published point comes out of each system within two meters', () => {
  for (const [crs, lng, lat] of published) {
    const [x, y] = convert({ lng, lat, crs });
    const meters = Math.hypot(
      (x - 120.021519) * 111_320 * Math.cos((30.28 * Math.PI) / 180),
      (y - 30.281543) * 110_850,
    );
    assert.ok(meters < 2, `${crs}: ${x}, ${y} is ${meters.toFixed(2)} m away`);
    assert.ok(crs.startsWith('g') || crs.startsWith('b') || meters === 0, 'WGS-84 is left alone');
  }
});

test('GeoJSON: longitude first, WGS-84, null without coordinates, nothing about systems', () => {
  const located: Center = { ...gz, location: { lng: 120.026268, lat: 30.279164, crs: 'gcj02' } };
  const { type, features } = centersGeoJson([located, ...samples], convert);
  assert.equal(type, 'FeatureCollection');
  assert.equal(features.length, 32);
  const [first, ...rest] = features;
  assert.equal(first?.type, 'Feature');
  assert.equal(first?.id, 'gz');
  const [lng, lat] = first?.geometry?.coordinates ?? [];
  assert.ok(Math.abs((lng ?? 0) - 120.021519) < 2e-5 && Math.abs((lat ?? 0) - 30.281543) < 2e-5);
  assert.ok(rest.every(({ geometry }) => geometry === null));
  assert.doesNotMatch(JSON.stringify(features), /gcj02|"crs"/);
  assert.equal(features[1]?.properties['regionName'], '广州市');
  assert.equal(features[1]?.properties['hours'], 'Mo-Fr 09:00-12:00,14:00-18:00; Sa 09:00-12:00');
});

test('HSDS: every table keeps its schema, every id is one of its kind, every reference leads somewhere', () => {
  const tables = hsdsExport.parse(centersHsds(samples, unit, convert));
  const ids = Object.values(tables).flatMap((rows) => (Array.isArray(rows) ? rows.map(({ id }) => id) : []));
  assert.equal(new Set(ids).size, ids.length);
  const known = new Set(ids);
  for (const rows of Object.values(tables)) {
    if (!Array.isArray(rows)) continue;
    for (const row of rows) {
      for (const [name, value] of Object.entries(row)) {
        if (name.endsWith('_id')) assert.ok(known.has(value as string), `${name} ${String(value)}`);
      }
    }
  }
  assert.equal(tables.location.length, samples.length);
  assert.equal(tables.service.length, samples.flatMap(({ services }) => services).length);
  assert.equal(tables.phone[0]?.number, '12355');
  assert.deepEqual(centersHsds(samples, unit, convert), tables, 'the same ids again');
});

test('HSDS: days with the same times are one schedule, an end after midnight is told, 24:00 has another name', () => {
  const center: Center = {
    ...gz,
    location: { lng: 120.032768, lat: 30.285238, crs: 'bd09' },
    hours: {
      rules: [
        { weekday: 1, start: '09:00', end: '12:00' },
        { weekday: 5, start: '09:00', end: '12:00' },
        { weekday: 6, start: '20:00', end: '02:00' },
        { weekday: 7, start: '18:00', end: '24:00', validFrom: '2026-09-01', validTo: '2026-09-30' },
      ],
      exceptions: [
        { date: '2026-09-09', closed: true, reason: '内部培训' },
        { date: '2026-09-08', start: '10:00', end: '11:00', reason: '半天' },
      ],
      holidayPolicy: 'normal',
      makeupPolicy: 'closed',
    },
  };
  const { schedule, service, location, address } = hsdsExport.parse(centersHsds([center], unit, convert));
  assert.deepEqual(
    schedule.map(({ byday, opens_at, closes_at, notes, valid_from, valid_to }) =>
      [byday, opens_at, closes_at, notes, valid_from, valid_to].filter(Boolean).join(' '),
    ),
    [
      'MO,FR 09:00+08:00 12:00+08:00',
      'SA 20:00+08:00 02:00+08:00 到第二天',
      'SU 18:00+08:00 00:00+08:00 到第二天 2026-09-01 2026-09-30',
    ],
  );
  assert.equal(service[0]?.alert, '2026-09-08 10:00–11:00：半天；2026-09-09 不开门：内部培训');
  assert.ok(Math.abs((location[0]?.longitude ?? 0) - 120.021519) < 2e-5);
  assert.deepEqual([address[0]?.city, address[0]?.country, address[0]?.postal_code], ['广州市', 'CN', '']);
});

test('HSDS: a bad row is noticed by the schema', () => {
  const tables = centersHsds(samples, unit, convert);
  const [first] = tables.location;
  for (const broken of [
    { ...first, id: 'gz' },
    { ...first, latitude: 123 },
    { ...first, extra: 1 },
    { ...first, location_type: 'cloud' },
  ]) {
    assert.equal(hsdsExport.safeParse({ ...tables, location: [broken] }).success, false);
  }
});

test('ids are UUIDs of version 5, the same for the same name', () => {
  assert.match(uuidOf('a'), /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  assert.equal(uuidOf('a'), uuidOf('a'));
  assert.notEqual(uuidOf('a'), uuidOf('b'));
});

test('CSV: what an import reads is what was written', () => {
  const rich = read(
    csv(
      line({
        name: '名, "引号"',
        notice: '第一行\n第二行',
        accessibility: '电梯;坡道',
        'audience.minAge': '6',
      }),
      line({ id: 'gz-2', 'location.lng': '113.3', 'location.lat': '23.1', 'location.crs': 'bd09' }),
    ),
  );
  for (const centers of [samples, rich]) {
    const back = readCenters(file(centersCsv(centers)), file(exceptionsCsv(centers), 'exceptions.csv'), []);
    assert.deepEqual(back, centers);
  }
});

test('CSV: reading it back names what a table cannot hold', () => {
  const dated: Center = {
    ...gz,
    hours: { ...gz.hours, rules: [{ weekday: 1, start: '09:00', end: '12:00', validTo: '2026-12-31' }] },
  };
  const back = readCenters(file(centersCsv([dated])), undefined, [dated]);
  assert.deepEqual(
    differenceOf([dated], back)
      .changed.flatMap(({ fields }) => fields.map(({ field }) => field))
      .sort(),
    ['hours', 'services.gz-1', 'services.gz-2', 'services.gz-group', 'services.gz-psy'],
  );
});
