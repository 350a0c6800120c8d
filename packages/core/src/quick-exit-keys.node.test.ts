import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { EXIT_PAUSE_MS, type ExitKeys, exitKeys, noExitKeys } from './quick-exit-keys.js';

type Stroke = Parameters<typeof exitKeys>[1];
const plain = { repeat: false, ctrlKey: false, altKey: false, metaKey: false };
const down = (key: string, more: Partial<Stroke> = {}): Stroke => ({
  type: 'keydown',
  key,
  ...plain,
  ...more,
});
const up = (key: string, more: Partial<Stroke> = {}): Stroke => ({ type: 'keyup', key, ...plain, ...more });
const tap = [down('Shift'), up('Shift')];

/** Count after strokes that come `step` ms apart. */
function count(strokes: readonly Stroke[], step = 100, start = 1_000_000): number {
  let keys: ExitKeys = noExitKeys;
  strokes.forEach((stroke, index) => (keys = exitKeys(keys, stroke, start + index * step)));
  return keys.count;
}

describe('keys that lead away', () => {
  it('counts Shift pressed by itself', () => {
    assert.equal(count([]), 0);
    assert.equal(count([down('Shift')]), 0);
    assert.equal(count(tap), 1);
    assert.equal(count([...tap, ...tap, ...tap]), 3);
  });

  it('counts a key that is held down once', () => {
    const held = Array.from({ length: 20 }, () => down('Shift', { repeat: true }));
    assert.equal(count([down('Shift'), ...held, up('Shift')]), 1);
  });

  it('never counts a capital, and a capital takes the count away', () => {
    assert.equal(count([down('Shift'), down('A'), up('A'), up('Shift')]), 0);
    assert.equal(count([...tap, ...tap, down('Shift'), down('A'), up('Shift')]), 0);
    assert.equal(count([...tap, ...tap, down('b'), up('b'), ...tap]), 1);
  });

  it('never counts the switch of an input method, in whichever order the two keys go', () => {
    const held = { ctrlKey: true };
    const first = [down('Control', held), down('Shift', held), up('Shift', held), up('Control')];
    const second = [down('Shift'), down('Control', held), up('Shift', held), up('Control')];
    const third = [down('Shift'), down('Control', held), up('Control'), up('Shift')];
    for (const once of [first, second, third]) assert.equal(count([...once, ...once, ...once]), 0);
    assert.equal(count([down('Shift', { altKey: true }), up('Shift')]), 0);
    assert.equal(count([down('Shift', { metaKey: true }), up('Shift')]), 0);
  });

  it('starts again after a pause', () => {
    let keys: ExitKeys = noExitKeys;
    const at = (ms: number) => {
      keys = exitKeys(keys, down('Shift'), ms);
      keys = exitKeys(keys, up('Shift'), ms);
      return keys.count;
    };
    assert.equal(at(0 + 10_000), 1);
    assert.equal(at(10_000 + EXIT_PAUSE_MS - 1), 2);
    assert.equal(at(10_000 + 2 * EXIT_PAUSE_MS - 1), 1);
  });
});
