import assert from 'node:assert/strict';
import { test } from 'node:test';
import { holdStage, mayExtend, nextChangeAt } from './hold.model.js';

const end = Date.parse('2026-09-12T15:05:00+08:00');
const at = (text: string) => Date.parse(`2026-09-12T${text}+08:00`);

test('a hold has its time, a last minute, and an end', () => {
  for (const [now, stage] of [
    ['15:00:00', 'kept'],
    ['15:03:59', 'kept'],
    ['15:04:00', 'soon'],
    ['15:04:59', 'soon'],
    ['15:05:00', 'over'],
    ['23:59:59', 'over'],
  ] as const)
    assert.equal(holdStage(end, at(now)), stage, now);
});

test('more time is offered when it gives a minute, up to the end, and while there is some', () => {
  const latest = at('15:20:00');
  for (const [now, offered] of [
    ['15:00:00', false],
    ['15:00:59', false],
    ['15:01:00', true],
    ['15:04:59', true],
    ['15:05:00', false],
  ] as const)
    assert.equal(mayExtend(end, latest, at(now)), offered, now);
  assert.equal(mayExtend(end, end, at('15:04:00')), false);
});

test('each look finds the next change, a minute away at the least', () => {
  const seen: [string, boolean][] = [];
  let last = -Infinity;
  for (let now: number | undefined = at('15:00:00'); now !== undefined; now = nextChangeAt(end, now)) {
    seen.push([holdStage(end, now), mayExtend(end, at('15:20:00'), now)]);
    assert.ok(now - last >= 60_000);
    last = now;
  }
  assert.deepEqual(seen, [
    ['kept', false],
    ['kept', true],
    ['soon', true],
    ['over', false],
  ]);
});
