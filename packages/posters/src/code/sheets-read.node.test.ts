/** A few whole sheets in every way; `npm run soak -- codes` reads all of them. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { sheetReader, wayNames } from '../../test/code/sheet-matrix.js';
import { allTemplates } from '../../test/sheets.js';
import type { Template } from '../template.js';

let reader: Awaited<ReturnType<typeof sheetReader>>;
before(async () => {
  reader = await sheetReader();
});

const templateOf = (id: string) => allTemplates.find((template) => template.id === id) as Template;

/** The smallest, the one with two codes, and a dark one for chats. */
for (const id of ['sticker-60', 'desk-card', 'wechat-square-exam']) {
  test(`${id}: both decoders read the whole sheet in every way`, async () => {
    const readings = await reader.readings(templateOf(id), 'zh-CN');
    assert.deepEqual(
      readings.filter(({ read, codes }) => read < codes),
      [],
    );
    const ways = templateOf(id).pixels ? wayNames.length - 1 : wayNames.length;
    assert.equal(readings.length, 2 * ways);
  });
}

test('a planted block over the code of a sheet is found by both in every way', async () => {
  const sticker = templateOf('sticker-60');
  const code = sticker.blocks.find(({ kind }) => kind === 'code');
  assert.ok(code);
  const { x, y, width, height } = code.box;
  const box = { x, y, width: width / 2, height };
  const covered: Template = {
    ...sticker,
    blocks: [...sticker.blocks, { kind: 'shape', shape: 'rect', fill: 'paper', box }],
  };
  const readings = await reader.readings(covered, 'zh-CN');
  assert.equal(readings.length, 2 * wayNames.length);
  assert.ok(readings.every(({ read }) => read === 0));
});
