import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kitTemplates } from '../cli/known-templates.js';
import { sheet } from '../sheet.js';
import type { Template } from '../template.js';
import { checkDpi, codesOf, inPdfSample, mostDpi, pngDpi, sizeAt } from './resolution.js';

const known = await kitTemplates();
const sceneOf = (id: string) => {
  const template = known.get(id) as Template;
  const values = Object.fromEntries(
    template.fields.filter(({ required }) => required).map(({ name }) => [name, '示例']),
  );
  return sheet(template, { lang: 'zh-CN', values, address: `https://example.org/q/${'a'.repeat(32)}` });
};

test('50 dpi for posters, more for what is small, and a screen’s own pixels', () => {
  assert.equal(checkDpi(sceneOf('a3-calm')), 50);
  assert.equal(checkDpi(sceneOf('roll-up')), 50);
  const sticker = sceneOf('sticker-60');
  const dpi = checkDpi(sticker);
  assert.ok(dpi > 50 && dpi <= 150);
  assert.deepEqual(sizeAt(sceneOf('screen-9x16'), checkDpi(sceneOf('screen-9x16'))), {
    width: 1080,
    height: 1920,
  });
  for (const id of known.keys()) {
    const scene = sceneOf(id);
    for (const { module } of codesOf(scene)) {
      assert.ok((module * checkDpi(scene)) / 25.4 >= 2.5, id);
    }
  }
});

test('a PNG of any sheet stays within what memory should hold', () => {
  for (const template of known.values()) {
    const { width, height } = sizeAt(template, pngDpi(template));
    assert.ok(width * height <= 18.1e6, template.id);
  }
  assert.ok(mostDpi((known.get('a3-calm') as Template).page) >= 300);
});

test('two of a hundred sheets are in the sample, the first among them', () => {
  const chosen = Array.from({ length: 1000 }, (_, ordinal) => ordinal).filter(inPdfSample);
  assert.deepEqual([chosen.length, chosen[0], chosen[1]], [20, 0, 50]);
});
