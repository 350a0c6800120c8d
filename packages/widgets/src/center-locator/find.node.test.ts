import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { CenterHours } from '@y12355/domain';
import { filters, type Kind, serviceKinds } from './center-locator.choices.js';
import { listing, type Place, type PlaceList, type Wish } from './center-locator.model.js';
import { QUERY_MAX, queryWords } from './find-words.js';

const wednesday = Date.parse('2026-09-16T15:00:00+08:00');

function hours(start: string, end: string, weekdays: readonly number[]): CenterHours {
  const rules = weekdays.map((weekday) => ({ weekday: weekday as 1, start, end }));
  return { rules, exceptions: [], holidayPolicy: 'closed', makeupPolicy: 'as-weekday' };
}

function place(id: string, more: Partial<Place> = {}): Place {
  return {
    id,
    name: `示例${id}`,
    region: '440106',
    address: '',
    phones: [],
    services: [],
    accessibility: [],
    audience: {},
    search: '',
    hours: hours('09:00', '18:00', [1, 2, 3, 4, 5]),
    sample: true,
    ...more,
  };
}

const service = (kind: Kind, name: string, bookable = true) => ({
  id: name,
  name,
  kind,
  slotMinutes: 50,
  capacity: 1,
  bookable,
});

const list = (places: Place[]): PlaceList => ({
  region: '440000',
  calendar: [{ date: '2026-01-01', kind: 'holiday', name: '元旦' }],
  places,
});

const ids = (places: Place[], wish: Wish, at = wednesday) =>
  listing(list(places), '440106', wish, at).rows.map((row) => row.place.id);

describe('words', () => {
  const places = [
    place('a', { name: '示例青少年服务中心', search: 'tianhe th xingzheng' }),
    place('b', {
      name: 'Ｙｏｕｔｈ Center',
      address: '示例路 12 号',
      services: [service('legal', '法律咨询')],
    }),
    place('c', { name: '示例站', address: '示例街', search: 'gz guangzhou' }),
  ];
  const cases: [query: string, found: string[]][] = [
    ['', ['a', 'b', 'c']],
    ['  　', ['a', 'b', 'c']],
    ['示例', ['a', 'b', 'c']],
    ['青少年', ['a']],
    ['示例 服务', ['a']],
    ['服务　示例', ['a']],
    ['服务、示例', ['a']],
    ['YOUTH', ['b']],
    ['ｙｏｕｔｈcenter', ['b']],
    ['示例路12', ['b']],
    ['１２ 法律', ['b']],
    ['法律 站', []],
    // No word reaches over two fields.
    ['站示例街', []],
    ['TianHe', ['a']],
    // In a name, too.
    ['th', ['a', 'b']],
    // Two letters stand at the beginning of a word, three anywhere in it.
    ['gz', ['c']],
    ['zh', []],
    ['ang', ['c']],
    ['ngz', ['a', 'c']],
    ['.*', []],
    ['<b>', []],
  ];
  for (const [query, found] of cases) {
    test(JSON.stringify(query), () => assert.deepEqual(ids(places, { query }).sort(), found));
  }

  test('a query is cut, so that a pasted book costs nothing', () => {
    assert.equal(queryWords('例'.repeat(100_000)).join('').length, QUERY_MAX);
  });
});

/** Reproducible numbers from 0 to 1. */
function numbers(seed: number): () => number {
  return () => {
    seed = (seed * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return seed / 4_294_967_296;
  };
}

test('1,000 random wishes find what a plain look at every center finds', () => {
  const random = numbers(12_355);
  const one = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T;
  const some = <T>(values: readonly T[]) => values.filter(() => random() < 0.3);
  const parts = ['示例', '青少年', '中心', '站', 'Ａb', 'aB', '１２', '12', ' ', '天河'];
  const said = () => Array.from({ length: 1 + Math.floor(random() * 5) }, () => one(parts)).join('');
  const regions = ['440106', '440104', '440304', '441900003', '440100'];
  const places = Array.from({ length: 200 }, (_, index) =>
    place(String(index), {
      name: said().trim() || '示例',
      address: said().trim(),
      region: one(regions),
      search: some(['tianhe', 'th', 'gzth', 'guangzhou']).join(' '),
      services: some(serviceKinds).map((kind) => service(kind, said(), random() < 0.5)),
      accessibility: random() < 0.3 ? ['坡道'] : [],
      audience: { ...(random() < 0.5 && { minAge: 12 }), ...(random() < 0.5 && { maxAge: 25 }) },
      hours: hours(
        one(['08:00', '14:00', '20:00']),
        one(['12:00', '18:00', '02:00']),
        some([1, 2, 3, 4, 5, 6, 7]),
      ),
    }),
  );
  const flat = (text: string) =>
    [...text]
      .map((letter) => {
        const code = letter.charCodeAt(0);
        return code > 0xff00 && code < 0xff5f ? String.fromCharCode(code - 0xfee0) : letter;
      })
      .filter((letter) => letter.trim() !== '')
      .join('')
      .toLowerCase();
  const minutes = 15 * 60;
  const clock = (text: string) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));
  /** The moment of the test is a Wednesday. */
  const isOpen = ({ hours }: Place) =>
    hours.rules.some(({ weekday, start, end }) => {
      const over = clock(end) <= clock(start);
      const today = weekday === 3 && clock(start) <= minutes && (over || minutes < clock(end));
      return today || (weekday === 2 && over && minutes < clock(end));
    });
  const naive = (wish: Wish) =>
    places.filter((one) => {
      const fields = [one.name, one.address, ...one.services.map(({ name }) => name)].map(flat);
      const words = (wish.query ?? '').split(' ').map(flat).filter(Boolean);
      const pinyin = one.search.split(' ');
      const found = words.every(
        (word) =>
          fields.some((field) => field.includes(word)) ||
          pinyin.some((syllables) =>
            word.length < 3 ? syllables.startsWith(word) : syllables.includes(word),
          ),
      );
      const { only = [], age } = wish;
      return (
        found &&
        (!only.includes('bookable') || one.services.some(({ bookable }) => bookable)) &&
        (!only.includes('open') || isOpen(one)) &&
        (!only.includes('weekend') ||
          one.hours.rules.some(({ weekday }) => weekday === 6 || weekday === 7)) &&
        (!only.includes('evening') ||
          one.hours.rules.some(({ start, end }) => clock(end) > 1080 || clock(end) <= clock(start))) &&
        (!only.includes('accessible') || one.accessibility.length > 0) &&
        (!wish.service || one.services.some(({ kind }) => kind === wish.service)) &&
        (age === undefined ||
          ((one.audience.minAge === undefined || one.audience.minAge <= age) &&
            (one.audience.maxAge === undefined || one.audience.maxAge >= age)))
      );
    });
  const whole = list(places);
  let some200 = 0;
  for (let count = 0; count < 1000; count += 1) {
    const wish: Wish = {
      query: random() < 0.8 ? [said(), one(['', 'th', 'tian', 'GZ'])].join(' ') : '',
      only: filters.filter(() => random() < 0.15),
      ...(random() < 0.3 && { service: one(serviceKinds) }),
      ...(random() < 0.3 && { age: Math.floor(random() * 40) }),
    };
    const expected = naive(wish).map(({ id }) => id);
    const found = listing(whole, '440000', wish, wednesday);
    assert.deepEqual(found.rows.map((row) => row.place.id).sort(), expected.sort(), JSON.stringify(wish));
    if (expected.length > 0) some200 += 1;
    else {
      for (const { condition, count: without } of found.drops) {
        const { only = [] } = wish;
        const less: Wish = {
          ...wish,
          only: only.filter((filter) => filter !== condition),
          [condition]: undefined,
        };
        assert.equal(naive(less).length, without, `${condition} of ${JSON.stringify(wish)}`);
      }
    }
  }
  // Else the wishes would be too narrow to prove anything.
  assert.ok(some200 > 200, `${some200} of 1,000 found anything`);
});

describe('conditions', () => {
  const places = [
    place('all', { services: [service('psychological', '心理倾谈')], accessibility: ['坡道'] }),
    place('law', { services: [service('legal', '法律咨询', false)] }),
    place('young', { audience: { maxAge: 14 } }),
    place('old', { audience: { minAge: 15 } }),
  ];

  test('a kind of service', () => {
    assert.deepEqual(ids(places, { service: 'legal' }), ['law']);
  });

  test('an age is inside both ends', () => {
    assert.deepEqual(ids(places, { age: 14 }).sort(), ['all', 'law', 'young']);
    assert.deepEqual(ids(places, { age: 15 }).sort(), ['all', 'law', 'old']);
  });

  test('only what would change something is offered', () => {
    const { offers } = listing(list(places), '440106', {}, wednesday);
    assert.deepEqual(offers, {
      filters: ['bookable', 'accessible'],
      services: ['psychological', 'legal'],
      times: true,
    });
    assert.deepEqual(listing(list([place('a')]), '440106', {}, wednesday).offers, {
      filters: [],
      services: [],
      times: false,
    });
  });

  test('what leaves every center out is told with what each gives back, the most helpful first', () => {
    const found = listing(list(places), '440106', { only: ['accessible'], service: 'legal' }, wednesday);
    assert.deepEqual(found.drops, [
      { condition: 'accessible', count: 1 },
      { condition: 'service', count: 1 },
    ]);
    assert.deepEqual([found.rows.length, found.total], [0, 4]);
    const none = listing(
      list(places),
      '440106',
      { only: ['accessible'], service: 'legal', query: 'x' },
      wednesday,
    );
    assert.deepEqual(
      none.drops.map(({ count }) => count),
      [0, 0, 0],
    );
  });

  test('a county that only the wish empties widens, and still tells what leaves its centers out', () => {
    const there = [...places, place('far', { region: '440304', accessibility: ['坡道'], name: '远站' })];
    const found = listing(list(there), '440106', { query: '远站' }, wednesday);
    assert.deepEqual(
      found.rows.map((row) => row.place.id),
      ['far'],
    );
    assert.deepEqual([found.scope.adcode, found.filtered], ['440000', true]);
    assert.deepEqual(found.drops, [{ condition: 'query', count: 4 }]);
  });

  test('the station of a school stands first', () => {
    assert.deepEqual(
      ids([place('a'), place('z', { ofSchool: true, hours: hours('00:00', '00:00', []) })], {}),
      ['z', 'a'],
    );
  });
});
