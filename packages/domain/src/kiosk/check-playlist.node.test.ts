import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { samplePlaylist, sampleScenes } from '../../test/playlists.js';
import { checkPlaylist, isForScreen } from './check-playlist.js';
import { playlistFaultLine } from './fault.js';

type Json = Record<string, unknown>;
const copy = () => JSON.parse(JSON.stringify(samplePlaylist())) as Json & { scenes: Json[] };

/** Changes the value at a path; undefined takes it away. */
function changed(path: string, value: unknown): Json {
  const whole = copy();
  const steps = path.split('/').slice(1);
  const last = steps.pop() as string;
  const holder = steps.reduce<Json>((inner, step) => inner[step] as Json, whole);
  if (value === undefined) Reflect.deleteProperty(holder, last);
  else holder[last] = value;
  return whole;
}

const at = (id: string) => sampleScenes.findIndex((scene) => scene.id === id);

test('one of each type passes and stays as it is', () => {
  const whole = copy();
  assert.deepEqual(checkPlaylist(whole), { playlist: whole, faults: [] });
});

test('a bad scene is told by its id with value, what was expected and cure, and the others stay', () => {
  const long = '很'.repeat(41);
  const cases: [id: string, path: string, value: unknown, expected: RegExp][] = [
    ['line', 'type', 'web-page', /one of hotline, materials, center/],
    ['line', 'data/sentence/zh-CN', long, /at most 40 Chinese characters or 80 letters, found 41/],
    ['line', 'data/sentence/zh-CN', '两\u202e行', /without control signs/],
    ['line', 'data/sentence/en', '\ud800', /without control signs/],
    ['line', 'data/sentence/zh-CN', '一行\n两行', /without control signs/],
    ['line', 'data/sentence', { en: 'No Chinese' }, /a text/],
    ['line', 'data', undefined, /an object/],
    ['line', 'weight', 0, /1 to 10/],
    ['line', 'weight', 11, /1 to 10/],
    ['line', 'weight', '3', /1 to 10/],
    ['line', 'form', '2026-09-01', /one of id, type, from, to/],
    ['near', 'data/center', '../x', /id of a center/],
    ['time', 'to', '2026-08-31', /2026-09-01 or later/],
    ['time', 'from', '2026-02-30', /a day that exists/],
    ['time', 'from', 20260901, /a day that exists/],
    ['time', 'data/season', 'none', /one of school-start/],
    ['ask', 'data/answer', 2, /0 to 1/],
    ['ask', 'data/choices', [{ 'zh-CN': '一' }], /a list of 2 to 4/],
    ['tale', 'data/fiction', 'yes', /true or false/],
    ['code', 'shapes', ['round'], /one of wide, tall, strip/],
    ['code', 'shapes', [], /a list of 1 to 3/],
    ['film', 'hours', '7:00-22:00', /hours of the day/],
    ['film', 'hours', '24:00-06:00', /hours of the day/],
    ['film', 'hours', '06:00-06:00', /an end that is not its start/],
    ['film', 'data/asset/bytes', 1024 ** 3, /1 to 209715200/],
    ['film', 'data/asset/src', 'film.mkv', /ends with .mp4, .webm/],
    ['film', 'data/subtitles', undefined, /an object/],
    ['rain', 'data/asset/bytes', 8 * 1024 * 1024 + 1, /1 to 8388608/],
    ['rain', 'data/asset/sha256', 'AB'.repeat(32), /64 hexadecimal/],
  ];
  for (const src of [
    '../rain.jpg',
    'a/../rain.jpg',
    '/rain.jpg',
    'https://other.example/rain.jpg',
    '//other.example/rain.jpg',
    'a\\rain.jpg',
    'C:rain.jpg',
    'a//rain.jpg',
    '.hidden/rain.jpg',
    'rain.jpg?x',
    '%2e%2e/rain.jpg',
    '',
  ]) {
    cases.push(['rain', 'data/asset/src', src, /a path below the playlist/]);
  }
  for (const [id, path, value, expected] of cases) {
    const { playlist, faults } = checkPlaylist(changed(`/scenes/${at(id)}/${path}`, value));
    const told = `${id} ${path} ${String(value)}`;
    assert.ok(playlist, told);
    assert.deepEqual(
      playlist.scenes.map((scene) => scene.id),
      sampleScenes.map((scene) => scene.id).filter((one) => one !== id),
      told,
    );
    assert.ok(faults.length >= 1 && faults.every(({ scene, cure }) => scene === id && cure !== ''), told);
    assert.match(faults[0]?.expected ?? '', expected, told);
    assert.ok(faults[0]?.path.startsWith(`/scenes/${at(id)}/`), told);
  }
});

test('a scene with a word too many is told with its other faults; what is no scene, once', () => {
  const whole = copy();
  Object.assign(whole.scenes[0] as Json, { form: '2026-09-01', weight: 11 });
  whole.scenes[1] = 'no scene' as unknown as Json;
  assert.deepEqual(
    checkPlaylist(whole).faults.map(({ path }) => path),
    ['/scenes/0/form', '/scenes/0/weight', '/scenes/1'],
  );
});

test('an id that is none or is used twice', () => {
  const bad = checkPlaylist(changed('/scenes/0/id', '../etc'));
  assert.equal(bad.playlist?.scenes.length, sampleScenes.length - 1);
  assert.equal(bad.faults[0]?.scene, undefined);
  const twice = checkPlaylist(changed('/scenes/1/id', 'line'));
  assert.equal(twice.playlist?.scenes.length, sampleScenes.length - 1);
  assert.equal(twice.playlist?.scenes[0]?.type, 'hotline');
  assert.match(
    twice.faults.map(playlistFaultLine)[0] ?? '',
    /^\/scenes\/1\/id \(scene "line"\): found "line", expected an id of/,
  );
});

test('what is wrong with the whole leaves nothing to show', () => {
  for (const value of [null, undefined, 1, 'x', [], '{"scenes":[]}']) {
    const { playlist, faults } = checkPlaylist(value);
    assert.equal(playlist, undefined);
    assert.equal(faults[0]?.path, '');
  }
  for (const [path, value] of [
    ['/version', 'a b'],
    ['/asOf', 'today'],
    ['/validTo', '2026-08-31'],
    ['/screens', 'all'],
    ['/screens', ['../../etc/passwd']],
    ['/screens', ['A']],
    ['/scenes', {}],
    ['/keyId', undefined],
    ['/signature', 'AB'],
  ] as const) {
    const { playlist, faults } = checkPlaylist(changed(path, value));
    assert.equal(playlist, undefined, path);
    assert.ok(
      faults.some((fault) => fault.path.startsWith(path) && fault.scene === undefined),
      path,
    );
  }
});

test('a property of a later kit in the head is told and hinders nothing', () => {
  const { playlist, faults } = checkPlaylist({ ...copy(), later: 1 });
  assert.ok(playlist && !('later' in playlist));
  assert.equal(faults.length, 1);
});

test('a draft has no signature, hashes or sizes yet', () => {
  const { version, asOf, screens, scenes: sample } = samplePlaylist();
  const scenes = JSON.parse(JSON.stringify(sample), (key, value: unknown) =>
    key === 'sha256' || key === 'bytes' ? undefined : value,
  ) as object;
  const draft = { version, asOf, screens, scenes };
  assert.deepEqual(checkPlaylist(draft, { draft: true }).faults, []);
  assert.equal(checkPlaylist(draft).playlist, undefined);
});

test('more scenes than there is time for', () => {
  const scenes = Array.from({ length: 205 }, (_, index) => ({ ...sampleScenes[0], id: `s${index}` }));
  const { playlist, faults } = checkPlaylist({ ...copy(), scenes });
  assert.equal(playlist?.scenes.length, 200);
  assert.equal(faults.length, 1);
});

test('whatever JSON comes, it is checked and not thrown at', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.nat(sampleScenes.length - 1), fc.string(), (value, index, key) => {
      checkPlaylist(value);
      const whole = copy();
      const scene = whole.scenes[index] as Json;
      Object.defineProperty(scene, key, { value, enumerable: true, configurable: true, writable: true });
      const { playlist } = checkPlaylist(whole);
      return (playlist?.scenes.length ?? 0) >= sampleScenes.length - 1;
    }),
    { numRuns: 300 },
  );
});

test('a playlist of all screens, or of some', () => {
  assert.ok(isForScreen({ screens: [] }, 'gz-1'));
  assert.ok(isForScreen({ screens: ['gz-1'] }, 'gz-1'));
  assert.ok(!isForScreen({ screens: ['gz-1'] }, 'gz-2'));
});
