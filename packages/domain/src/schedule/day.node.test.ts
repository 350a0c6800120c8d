import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { HoursException } from '../types.js';
import { resolveDay, weekOf } from './day.js';
import { at, calendar2026, hoursOf } from './fixtures.js';

const office = hoursOf('Mo-Th 09:00-12:00,14:00-17:30; Fr 10:00-16:00');
const FULL = [
  { start: 540, end: 720 },
  { start: 840, end: 1050 },
];
const FRIDAY = [{ start: 600, end: 960 }];
const day = (date: string, hours = office) => resolveDay(hours, date, calendar2026);
const withExceptions = (...exceptions: HoursException[]) => ({ ...office, exceptions });

test('a usual day follows the weekly rules', () => {
  assert.deepEqual(day('2026-11-25'), {
    date: '2026-11-25',
    weekday: 3,
    spans: FULL,
    basis: 'weekly',
    unconfirmed: false,
  });
});

test('a day that the weekly rules leave out', () => {
  const saturday = day('2026-11-28');
  assert.deepEqual([saturday.basis, saturday.spans, saturday.unconfirmed], ['none', [], false]);
  assert.deepEqual(day('2026-11-25', hoursOf('')).basis, 'none');
});

test('an announced holiday is decided by policy', () => {
  const on = (holidayPolicy: 'closed' | 'own' | 'normal') => day('2026-10-02', { ...office, holidayPolicy });
  for (const policy of ['closed', 'own'] as const) {
    const { spans, basis, reason, unconfirmed } = on(policy);
    assert.deepEqual(
      { spans, basis, reason, unconfirmed },
      { spans: [], basis: 'holiday', reason: '国庆节', unconfirmed: false },
    );
  }
  assert.deepEqual(
    [on('normal').spans, on('normal').basis, on('normal').reason],
    [FRIDAY, 'holiday', '国庆节'],
  );
});

test('a holiday on a day without weekly hours is a holiday, open by no policy', () => {
  const saturday = day('2026-10-03', { ...office, holidayPolicy: 'normal' });
  assert.deepEqual([saturday.spans, saturday.basis], [[], 'holiday']);
});

test('the first day after a holiday is an ordinary one', () => {
  assert.equal(day('2026-10-07').basis, 'holiday');
  assert.deepEqual([day('2026-10-08').basis, day('2026-10-08').spans], ['weekly', FULL]);
});

test('a make-up Saturday keeps Friday, a make-up Sunday keeps Monday', () => {
  for (const date of ['2026-02-14', '2026-02-28', '2026-05-09', '2026-10-10']) {
    assert.deepEqual([day(date).weekday, day(date).spans, day(date).basis], [6, FRIDAY, 'makeup'], date);
  }
  for (const date of ['2026-01-04', '2026-09-20']) {
    assert.deepEqual([day(date).weekday, day(date).spans, day(date).basis], [7, FULL, 'makeup'], date);
  }
  assert.equal(day('2026-09-20').reason, '国庆节调休');
});

test('a center may stay shut on make-up days, also where it has weekend hours', () => {
  const hours = hoursOf('Mo-Su 09:00-12:00', { makeupPolicy: 'closed' });
  assert.deepEqual([day('2026-10-10', hours).spans, day('2026-10-10', hours).basis], [[], 'makeup']);
  assert.equal(day('2026-10-11', hours).spans.length, 1);
});

test('in a year not announced the days fixed by law are holidays', () => {
  for (const [date, name] of [
    ['2027-01-01', '元旦'],
    ['2027-05-01', '劳动节'],
    ['2027-05-02', '劳动节'],
    ['2027-10-01', '国庆节'],
    ['2027-10-02', '国庆节'],
    ['2027-10-03', '国庆节'],
  ] as const) {
    const { spans, basis, reason, unconfirmed } = day(date);
    assert.deepEqual(
      { spans, basis, reason, unconfirmed },
      { spans: [], basis: 'law', reason: name, unconfirmed: false },
    );
  }
  const open = day('2027-01-01', { ...office, holidayPolicy: 'normal' });
  assert.deepEqual([open.spans, open.basis], [FRIDAY, 'law']);
});

test('in a year not announced every other day is unconfirmed', () => {
  for (const date of ['2027-01-04', '2027-05-03', '2027-10-04', '2031-03-05']) {
    assert.deepEqual([day(date).basis, day(date).unconfirmed], ['weekly', true], date);
  }
  const saturday = day('2027-01-02');
  assert.deepEqual([saturday.basis, saturday.unconfirmed], ['none', true]);
  const weekend = day('2027-01-02', hoursOf('Sa 09:00-12:00'));
  assert.deepEqual([weekend.basis, weekend.unconfirmed, weekend.spans.length], ['weekly', true, 1]);
});

test('an announced year is confirmed, and the law adds nothing to it', () => {
  assert.equal(day('2026-12-31').unconfirmed, false);
  const odd = [{ date: '2027-02-08', kind: 'holiday', name: '春节' } as const];
  assert.equal(resolveDay(office, '2027-01-01', odd).basis, 'weekly');
});

test('an exception wins over holiday, make-up day and weekly rules', () => {
  const reason = '设备检修';
  const hours = withExceptions(
    { date: '2026-10-01', start: '10:00', end: '12:00', reason },
    { date: '2026-10-10', closed: true, reason },
    { date: '2026-11-25', closed: true, reason },
    { date: '2027-01-01', start: '09:00', end: '10:00', reason },
  );
  assert.deepEqual(day('2026-10-01', hours), {
    date: '2026-10-01',
    weekday: 4,
    spans: [{ start: 600, end: 720 }],
    basis: 'exception',
    reason,
    unconfirmed: false,
  });
  for (const date of ['2026-10-10', '2026-11-25']) {
    assert.deepEqual([day(date, hours).spans, day(date, hours).basis], [[], 'exception']);
  }
  assert.deepEqual(
    [day('2027-01-01', hours).basis, day('2027-01-01', hours).unconfirmed],
    ['exception', false],
  );
});

test('several exception rows of one date are split hours, in any order', () => {
  const hours = withExceptions(
    { date: '2026-11-25', start: '14:00', end: '16:00', reason: '活动' },
    { date: '2026-11-25', start: '09:00', end: '11:00', reason: '活动' },
  );
  assert.deepEqual(day('2026-11-25', hours).spans, [
    { start: 540, end: 660 },
    { start: 840, end: 960 },
  ]);
  assert.equal(day('2026-11-25', hours).reason, '活动');
});

test('a closed row closes the whole day, whatever else is written; a row without times does too', () => {
  for (const closing of [
    { date: '2026-11-25', closed: true, reason: '停电' },
    { date: '2026-11-25', closed: true, start: '13:00', end: '14:00', reason: '停电' },
    { date: '2026-11-25', reason: '停电' },
  ]) {
    const hours = withExceptions(
      { date: '2026-11-25', start: '09:00', end: '11:00', reason: '活动' },
      closing,
    );
    assert.deepEqual([day('2026-11-25', hours).spans, day('2026-11-25', hours).reason], [[], '活动；停电']);
  }
});

test('rules hold from validFrom to validTo, both inclusive', () => {
  const hours = hoursOf('');
  hours.rules = [
    { weekday: 3, start: '09:00', end: '12:00', validTo: '2026-11-25' },
    { weekday: 3, start: '10:00', end: '11:00', validFrom: '2026-12-02', validTo: '2026-12-02' },
  ];
  const starts = (date: string) => day(date, hours).spans.map((span) => span.start);
  assert.deepEqual(['2026-11-18', '2026-11-25', '2026-12-02', '2026-12-09'].map(starts), [
    [540],
    [540],
    [600],
    [],
  ]);
});

test('an overnight span runs past 1440 on the day on which it begins', () => {
  const hours = hoursOf('Fr 20:00-02:00; Sa 18:00-24:00; Su 08:00-08:00');
  assert.deepEqual(day('2026-11-27', hours).spans, [{ start: 1200, end: 1560 }]);
  assert.deepEqual(day('2026-11-28', hours).spans, [{ start: 1080, end: 1440 }]);
  assert.deepEqual(day('2026-11-29', hours).spans, [{ start: 480, end: 1920 }]);
});

test('overlapping spans are joined, touching ones stay apart', () => {
  const hours = hoursOf('We 09:00-12:00,12:00-13:00');
  assert.equal(day('2026-11-25', hours).spans.length, 2);
  hours.rules.push({ weekday: 3, start: '11:30', end: '12:30' });
  assert.deepEqual(day('2026-11-25', hours).spans, [{ start: 540, end: 780 }]);
});

test('a leap day is an ordinary day', () => {
  assert.deepEqual([day('2028-02-29').weekday, day('2028-02-29').spans], [2, FULL]);
});

test('the present week runs from Monday to Sunday, also on a Sunday night and over the new year', () => {
  const dates = (now: number) => weekOf(office, calendar2026, now).map(({ date }) => date);
  assert.deepEqual(
    [dates(at('2026-11-29', '23:59'))[0], dates(at('2026-11-29', '23:59'))[6]],
    ['2026-11-23', '2026-11-29'],
  );
  assert.equal(dates(at('2026-11-30', '00:00'))[0], '2026-11-30');
  const bases = weekOf(office, calendar2026, at('2026-12-31', '23:50')).map((one) => one.basis);
  assert.deepEqual(bases, ['weekly', 'weekly', 'weekly', 'weekly', 'law', 'none', 'none']);
});

test('unreadable dates and times are refused by name', () => {
  assert.throws(() => day('2026-02-30'), { name: 'ChinaTimeError' });
  const hours = { ...office, rules: [{ weekday: 3, start: '9am', end: '12:00' } as const] };
  assert.throws(() => day('2026-11-25', hours), { name: 'ChinaTimeError', message: /"9am".*HH:MM/ });
});
