import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bothOf, cleanCode, cleanRef } from './lookup.model.js';

test('a reference however it was typed', () => {
  for (const typed of [
    'Y7K3-M29Q',
    'y7k3m29q',
    ' y7k3 m29q ',
    'Ｙ７Ｋ３－Ｍ２９Ｑ',
    'Y7K3–M29Q',
    'Y7K3—M29Q',
  ])
    assert.equal(cleanRef(typed), 'Y7K3-M29Q', typed);
  for (const typed of ['', 'Y7K3', 'Y7K3-M29Q1', '预约号']) assert.equal(cleanRef(typed), '', typed);
});

test('a code however it was typed', () => {
  for (const typed of ['40817735', '4081 7735', '4081-7735', ' ４０８１７７３５', '4081–7735'])
    assert.equal(cleanCode(typed), '40817735', typed);
  for (const typed of ['', '4081773', '408177356', '4081773a']) assert.equal(cleanCode(typed), '', typed);
});

test('both out of the text that was copied, in every language and run together', () => {
  const both = { ref: 'Y7K3-M29Q', code: '4081 7735' };
  for (const text of [
    '预约号 Y7K3-M29Q\n查询码 4081 7735',
    '預約編號 Y7K3-M29Q\r\n查詢碼 4081 7735',
    'Reference Y7K3-M29Q\nCode 4081 7735',
    'y7k3–m29q，4081 7735',
  ])
    assert.deepEqual(bothOf(text), both, text);
  assert.deepEqual(bothOf('2345-6789 4081 7735'), { ref: '2345-6789', code: '4081 7735' }, 'digits alone');
});

test('one alone stays where it was pasted', () => {
  for (const text of ['', 'Y7K3-M29Q', '4081 7735', '预约号 Y7K3-M29Q', 'Reference\nCode 4081 7735'])
    assert.equal(bothOf(text), undefined, text);
});
