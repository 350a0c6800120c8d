import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type CalendarDay, type CenterHours, telOf } from '@y12355/domain';
import type { Filter } from './center-locator.choices.js';
import { choiceOf, listing, type Place, type PlaceList } from './center-locator.model.js';

const at = (text: string) => Date.parse(`${text}:00+08:00`);
/** A Wednesday in a year whose holidays are announced. */
const wednesday = at('2026-09-16T15:00');
const calendar: CalendarDay[] = [
  { date: '2026-01-01', kind: 'holiday', name: '元旦' },
  { date: '2026-09-20', kind: 'makeup', name: '国庆节调休' },
  { date: '2026-10-01', kind: 'holiday', name: '国庆节' },
];

function hours(
  start: string,
  end: string,
  weekdays = [1, 2, 3, 4, 5],
  more: Partial<CenterHours> = {},
): CenterHours {
  const rules = weekdays.map((weekday) => ({ weekday: weekday as 1, start, end }));
  return { rules, exceptions: [], holidayPolicy: 'closed', makeupPolicy: 'as-weekday', ...more };
}

function place(id: string, region: string, more: Partial<Place> = {}): Place {
  return {
    id,
    name: `示例${id}`,
    region,
    address: '',
    phones: [],
    services: [],
    accessibility: [],
    audience: {},
    search: '',
    hours: hours('09:00', '18:00'),
    sample: true,
    ...more,
  };
}

const noHours = hours('', '', []);
const list = (places: Place[], region = '440000'): PlaceList => ({ region, calendar, places });
const ids = (places: Place[], wanted = '440000', only: Filter[] = [], moment = wednesday) =>
  listing(list(places), wanted, { only }, moment).rows.map(({ place: { id } }) => id);

describe('order', () => {
  test('the open first, then the soonest next opening, then by name, unknown hours last', () => {
    const places = [
      place('unknown', '440106', { hours: noHours }),
      place('tomorrow', '440106', { hours: hours('08:00', '12:00') }),
      place('b', '440106'),
      place('tonight', '440106', { hours: hours('20:00', '02:00') }),
      place('a', '440106'),
    ];
    assert.deepEqual(ids(places), ['a', 'b', 'tonight', 'tomorrow', 'unknown']);
  });

  test('numbers in names count as numbers', () => {
    assert.deepEqual(ids([place('10', '440106'), place('9', '440106')]), ['9', '10']);
  });

  test('an exception opens a center that has no weekly hours', () => {
    const exceptions = [{ date: '2026-09-16', start: '14:00', end: '16:00', reason: '开放日' }];
    const [row] = listing(
      list([place('a', '440106', { hours: { ...noHours, exceptions } })]),
      '440106',
      {},
      wednesday,
    ).rows;
    assert.equal(row?.state.open, true);
    assert.equal(row?.state.reason, '开放日');
  });
});

describe('region', () => {
  const places = [
    place('gz', '440100'),
    place('th', '440106'),
    place('ft', '440304'),
    place('dc', '441900003'),
  ];

  test('a county, a city, the province, a town', () => {
    assert.deepEqual(ids(places, '440106'), ['th']);
    assert.deepEqual(ids(places, '440100').sort(), ['gz', 'th']);
    assert.equal(ids(places, '440000').length, 4);
    assert.deepEqual(ids(places, '441900003'), ['dc']);
  });

  test('a county without centers widens to its city and says where it looked', () => {
    const found = listing(list(places), '440115', {}, wednesday);
    assert.deepEqual([found.wanted.adcode, found.scope.adcode, found.filtered], ['440115', '440100', false]);
    assert.deepEqual(found.rows.map((row) => row.place.id).sort(), ['gz', 'th']);
  });

  test('an empty city widens to the province', () => {
    const found = listing(list(places), '445100', {}, wednesday);
    assert.equal(found.scope.adcode, '440000');
    assert.equal(found.rows.length, 4);
  });

  test('a list of one city names the region that it lacks', () => {
    const found = listing(list([], '445100'), '445102', {}, wednesday);
    assert.deepEqual([found.scope.adcode, found.rows.length, found.beyond], ['445100', 0, '440000']);
  });

  test('nothing at all stays in the province and lacks nothing', () => {
    const found = listing(list([]), '440106', {}, wednesday);
    assert.deepEqual([found.scope.adcode, found.rows.length, found.beyond], ['440000', 0, undefined]);
  });

  test('centers that only a filter leaves out are told apart from none', () => {
    const found = listing(list(places), '440106', { only: ['bookable'] }, wednesday);
    assert.deepEqual([found.rows.length, found.filtered], [0, true]);
  });
});

describe('filters', () => {
  const services = [
    {
      id: 's',
      name: '心理倾谈',
      kind: 'psychological',
      slotMinutes: 50,
      capacity: 1,
      bookable: true,
    } as const,
  ];
  const places = [
    place('plain', '440106'),
    place('book', '440106', { services: [...services] }),
    place('late', '440106', { hours: hours('18:00', '21:00') }),
    place('night', '440106', { hours: hours('14:00', '02:00') }),
    place('six', '440106', { hours: hours('10:00', '18:00', [6]) }),
    place('ramp', '440106', { accessibility: ['无障碍坡道'] }),
  ];
  const cases: [Filter[], string[]][] = [
    [['bookable'], ['book']],
    [['weekend'], ['six']],
    [['evening'], ['late', 'night']],
    [['accessible'], ['ramp']],
    [['open'], ['book', 'night', 'plain', 'ramp']],
    [['open', 'evening'], ['night']],
  ];
  for (const [only, expected] of cases) {
    test(only.join(' and '), () => {
      assert.deepEqual(ids(places, '440106', only).sort(), expected);
    });
  }
});

describe('until', () => {
  const until = (moment: string, ...places: Place[]) =>
    listing(list(places), '440000', {}, at(moment)).until - at(moment);
  const minutes = 60_000;

  test('the soonest change of any center', () => {
    assert.equal(
      until(
        '2026-09-16T17:30',
        place('a', '440106'),
        place('b', '440106', { hours: hours('17:45', '20:00') }),
      ),
      15 * minutes,
    );
  });

  test('one minute before the doors shut, and not before they open the next day but midnight', () => {
    assert.equal(until('2026-09-16T17:59', place('a', '440106')), minutes);
    assert.equal(until('2026-09-16T18:00', place('a', '440106')), 360 * minutes);
  });

  test('23:59 is one minute before midnight even where nobody opens', () => {
    assert.equal(until('2026-09-16T23:59', place('a', '440106', { hours: noHours })), minutes);
  });

  test('an opening over midnight ends after it, and midnight still turns the page', () => {
    assert.equal(
      until('2026-09-16T23:00', place('a', '440106', { hours: hours('20:00', '02:00') })),
      60 * minutes,
    );
  });
});

describe('awkward days', () => {
  const state = (moment: string, given = hours('09:00', '18:00')) =>
    listing(list([place('a', '440106', { hours: given })]), '440106', {}, at(moment)).rows[0]?.state;

  test('a make-up Sunday keeps the working hours, a holiday shuts and names itself', () => {
    assert.equal(state('2026-09-20T10:00')?.open, true);
    const holiday = state('2026-10-01T10:00');
    assert.deepEqual([holiday?.open, holiday?.reason, holiday?.basis], [false, '国庆节', 'holiday']);
  });

  test('a year that is not announced is unconfirmed, its lawful holidays are shut', () => {
    assert.equal(state('2031-03-05T10:00')?.unconfirmed, true);
    assert.deepEqual([state('2031-05-01T10:00')?.open, state('2031-05-01T10:00')?.reason], [false, '劳动节']);
  });

  test('the last minute of the year looks into the next one', () => {
    const last = state('2026-12-31T23:50');
    assert.equal(last?.next, at('2027-01-04T09:00'));
    assert.equal(last?.unconfirmed, true);
  });
});

describe('choice', () => {
  const cases: [string, object | undefined][] = [
    ['44', {}],
    ['440000', {}],
    ['4401', { city: '440100' }],
    ['440106', { city: '440100', county: '440106' }],
    ['441900003', { city: '441900', county: '441900003' }],
    ['441900003000', { city: '441900', county: '441900003' }],
    ['440106001', { city: '440100', county: '440106' }],
    ['440199', { city: '440100' }],
    ['110000', undefined],
    ['guangzhou', undefined],
  ];
  for (const [adcode, expected] of cases) {
    test(adcode, () => assert.deepEqual(choiceOf(adcode), expected));
  }
});

describe('telephone', () => {
  const own = place('a', '440106', { sample: false });
  const cases: [string, string | undefined][] = [
    ['000-0000-0001', 'tel:00000000001'],
    ['0000-0000000', undefined],
    ['（000）0000 0002', 'tel:00000000002'],
    ['+86 000 0003', 'tel:+860000003'],
    ['12355', 'tel:12355'],
    ['请到前台', undefined],
    ['1', undefined],
    ['javascript:alert(1)', undefined],
  ];
  for (const [phone, expected] of cases) {
    test(phone, () => assert.equal(telOf(own, phone), expected));
  }
  test('a sample one is never dialed', () => {
    assert.equal(telOf(place('a', '440106'), '000-0000-0001'), undefined);
  });
});
