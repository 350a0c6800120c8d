import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { checkPlaylist, type SceneType, sceneTypes } from '@y12355/domain';
import fc from 'fast-check';
import { samplePlaylist, sampleScenes } from '../../../domain/test/playlists.js';
import {
  checked,
  type Draft,
  duplicate,
  emptyDraft,
  fileOf,
  fileText,
  freeId,
  idOf,
  insert,
  move,
  remove,
  type Removed,
  typeOf,
  valueAt,
  withHead,
  withScene,
  withValue,
} from './draft.js';
import { readDraft } from './open.js';
import { newScene, typeChoices, withChoice, withoutChoice, withText } from './scene-edit.js';

const sample = readFileSync(
  new URL('../../../../examples/metro-kiosk/playlist.json', import.meta.url),
  'utf8',
);
const read = (text: string): Draft => {
  const opened = readDraft(text, (index) => `k${index}`);
  assert.ok(!('why' in opened), JSON.stringify(opened));
  return opened.draft;
};
const ids = ({ rows }: Draft) => rows.map(({ scene }) => idOf(scene));

test('an empty draft passes, and so does one scene of each type once its words are there', () => {
  assert.deepEqual(checked(emptyDraft('2026-11-27')).faults, []);
  assert.deepEqual([...typeChoices].sort(), [...sceneTypes].sort());
  let draft = emptyDraft('2026-11-27');
  for (const type of typeChoices)
    draft = insert(draft, { key: type, scene: newScene(type, freeId(draft, type)) }, draft.rows.length);
  const open = checked(draft).faults;
  assert.ok(
    open.every(({ path }) => /\/(zh-CN|src)$/.test(path)),
    JSON.stringify(open),
  );
  const files: Partial<Record<SceneType, string>> = { picture: 'a.jpg', video: 'a.mp4' };
  for (const { path } of open) {
    const [, , index = '', ...steps] = path.split('/');
    const at = steps.map((step) => (/^\d+$/.test(step) ? Number(step) : step));
    const { key, scene } = draft.rows[Number(index)] ?? { key: '', scene: {} };
    const file = steps.includes('subtitles') ? 'a.vtt' : files[typeOf(scene) as SceneType];
    draft = withScene(draft, key, (now) =>
      at.at(-1) === 'src' ? withValue(now, at, file) : withText(now, at.slice(0, -1), 'zh-CN', '字', false),
    );
  }
  assert.deepEqual(checked(draft).faults, []);
});

test('the sample comes out as it went in, order of its properties and all', () => {
  const draft = read(sample);
  assert.deepEqual(JSON.parse(fileText(draft)), JSON.parse(sample));
  assert.deepEqual(checked(draft).faults, []);
  const changed = withScene(withHead(draft, 'version', 'b'), 'k1', (scene) =>
    withValue(scene, ['weight'], 2),
  );
  assert.deepEqual(
    Object.keys(changed.rows[1]?.scene as object),
    Object.keys(draft.rows[1]?.scene as object),
  );
  assert.equal(fileText(changed).length, fileText(draft).length - 'sample-1'.length + 1);
});

test('a signed file becomes a draft again and says whose key it was', () => {
  const signed = readDraft(`\uFEFF${JSON.stringify(samplePlaylist())}`, String);
  assert.ok(!('why' in signed));
  assert.equal(signed.signedBy, 'key-a');
  assert.ok(!('keyId' in signed.draft.head) && !('signature' in signed.draft.head));
  assert.deepEqual(checkPlaylist(fileOf(signed.draft), { draft: true }).faults, []);
  const unsigned = readDraft(sample, String);
  assert.ok(!('why' in unsigned) && unsigned.signedBy === undefined);
  const nameless = readDraft('{"scenes":[],"signature":"x"}', String);
  assert.ok(!('why' in nameless) && nameless.signedBy === '');
});

test('what is no playlist is refused, with the place where it breaks off', () => {
  assert.deepEqual(readDraft('{\n  "a": 1,\n  x\n}', String), { why: 'json', line: 3, column: 3 });
  // Long enough for an engine to quote a part of it only.
  const long = `{"a": [${'"b", '.repeat(20)}\n  1 2],${' "c": 1,'.repeat(9)}`;
  assert.deepEqual(readDraft(long, String), { why: 'json', line: 2, column: 5 });
  assert.deepEqual(readDraft('', String), { why: 'json', line: 1, column: 1 });
  for (const [text, path] of [
    ['[]', ''],
    ['null', ''],
    ['"x"', ''],
    ['{"scenes":{}}', '/scenes'],
  ]) {
    const refusal = readDraft(text as string, String);
    assert.ok('why' in refusal && refusal.why === 'shape', text);
    assert.deepEqual(
      refusal.faults.map((fault) => fault.path),
      [path],
      text,
    );
  }
});

test('a scene moves by one step and stays at the ends', () => {
  const draft = read(sample);
  const moved = move(draft, 'k1', -1);
  assert.deepEqual(ids(moved).slice(0, 3), ['door', 'line', 'season']);
  assert.equal(move(moved, 'k1', -1), moved);
  assert.equal(move(draft, 'k5', 1), draft);
  assert.deepEqual(move(moved, 'k1', 1), draft);
});

test('a copy stands behind its scene and has an id of its own, however long the name is', () => {
  const draft = duplicate(duplicate(read(sample), 'k0', 'a'), 'a', 'b');
  assert.deepEqual(ids(draft).slice(0, 4), ['line', 'line-2', 'line-3', 'door']);
  assert.deepEqual(checked(draft).faults, []);
  const long = 'x'.repeat(40);
  const one = insert(emptyDraft('2026-11-27'), { key: 'l', scene: newScene('hotline', long) }, 0);
  assert.deepEqual(ids(duplicate(one, 'l', 'm')), [long, `${'x'.repeat(38)}-2`]);
});

test('a bare text counts as zh-CN; empty words go, and an optional text with them', () => {
  const at = ['data', 'sentence'];
  const bare = { data: { sentence: '一句' } };
  assert.deepEqual(withText(bare, at, 'en', 'A word', true), {
    data: { sentence: { 'zh-CN': '一句', en: 'A word' } },
  });
  const both = { data: { sentence: { 'zh-CN': '一句', en: 'A' } } };
  const left = withText(both, at, 'zh-CN', '', true);
  assert.deepEqual(left, { data: { sentence: { en: 'A' } } });
  assert.deepEqual(withText(left, at, 'en', '', true), { data: {} });
  assert.deepEqual(withText(both, at, 'zh-CN', '', false), { data: { sentence: { en: 'A', 'zh-CN': '' } } });
});

test('the right choice stays the right one when another goes', () => {
  const three = withChoice(sampleScenes.find(({ type }) => type === 'question'));
  const right = withValue(three, ['data', 'answer'], 2);
  assert.equal(valueAt(withoutChoice(right, 0), ['data', 'answer']), 1);
  assert.equal(valueAt(withoutChoice(right, 2), ['data', 'answer']), 0);
  assert.equal(valueAt(withoutChoice(withValue(three, ['data', 'answer'], 0), 1), ['data', 'answer']), 0);
});

test('a name of digits in an object is a name, and a list stays a list', () => {
  assert.deepEqual(withValue({ 1: 'x', id: 'a' }, [1], undefined), { id: 'a' });
  assert.deepEqual(withValue(['a', 'b'], [0], undefined), ['b']);
  assert.deepEqual(withValue(undefined, ['a', 0, 'b'], 1), { a: [{ b: 1 }] });
});

type Step =
  | { do: 'move'; at: number; by: -1 | 1 }
  | { do: 'duplicate' | 'remove' | 'undo'; at: number }
  | { do: 'add'; at: number; type: SceneType }
  | { do: 'set'; at: number; path: (string | number)[]; value: unknown };

const steps = fc.array(
  fc.oneof(
    fc.record({
      do: fc.constant('move' as const),
      at: fc.nat(12),
      by: fc.constantFrom(-1 as const, 1 as const),
    }),
    fc.record({
      do: fc.constantFrom('duplicate' as const, 'remove' as const, 'undo' as const),
      at: fc.nat(12),
    }),
    fc.record({ do: fc.constant('add' as const), at: fc.nat(12), type: fc.constantFrom(...sceneTypes) }),
    fc.record({
      do: fc.constant('set' as const),
      at: fc.nat(12),
      path: fc.array(fc.oneof(fc.constantFrom('id', 'data', 'text', 'weight', '__proto__'), fc.nat(3)), {
        minLength: 1,
        maxLength: 4,
      }),
      value: fc.jsonValue(),
    }),
  ),
  { maxLength: 40 },
) as fc.Arbitrary<Step[]>;

test('no sequence of edits loses a scene: each is there, or was taken out and comes back', () => {
  const start = fc.array(fc.oneof(fc.constantFrom<unknown>(...sampleScenes), fc.jsonValue()), {
    maxLength: 6,
  });
  fc.assert(
    fc.property(start, steps, (scenes, list) => {
      let draft = read(JSON.stringify({ version: '1', asOf: '2026-11-01', screens: [], scenes }));
      const removed: Removed[] = [];
      const known = new Map(draft.rows.map(({ key, scene }) => [key, JSON.stringify(scene)]));
      list.forEach((step, turn) => {
        const { key = '', scene } = draft.rows[step.at % Math.max(1, draft.rows.length)] ?? {};
        if (step.do === 'move') draft = move(draft, key, step.by);
        if (step.do === 'duplicate') draft = duplicate(draft, key, `n${turn}`);
        if (step.do === 'add')
          draft = insert(
            draft,
            { key: `n${turn}`, scene: newScene(step.type, freeId(draft, step.type)) },
            step.at,
          );
        if (step.do === 'set') {
          draft = withScene(draft, key, () => withValue(scene, step.path, step.value));
        }
        if (step.do === 'remove') {
          const out = remove(draft, key);
          if (out) [draft] = [out.draft, removed.push(out.removed)];
        }
        const last = step.do === 'undo' ? removed.pop() : undefined;
        if (last) draft = insert(draft, last.row, last.index);
        for (const row of draft.rows) {
          // Only what was made or changed just now may say something new.
          if (!known.has(row.key) || (step.do === 'set' && row.key === key))
            known.set(row.key, JSON.stringify(row.scene));
        }
        const all = [...draft.rows, ...removed.map(({ row }) => row)];
        assert.deepEqual(all.map((row) => row.key).sort(), [...known.keys()].sort());
        for (const row of all) assert.equal(JSON.stringify(row.scene), known.get(row.key));
      });
      // What is saved is opened again as it was.
      assert.deepEqual(fileOf(read(fileText(draft))), JSON.parse(fileText(draft)));
      checked(draft);
    }),
    { numRuns: 150 },
  );
});
