import assert from 'node:assert/strict';
import { test } from 'node:test';
import { holdStage, nextStageAt } from './hold.model.js';

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

test('from one look to the next nothing changes, and each look finds the next stage', () => {
  const seen: string[] = [];
  for (let now: number | undefined = at('15:00:00'); now !== undefined; now = nextStageAt(end, now))
    seen.push(holdStage(end, now));
  assert.deepEqual(seen, ['kept', 'soon', 'over']);
});
