import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { chinaIso, parseHours } from '@y12355/domain';
import { isWhen, opensWithin, pointOf, windowOf } from './when.js';

const at = (text: string) => Date.parse(`${text}:00+08:00`);
const calendar = [{ date: '2026-01-01', kind: 'holiday', name: '元旦' }] as const;
const hours = (text: string) => ({
  rules: parseHours(text),
  exceptions: [],
  holidayPolicy: 'closed' as const,
  makeupPolicy: 'as-weekday' as const,
});

describe('window', () => {
  // 2026-09-16 is a Wednesday.
  const cases: [when: string, now: string, from: string, to: string][] = [
    ['tonight', '2026-09-16T15:00', '2026-09-16T18:00', '2026-09-17T00:00'],
    ['tonight', '2026-09-16T19:30', '2026-09-16T19:30', '2026-09-17T00:00'],
    ['tomorrow-morning', '2026-09-16T15:00', '2026-09-17T06:00', '2026-09-17T12:00'],
    ['tomorrow-afternoon', '2026-12-31T23:59', '2027-01-01T12:00', '2027-01-01T18:00'],
    ['weekend', '2026-09-16T15:00', '2026-09-19T00:00', '2026-09-21T00:00'],
    ['weekend', '2026-09-19T15:00', '2026-09-19T15:00', '2026-09-21T00:00'],
    ['weekend', '2026-09-20T23:59', '2026-09-20T23:59', '2026-09-21T00:00'],
    ['weekend', '2026-09-21T00:00', '2026-09-26T00:00', '2026-09-28T00:00'],
    ['2026-09-30T08:15', '2026-09-16T15:00', '2026-09-30T08:15', '2026-09-30T08:16'],
  ];
  for (const [when, now, from, to] of cases) {
    test(`${when} at ${now}`, () => {
      const found = windowOf(when, at(now)).map((ms) => chinaIso(ms).slice(0, 16));
      assert.deepEqual(found, [from, to]);
    });
  }
});

describe('open within', () => {
  const cases: [text: string, when: string, open: boolean][] = [
    ['Mo-Fr 09:00-18:00', 'tonight', false],
    ['Mo-Fr 09:00-18:30', 'tonight', true],
    ['We 22:00-02:00', 'tonight', true],
    ['We 22:00-02:00', 'tomorrow-morning', false],
    ['We 22:00-07:00', 'tomorrow-morning', true],
    ['Th 12:00-18:00', 'tomorrow-morning', false],
    ['Th 12:00-18:00', 'tomorrow-afternoon', true],
    ['Su 10:00-11:00', 'weekend', true],
    ['Mo-Fr 09:00-18:00', 'weekend', false],
    ['Fr 20:00-01:00', 'weekend', true],
    ['Mo-Fr 09:00-18:00', '2026-09-18T18:00', false],
    ['Mo-Fr 09:00-18:00', '2026-09-18T17:59', true],
  ];
  for (const [text, when, open] of cases) {
    test(`${text}, ${when}`, () => {
      const [from, to] = windowOf(when, at('2026-09-16T15:00'));
      assert.equal(opensWithin(hours(text), calendar, from, to), open);
    });
  }
});

test('what is no time is none', () => {
  for (const text of [
    '',
    'now',
    'Tonight',
    '2026-02-30T10:00',
    '2026-09-16',
    '2026-09-16T24:00',
    '2026-09-16T10:00T1',
  ]) {
    assert.equal(isWhen(text), false, text);
    assert.equal(pointOf(text), undefined, text);
  }
  assert.equal(isWhen('weekend'), true);
  assert.equal(pointOf('2026-09-16T10:00'), at('2026-09-16T10:00'));
});
