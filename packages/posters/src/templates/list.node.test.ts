import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allTemplates } from '../../test/sheets.js';
import type { LayoutError } from '../errors.js';
import { posterLanguages } from '../template.js';
import { newsroomText, templateOf, templates, textOf, thumbnail, UnknownTemplateError } from './index.js';

test('the list says of every template what its file says', () => {
  assert.deepEqual(
    templates,
    allTemplates.map(({ id, title, kind, season, audience, page, pixels, ground }) => ({
      id,
      title,
      kind,
      ...(season && { season }),
      ...(audience && { audience }),
      page,
      ...(pixels && { pixels }),
      ground,
    })),
  );
});

test('each is loaded by its id; another id is told which there are', async () => {
  for (const template of allTemplates) {
    const { $schema, ...loaded } = (await templateOf(template.id)) as typeof template & { $schema: string };
    assert.equal($schema, '../template.schema.json');
    assert.deepEqual(loaded, template);
  }
  for (const id of ['a5-calm', 'toString', '__proto__', '']) {
    await assert.rejects(
      () => templateOf(id),
      (error: UnknownTemplateError) =>
        error instanceof UnknownTemplateError &&
        error.message.includes(`"${id}"`) &&
        error.message.includes('a3-calm'),
    );
  }
});

test('a thumbnail is drawn in every language, with a sample where something is needed', () => {
  for (const template of allTemplates) {
    for (const lang of posterLanguages) {
      const svg = thumbnail(template, lang);
      assert.match(svg, /^<svg [^>]*viewBox="0 0 /);
      assert.ok(svg.includes(template.title[lang].replaceAll("'", '&#39;')), template.id);
      assert.ok(!svg.includes('@font-face'), 'no font comes with it');
    }
  }
});

test('the text for newsrooms says where help is, and a center only where one is given', async () => {
  const text = await newsroomText();
  const plain = textOf(text, 'notice', 'zh-CN');
  assert.match(plain, /12355（共青团/);
  assert.match(plain, /12356（卫生健康委/);
  assert.match(plain, /110 公安，120 医疗急救/);
  assert.match(plain, /AI 辅助生成/);
  assert.doesNotMatch(plain, /服务点|[{}]/);
  const near = textOf(text, 'notice', 'en', { center: 'Sample Center', hours: 'Mon 9:00–12:00' });
  assert.match(near, /A center nearby: Sample Center, Mon 9:00–12:00\./);
  for (const lang of posterLanguages) {
    assert.equal(textOf(text, 'notes', lang).split('\n').length, 9, lang);
  }
  const noLabel = textOf({ ...text, aiGenerated: false }, 'notes', 'en');
  assert.doesNotMatch(noLabel, /AI/);
  assert.throws(() => textOf(text, 'poem', 'en'), /no part "poem"; its parts: notice, notes/);
  assert.throws(
    () => textOf(text, 'notice', 'en', { center: '国'.repeat(25) }),
    (error: LayoutError) => error.code === 'field-too-long',
  );
});
