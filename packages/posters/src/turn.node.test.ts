import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inflateSync, deflateSync } from 'node:zlib';
import { allTemplates, boxOf } from '../test/sheets.js';
import { loadFonts } from './cli/fonts.js';
import { layout } from './layout.js';
import { toPdf } from './pdf/pdf.js';
import type { PathOp, Scene, TextOp } from './scene.js';
import { toSvg } from './svg.js';
import type { Block, Template, Turn } from './template.js';
import { uprightBox } from './turn.js';

const [calm] = allTemplates as [Template];
const sheetOf = (blocks: readonly Block[]): Scene =>
  layout(
    { ...calm, page: { width: 100, height: 100, bleed: 0 }, fields: [], blocks },
    { lang: 'zh-CN', values: {}, code: () => assert.fail('no code here') },
  );
const words = { 'zh-CN': '一二三四', 'zh-HK': '一二三四', en: '一二三四' };
const text = (turn: Turn, more: Partial<Block> = {}): Block => ({
  kind: 'text',
  // Four squares of 10 mm fit into it when turned by a quarter and do not when upright.
  box: turn === 180 ? { x: 20, y: 30, width: 40, height: 10 } : { x: 20, y: 30, width: 10, height: 40 },
  text: words,
  size: 10,
  weight: 400,
  ink: 'ink',
  turn,
  ...(more as object),
});
const lineOf = (scene: Scene) => scene.ops.find((op): op is TextOp => op.op === 'text') as TextOp;
const rounded = (box: object) =>
  Object.fromEntries(
    Object.entries(box).map(([name, value]) => [name, Math.round((value as number) * 100) / 100]),
  );

for (const turn of [90, 180, 270] as const) {
  test(`turned by ${turn} degrees, a text covers its box on the sheet`, () => {
    const block = text(turn);
    assert.deepEqual(rounded(boxOf(lineOf(sheetOf([block])))), block.box);
  });
}

test('a quarter turn reads downward, three quarters upward, half a turn from the right', () => {
  const begins = (turn: Turn) => {
    const { xs, turned } = lineOf(
      sheetOf([{ ...text(turn), text: { 'zh-CN': '一', 'zh-HK': '一', en: '一' } } as Block]),
    );
    return [xs[0], turned];
  };
  assert.deepEqual(begins(90), [5, { by: 90, x: 25, y: 50 }]);
  assert.deepEqual(begins(270), [5, { by: 270, x: 25, y: 50 }]);
  assert.deepEqual(begins(180), [20, { by: 180, x: 40, y: 35 }]);
  assert.deepEqual(uprightBox({ x: 20, y: 30, width: 10, height: 40 }, 90), {
    x: 5,
    y: 45,
    width: 40,
    height: 10,
  });
});

test('a repeated block stands as often as it says, and tells once what came out otherwise', () => {
  const repeat = { count: 3, dx: 20, dy: 5 };
  const scene = sheetOf([
    {
      kind: 'text',
      box: { x: 0, y: 0, width: 20, height: 10 },
      text: words,
      size: 10,
      minSize: 5,
      weight: 400,
      ink: 'ink',
      repeat,
    },
  ]);
  const lines = scene.ops.filter((op): op is TextOp => op.op === 'text');
  assert.deepEqual(
    lines.map(({ xs }) => xs[0]),
    [0, 20, 40],
  );
  assert.deepEqual(
    lines.map(({ ys }) => Math.round(((ys[0] as number) - (lines[0]?.ys[0] as number)) * 100) / 100),
    [0, 5, 10],
  );
  assert.deepEqual(
    scene.fallbacks.map(({ kind }) => kind),
    ['shrunk'],
  );
});

test('a block for some languages is on no other sheet', () => {
  const blocks: Block[] = [{ ...text(180), langs: ['en'] } as Block];
  assert.equal(sheetOf(blocks).ops.length, 1);
});

test('SVG turns a text and a scaled path about the same point', () => {
  const svg = toSvg(
    sheetOf([
      text(270),
      { kind: 'number', box: { x: 40, y: 10, width: 10, height: 35.4 }, ink: 'ink', turn: 90 },
    ]),
  );
  assert.match(svg, /<text [^>]*transform="rotate\(270 25 50\)"/);
  assert.match(
    svg,
    /<path [^>]*transform="rotate\(90 45 27\.7\) translate\([-\d.]+ [-\d.]+\) scale\(0\.1\)"/,
  );
});

test('PDF turns the same way, and cuts at the bleed what runs off', async () => {
  const scene = sheetOf([text(90)]);
  const file = toPdf(scene, {
    fonts: await loadFonts(),
    deflate: (bytes) => deflateSync(bytes),
    marks: true,
  });
  const content = streams(file).find((one) => one.includes(' Tf ')) ?? '';
  assert.match(content, /q 0 1 -1 0 75 25 cm\nBT/, 'a quarter clockwise about 25, 50');
  assert.match(content, /0 0 100 100 re W n/);
});

/** What the streams of a file say, unpacked; what is no text among them is skipped. */
function streams(file: Uint8Array): string[] {
  const bytes = Buffer.from(file);
  const found: string[] = [];
  for (let at = bytes.indexOf('stream\n'); at >= 0; at = bytes.indexOf('stream\n', at + 7)) {
    if (bytes.subarray(at - 3, at).toString() === 'end') continue;
    const end = bytes.indexOf('\nendstream', at);
    try {
      found.push(inflateSync(bytes.subarray(at + 7, end)).toString('latin1'));
    } catch {
      continue;
    }
  }
  return found;
}

test('the arcade has as many arches as asked for and lights the one that is named', () => {
  const pictureOf = (more: object) =>
    sheetOf([
      { kind: 'motif', box: { x: 0, y: 0, width: 100, height: 50 }, motif: 'arcade', tone: 'day', ...more },
    ]).ops.filter((op): op is PathOp => op.op === 'path' && op.fill === '#FFC85A');
  const lit = (more: object) => pictureOf(more).map(({ d }) => d.slice(0, d.indexOf(' ')));
  assert.deepEqual(lit({}), ['M82', 'M74']);
  assert.deepEqual(lit({ arches: 5, lit: 3 }), ['M206', 'M198']);
});
