import assert from 'node:assert/strict';
import { test } from 'node:test';
import { atChina, newRotation, nextScene, type Scene, scenesNow } from '@y12355/domain';
import fc from 'fast-check';
import { samplePlaylist, sampleScenes } from '../../../domain/test/playlists.js';
import { emptyDraft, insert } from './draft.js';
import { neverOf, programmeOf, spansOf } from './when.js';

const scene = (id: string, changes: Partial<Scene> = {}) =>
  ({ id, type: 'hotline', weight: 1, data: {}, ...changes }) as Scene;
const day = '2026-11-27';

test('a day in parts, the empty ones among them', () => {
  const scenes = [scene('a', { hours: '07:00-12:00', weight: 3 }), scene('b', { hours: '10:00-22:30' })];
  assert.deepEqual(spansOf({ scenes }, day, 'wide'), [
    { from: 0, to: 420, scenes: [] },
    { from: 420, to: 600, scenes: [{ id: 'a', share: 1 }] },
    // More than every second time a scene cannot come.
    {
      from: 600,
      to: 720,
      scenes: [
        { id: 'a', share: 0.5 },
        { id: 'b', share: 0.5 },
      ],
    },
    { from: 720, to: 1350, scenes: [{ id: 'b', share: 1 }] },
    { from: 1350, to: 1440, scenes: [] },
  ]);
});

test('a night reaches into the next day, and a shape has its own day', () => {
  const scenes = [scene('n', { hours: '22:00-02:00', from: day, shapes: ['tall'] })];
  const runs = (date: string, shape: 'wide' | 'tall') =>
    spansOf({ scenes }, date, shape).flatMap(({ from, to, scenes: found }) =>
      found.length ? [[from, to]] : [],
    );
  assert.deepEqual(runs(day, 'tall'), [[1320, 1440]]);
  assert.deepEqual(runs('2026-11-28', 'tall'), [
    [0, 120],
    [1320, 1440],
  ]);
  assert.deepEqual(runs('2026-11-28', 'wide'), []);
});

test('after the last day nothing runs', () => {
  assert.deepEqual(spansOf(samplePlaylist({ validTo: '2026-11-26' }), day, 'wide'), [
    { from: 0, to: 1440, scenes: [] },
  ]);
});

test('every minute says what the player would show, and the shares are those of its turns', () => {
  const minute = fc
    .nat(1439)
    .map((m) => `${`${Math.floor(m / 60)}`.padStart(2, '0')}:${`${m % 60}`.padStart(2, '0')}`);
  const hours = fc.option(
    fc
      .tuple(minute, minute)
      .filter(([a, b]) => a !== b)
      .map(([a, b]) => `${a}-${b}`),
    { nil: undefined },
  );
  const some = fc.array(fc.record({ hours, weight: fc.integer({ min: 1, max: 10 }) }), { maxLength: 5 });
  fc.assert(
    fc.property(some, fc.nat(1439), (given, at) => {
      const scenes = given.map(({ hours: when, weight }, index) =>
        scene(`s${index}`, { weight, ...(when !== undefined && { hours: when }) }),
      );
      const span = spansOf({ scenes }, day, 'wide').find(({ from, to }) => from <= at && at < to);
      const now = scenesNow({ scenes }, { at: atChina(day, at), shape: 'wide', sure: true });
      assert.deepEqual(
        span?.scenes.map(({ id }) => id),
        now.map(({ id }) => id),
      );
      let rotation = newRotation;
      const turns: string[] = [];
      for (let turn = 0; turn < 600; turn += 1) {
        const next = nextScene(now, rotation);
        rotation = next.rotation;
        if (next.scene) turns.push(next.scene.id);
      }
      for (const { id, share } of span?.scenes ?? []) {
        const count = turns.filter((one) => one === id).length;
        assert.ok(Math.abs(count / 600 - share) < 0.02, `${id}: ${count} of 600, told ${share}`);
      }
    }),
    { numRuns: 100 },
  );
});

test('a scene whose days are over, one that begins too late, and one that has a day left', () => {
  const ends = { validTo: '2026-12-31' };
  const cases: [Partial<Scene>, ReturnType<typeof neverOf>][] = [
    [{}, undefined],
    [{ to: '2026-11-26' }, 'over'],
    [{ to: day }, undefined],
    [{ from: '2026-12-31' }, undefined],
    [{ from: '2027-01-01' }, 'beyond'],
    [{ from: '2026-12-01', hours: '22:00-06:00', shapes: ['strip'] }, undefined],
  ];
  for (const [changes, expected] of cases)
    assert.equal(neverOf(scene('x', changes), ends, day), expected, JSON.stringify(changes));
  assert.equal(neverOf(scene('x', { from: '2027-01-01' }), {}, day), undefined);
  assert.equal(neverOf(scene('x', { from: '2027-01-01' }), { validTo: '2026-01-01' }, day), undefined);
});

test('a head with faults does not hide what its scenes do', () => {
  const draft = {
    ...insert(emptyDraft(day), { key: 'a', scene: sampleScenes[0] }, 0),
    head: { validTo: 'soon', screens: 1 },
  };
  assert.deepEqual(
    programmeOf(draft).scenes.map(({ id }) => id),
    ['line'],
  );
  assert.equal(programmeOf({ ...draft, head: { validTo: day } }).validTo, day);
});
