import assert from 'node:assert/strict';
import { test } from 'node:test';
import { GIVE_UP_AFTER, nextTry } from './backoff.model.js';

test('pauses double from 10 seconds to 3 hours, cut by up to a half', () => {
  assert.deepEqual(
    [1, 2, 3, 4, 11, 12, 400].map((tries) => nextTry(0, 0, tries, 0)),
    [10_000, 20_000, 40_000, 80_000, 10_240_000, 10_800_000, 10_800_000],
  );
  assert.equal(nextTry(0, 0, 1, 0.5), 7500);
  assert.equal(nextTry(0, 1000, 2, 0.999999), 1000 + 10_000);
});

test('the last try is inside of three days', () => {
  let now = 0;
  let tries = 0;
  for (let next: number | undefined = 0; next !== undefined; next = nextTry(0, now, tries, 0)) {
    now = next;
    tries += 1;
    assert.ok(now <= GIVE_UP_AFTER);
  }
  assert.ok(now > GIVE_UP_AFTER - 3 * 3_600_000, 'and not long before');
  assert.ok(tries > 20 && tries < 60, String(tries));
});
