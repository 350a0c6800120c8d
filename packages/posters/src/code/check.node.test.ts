import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addressOf, opOf, pairs } from '../../test/code/codes.js';
import { onto, rotate } from '../../test/code/distort.js';
import { checkCode } from './check.js';
import { decodePixels } from './decode.js';
import { CodeError } from './error.js';
import type { Pixels } from './pixels.js';
import { planCode } from './plan.js';
import { drawCode } from './raster.js';
import { QUIET } from './size.js';

const pair = pairs['ink on paper'];
const text = addressOf(36);
const plan = planCode({ text, side: 60, distance: 500, ...pair });
const op = opOf(text, plan, pair);
const night = [0x0e, 0x2a, 0x25] as const;
const paper = [0xf4, 0xf6, 0xf1] as const;

/** What lies between two edges on both axes. */
function cut({ width, data }: Pixels, from: number, to: number): Pixels {
  const side = to - from;
  const part = new Uint8ClampedArray(4 * side * side);
  for (let y = 0; y < side; y += 1) {
    const start = 4 * ((y + from) * width + from);
    part.set(data.subarray(start, start + 4 * side), 4 * y * side);
  }
  return { width: side, height: side, data: part };
}

/** The code with so many quiet modules, on a dark sheet. */
function onNight(quiet: number, module: number): Pixels {
  const whole = drawCode(op, module);
  const off = (QUIET - quiet) * module;
  return onto(cut(whole, off, whole.width - off), night, 6 * module);
}

const codes = (pixels: Pixels, expected = text) => checkCode(pixels, expected).map(({ code }) => code);

test('a code as it should be passes at every size, in every light place and turned', () => {
  for (const module of [2, 3, 4, 7, 13, 24, 40]) {
    assert.deepEqual(checkCode(drawCode(op, module), text), [], `${module} pixels`);
    assert.deepEqual(checkCode(onNight(4, module), text), [], `${module} pixels on a dark sheet`);
  }
  // On sizes at which the decoder looks at a smaller copy, its places and modules are not to be relied on.
  for (const [degrees, module] of [
    [7, 3],
    [7, 13],
    [15, 3],
    [15, 4],
    [15, 12],
    [30, 5],
  ] as const) {
    assert.deepEqual(checkCode(rotate(drawCode(op, module), degrees, paper), text), [], `${degrees}°`);
  }
  const long = addressOf(62, 12);
  const large = planCode({ text: long, side: 150, distance: 500, ...pair });
  assert.equal(large.version, 7);
  assert.deepEqual(checkCode(drawCode(opOf(long, large, pair), 12), long), []);
  for (const other of Object.values(pairs)) {
    assert.deepEqual(checkCode(drawCode(opOf(text, plan, other), 4), text), []);
  }
});

test('half a code is found', () => {
  const half = drawCode(op, 6);
  half.data.fill(255, half.data.length / 2);
  assert.deepEqual(codes(half), ['unreadable']);
  const covered = drawCode(op, 6);
  for (let y = 0; y < covered.height; y += 1) {
    covered.data.fill(255, 4 * (y * covered.width + covered.width / 2), 4 * (y + 1) * covered.width);
  }
  assert.deepEqual(codes(covered), ['unreadable']);
});

test('a code that is light on dark is found, although a decoder can read it', () => {
  assert.deepEqual(codes(drawCode({ ...op, ink: op.ground, ground: op.ink }, 6)), ['inverted']);
});

test('a quiet zone under four modules is found, although a decoder can read it', () => {
  for (const module of [3, 6, 13, 30]) {
    for (const quiet of [2, 3]) {
      const pixels = onNight(quiet, module);
      assert.equal(decodePixels(pixels), text);
      assert.deepEqual(codes(pixels), ['quiet-zone'], `${quiet} modules of ${module} pixels`);
    }
  }
});

test('a quiet zone that the picture cuts off, or that something stands in, is found', () => {
  const whole = drawCode(op, 6);
  assert.deepEqual(codes(cut(whole, 7, whole.width - 7)), ['quiet-zone']);
  const beside = drawCode(op, 6);
  const row = 4 * beside.width * Math.floor(beside.height / 2);
  for (let y = 0; y < 8; y += 1)
    beside.data.fill(20, row + y * 4 * beside.width, row + y * 4 * beside.width + 40);
  assert.deepEqual(codes(beside), ['quiet-zone']);
});

test('modules that are too light are found, although a decoder can read them', () => {
  for (const ink of ['#8A9A94', '#7F7F7F']) {
    const pixels = drawCode({ ...op, ink }, 6);
    assert.equal(decodePixels(pixels), text, ink);
    assert.deepEqual(codes(pixels), ['pale'], ink);
  }
});

test('another address is found and named', () => {
  const [finding] = checkCode(drawCode(op, 6), 'https://example.org/q/other');
  assert.equal(finding?.code, 'other-text');
  assert.ok(finding?.message.includes(text) && finding.message.includes('/q/other'), finding?.message);
});

test('a sheet without a code is found, and no picture is an error', () => {
  const sheet = { width: 300, height: 300, data: new Uint8ClampedArray(4 * 300 * 300).fill(200) };
  assert.deepEqual(codes(sheet), ['unreadable']);
  assert.throws(() => checkCode({ ...sheet, width: 299 }, text), CodeError);
});
