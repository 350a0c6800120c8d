import assert from 'node:assert/strict';
import { test } from 'node:test';
import { looksPersonal } from './personal.js';

test('texts that look like an ID or phone number are seen in any usual form', () => {
  for (const text of [
    '440106200001011234',
    '44010620000101123X',
    '440106 20000101 123x',
    '440106000101123',
    '身份证 440106201201010000',
    '我的电话13800000000',
    '138 0000 0000',
    '138-0000-0000 找我',
    '138—0000—0000',
    '138.0000.0000',
    '138·0000·0000',
    '１３８００００００００',
    '+8613800000000',
    '8613800000000',
    '020-12345678',
    '座机 020-00000000',
    '13800000000 13900000000',
  ])
    assert.ok(looksPersonal(text), text);
});

test('days, times, scores and the lines stay free', () => {
  for (const text of [
    '',
    '小木',
    '12355',
    '12355 和 12356',
    '2026-09-08 10:00',
    '2026-09-12 2026-09-13',
    '9 月 12 日 15:00 可以',
    '高一 3 班',
    '周六 9:00-12:00',
    '第 1234567 号',
    '考了 599 分，第 1234 名',
    // Longer than any of them: order numbers.
    '986' + '13800000000',
    '1234567890123456789012',
  ])
    assert.ok(!looksPersonal(text), text);
});
