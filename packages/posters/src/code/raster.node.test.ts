import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Resvg } from '@resvg/resvg-js';
import { addressOf, opOf, pairs } from '../../test/code/codes.js';
import { CodeError } from './error.js';
import { planCode } from './plan.js';
import { codePng, drawCode, modulePixels } from './raster.js';

const pair = pairs['ink on paper'];
const text = addressOf(31);
const plan = planCode({ text, side: 54.5, distance: 500, ...pair });
const op = opOf(text, plan, pair);
const wide = plan.matrix.count + 8;

/** Whether a pixel belongs to a dark module, from the matrix alone. */
function isDark(x: number, y: number, module: number): boolean {
  const [column, row] = [Math.floor(x / module) - 4, Math.floor(y / module) - 4];
  const { count, dark } = plan.matrix;
  if (column < 0 || row < 0 || column >= count || row >= count) return false;
  return dark[row * count + column] === true;
}

/** A PNG file's pixels as a renderer of other authors sees them. */
function opened(file: Uint8Array, width: number): Uint8Array {
  const href = `data:image/png;base64,${Buffer.from(file).toString('base64')}`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${width}"><image href="${href}" width="${width}" height="${width}" image-rendering="pixelated"/></svg>`;
  return new Resvg(svg).render().pixels;
}

/** Name, length and content of each chunk. */
function chunksOf(file: Uint8Array): { name: string; content: DataView }[] {
  const found = [];
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  for (let at = 8; at < file.length; at += view.getUint32(at) + 12) {
    const name = String.fromCharCode(...file.subarray(at + 4, at + 8));
    found.push({ name, content: new DataView(file.buffer, file.byteOffset + at + 8, view.getUint32(at)) });
  }
  return found;
}

test('the drawn code has each module on whole pixels, in its colors, with its quiet zone', () => {
  for (const module of [1, 3, 4]) {
    const { width, height, data } = drawCode(op, module);
    assert.deepEqual([width, height, data.length], [wide * module, wide * module, 4 * (wide * module) ** 2]);
    for (let y = 0; y < height; y += 1) {
      for (let x = 0; x < width; x += 1) {
        const expected = isDark(x, y, module) ? [0x14, 0x33, 0x2d, 255] : [0xf4, 0xf6, 0xf1, 255];
        const at = 4 * (y * width + x);
        assert.deepEqual([...data.subarray(at, at + 4)], expected, `${x}, ${y} of ${module}`);
      }
    }
  }
});

test('the file is black and white, pixel for pixel, also where lines end within a byte', () => {
  for (const module of [1, 3, 8]) {
    const width = wide * module;
    const pixels = opened(codePng(op, module), width);
    assert.equal(pixels.length, 4 * width * width);
    for (let at = 0; at < width * width; at += 1) {
      const value = isDark(at % width, Math.floor(at / width), module) ? 0 : 255;
      assert.deepEqual([...pixels.subarray(4 * at, 4 * at + 4)], [value, value, value, 255], `${at}`);
    }
  }
});

test('the file has one bit a pixel, no color, and its true size on paper', () => {
  const module = modulePixels(op, 300);
  const chunks = chunksOf(codePng(op, module));
  assert.deepEqual(
    chunks.map(({ name }) => name),
    ['IHDR', 'pHYs', 'IDAT', 'IEND'],
  );
  const [header, size] = chunks.map(({ content }) => content) as [DataView, DataView];
  assert.deepEqual(
    [header.getUint32(0), header.getUint32(4), header.getUint8(8), header.getUint8(9)],
    [wide * module, wide * module, 1, 0],
  );
  assert.equal(size.getUint8(8), 1);
  const millimeters = ((plan.matrix.count * module) / size.getUint32(0)) * 1000;
  assert.ok(Math.abs(millimeters - 54.5) < 0.01, `${millimeters} mm`);
});

test('pixels of a module are those that fit the resolution', () => {
  const square = { ...op, module: 0.68 };
  assert.deepEqual(
    [38, 75, 150, 300, 600].map((dpi) => modulePixels(square, dpi)),
    [1, 2, 4, 8, 16],
  );
  // 2.54 mm are 15 pixels, whatever 2.54 / 25.4 × 150 makes of them.
  assert.equal(modulePixels({ ...op, module: 2.54 }, 150), 15);
  assert.throws(
    () => modulePixels(square, 30),
    (error) => error instanceof CodeError && error.code === 'pixels',
  );
});

test('what cannot be drawn is refused', () => {
  for (const module of [0, -1, 1.5, NaN, 201, Infinity]) {
    for (const draw of [drawCode, codePng]) {
      assert.throws(
        () => draw(op, module),
        (error) =>
          error instanceof CodeError && error.code === 'pixels' && error.message.includes(`${module}`),
      );
    }
  }
  assert.throws(
    () => codePng({ ...op, dark: op.dark.slice(1) }, 4),
    (error) =>
      error instanceof CodeError &&
      error.code === 'picture' &&
      /1088 modules; expected 33 × 33/.test(error.message),
  );
  assert.throws(
    () => drawCode({ ...op, ink: 'ink' }, 4),
    (error) => error instanceof CodeError && error.code === 'color',
  );
});
