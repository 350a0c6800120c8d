import assert from 'node:assert/strict';
import { afterEach, mock, test } from 'node:test';
import { after, setTimers } from './timers.js';

afterEach(() => {
  setTimers(undefined);
  mock.timers.reset();
});

test('a wait ends once, and one that is given up never', () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  const heard: string[] = [];
  after(1000, () => heard.push('kept'));
  const cancel = after(1000, () => heard.push('given up'));
  cancel();
  mock.timers.tick(999);
  assert.deepEqual(heard, []);
  mock.timers.tick(5000);
  assert.deepEqual(heard, ['kept']);
});

test('driven timers take over, and a wait is given up with the timers that it began with', () => {
  const waits = new Map<number, () => void>();
  setTimers({
    set: (call, ms) => {
      waits.set(ms, call);
      return ms;
    },
    clear: (id) => void waits.delete(id),
  });
  let called = 0;
  const cancel = after(86_400_000, () => (called += 1));
  after(12_000, () => (called += 1));
  waits.get(12_000)?.();
  assert.equal(called, 1);
  setTimers(undefined);
  cancel();
  assert.deepEqual([...waits.keys()], [12_000]);
});
