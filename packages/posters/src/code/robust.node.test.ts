/**
 * What the limits of size stand on: codes on paper as they come out at 150 dpi, spoilt in the ways of copies, chats and
 * lamps, and as a camera sees them from the farthest distance that they are made for. Two decoders of different
 * authors read each.
 */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { addressOf, opOf, type Pair, pairs, smallestFor, wasmBytes } from '../../test/code/codes.js';
import { blur, jpegged, lit, onto, rotate, shrink } from '../../test/code/distort.js';
import type { CodeOp } from '../scene.js';
import { checkCode } from './check.js';
import { decodePixels } from './decode.js';
import { wasmDecoder } from './decode-wasm.js';
import type { Pixels } from './pixels.js';
import { MOST_LOGO, MOST_TEXT, planCode } from './plan.js';
import { drawCode, modulePixels } from './raster.js';
import { CAMERA_PIXELS } from './size.js';

const DPI = 150;
/** Characters; at level M these are versions 2 to 6. */
const lengths = [24, 31, 40, 52, 62, 84, MOST_TEXT];
/** From here paper is the limit, not the camera. */
const NEAR = 150;

const ways: Readonly<Record<string, (pixels: Pixels) => Pixels>> = {
  'as it is': (pixels) => pixels,
  'at half of the scale': (pixels) => shrink(pixels, 0.5),
  'turned by 15°': (pixels) => rotate(pixels, 15),
  // Half a millimeter wide, twice: ink that ran and a lens out of focus.
  blurred: (pixels) => blur(blur(pixels, 1), 1),
  'as JPEG of quality 40': (pixels) => jpegged(pixels, 40),
  'in lamplight': (pixels) => lit(pixels, [1, 0.8, 0.5]),
  'in blue dusk': (pixels) => lit(pixels, [0.35, 0.45, 0.6]),
};

let second: (pixels: Pixels) => Promise<string | undefined>;
before(async () => {
  second = await wasmDecoder(wasmBytes());
});

/** Names of the decoders that do not read it. */
async function failing(pixels: Pixels, text: string): Promise<string[]> {
  const read = { qr: decodePixels(pixels), zxing: await second(pixels) };
  return Object.entries(read).flatMap(([name, found]) => (found === text ? [] : [name]));
}

const planned = (text: string, side: number, distance: number, pair: Pair, logoShare = 0): CodeOp =>
  opOf(text, planCode({ text, side, distance, logoShare, ...pair }), pair);

/** As printed: whole pixels, and the sheet's color around it. */
const printed = (op: CodeOp): Pixels => drawCode(op, modulePixels(op, DPI));

async function everyWay(op: CodeOp): Promise<string[]> {
  const pixels = printed(op);
  const misses = [];
  for (const [name, way] of Object.entries(ways)) {
    const misread = await failing(way(pixels), op.text);
    if (misread.length > 0) misses.push(`${op.text.length} characters ${name}: ${misread.join(', ')}`);
  }
  return misses;
}

for (const [name, pair] of Object.entries(pairs)) {
  test(`${name}: both decoders read the code of a poster in every way`, async () => {
    const misses = [];
    for (const length of lengths) {
      const text = addressOf(length, length);
      // The poster's code, or what a longer address needs in its place.
      const op = planned(text, Math.max(54.5, smallestFor(text, 500, pair)), 500, pair);
      misses.push(...(await everyWay(op)));
      assert.deepEqual(checkCode(printed(op), text), []);
    }
    assert.deepEqual(misses, []);
  });

  test(`${name}: both decoders read the smallest code on paper in every way`, async () => {
    const misses = [];
    for (const length of lengths) {
      for (const seed of [1, 2]) {
        const text = addressOf(length, seed);
        const side = smallestFor(text, NEAR, pair);
        const op = planned(text, side, NEAR, pair);
        assert.equal(modulePixels(op, DPI), 4, `${side} mm`);
        misses.push(...(await everyWay(op)));
        assert.deepEqual(checkCode(printed(op), text), []);
      }
    }
    assert.deepEqual(misses, []);
  });
}

/** Pixels of a camera that has so many for a module, held aslant, out of focus, in a lamp's light, and saved. */
function seen(op: CodeOp, perModule: number, light: 'in lamplight' | 'in blue dusk'): Pixels {
  const near = shrink(drawCode(op, 8), perModule / 8);
  return jpegged((ways[light] as (pixels: Pixels) => Pixels)(blur(rotate(near, 15), 1)), 40);
}

test('both decoders read what a camera sees from the farthest distance, all at once', async () => {
  const misses = [];
  for (const length of lengths) {
    for (const seed of [3, 4]) {
      const text = addressOf(length, seed);
      const pair = pairs['ink on paper'];
      const op = planned(text, smallestFor(text, 1000, pair), 1000, pair);
      for (const light of ['in lamplight', 'in blue dusk'] as const) {
        const misread = await failing(seen(op, CAMERA_PIXELS, light), text);
        if (misread.length > 0) misses.push(`${length} characters ${light}: ${misread.join(', ')}`);
      }
    }
  }
  assert.deepEqual(misses, []);
});

test('the limits are no wider than they need to be: below them a decoder fails', async () => {
  const pair = pairs['ink on paper'];
  let [far, small] = [0, 0];
  for (const length of lengths) {
    const text = addressOf(length, 5);
    const op = planned(text, 400, 500, pair);
    if ((await failing(seen(op, CAMERA_PIXELS * 0.8, 'in blue dusk'), text)).length > 0) far += 1;
    // Three pixels a module at 150 dpi, where the smallest has four.
    if ((await failing(shrink(drawCode(op, 3), 0.5), text)).length > 0) small += 1;
  }
  assert.ok(far > 0, 'nothing was missed at four fifths of the camera pixels');
  assert.equal(small, lengths.length);
});

/** A square of the module's area in the middle, of a pattern that is neither the code nor its ground. */
function covered(op: CodeOp, share: number): CodeOp {
  const edge = Math.sqrt(share) * op.count;
  const from = (op.count - edge) / 2;
  const isUnder = (at: number) => at + 1 > from && at < from + edge;
  const dark = op.dark.map((value, at) => {
    const [column, row] = [at % op.count, Math.floor(at / op.count)];
    return isUnder(column) && isUnder(row) ? (column + row) % 2 === 0 : value;
  });
  return { ...op, dark };
}

test('a picture in the middle leaves the code readable in every way, with room for a crease', async () => {
  const pair = pairs['ink on white'];
  const misses = [];
  for (const length of lengths) {
    const text = addressOf(length, 6);
    const side = smallestFor(text, NEAR, pair, MOST_LOGO);
    const op = planned(text, side, NEAR, pair, MOST_LOGO);
    misses.push(...(await everyWay(covered(op, 2 * MOST_LOGO))));
    // A crease one module wide from edge to edge, beside what the picture covers and clear of the marks.
    const column = Math.floor(op.count * 0.7);
    const dark = covered(op, MOST_LOGO).dark.map((value, at) => value && at % op.count !== column);
    misses.push(...(await everyWay({ ...op, dark })));
  }
  assert.deepEqual(misses, []);
});

test('at two and a half times that share, 15 %, not every code is read', async () => {
  const pair = pairs['ink on white'];
  let lost = 0;
  for (const length of lengths) {
    const text = addressOf(length, 6);
    const op = planned(text, smallestFor(text, NEAR, pair, MOST_LOGO), NEAR, pair, MOST_LOGO);
    if ((await failing(printed(covered(op, 2.5 * MOST_LOGO)), text)).length > 0) lost += 1;
  }
  assert.ok(lost > 0);
});

test('a code that is whole but planted wrong is read by neither, or found by the check', async () => {
  const pair = pairs['ink on paper'];
  const text = addressOf(40, 7);
  const op = planned(text, smallestFor(text, NEAR, pair), NEAR, pair);
  const sheet = printed(op);
  const half = { ...sheet, data: sheet.data.slice().fill(255, sheet.data.length / 2) };
  assert.deepEqual(await failing(half, text), ['qr', 'zxing']);
  const inverted = printed({ ...op, ink: op.ground, ground: op.ink });
  assert.deepEqual(await failing(inverted, text), ['qr', 'zxing']);
  const pale = printed({ ...op, ink: '#8A9A94' });
  assert.deepEqual(
    checkCode(pale, text).map(({ code }) => code),
    ['pale'],
  );
  const night = onto(sheet, [0x0e, 0x2a, 0x25], 40);
  assert.deepEqual(checkCode(night, text), []);
});
