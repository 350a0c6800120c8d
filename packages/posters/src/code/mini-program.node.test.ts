import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { batch, command, manifestIn } from '../../test/cli/command.js';
import { allTemplates } from '../../test/sheets.js';
import { LayoutError } from '../errors.js';
import { sheet } from '../sheet.js';
import { posterLanguages, type Template } from '../template.js';
import { bilevelPng } from './png.js';

/** A square picture of so many pixels; no decoder reads it, as none reads the round code. */
const picture = (width: number, height = width) =>
  Buffer.from(bilevelPng(width, height, () => new Uint8Array(Math.ceil(width / 8)).fill(0xf0), 3937));
const address = (bytes: Buffer) => `data:image/png;base64,${bytes.toString('base64')}`;

const templateOf = (id: string) => allTemplates.find((template) => template.id === id) as Template;
const drawn = (id: string, codeImage: string, lang: (typeof posterLanguages)[number] = 'zh-CN') =>
  sheet(templateOf(id), { lang, values: { school: '示例中学' }, codeImage });

test('the picture stands in the code’s box on its ground, and its caption names WeChat', () => {
  const href = address(picture(1280));
  for (const lang of posterLanguages) {
    const scene = drawn('a3-calm', href, lang);
    assert.equal(scene.ops.filter(({ op }) => op === 'code').length, 0);
    const images = scene.ops.filter((op) => op.op === 'image');
    assert.equal(images.length, 1);
    const code = templateOf('a3-calm').blocks.find(({ kind, when }) => kind === 'code' && when === '!center');
    assert.ok(code);
    const { x, y, width, height } = code.box;
    assert.deepEqual(images[0], { op: 'image', href, x, y, width, height, codeDpi: 596 });
    const texts = scene.ops.flatMap((op) => (op.op === 'text' ? [op.text] : []));
    assert.ok(
      texts.some((text) => /微信(扫|掃)一(扫|掃)|Scan in WeChat/.test(text)),
      texts.join('|'),
    );
  }
  const without = sheet(templateOf('a3-calm'), {
    lang: 'zh-CN',
    values: { school: '示例中学' },
    address: 'https://example.org/q/sample',
  });
  assert.ok(without.ops.every((op) => op.op !== 'text' || !op.text.includes('微信扫')));
});

test('every sheet with a code has room for the caption in every language', () => {
  const href = address(picture(2560));
  for (const template of allTemplates) {
    if (!template.blocks.some(({ kind }) => kind === 'code')) continue;
    for (const lang of posterLanguages) {
      const values = Object.fromEntries(
        template.fields.filter(({ required }) => required).map(({ name }) => [name, '示例']),
      );
      assert.doesNotThrow(() => sheet(template, { lang, values, codeImage: href }), `${template.id} ${lang}`);
    }
  }
});

test('a picture with fewer than 300 dots an inch, or that is no square, is refused with the cure', () => {
  const refused = (codeImage: string) => {
    try {
      drawn('a3-calm', codeImage);
    } catch (error) {
      return error instanceof LayoutError ? `${error.code}: ${error.message}` : String(error);
    }
    return '';
  };
  // 54.5 mm at 300 dpi are 644 pixels.
  assert.equal(refused(address(picture(644))), '');
  assert.match(
    refused(address(picture(643))),
    /^code-image: .* 643 pixels wide and 54\.5 mm .* needs 644 pixels: take a larger/,
  );
  assert.match(refused(address(picture(1280, 900))), /^code-image: .*expected a square/);
  assert.match(refused('data:image/svg+xml;base64,PHN2Zy8+'), /^bad-image: .*PNG or JPEG|^bad-image/);
});

test('the command line puts it on every sheet and names it in the manifest, read back by nobody', async (t) => {
  const { dir, out, args } = batch(t, ['示例中学,440106,school-a1'], '--format', 'svg,pdf');
  const file = join(dir, 'mini.png');
  writeFileSync(file, picture(1280));
  const { code, error } = await command(['render', ...args, '--code-image', file]);
  assert.deepEqual([code, error], [0, '']);
  assert.deepEqual(manifestIn(out).sheets[0]?.code, { text: '', readings: [], miniProgram: { dpi: 596 } });
  const small = join(dir, 'small.png');
  writeFileSync(small, picture(100));
  const refused = await command(['render', ...args, '--code-image', small]);
  assert.equal(refused.code, 1);
  assert.match(refused.error, /line 2, .*needs 644 pixels/);
  const missing = await command(['render', ...args, '--code-image', join(dir, 'none.png')]);
  assert.equal(missing.code, 2);
  assert.match(missing.error, /--code-image: ENOENT.*name a PNG or JPEG file/);
});
