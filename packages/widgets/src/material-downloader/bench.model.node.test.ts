import assert from 'node:assert/strict';
import { test } from 'node:test';
import { groupsOf, missingIn, seasonsOf, shortTitle, sizeName, sorted } from './bench.model.js';
import type { PosterTemplate } from './engine.types.js';

const title = { 'zh-CN': '示例', 'zh-HK': '示例', en: 'Sample' };
const template = (id: string, kind: string, width: number, height: number): PosterTemplate => ({
  id,
  title,
  kind,
  page: { width, height },
  thumbnail: () => 'data:,',
});

test('seasons are offered where there are several, every day first', () => {
  const of = (season?: string) => ({ ...template('x', 'poster', 1, 1), ...(season && { season }) });
  assert.deepEqual(seasonsOf([of('exam'), of(), of('school-start'), of('exam')]), [
    'always',
    'exam',
    'school-start',
  ]);
  assert.deepEqual(seasonsOf([of('exam'), of()]), []);
});

test('a sheet has its name, lying too; any other size its millimeters', () => {
  assert.equal(sizeName({ page: { width: 297, height: 420 } }), 'A3');
  assert.equal(sizeName({ page: { width: 420, height: 297 } }), 'A3');
  assert.equal(sizeName({ page: { width: 209.9, height: 297 } }), 'A4');
  assert.equal(sizeName({ page: { width: 800, height: 2000 } }), '800\u00a0×\u00a02000\u00a0mm');
  assert.equal(sizeName({ page: { width: 85.6, height: 54 } }), '85.6\u00a0×\u00a054\u00a0mm');
  const pixels = { width: 1920, height: 1080 };
  assert.equal(sizeName({ page: { width: 960, height: 540 }, pixels }), '1920\u00a0×\u00a01080');
});

test('templates of one kind and size stand together, in the order in which they came, and the others last', () => {
  const groups = groupsOf([
    template('a', 'poster', 297, 420),
    template('b', 'card', 90, 54),
    template('c', 'poster', 210, 297),
    template('d', 'poster', 297, 420),
  ]);
  assert.deepEqual(
    groups.map(({ kind, size, templates }) => [kind, size, templates.map(({ id }) => id).join()]),
    [
      ['poster', 'A3', 'a,d'],
      ['other', '', 'b,c'],
    ],
  );
});

test('a field is missing where it is required and holds nothing', () => {
  const field = (name: string, required: boolean) => ({ name, label: title, required, max: 20 });
  const fields = [field('school', true), field('date', true), field('note', false)];
  assert.deepEqual(missingIn(fields, { school: ' ', date: '9 月 12 日' }), ['school']);
  assert.deepEqual(missingIn(fields, {}), ['school', 'date']);
});

test('what is needed is asked at once, the rest is folded away', () => {
  const field = (name: string, required: boolean) => ({ name, label: title, required, max: 20 });
  const names = (fields: readonly { name: string }[]) => fields.map(({ name }) => name).join();
  const { asked, more } = sorted([field('sponsor', false), field('school', false), field('class', true)]);
  assert.deepEqual([names(asked), names(more)], ['school,class', 'sponsor']);
  const only = sorted([field('sponsor', false), field('psa', false)]);
  assert.deepEqual([names(only.asked), names(only.more)], ['sponsor', 'psa']);
});

test('a name leaves out what its group says', () => {
  assert.equal(shortTitle('同伞（A3 海报，平日）'), '同伞');
  assert.equal(shortTitle('One umbrella (A3 poster, every day)'), 'One umbrella');
  assert.equal(shortTitle('写给这个班'), '写给这个班');
});
