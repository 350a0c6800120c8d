import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { chinaIso } from '../china-time.js';
import type { CenterHours, DateText } from '../types.js';
import { at, calendar2026, hoursOf } from './fixtures.js';
import { slotsOn } from './slots.js';

const office = hoursOf('Mo-Fr 09:00-12:00,14:00-17:30');
const starts = (hours: CenterHours, date: DateText, minutes: number) =>
  slotsOn(hours, calendar2026, date, minutes).map((slot) => chinaIso(slot.start).slice(0, 16));

test('whole slots from the start of each span; the rest of a span falls away', () => {
  assert.deepEqual(
    starts(office, '2026-11-25', 50).map((start) => start.slice(11)),
    ['09:00', '09:50', '10:40', '14:00', '14:50', '15:40', '16:30'],
  );
  const last = slotsOn(office, calendar2026, '2026-11-25', 50).at(-1);
  assert.equal(last?.end, at('2026-11-25', '17:20'));
});

test('a slot as long as its span fits, one minute more does not', () => {
  assert.deepEqual(starts(office, '2026-11-25', 210), ['2026-11-25T14:00']);
  assert.deepEqual(starts(office, '2026-11-25', 211), []);
});

test('a shut day has none', () => {
  for (const date of ['2026-11-28', '2026-10-01', '2027-01-01'])
    assert.deepEqual(starts(office, date, 30), []);
});

test('slots of an overnight span belong to the day on which it begins', () => {
  const hours = hoursOf('Th 22:00-01:00');
  assert.deepEqual(starts(hours, '2026-12-31', 60), [
    '2026-12-31T22:00',
    '2026-12-31T23:00',
    '2027-01-01T00:00',
  ]);
  assert.deepEqual(starts(hours, '2027-01-01', 60), []);
});

test('a make-up day has the slots of its working day', () => {
  assert.equal(starts(office, '2026-10-10', 30).length, 13);
});

test('slots of a year not announced are unconfirmed', () => {
  const flags = (date: DateText) =>
    new Set(slotsOn(office, calendar2026, date, 50).map((slot) => slot.unconfirmed));
  assert.deepEqual(flags('2026-12-31'), new Set([false]));
  assert.deepEqual(flags('2031-03-05'), new Set([true]));
});

test('slots lie in the spans, apart and of one length', () => {
  const hours = hoursOf('Mo-Fr 09:00-12:00,12:00-13:10; Sa 20:00-02:00; Su 09:00-09:00');
  fc.assert(
    fc.property(fc.integer({ min: 23, max: 29 }), fc.integer({ min: 1, max: 480 }), (day, minutes) => {
      const slots = slotsOn(hours, calendar2026, `2026-11-${day}`, minutes);
      slots.forEach((slot, index) => {
        assert.equal(slot.end - slot.start, minutes * 60_000);
        const before = slots[index - 1];
        assert.ok(!before || before.end <= slot.start);
      });
    }),
  );
});

test('a length that is no whole number of minutes is refused by name', () => {
  for (const minutes of [0, -30, 12.5, NaN, Infinity]) {
    assert.throws(() => slotsOn(office, calendar2026, '2026-11-25', minutes), { name: 'SlotLengthError' });
  }
});
