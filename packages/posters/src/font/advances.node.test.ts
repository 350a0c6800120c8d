import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { advance, packAdvances } from './advances.js';
import { packed } from './advances.data.js';
import { FontError, readFont } from './sfnt.js';

const require = createRequire(import.meta.url);
const load = (weight: string) =>
  readFont(readFileSync(require.resolve(`@expo-google-fonts/noto-sans-sc/${weight}.ttf`)));
const fonts = {
  400: load('400Regular/NotoSansSC_400Regular'),
  700: load('700Bold/NotoSansSC_700Bold'),
} as const;

test('the table says of every character of the font what the font says', () => {
  let checked = 0;
  for (const weight of [400, 700] as const) {
    for (const point of fonts[weight].codePoints()) {
      assert.equal(
        Math.round(advance(point, weight) * 1000),
        fonts[weight].advanceOf(point),
        `U+${point.toString(16)}`,
      );
      checked += 1;
    }
  }
  assert.ok(checked > 60_000);
  const rows = [...fonts[400].codePoints()].map(
    (point) => [point, fonts[400].advanceOf(point), fonts[700].advanceOf(point)] as const,
  );
  assert.equal(packAdvances(rows), packed, 'npm run advances writes the table anew');
});

test('what is no font, or is cut off, is refused with its cure', () => {
  const whole = fonts[400].bytes;
  for (const bytes of [
    new Uint8Array(),
    new Uint8Array(400),
    whole.subarray(0, 100),
    whole.subarray(0, 200_000),
  ]) {
    assert.throws(() => readFont(bytes), FontError);
  }
  assert.throws(() => readFont(new TextEncoder().encode('OTTO------------')), /give a \.ttf file/);
});
