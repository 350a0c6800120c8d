import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isSceneShow, isSceneSight } from './scene-show.js';

const show = {
  scene: { id: 'a' },
  at: 0,
  language: 'en',
  width: 1920,
  height: 1080,
  touch: false,
  revealed: true,
  files: { 'assets/a.jpg': 'blob:https://12355.example.cn/1' },
};

test('a picture that can be drawn, and those that cannot', () => {
  assert.ok(isSceneShow(show));
  const wrong: object[] = [
    { scene: [] },
    { scene: 'x' },
    { at: NaN },
    { at: '0' },
    { width: undefined },
    { touch: 1 },
    { language: 'fr' },
    { files: null },
    { files: { a: 'https://other.example.cn/a.jpg' } },
    { files: { a: 'data:image/png,' } },
    { files: { a: 1 } },
  ];
  for (const change of wrong) assert.ok(!isSceneShow({ ...show, ...change }), JSON.stringify(change));
  for (const value of [null, undefined, 1, 'x', [], {}]) assert.ok(!isSceneShow(value));
});

test('an answer of the preview', () => {
  assert.ok(isSceneSight({ state: 'drawn', misfits: ['words'] }));
  for (const value of [
    null,
    {},
    { state: 'seen', misfits: [] },
    { state: 'drawn' },
    { state: 'drawn', misfits: [1] },
  ])
    assert.ok(!isSceneSight(value), JSON.stringify(value));
});
