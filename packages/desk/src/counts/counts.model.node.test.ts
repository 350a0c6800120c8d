import assert from 'node:assert/strict';
import { test } from 'node:test';
import { atChina } from '@y12355/domain';
import { sampleQuarter } from '../../test/fake-reports.js';
import { cellWords, csvOf, quarterOf, quartersAround, quarterWords } from './counts.model.js';

test('a quarter is of the date in China', () => {
  assert.equal(quarterOf(atChina('2026-09-30', 1439)), '2026-Q3');
  assert.equal(quarterOf(atChina('2026-10-01', 0)), '2026-Q4');
  assert.equal(quarterWords('2026-Q4'), '2026 年第 4 季度');
});

test('the next quarter and seven before can be chosen, over the turn of a year', () => {
  const quarters = quartersAround(atChina('2026-01-15', 0));
  assert.deepEqual(quarters.slice(0, 3), ['2026-Q2', '2026-Q1', '2025-Q4']);
  assert.equal(quarters.at(-1), '2024-Q2');
});

test('a number that is kept back is no number', () => {
  assert.equal(cellWords(0), '0');
  assert.equal(cellWords(null), '少于 5');
  assert.equal(cellWords(null, true), '不写出', 'a total may be larger');
});

test('the table opens in a spreadsheet, hides what is hidden and starts no formula', () => {
  const csv = csvOf(sampleQuarter);
  assert.ok(csv.startsWith('\ufeff"中心","待回复"'));
  const rows = csv.split('\r\n');
  assert.equal(rows[1], '"示例青少年服务中心","6","12","31","少于 5","0","0","7","不写出"');
  assert.match(rows[2] ?? '', /^"'=示例海珠区服务站"/);
  assert.match(rows[3] ?? '', /^"全部","不写出","12","40","不写出"/);
  assert.ok(rows.includes('"期限前回复","93%"'));
});

test('quotes in a name stay one cell', () => {
  const [center] = sampleQuarter.centers;
  const named = { ...sampleQuarter, centers: center ? [{ ...center, name: '示例"甲",乙' }] : [] };
  assert.match(csvOf(named), /\r\n"示例""甲"",乙",/);
});
