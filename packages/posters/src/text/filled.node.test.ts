import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fieldsIn, filledIn, unfilled } from './filled.js';

test('a value stands in its place, and what belongs to it comes and goes with it', () => {
  const text = '{center}{，|hours}。';
  assert.equal(filledIn(text, { center: '示例', hours: '9:00' }), '示例，9:00。');
  assert.equal(filledIn(text, { center: '示例', hours: '' }), '示例。');
  assert.equal(filledIn('{school}{, host: |sponsor}', { school: 'A', sponsor: 'B' }), 'A, host: B');
});

test('a value with braces of its own stays what it is', () => {
  assert.equal(filledIn('{a}{b}', { a: '{b}', b: 'x' }), '{b}x');
});

test('the fields of a text are known, and what it brings itself', () => {
  assert.deepEqual(fieldsIn('{a} {，|b} {}'), ['a', 'b']);
  assert.equal(unfilled('主{a}办{：|b}'), '主办：');
});
