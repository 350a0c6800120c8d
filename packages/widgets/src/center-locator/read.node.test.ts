import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readList } from './read.js';

const good = {
  id: 'a',
  name: '示例站',
  kind: 'county',
  areaName: '天河区',
  region: '440106',
  address: '示例路 1 号',
  phones: ['000-0000-0001'],
  services: [
    { id: 's', name: '心理倾谈', kind: 'psychological', slotMinutes: 50, capacity: 1, bookable: true },
  ],
  hours: {
    rules: [{ weekday: 1, start: '09:00', end: '24:00' }],
    exceptions: [{ date: '2026-09-16', closed: true, reason: '盘点' }],
    holidayPolicy: 'closed',
    makeupPolicy: 'as-weekday',
  },
  verifiedOn: '2026-08-20',
  sample: true,
};
const read = (...centers: unknown[]) => readList({ version: 1, centers }, '440000');

describe('documents', () => {
  for (const value of [undefined, null, 'text', 7, [], {}, { centers: {} }, { centers: 'none' }]) {
    test(`${JSON.stringify(value)} is none`, () => {
      assert.throws(() => readList(value, '440000'), /expected a document .*"centers"/);
    });
  }

  test('calendar rows that cannot be read are left out', () => {
    const day = { date: '2026-10-01', kind: 'holiday', name: '国庆节' };
    const calendar = [
      day,
      { ...day, date: '2026-02-30' },
      { ...day, kind: 'party' },
      null,
      { ...day, name: '' },
    ];
    assert.deepEqual(readList({ centers: [], calendar }, '440000').list.calendar, [day]);
    assert.deepEqual(readList({ centers: [], calendar: 'soon' }, '440000').list.calendar, []);
  });
});

describe('centers', () => {
  test('a good one comes whole, its place before its street', () => {
    const { list, faults } = read(good);
    assert.deepEqual(faults, []);
    assert.equal(list.places[0]?.address, '天河区 示例路 1 号');
    assert.equal(list.places[0]?.sample, true);
    assert.deepEqual(list.places[0]?.hours.rules, good.hours.rules);
  });

  test('an address that names its place is left alone, a missing place is looked up', () => {
    const { list } = read({ ...good, address: '天河区示例路 1 号' }, { ...good, id: 'b', areaName: '' });
    assert.deepEqual(
      list.places.map(({ address }) => address),
      ['天河区示例路 1 号', '广州市 天河区 示例路 1 号'],
    );
  });

  test('a point of a known system in China comes along, any other is named and not used', () => {
    const location = { lng: 113.3, lat: 23.1, crs: 'gcj02' };
    assert.deepEqual(read({ ...good, location }).list.places[0]?.location, location);
    const wrong: unknown[] = [
      { ...location, crs: 'epsg4326' },
      { ...location, crs: undefined },
      { lng: 23.1, lat: 113.3, crs: 'gcj02' },
      { ...location, lng: '113.3' },
      { ...location, lat: NaN },
      '113.3,23.1',
      null,
    ];
    for (const value of wrong) {
      const { list, faults } = read({ ...good, location: value }, { ...good, id: 'b' });
      assert.equal(list.places.length, 2);
      assert.equal(list.places[0]?.location, undefined);
      assert.match(faults.join(), /^center 1 \(a\): location .*expected .*wgs84, gcj02, bd09 or cgcs2000/);
    }
  });

  test('ages, the way there and the words to search by', () => {
    const { list } = read(
      { ...good, audience: { minAge: 6, maxAge: 25 }, transit: ' 示例地铁站 ', search: 'ShiLi SL' },
      { ...good, id: 'b', audience: { minAge: '6', maxAge: -1 }, transit: 7 },
    );
    const [full, broken] = list.places;
    assert.deepEqual(full?.audience, { minAge: 6, maxAge: 25 });
    assert.equal(full?.transit, '示例地铁站');
    assert.equal(full?.search, 'shili sl');
    assert.deepEqual(broken?.audience, { minAge: undefined, maxAge: undefined });
    assert.equal(broken?.transit, undefined);
    assert.equal(broken?.search, '');
  });

  const bad: [string, unknown, RegExp][] = [
    ['null', null, /center 2 \(no id\): expected an id and a name/],
    ['a text', 'center', /center 2 \(no id\)/],
    ['no name', { ...good, id: 'b', name: ' ' }, /center 2 \(b\): expected an id and a name/],
    [
      'another province',
      { ...good, id: 'b', region: '110105' },
      /region "110105": expected an adcode of Guangdong/,
    ],
    ['no region', { ...good, id: 'b', region: 440106 }, /region 440106/],
    ['an id twice', good, /center 2 \(a\): this id was there before/],
  ];
  for (const [what, center, message] of bad) {
    test(`${what} is left out, named, and hides nobody`, () => {
      const { list, faults } = read(good, center, { ...good, id: 'c' });
      assert.deepEqual(
        list.places.map(({ id }) => id),
        ['a', 'c'],
      );
      assert.equal(faults.length, 1);
      assert.match(faults[0] ?? '', message);
    });
  }

  test('a station inside a school is not listed, and that is no fault', () => {
    const { list, faults } = read({ ...good, visibility: 'school' });
    assert.deepEqual([list.places.length, faults.length], [0, 0]);
  });

  test('fields of a wrong type are as good as missing', () => {
    const { list, faults } = read({
      ...good,
      phones: '000',
      services: [null, {}, 3],
      notice: 5,
      verifiedOn: 'soon',
    });
    const [place] = list.places;
    assert.deepEqual(
      [place?.phones, place?.services, place?.notice, place?.verifiedOn],
      [[], [], undefined, undefined],
    );
    assert.deepEqual(faults, []);
  });
});

describe('hours', () => {
  const rule = good.hours.rules[0];
  const broken: unknown[] = [
    'Mo-Fr',
    null,
    {},
    { ...good.hours, rules: 'always' },
    { ...good.hours, exceptions: {} },
    { ...good.hours, rules: [rule, { ...rule, weekday: 8 }] },
    { ...good.hours, rules: [{ ...rule, start: '9:00' }] },
    { ...good.hours, rules: [{ ...rule, end: '25:00' }] },
    { ...good.hours, rules: [{ ...rule, validFrom: '2026-13-01' }] },
    { ...good.hours, rules: [null] },
    { ...good.hours, exceptions: [{ date: 'today', closed: true, reason: '' }] },
    { ...good.hours, exceptions: [{ date: '2026-09-16', start: 'noon', end: '18:00', reason: '' }] },
    { ...good.hours, exceptions: [{ date: '2026-09-16', closed: true }] },
  ];
  for (const hours of broken) {
    test(`${JSON.stringify(hours)} are no hours`, () => {
      const { list, faults } = read({ ...good, hours });
      assert.deepEqual(list.places[0]?.hours.rules, []);
      assert.match(faults[0] ?? '', /the hours cannot be read/);
    });
  }

  test('missing hours are no fault', () => {
    assert.deepEqual(read({ ...good, hours: undefined }).faults, []);
  });
});
