import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LayoutError } from './errors.js';
import { layout, type LayoutOptions } from './layout.js';
import type { TextOp } from './scene.js';
import type { Template, TextBlock } from './template.js';

const words = (text: string) => ({ 'zh-CN': text, 'zh-HK': text, en: text });

function templateOf(text: Partial<TextBlock> = {}, more: Partial<Template> = {}): Template {
  return {
    id: 'test',
    title: words('测试'),
    kind: 'poster',
    page: { width: 100, height: 50, bleed: 3 },
    ground: 'rain',
    fields: [
      { name: 'school', label: words('学校'), required: true, max: 20 },
      { name: 'mood', label: words('心情'), required: false, max: 4, choices: ['calm', 'exam'] },
      { name: 'logo', label: words('图'), required: false, max: 1 },
    ],
    blocks: [
      {
        kind: 'text',
        box: { x: 10, y: 10, width: 60, height: 20 },
        text: words('{school}'),
        size: 10,
        minSize: 4,
        weight: 400,
        ink: 'ink',
        ...text,
      },
      { kind: 'image', box: { x: 70, y: 10, width: 20, height: 10 }, field: 'logo' },
    ],
    source: '测试',
    asOf: '2026-01-01',
    license: 'CC BY 4.0',
    aiGenerated: false,
    ...more,
  };
}

const options = (values: LayoutOptions['values'], more: Partial<LayoutOptions> = {}): LayoutOptions => ({
  lang: 'zh-CN',
  values,
  code: () => assert.fail('no code in this template'),
  ...more,
});
const texts = (template: Template, values: LayoutOptions['values'], more: Partial<LayoutOptions> = {}) =>
  layout(template, options(values, more)).ops.filter((op): op is TextOp => op.op === 'text');

test('a line stands on its baseline, glyph after glyph', () => {
  const [line] = texts(templateOf(), { school: '示例A' });
  assert.deepEqual(line?.xs, [10, 20, 30]);
  assert.deepEqual(line?.ys, [18.8]);
  assert.equal(line?.text, '示例A');
});

test('right and center stand where they should, and a short text at the bottom when told', () => {
  const right = texts(templateOf({ align: 'right' }), { school: '示例' });
  assert.deepEqual(right[0]?.xs, [50, 60]);
  const center = texts(templateOf({ align: 'center' }), { school: '示例' });
  assert.deepEqual(center[0]?.xs, [30, 40]);
  const bottom = texts(templateOf({ anchor: 'bottom' }), { school: '示例' });
  assert.deepEqual(bottom[0]?.ys, [28.8]);
});

test('columns run from right to left with the forms of punctuation that columns have', () => {
  const vertical = templateOf({ vertical: true, lines: 3, box: { x: 0, y: 0, width: 40, height: 40 } });
  const [first, second] = texts(vertical, { school: '一二三，四五' });
  assert.deepEqual(first?.glyphs, ['一', '二', '三', '︐']);
  assert.equal(first?.text, '一二三，', 'what is copied is the ordinary mark');
  assert.deepEqual(first?.xs, [30, 30, 30, 30]);
  assert.deepEqual(
    first?.ys.map((y) => Math.round(y * 10) / 10),
    [8.8, 18.8, 28.8, 38.8],
  );
  assert.ok((second?.xs[0] as number) < 30);
});

test('a long name shrinks and says so; what does not fit is refused with its field', () => {
  const scene = layout(templateOf(), options({ school: '示例市示例区第一实验中学' }));
  assert.deepEqual(
    scene.fallbacks.map(({ kind, block }) => [kind, block]),
    [['shrunk', 0]],
  );
  assert.throws(
    () => layout(templateOf({ minSize: 9 }), options({ school: '示例市示例区第一实验中学' })),
    (error: LayoutError) =>
      error.code === 'text-too-long' && error.field === 'school' && /does not fit/.test(error.message),
  );
});

test('a character that the font lacks is told, and the sign of a missing letter stands there', () => {
  const scene = layout(templateOf(), options({ school: '示𪚥例' }, { has: (point) => point !== 0x2a6a5 }));
  assert.deepEqual(
    scene.fallbacks.map(({ kind }) => kind),
    ['missing-glyph'],
  );
  assert.match(scene.fallbacks[0]?.detail ?? '', /U\+2A6A5/);
  const [line] = scene.ops.filter((op): op is TextOp => op.op === 'text');
  assert.deepEqual(line?.glyphs, ['示', '〓', '例']);
});

test('bad values are named with their field and the cure', () => {
  const cases: [values: Record<string, string>, code: string, field: string][] = [
    [{ school: '' }, 'field-missing', 'school'],
    [{ school: ' \u200b ' }, 'field-missing', 'school'],
    [{ school: '一'.repeat(21) }, 'field-too-long', 'school'],
    [{ school: '加油💪' }, 'emoji', 'school'],
    [{ school: '示例', mood: 'rage' }, 'bad-choice', 'mood'],
    [{ school: '示例', colour: 'red' }, 'unknown-field', 'colour'],
    [{ school: '示例', logo: 'https://example.com/a.png' }, 'bad-image', 'logo'],
    [{ school: '示例', logo: 'data:image/svg+xml;base64,PHN2Zz4=' }, 'bad-image', 'logo'],
  ];
  for (const [values, code, field] of cases) {
    assert.throws(
      () => layout(templateOf(), options(values)),
      (error: LayoutError) => error.code === code && error.field === field && error.message.includes(field),
      JSON.stringify(values),
    );
  }
});

test('a block is drawn when its field is filled, or when it is not', () => {
  const shown = (when: string, values: Record<string, string>) => texts(templateOf({ when }), values).length;
  assert.equal(shown('mood', { school: '示例', mood: 'calm' }), 1);
  assert.equal(shown('mood', { school: '示例' }), 0);
  assert.equal(shown('!mood', { school: '示例' }), 1);
});

test('a picture keeps its shape within its box', () => {
  const logo = 'data:image/png;base64,AAAA';
  const { ops } = layout(
    templateOf(),
    options({ school: '示例', logo }, { imageSize: () => ({ width: 50, height: 100 }) }),
  );
  const image = ops.find((op) => op.op === 'image');
  assert.deepEqual(image, { op: 'image', href: logo, x: 77.5, y: 10, width: 5, height: 10 });
});
