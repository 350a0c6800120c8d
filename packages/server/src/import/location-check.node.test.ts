import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Center } from '@y12355/domain';
import { csv, file, line, read } from '../../test/import.js';
import { readCenters } from './centers.js';
import { describe, type ImportFault } from './faults.js';

function taken(text: string): { centers: Center[]; warnings: string[] } {
  const warnings: ImportFault[] = [];
  const centers = readCenters(file(text), undefined, [], warnings);
  return { centers, warnings: warnings.map(describe) };
}
const at = (lng: string, lat: string, crs: string) =>
  csv(line({ 'location.lng': lng, 'location.lat': lat, 'location.crs': crs }));

test('coordinates in the city are taken without a word', () => {
  const { centers, warnings } = taken(at('113.3', '23.1', 'wgs84'));
  assert.deepEqual(centers[0]?.location, { lng: 113.3, lat: 23.1, crs: 'wgs84' });
  assert.deepEqual(warnings, []);
});

test('a system that nobody knows, or none, leaves the point out and the center in', () => {
  for (const [crs, found] of [
    ['', 'it is empty'],
    ['epsg9999', 'found "epsg9999"'],
  ] as const) {
    const { centers, warnings } = taken(at('113.3', '23.1', crs));
    assert.equal(centers.length, 1);
    assert.equal(centers[0]?.location, undefined);
    assert.equal(warnings.length, 1);
    assert.match(warnings[0] as string, /^centers\.csv line 2, column 14 \(location\.crs\): 坐标系不明/);
    assert.ok(warnings[0]?.includes(`${found}, expected one of wgs84, gcj02, bd09, cgcs2000`));
  }
});

test('a point outside of China is left out, one outside of the city is kept and told', () => {
  const swapped = taken(at('23.1', '53.3', 'wgs84'));
  assert.equal(swapped.centers[0]?.location, undefined);
  assert.match(
    swapped.warnings.join(),
    /坐标不在中国.*found 23\.1, 53\.3, which is outside China: not stored/,
  );
  const far = taken(at('110.36', '21.27', 'gcj02'));
  assert.deepEqual(far.centers[0]?.location, { lng: 110.36, lat: 21.27, crs: 'gcj02' });
  assert.match(far.warnings.join(), /坐标不在广州市附近.*more than 10 km outside 广州市: stored/);
});

test('a JSON document is read with the same care', () => {
  const [center] = read(csv(line())) as [Center];
  const document = (location: unknown) =>
    JSON.stringify({ version: 1, asOf: '2026-09-07', centers: [{ ...center, location }] });
  const unknown = taken(document({ lng: 113.3, lat: 23.1, crs: 'mars' }));
  assert.equal(unknown.centers[0]?.location, undefined);
  assert.match(unknown.warnings.join(), /\/centers\/0\/location\/crs: 坐标系不明.*mars/);
  assert.match(taken(document({ lng: 113.3, lat: 23.1 })).warnings.join(), /it is missing/);
  assert.equal(taken(document({ lng: 1, lat: 2, crs: 'wgs84' })).centers[0]?.location, undefined);
  assert.deepEqual(taken(document({ lng: 113.3, lat: 23.1, crs: 'bd09' })).warnings, []);
  assert.throws(() => taken(document({ lng: 'x', lat: 23.1, crs: 'mars' })), /\/centers\/0\/location\/lng/);
});

test('a bad row beside a doubtful one still changes nothing', () => {
  const doubtful = line({ 'location.lng': '1', 'location.lat': '1', 'location.crs': 'wgs84' });
  assert.throws(
    () => read(csv(doubtful, line({ id: 'gz-2', region: '1' }))),
    /Nothing was imported, 1 fault/,
  );
});
