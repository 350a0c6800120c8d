import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { newRotation, nextScene, type Rotation } from './rotation.js';

interface Weighted {
  id: string;
  weight: number;
}

function run(scenes: readonly Weighted[], count: number, from: Rotation = newRotation) {
  let rotation = from;
  const order: string[] = [];
  for (let step = 0; step < count; step += 1) {
    const next = nextScene(scenes, rotation);
    order.push(next.scene?.id ?? '-');
    rotation = next.rotation;
  }
  return { order, rotation };
}

const list = (...weights: number[]): Weighted[] =>
  weights.map((weight, index) => ({ id: `s${index}`, weight }));
const some = fc.array(fc.integer({ min: 1, max: 10 }), { minLength: 2, maxLength: 8 });

test('spread evenly, the same each time', () => {
  assert.equal(run(list(2, 1, 1), 8).order.join(' '), 's0 s1 s2 s0 s1 s0 s2 s0');
  assert.deepEqual(run(list(3, 2, 1), 60).order, run(list(3, 2, 1), 60).order);
});

test('one alone, and none', () => {
  assert.deepEqual(run(list(4), 3).order, ['s0', 's0', 's0']);
  assert.deepEqual(run([], 2), { order: ['-', '-'], rotation: newRotation });
});

test('never twice in a row while there is another, and never left out for long', () => {
  fc.assert(
    fc.property(some, (weights) => {
      const { order } = run(list(...weights), 400);
      for (let at = 1; at < order.length; at += 1) assert.notEqual(order[at], order[at - 1]);
      assert.equal(new Set(order).size, weights.length);
    }),
  );
});

test('each comes as often as its weight says, the largest at most every second time', () => {
  fc.assert(
    fc.property(some, (weights) => {
      const sum = weights.reduce((total, one) => total + one, 0);
      const shares = weights.map((one) => Math.min(one, sum - one));
      const total = shares.reduce((all, one) => all + one, 0);
      const rounds = 20 * total;
      const { order } = run(list(...weights), rounds);
      shares.forEach((share, index) => {
        const count = order.filter((id) => id === `s${index}`).length;
        assert.ok(
          Math.abs(count - (rounds * share) / total) <= weights.length,
          `${weights} s${index}: ${count}`,
        );
      });
    }),
  );
});

test('what is owed stays within limits when scenes come and go', () => {
  fc.assert(
    fc.property(fc.array(fc.subarray(list(10, 1, 3, 7, 1)), { minLength: 1, maxLength: 60 }), (sets) => {
      let rotation = newRotation;
      for (const scenes of sets) {
        const before = rotation.last;
        const next = nextScene(scenes, rotation);
        if (scenes.length > 1) assert.notEqual(next.scene?.id, before);
        rotation = next.rotation;
        assert.deepEqual(Object.keys(rotation.owed).sort(), scenes.map(({ id }) => id).sort());
        for (const owed of Object.values(rotation.owed)) assert.ok(Math.abs(owed) <= 44);
      }
    }),
  );
});
