import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  clock,
  dayList,
  dayText,
  deadlineText,
  monthName,
  shortWhen,
  weekdayName,
  whenText,
} from './when.model.js';

test('words of a moment, in China’s time whatever the zone of its text', () => {
  assert.equal(whenText('2026-09-12T15:00:00+08:00', 'zh-CN'), '9 月 12 日周六 15:00');
  assert.equal(whenText('2026-09-12T15:00:00+08:00', 'en'), 'Sat 12 Sep 15:00');
  assert.equal(whenText('2026-12-31T16:30:00Z', 'zh-CN'), '1 月 1 日周五 0:30');
  assert.equal(deadlineText('2026-09-10T18:00:00+08:00', 'zh-CN'), '9 月 10 日 18:00');
  assert.equal(deadlineText('2026-09-10T18:00:00+08:00', 'en'), '10 Sep 18:00');
  assert.equal(shortWhen('2026-09-12T15:00:00+08:00', 'zh-CN'), '周六 15:00');
  assert.equal(clock('2026-09-12T09:05:00+08:00'), '9:05');
});

test('Hong Kong has its own weekday, long in a sentence', () => {
  assert.equal(weekdayName('2026-09-12', 'zh-HK'), '週六');
  assert.equal(whenText('2026-09-12T15:00:00+08:00', 'zh-HK'), '9 月 12 日星期六 15:00');
  assert.equal(shortWhen('2026-09-12T15:00:00+08:00', 'zh-HK'), '星期六 15:00');
});

test('days in a row say each month once', () => {
  assert.equal(dayList(['2026-09-13', '2026-09-14'], 'zh-CN'), '9 月 13、14 日');
  assert.equal(dayList(['2026-12-31', '2027-01-01', '2027-01-02'], 'zh-CN'), '12 月 31 日、1 月 1、2 日');
  assert.equal(dayList(['2026-12-31', '2027-01-01'], 'en'), '31 Dec, 1 Jan');
  assert.equal(dayText('2027-01-01', 'zh-CN'), '1 月 1 日周五');
});

test('a week over two months names both', () => {
  assert.equal(monthName('2026-09-12', '2026-09-18', 'zh-CN'), '9 月');
  assert.equal(monthName('2026-12-31', '2027-01-06', 'zh-CN'), '12 月 – 1 月');
  assert.equal(monthName('2026-12-31', '2027-01-06', 'en'), 'December – January');
});
