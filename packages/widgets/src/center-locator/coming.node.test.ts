import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Language } from '@y12355/core';
import type { CenterHours } from '@y12355/domain';
import { listing } from './center-locator.model.js';
import { nationalDay, placeWith, say } from '../../test/place.js';
import { comingRows } from './coming.js';
import { ageWords, verifiedWords } from './words.js';

const at = (date: string) => Date.parse(`${date}T10:00:00+08:00`);
const calendar = nationalDay;
const place = placeWith({
  hours: {
    rules: [1, 2, 3, 4, 5].map((weekday) => ({ weekday: weekday as 1, start: '09:00', end: '12:00' })),
    exceptions: [],
    holidayPolicy: 'closed',
    makeupPolicy: 'as-weekday',
  },
});

function told(date: string, hours: Partial<CenterHours> = {}, language: Language = 'zh-CN'): string[] {
  const places = [{ ...place, hours: { ...place.hours, ...hours } }];
  const [row] = listing({ region: '440000', calendar, places }, '440106', {}, at(date)).rows;
  assert.ok(row);
  return comingRows(row, calendar, at(date), say(language), language).map(
    ({ when, hours }) => `${when} ${hours.join('')}`,
  );
}

describe('exceptions of the coming 14 days', () => {
  test('exam season: a long evening, then a day off', () => {
    const exceptions = [
      { date: '2026-06-07', start: '08:00', end: '22:00', reason: '高考' },
      { date: '2026-06-08', start: '08:00', end: '22:00', reason: '高考' },
      { date: '2026-06-10', closed: true, reason: '调休' },
    ];
    assert.deepEqual(told('2026-06-01', { exceptions }), [
      '6 月 8 日周一 8:00–22:00，高考',
      '6 月 10 日周三 休息，调休',
    ]);
  });

  test('holidays in a row are one row, a make-up day is another', () => {
    assert.deepEqual(told('2026-09-30'), [
      '10 月 5–7 日 休息，国庆节',
      '10 月 10 日周六 9:00–12:00，国庆节调休',
    ]);
    assert.deepEqual(told('2026-09-27'), [
      '10 月 1–7 日 休息，国庆节',
      '10 月 10 日周六 9:00–12:00，国庆节调休',
    ]);
  });

  test('from one month to the next', () => {
    const exceptions = ['2026-11-30', '2026-12-01'].map((date) => ({ date, closed: true, reason: '搬家' }));
    assert.deepEqual(told('2026-11-25', { exceptions }), ['11 月 30 日周一至 12 月 1 日周二 休息，搬家']);
    assert.deepEqual(told('2026-11-25', { exceptions }, 'en'), ['Mon 30 Nov to Tue 1 Dec Closed, 搬家']);
  });

  test('what lies 14 days ahead is not told, the day before is', () => {
    const exceptions = ['2026-11-30', '2026-12-13'].map((date) => ({ date, closed: true, reason: '停电' }));
    assert.deepEqual(told('2026-11-16', { exceptions }), []);
    assert.deepEqual(told('2026-11-17', { exceptions }), ['11 月 30 日周一 休息，停电']);
    assert.deepEqual(told('2026-11-29', { exceptions }), ['11 月 30 日周一 休息，停电']);
    assert.deepEqual(told('2026-11-30', { exceptions }), ['12 月 13 日周日 休息，停电']);
  });

  test('without weekly hours there is no week to tell them, so it begins today', () => {
    const exceptions = [{ date: '2026-11-25', start: '09:00', end: '11:00', reason: '开放日' }];
    assert.deepEqual(told('2026-11-25', { rules: [], exceptions }), ['11 月 25 日周三 9:00–11:00，开放日']);
    assert.deepEqual(told('2026-11-25', { exceptions }), []);
    assert.deepEqual(told('2026-09-30', { rules: [] }), []);
  });
});

test('for whom a center is', () => {
  const words = (minAge?: number, maxAge?: number) => ageWords({ minAge, maxAge }, say('zh-CN'));
  assert.deepEqual(
    [words(6, 25), words(18), words(undefined, 25), words(0, 14), words(18, 18), words(), words(0)],
    ['6–25 岁', '18 岁及以上', '25 岁及以下', '14 岁及以下', '18 岁', undefined, undefined],
  );
});

test('a check older than 90 days is said to be old', () => {
  const words = (verifiedOn?: string) =>
    verifiedWords({ ...place, verifiedOn }, at('2026-11-26'), say('zh-CN'));
  assert.equal(words('2026-08-28'), '资料核对于 2026-08-28');
  assert.equal(words('2026-08-27'), '资料核对于 2026-08-27，已过 90 天，去之前可以先打电话问问');
  assert.equal(words(), undefined);
});
