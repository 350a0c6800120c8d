import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isLife } from './path.model.js';

const steps = (...words: string[]) =>
  words.map((word, index) => {
    const [actor = '', kind = ''] = word.split(' ');
    return { at: index * 1000, actor, kind };
  });

test('lives that a booking may have', () => {
  const lives: [string, ...string[]][] = [
    ['requested', 'visitor requested'],
    ['requested', 'system requested', 'staff:a approved', 'visitor rescheduled'],
    ['approved', 'staff:a approved', 'staff:a rescheduled'],
    ['no_show', 'visitor requested', 'staff:a approved', 'visitor erased', 'staff:a no_show'],
    ['cancelled', 'visitor requested', 'staff:a transferred', 'visitor cancelled', 'visitor erased'],
    ['expired', 'visitor requested', 'staff:b approved', 'staff:b transferred', 'system expired'],
  ];
  for (const [status, ...words] of lives) assert.ok(isLife(steps(...words), status, 0), words.join(', '));
});

test('lives that no booking may have', () => {
  const lives: [string, ...string[]][] = [
    ['requested'],
    ['approved', 'visitor requested'],
    ['approved', 'visitor requested', 'visitor approved'],
    ['approved', 'visitor approved'],
    ['declined', 'visitor requested', 'staff:a approved', 'staff:a declined'],
    ['expired', 'visitor requested', 'staff:a approved', 'system expired'],
    ['cancelled', 'visitor requested', 'visitor cancelled', 'visitor cancelled'],
    ['requested', 'visitor requested', 'visitor cancelled', 'visitor rescheduled'],
    ['completed', 'visitor requested', 'staff:a completed'],
    ['requested', 'visitor requested', 'visitor erased', 'system erased'],
    ['approved', 'staff:a approved', 'visitor requested'],
  ];
  for (const [status, ...words] of lives) assert.ok(!isLife(steps(...words), status, 0), words.join(', '));
});

test('steps written by processes whose clocks differ may change places, others not', () => {
  const swapped = steps('staff:a approved', 'visitor requested');
  assert.ok(isLife(swapped, 'approved', 1000));
  assert.ok(!isLife(swapped, 'approved', 999));
});
