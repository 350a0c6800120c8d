import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { atChina } from '@y12355/domain';
import {
  clockWords,
  dateWords,
  deadlineWords,
  leftWords,
  momentWords,
  spanWords,
  visitWords,
  weekdayDateWords,
} from './time-words.js';
import { speak, t } from './words.js';

const MINUTE = 60_000;
const NOW = atChina('2026-12-31', 23 * 60 + 50);
after(() => speak('zh-CN'));

test('time that is left is rounded down', () => {
  const left = (minutes: number, seconds = 0) => leftWords(t, minutes * MINUTE + seconds * 1000);
  assert.equal(left(80, 59), '1 小时 20 分');
  assert.equal(left(60), '1 小时');
  assert.equal(left(59, 59), '59 分');
  assert.equal(left(0, 59), '不到 1 分');
  assert.equal(left(-5), '不到 1 分');
  assert.equal(left(19 * 60 + 20), '19 小时');
  assert.equal(left(25 * 60 + 59), '1 天 1 小时');
  assert.equal(left(48 * 60), '2 天');
});

test('days are days in China, across the turn of the year', () => {
  assert.equal(deadlineWords(t, '2026-12-31T23:55:00+08:00', NOW), '今天 23:55');
  assert.equal(deadlineWords(t, '2027-01-01T09:00:00+08:00', NOW), '明天 9:00');
  assert.equal(deadlineWords(t, '2027-01-02T12:00:00+08:00', NOW), '1 月 2 日 12:00');
  assert.equal(visitWords(t, '2027-01-01T10:00:00+08:00', NOW), '明天 10:00');
  assert.equal(visitWords(t, '2027-01-02T15:00:00+08:00', NOW), '周六 15:00');
});

test('an instant in another zone is told in China time', () => {
  assert.equal(momentWords(t, '2026-09-08T13:14:00Z'), '9 月 8 日 21:14');
});

test('ranges have an en dash and no leading zero', () => {
  assert.equal(spanWords('2026-09-12T09:00:00+08:00', '2026-09-12T09:50:00+08:00'), '9:00–9:50');
  assert.equal(clockWords(atChina('2026-09-12', 0)), '0:00');
});

test('English has its own order and names', () => {
  speak('en');
  assert.equal(dateWords(t, '2026-09-12'), '12 Sep');
  assert.equal(weekdayDateWords(t, '2026-09-12'), 'Sat 12 Sep');
  assert.equal(leftWords(t, 80 * MINUTE), '1 h 20 min');
  speak('zh-CN');
  assert.equal(weekdayDateWords(t, '2026-09-12'), '周六 9 月 12 日');
});
