import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkPlaylist } from '@y12355/domain';
import { samplePlaylist, sampleScenes } from '../../../domain/test/playlists.js';
import { refusalOf, sizeText, srcFor } from './chosen-file.js';
import { faultPlace, faultWords, pathOf } from './fault-words.js';
import { wordsOf } from './words.js';

const t = wordsOf('zh-CN');

/** One fault of each rule, by the scene and place that it is planted in. */
const planted: [scene: string, data: object][] = [
  ['line', { type: 'web-page' }],
  ['line', { form: 1 }],
  ['line', { data: { sentence: { 'zh-CN': '很'.repeat(41) } } }],
  ['line', { data: { sentence: { 'zh-CN': '两\u202e行' } } }],
  ['line', { data: { sentence: { 'zh-CN': ' ' } } }],
  ['line', { data: [] }],
  ['line', { weight: 11 }],
  ['line', { id: '../etc' }],
  ['near', { id: 'line' }],
  ['near', { data: { center: '../x' } }],
  ['time', { from: '2026-02-30' }],
  ['time', { to: '2026-08-31' }],
  ['film', { hours: '7:00' }],
  ['film', { hours: '06:00-06:00' }],
  ['code', { shapes: [] }],
  ['ask', { data: { ...(sampleScenes[3]?.data as object), answer: 2 } }],
  ['tale', { data: { ...(sampleScenes[4]?.data as object), fiction: 'yes' } }],
  ['rain', { data: { asset: { src: 'rain.gif' }, alt: { 'zh-CN': '雨' }, aiGenerated: true } }],
  ['rain', { data: { asset: { src: '../rain.jpg' }, alt: { 'zh-CN': '雨' }, aiGenerated: true } }],
  [
    'rain',
    {
      data: {
        asset: { src: 'a.jpg', bytes: 1024 ** 3, sha256: 'x' },
        alt: { 'zh-CN': '雨' },
        aiGenerated: true,
      },
    },
  ],
];

test('every rule of the check has its words here', () => {
  const cures = new Set<string>();
  const told = new Set<string>();
  const ask = (value: object) => {
    for (const fault of checkPlaylist(value, { draft: true }).faults) {
      cures.add(fault.cure);
      const words = faultWords(fault, t);
      told.add(words);
      assert.ok(!words.includes(fault.cure), `${fault.cure} speaks for itself`);
      assert.doesNotMatch(words, /\{\{|undefined/, fault.cure);
    }
  };
  for (const [id, changes] of planted) {
    const scenes = sampleScenes.map((scene) => (scene.id === id ? { ...scene, ...changes } : scene));
    ask({ ...samplePlaylist(), scenes });
  }
  ask({ ...samplePlaylist(), version: 'a b', screens: ['A'], asOf: 'today', later: 1 });
  ask({ ...samplePlaylist(), scenes: {} });
  ask({
    ...samplePlaylist(),
    scenes: Array.from({ length: 201 }, (_, n) => ({ ...sampleScenes[0], id: `s${n}` })),
  });
  assert.ok(cures.size >= 24, [...cures].join('\n'));
  assert.ok(
    [...told].some((words) => words.includes('最多 40 个字（字母 80 个），现在 41 个')),
    [...told].join('\n'),
  );
});

test('a rule without words says its own', () => {
  const fault = { path: '/x', value: '1', expected: 'two', cure: 'write two' };
  assert.equal(faultWords(fault, t), 'two; write two');
});

test('where a fault is, in the words of the form', () => {
  const fault = (path: string) => ({ path, value: '', expected: '', cure: '' });
  const scenes = [{ id: 'a' }, 'none'];
  assert.equal(faultPlace(fault('/scenes/0/data/text/zh-CN'), scenes, t), '第 1 幕「a」 · 文字 · 简体');
  assert.equal(faultPlace(fault('/scenes/1'), scenes, t), '第 2 幕');
  assert.equal(faultPlace(fault('/validTo'), scenes, t), '放到哪天止');
  assert.equal(faultPlace(fault(''), scenes, t), '整份');
  assert.deepEqual(pathOf(fault('/scenes/0/data/choices/1/en')), ['scenes', 0, 'data', 'choices', 1, 'en']);
});

test('a file is refused before it is read, by ending and size', () => {
  const file = (name: string, size: number) => ({ name, size });
  assert.equal(refusalOf('picture', file('a.JPG', 1)), undefined);
  assert.equal(refusalOf('picture', file('a.gif', 1)), 'ending');
  assert.equal(refusalOf('picture', file('a.png', 8 * 1024 * 1024 + 1)), 'large');
  assert.equal(refusalOf('subtitles', file('a.vtt', 0)), 'empty');
  assert.deepEqual([1, 812 * 1024, 8 * 1024 * 1024, 7.44 * 1024 * 1024].map(sizeText), [
    '1 KB',
    '812 KB',
    '8 MB',
    '7.4 MB',
  ]);
});

test('any name becomes one that the check takes, and two files never share one', () => {
  const none = new Map<string, string>();
  for (const name of [
    '雨天 #1.jpg',
    '../../etc.png',
    '.hidden.webp',
    'a\u202eb:c?.JPEG',
    `${'x'.repeat(300)}.png`,
    '%.png',
  ]) {
    const src = srcFor(name, 'a', none);
    const picture = {
      id: 'p',
      type: 'picture',
      weight: 1,
      data: { asset: { src }, alt: { 'zh-CN': '雨' }, aiGenerated: false },
    };
    const { faults } = checkPlaylist({ ...samplePlaylist(), scenes: [picture] }, { draft: true });
    assert.deepEqual(faults, [], src);
    assert.match(src, /^assets\//);
  }
  const taken = new Map([['assets/rain.jpg', 'a']]);
  assert.equal(srcFor('rain.jpg', 'a', taken), 'assets/rain.jpg');
  assert.equal(srcFor('rain.jpg', 'b', taken), 'assets/rain-2.jpg');
});
