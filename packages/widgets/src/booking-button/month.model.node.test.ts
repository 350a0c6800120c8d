import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { chinaDate } from '@y12355/domain';
import { DayList } from './day-list.js';
import { callSpans, type Day } from './days.model.js';
import { addMonths, cellOf, keyTarget, lastOf, monthWeeks } from './month.model.js';
import { dayText, weekdayName, whenText } from './when.model.js';

const range = { first: '2026-09-12', last: '2026-10-10' };
const day = (date: string, more: Partial<Day> = {}): Day => ({
  date,
  basis: 'weekly',
  unconfirmed: false,
  slots: [],
  ...more,
});

describe('a month', () => {
  test('is whole weeks from Monday', () => {
    const weeks = monthWeeks('2026-09');
    assert.deepEqual(
      weeks.map((week) => week.map((date) => (date ? Number(date.slice(8)) : 0))),
      [
        [0, 1, 2, 3, 4, 5, 6],
        [7, 8, 9, 10, 11, 12, 13],
        [14, 15, 16, 17, 18, 19, 20],
        [21, 22, 23, 24, 25, 26, 27],
        [28, 29, 30, 0, 0, 0, 0],
      ],
    );
  });

  test('of four weeks and of six', () => {
    assert.equal(monthWeeks('2027-02').length, 4);
    assert.equal(monthWeeks('2026-08').length, 6);
    assert.equal(monthWeeks('2028-02').flat().filter(Boolean).length, 29);
  });

  test('leads over the year', () => {
    assert.equal(addMonths('2026-12', 1), '2027-01');
    assert.equal(addMonths('2026-01', -1), '2025-12');
    assert.equal(addMonths('2026-09', 16), '2028-01');
    assert.equal(lastOf('2026-12'), '2026-12-31');
    assert.equal(lastOf('2026-02'), '2026-02-28');
  });
});

describe('keys', () => {
  const to = (key: string, date: string) => keyTarget(key, date, range);
  for (const [key, from, target] of [
    ['ArrowLeft', '2026-09-14', '2026-09-13'],
    ['ArrowRight', '2026-09-30', '2026-10-01'],
    ['ArrowUp', '2026-10-03', '2026-09-26'],
    ['ArrowDown', '2026-09-26', '2026-10-03'],
    ['Home', '2026-09-17', '2026-09-14'],
    ['Home', '2026-09-14', '2026-09-14'],
    ['End', '2026-09-17', '2026-09-20'],
    ['End', '2026-09-20', '2026-09-20'],
    ['PageDown', '2026-09-12', '2026-10-12'],
    ['PageUp', '2026-10-31', '2026-09-30'],
    // Days that cannot be booked may be looked at; other months may not.
    ['ArrowLeft', '2026-09-12', '2026-09-11'],
    ['ArrowUp', '2026-09-03', '2026-09-01'],
    ['PageUp', '2026-09-12', '2026-09-01'],
    ['ArrowDown', '2026-10-28', '2026-10-31'],
    ['PageDown', '2026-10-10', '2026-10-31'],
    ['Enter', '2026-09-12', undefined],
    ['a', '2026-09-12', undefined],
  ] as const)
    test(`${key} on ${from} → ${target}`, () => assert.equal(to(key, from), target));

  test('the 31st becomes the last of a shorter month', () => {
    const wide = { first: '2026-08-31', last: '2026-10-31' };
    assert.equal(keyTarget('PageDown', '2026-08-31', wide), '2026-09-30');
  });
});

test('a day without a list says whether it is gone or still to come', () => {
  assert.deepEqual(cellOf('2026-09-11', undefined, range), {
    date: '2026-09-11',
    state: 'past',
    unconfirmed: false,
  });
  assert.equal(cellOf('2026-10-11', undefined, range).state, 'far');
  const shut = cellOf('2026-10-01', day('2026-10-01', { reason: '国庆节' }), range);
  assert.deepEqual([shut.state, shut.reason], ['shut', '国庆节']);
});

test('a list reaches a date, no further than the horizon, and never asks twice', async () => {
  const asked: string[] = [];
  const list = new DayList('2026-09-12', 60, async (from) => {
    asked.push(from);
    const [, to] = callSpans('2026-09-12', 60).find(([start]) => start === from) ?? ['', ''];
    const days: Day[] = [];
    for (let date = from; date <= to; date = chinaDate(Date.parse(`${date}T00:00:00+08:00`) + 86_400_000))
      days.push(day(date));
    return days;
  });
  assert.deepEqual(list.range, { first: '2026-09-12', last: '2026-11-11' });
  await list.reachDate('2026-09-30');
  assert.equal(asked.length, 1);
  await list.reachDate('2026-11-30');
  assert.deepEqual(asked, ['2026-09-12', '2026-10-10', '2026-11-07']);
  assert.equal(list.all.length, 61);
  assert.equal(list.day('2026-11-11')?.date, '2026-11-11');
  assert.equal(list.day('2026-11-12'), undefined);
  await list.reachDate('2027-01-01');
  assert.equal(asked.length, 3);
});

describe('whatever the clock of the device says', () => {
  const seen = () => [
    monthWeeks('2026-10'),
    monthWeeks('2027-03'),
    keyTarget('ArrowRight', '2026-10-31', { first: '2026-10-01', last: '2026-11-30' }),
    keyTarget('PageUp', '2027-03-31', { first: '2027-01-01', last: '2027-03-31' }),
    callSpans('2026-10-20', 40),
    whenText('2026-11-01T00:30:00+08:00', 'zh-CN'),
    dayText('2027-03-14', 'en'),
    weekdayName('2026-11-01', 'zh-HK'),
  ];
  const here = process.env.TZ;
  const set = (zone: string | undefined) => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  };
  test('months, keys and words of dates are those of China', () => {
    set('Asia/Shanghai');
    const china = seen();
    const offsets = new Set<number>();
    try {
      // Zones before and after China, and with clocks that change on those very days.
      for (const zone of [
        'Pacific/Kiritimati',
        'America/Los_Angeles',
        'Europe/London',
        'Pacific/Pago_Pago',
      ]) {
        set(zone);
        offsets.add(new Date(2026, 9, 20).getTimezoneOffset());
        assert.deepEqual(seen(), china, zone);
      }
    } finally {
      set(here);
    }
    // The zones did take hold.
    assert.equal(offsets.size, 4);
  });
});
