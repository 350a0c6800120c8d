import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sampleWaiting } from '../../test/fake-reports.js';
import { byDay } from './waiting.model.js';

test('days stand in order, and in each the one who came first', () => {
  assert.deepEqual(
    byDay(sampleWaiting()).map(({ date, entries }) => [date, entries.map(({ id }) => id)]),
    [
      ['2026-09-10', ['w2']],
      ['2026-09-12', ['w1', 'w3']],
    ],
  );
  assert.deepEqual(byDay([]), []);
});
