import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fakeBooking, NOW, sampleBookings } from '../../test/fake-bookings.js';
import { bulkWords, MOST, stillMarked, toggled } from './bulk.model.js';
import { waiting } from './queue.model.js';

test('a mark is set and taken off, and never more than the service takes', () => {
  assert.deepEqual([...toggled(new Set(['a']), 'b')], ['a', 'b']);
  assert.deepEqual([...toggled(new Set(['a', 'b']), 'a')], ['b']);
  const full = new Set(Array.from({ length: MOST }, (_, index) => String(index)));
  assert.equal(toggled(full, 'one more').size, MOST);
  assert.equal(toggled(full, '0').size, MOST - 1);
});

test('a mark of what does not wait any more counts no more', () => {
  const rows = waiting(sampleBookings(), NOW);
  assert.deepEqual(
    stillMarked(new Set(['l', 'shu', 'v1', 'gone']), rows).map(({ id }) => id),
    ['shu', 'l'],
  );
});

test('what was not declined is told one by one, with why', () => {
  const [a, b] = [fakeBooking({ id: 'a', alias: '阿树' }), fakeBooking({ id: 'b', alias: '小北' })];
  const words = bulkWords(
    [a, b],
    [
      { id: 'a', declined: true },
      { id: 'b', declined: false, code: 'precondition-failed' },
    ],
  );
  assert.deepEqual(words, ['婉拒了 1 个。', '小北：没有婉拒。有人先处理了，或者对方刚改过。']);
  const [, unknown] = bulkWords([a], [{ id: 'a', declined: false, code: 'internal' }]);
  assert.match(unknown ?? '', /没有答好/);
});
