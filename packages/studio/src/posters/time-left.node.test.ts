import assert from 'node:assert/strict';
import { test } from 'node:test';
import { paceOf, rateText } from './time-left.js';

test('what is left follows from what is done', () => {
  assert.deepEqual(paceOf(50, 200, 2000), { rate: 25, left: 6 });
  assert.deepEqual(paceOf(0, 200, 900), { rate: 0, left: undefined });
  assert.deepEqual(paceOf(0, 200, 0), { rate: 0, left: undefined });
  assert.equal(paceOf(200, 200, 1000).left, 0);
});

test('rates are told as a person reads them', () => {
  assert.deepEqual([0.84, 9.96, 45.4].map(rateText), ['0.8', '10.0', '45']);
});
