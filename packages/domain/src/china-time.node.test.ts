import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  addDays,
  atChina,
  chinaDate,
  chinaIso,
  chinaMinutes,
  ChinaTimeError,
  daysBetween,
  isDate,
  minutesOf,
  parseIso,
  timeText,
  weekdayOf,
} from './china-time.js';

// A zone with daylight saving on the other side of the earth: nothing here may notice.
process.env.TZ = 'America/New_York';

const instants = fc.integer({ min: Date.UTC(1001, 0), max: Date.UTC(9998, 0) });
const days = fc.integer({ min: -200_000, max: 200_000 }).map((count) => addDays('2026-01-01', count));

test('midnight in China is 16:00 UTC of the day before', () => {
  const eve = Date.parse('2026-12-31T15:59:59.999Z');
  assert.equal(chinaDate(eve), '2026-12-31');
  assert.equal(chinaMinutes(eve), 1439);
  assert.equal(chinaDate(eve + 1), '2027-01-01');
  assert.equal(chinaMinutes(eve + 1), 0);
  assert.equal(chinaIso(eve), '2026-12-31T23:59:59+08:00');
});

test('an instant before 1970 keeps its minutes', () => {
  assert.equal(chinaMinutes(Date.parse('1969-12-31T15:59:30Z')), 1439);
});

test('a time of a day, also past midnight', () => {
  assert.equal(atChina('2026-09-12', 900), Date.parse('2026-09-12T07:00:00Z'));
  assert.equal(chinaIso(atChina('2026-12-31', 1500)), '2027-01-01T01:00:00+08:00');
});

test('ISO text is read with its own offset', () => {
  assert.equal(parseIso('2026-09-12T15:00:00+08:00'), Date.parse('2026-09-12T07:00:00Z'));
  assert.equal(parseIso('2026-09-12T07:00Z'), Date.parse('2026-09-12T07:00:00Z'));
  assert.equal(parseIso('2026-09-11T23:30:01.250-07:30'), Date.parse('2026-09-12T07:00:01.250Z'));
});

test('what is no instant is refused by name', () => {
  for (const text of [
    '2026-09-12',
    '2026-09-12T15:00:00',
    '2026-02-30T15:00:00Z',
    '2026-09-12T24:00:00Z',
    '2026-09-12T15:60:00Z',
    '2026-09-12T15:00:00+0800',
    ' 2026-09-12T15:00:00Z',
    '',
  ]) {
    assert.throws(() => parseIso(text), { name: 'ChinaTimeError', message: /ISO 8601 with an offset/ }, text);
  }
  for (const ms of [NaN, Infinity, -1e15, 1e15]) {
    assert.throws(() => chinaDate(ms), ChinaTimeError);
    assert.throws(() => chinaIso(ms), ChinaTimeError);
    assert.throws(() => chinaMinutes(ms), ChinaTimeError);
  }
});

test('only days that exist are dates', () => {
  for (const date of ['2026-01-31', '2024-02-29', '2028-02-29', '2000-02-29']) assert.ok(isDate(date), date);
  for (const date of [
    '2026-02-30',
    '2026-02-29',
    '2100-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-1-1',
    '2026-01-01 ',
    '2026-01-01\n',
    '0026-01-01',
    '',
    undefined,
    20260101,
  ]) {
    assert.equal(isDate(date), false, String(date));
  }
  for (const call of [
    () => atChina('2026-02-30', 0),
    () => addDays('x', 1),
    () => addDays('2026-01-01', 0.5),
    () => addDays('9999-12-31', 1),
    () => weekdayOf('2026-02-30'),
    () => daysBetween('2026-01-01', ''),
    () => atChina('2026-01-01', NaN),
  ]) {
    assert.throws(call, ChinaTimeError);
  }
});

test('days go over months, leap days and years', () => {
  assert.equal(addDays('2026-12-31', 1), '2027-01-01');
  assert.equal(addDays('2028-02-28', 1), '2028-02-29');
  assert.equal(addDays('2027-03-01', -1), '2027-02-28');
  assert.equal(daysBetween('2028-02-01', '2028-03-01'), 29);
  assert.equal(daysBetween('2027-01-01', '2026-12-31'), -1);
});

test('weekdays are ISO weekdays', () => {
  assert.deepEqual(
    ['2026-11-23', '2026-11-28', '2026-11-29', '2027-01-01', '2031-03-05'].map(weekdayOf),
    [1, 6, 7, 5, 3],
  );
});

test('times of day from 00:00 to 24:00', () => {
  assert.deepEqual(['00:00', '09:05', '23:59', '24:00'].map(minutesOf), [0, 545, 1439, 1440]);
  assert.deepEqual([0, 545, 1439, 1440, 1560].map(timeText), ['00:00', '09:05', '23:59', '24:00', '02:00']);
  for (const time of ['9:00', '24:01', '25:00', '09:60', '09:00:00', '']) {
    assert.throws(() => minutesOf(time), { name: 'ChinaTimeError', message: /HH:MM/ }, time);
  }
  for (const minutes of [-1, 0.5, NaN]) assert.throws(() => timeText(minutes), ChinaTimeError);
});

test('instant, text and parts agree', () => {
  fc.assert(
    fc.property(instants, (ms) => {
      const minute = Math.floor(ms / 60_000) * 60_000;
      assert.equal(atChina(chinaDate(ms), chinaMinutes(ms)), minute);
      assert.equal(parseIso(chinaIso(ms)), Math.floor(ms / 1000) * 1000);
    }),
  );
});

test('counting days there and back', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: -9999, max: 9999 }), (date, count) => {
      const other = addDays(date, count);
      assert.equal(daysBetween(date, other), count);
      assert.equal((((weekdayOf(other) - weekdayOf(date) - count) % 7) + 7) % 7, 0);
    }),
  );
});
