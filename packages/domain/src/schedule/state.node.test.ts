import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, chinaIso } from '../china-time.js';
import type { CenterHours, DateText, TimeText } from '../types.js';
import { at, calendar2026, hoursOf } from './fixtures.js';
import { nextChange, openState } from './state.js';

const office = hoursOf('Mo-Fr 09:00-12:00,14:00-17:30');

/** The state with its instants written out, and only what is there. */
function state(hours: CenterHours, date: DateText, time: TimeText) {
  const { until, next, ...rest } = openState(hours, calendar2026, at(date, time));
  return {
    ...rest,
    ...(until !== undefined && { until: chinaIso(until).slice(0, 16) }),
    ...(next !== undefined && { next: chinaIso(next).slice(0, 16) }),
  };
}
const shut = { open: false, unconfirmed: false, known: true };
const open = { open: true, unconfirmed: false, known: true };

test('open within a span, shut at the lunch break and after hours', () => {
  assert.deepEqual(state(office, '2026-11-25', '09:00'), {
    ...open,
    basis: 'weekly',
    until: '2026-11-25T12:00',
  });
  assert.deepEqual(state(office, '2026-11-25', '12:00'), {
    ...shut,
    basis: 'weekly',
    next: '2026-11-25T14:00',
  });
  assert.deepEqual(state(office, '2026-11-25', '08:59'), {
    ...shut,
    basis: 'weekly',
    next: '2026-11-25T09:00',
  });
  assert.deepEqual(state(office, '2026-11-25', '23:59'), {
    ...shut,
    basis: 'weekly',
    next: '2026-11-26T09:00',
  });
  assert.deepEqual(state(office, '2026-11-27', '17:30'), {
    ...shut,
    basis: 'weekly',
    next: '2026-11-30T09:00',
  });
});

test('the last millisecond of a span is open', () => {
  const end = at('2026-11-25', '12:00');
  assert.equal(openState(office, calendar2026, end - 1).open, true);
  assert.equal(openState(office, calendar2026, end).open, false);
});

test('a holiday says why, and next is the first day after it', () => {
  assert.deepEqual(state(office, '2026-10-02', '10:00'), {
    ...shut,
    basis: 'holiday',
    reason: '国庆节',
    next: '2026-10-08T09:00',
  });
  assert.deepEqual(state(office, '2026-10-07', '23:59'), {
    ...shut,
    basis: 'holiday',
    reason: '国庆节',
    next: '2026-10-08T09:00',
  });
  assert.equal(state(office, '2026-10-08', '09:00').open, true);
});

test('before a make-up day, next is that day', () => {
  assert.equal(state(office, '2026-10-09', '18:00').next, '2026-10-10T09:00');
  assert.deepEqual(state(office, '2026-10-10', '10:00'), {
    ...open,
    basis: 'makeup',
    reason: '国庆节调休',
    until: '2026-10-10T12:00',
  });
});

test('an exception on a holiday opens with its reason', () => {
  const hours = {
    ...office,
    exceptions: [{ date: '2026-10-02', start: '10:00', end: '11:00', reason: '值班' }],
  };
  assert.deepEqual(state(hours, '2026-10-02', '10:30'), {
    ...open,
    basis: 'exception',
    reason: '值班',
    until: '2026-10-02T11:00',
  });
  assert.deepEqual(state(hours, '2026-10-02', '11:00'), {
    ...shut,
    basis: 'exception',
    reason: '值班',
    next: '2026-10-08T09:00',
  });
});

test('the turn of a year that is not announced', () => {
  assert.deepEqual(state(office, '2026-12-31', '10:00').unconfirmed, false);
  assert.deepEqual(state(office, '2026-12-31', '23:50'), {
    ...shut,
    basis: 'weekly',
    next: '2027-01-04T09:00',
    unconfirmed: true,
  });
  assert.deepEqual(state(office, '2027-01-01', '10:00'), {
    ...shut,
    basis: 'law',
    reason: '元旦',
    next: '2027-01-04T09:00',
    unconfirmed: true,
  });
  assert.deepEqual(state(office, '2027-01-02', '10:00'), {
    ...shut,
    basis: 'none',
    next: '2027-01-04T09:00',
    unconfirmed: true,
  });
  assert.deepEqual(state(office, '2031-03-05', '10:00'), {
    ...open,
    basis: 'weekly',
    until: '2031-03-05T12:00',
    unconfirmed: true,
  });
});

test('an overnight opening holds past midnight, with the reason of the day on which it began', () => {
  const hours = hoursOf('Th 20:00-02:00', {
    exceptions: [{ date: '2026-12-31', start: '20:00', end: '00:30', reason: '跨年' }],
  });
  assert.deepEqual(state(hours, '2026-11-26', '23:59'), {
    ...open,
    basis: 'weekly',
    until: '2026-11-27T02:00',
  });
  assert.deepEqual(state(hours, '2026-11-27', '01:59'), {
    ...open,
    basis: 'weekly',
    until: '2026-11-27T02:00',
  });
  assert.deepEqual(state(hours, '2026-11-27', '02:00'), { ...shut, basis: 'none', next: '2026-12-03T20:00' });
  assert.deepEqual(state(hours, '2027-01-01', '00:15'), {
    ...open,
    basis: 'exception',
    reason: '跨年',
    until: '2027-01-01T00:30',
  });
});

test('a day shut by exception does not cut the night that began before it', () => {
  const hours = hoursOf('Th 20:00-02:00', {
    exceptions: [{ date: '2026-11-27', closed: true, reason: '停电' }],
  });
  assert.equal(state(hours, '2026-11-27', '01:00').open, true);
  assert.equal(state(hours, '2026-11-27', '02:00').reason, '停电');
});

test('spans that touch are one opening, over midnight too', () => {
  const hours = hoursOf('We 18:00-24:00; Th 00:00-03:00,03:00-04:00');
  assert.equal(state(hours, '2026-11-25', '19:00').until, '2026-11-26T04:00');
  assert.equal(state(hours, '2026-11-26', '00:00').until, '2026-11-26T04:00');
});

test('until rests on the day on which it lies', () => {
  const hours = hoursOf('Mo-Su 00:00-24:00');
  assert.deepEqual(state(hours, '2026-12-31', '23:50'), {
    ...open,
    basis: 'weekly',
    until: '2027-01-01T00:00',
  });
  const through = hoursOf('Th 20:00-24:00; Fr 00:00-24:00; Sa 00:00-03:00', { holidayPolicy: 'normal' });
  const { until, unconfirmed } = state(through, '2026-12-31', '23:50');
  assert.deepEqual([until, unconfirmed], ['2027-01-02T03:00', true]);
});

test('a door that never shuts has no until and no next change', () => {
  const hours = hoursOf('Mo-Su 00:00-24:00', { holidayPolicy: 'normal' });
  assert.deepEqual(state(hours, '2026-11-25', '10:00'), { ...open, basis: 'weekly' });
  assert.equal(nextChange(hours, calendar2026, at('2026-11-25', '10:00')), undefined);
});

test('a center without rules is not known, and open only by exception', () => {
  const hours = hoursOf('', {
    exceptions: [{ date: '2026-11-25', start: '09:00', end: '10:00', reason: '活动' }],
  });
  assert.deepEqual(state(hours, '2026-11-26', '10:00'), {
    open: false,
    basis: 'none',
    unconfirmed: false,
    known: false,
  });
  assert.deepEqual(state(hours, '2026-11-25', '09:30'), {
    open: true,
    basis: 'exception',
    reason: '活动',
    until: '2026-11-25T10:00',
    unconfirmed: false,
    known: false,
  });
});

test('next is looked for through 60 days and no further', () => {
  const opening = addDays('2026-06-01', 60);
  const hours = hoursOf('', {
    exceptions: [{ date: opening, start: '09:00', end: '10:00', reason: '开放日' }],
  });
  assert.equal(state(hours, '2026-06-01', '10:00').next, `${opening}T09:00`);
  assert.equal(state(hours, '2026-05-31', '10:00').next, undefined);
});

test('next change is the end when open, the start when shut', () => {
  const change = (time: TimeText) => nextChange(office, calendar2026, at('2026-11-25', time));
  assert.equal(change('10:00'), at('2026-11-25', '12:00'));
  assert.equal(change('12:30'), at('2026-11-25', '14:00'));
});

test('from one change to the next the answer is the same, then the other', () => {
  const centers = [
    office,
    hoursOf('Fr-Sa 20:00-02:00; Su 02:00-24:00; Mo 00:00-06:00', { holidayPolicy: 'normal' }),
    hoursOf('Mo-Su 09:00-21:00', { holidayPolicy: 'own', makeupPolicy: 'closed' }),
  ];
  const from = at('2026-01-01', '00:00');
  const to = at('2027-02-01', '00:00');
  fc.assert(
    fc.property(fc.constantFrom(...centers), fc.integer({ min: from, max: to }), (hours, now) => {
      const before = openState(hours, calendar2026, now);
      const change = nextChange(hours, calendar2026, now);
      assert.ok(change !== undefined && change > now);
      assert.equal(openState(hours, calendar2026, change - 1).open, before.open);
      assert.equal(openState(hours, calendar2026, change).open, !before.open);
    }),
  );
});

test('an instant that is none is refused by name', () => {
  assert.throws(() => openState(office, calendar2026, NaN), { name: 'ChinaTimeError' });
});
