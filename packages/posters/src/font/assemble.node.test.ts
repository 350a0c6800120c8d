import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { assembleFont } from './assemble.js';
import { type Font, readFont } from './sfnt.js';

const require = createRequire(import.meta.url);
const whole = readFont(
  readFileSync(require.resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf')),
);
const points = (text: string) => [...text].map((one) => one.codePointAt(0) as number);

/** Outline of a character as the font stores it, with the numbers of parts replaced by their outlines. */
function outline(font: Font, glyph: number): unknown {
  const [loca, glyf] = [font.table('loca') as DataView, font.table('glyf') as DataView];
  const [start, end] = [loca.getUint32(4 * glyph), loca.getUint32(4 * glyph + 4)];
  if (start === end) return 'empty';
  const bytes = [...new Uint8Array(glyf.buffer, glyf.byteOffset + start, end - start)];
  if (glyf.getInt16(start) >= 0) return bytes.join(' ').replace(/( 0){0,3}$/, '');
  const parts: unknown[] = [];
  for (let at = start + 10, more = true; more;) {
    const flags = glyf.getUint16(at);
    parts.push(flags, outline(font, glyf.getUint16(at + 2)));
    at += (flags & 1 ? 8 : 6) + (flags & 0x80 ? 8 : flags & 0x40 ? 4 : flags & 8 ? 2 : 0);
    more = (flags & 0x20) !== 0;
  }
  return parts;
}

const text = 'Éäfi12355，。（）有些事甯㛃骉堃𬭎︐';

test('characters keep their outlines and widths, composite ones too', () => {
  const { bytes, missing } = assembleFont([whole], points(text));
  const small = readFont(bytes);
  assert.deepEqual(missing, []);
  assert.ok(bytes.length < 20_000);
  for (const point of points(text)) {
    assert.equal(small.advanceOf(point), whole.advanceOf(point));
    assert.deepEqual(
      outline(small, small.glyphOf(point)),
      outline(whole, whole.glyphOf(point)),
      String.fromCodePoint(point),
    );
  }
});

test('slices put together are the same as one cut', () => {
  const slices = [...text].map((one) => readFont(assembleFont([whole], points(one)).bytes));
  const { bytes } = assembleFont(slices, points(text));
  const small = readFont(bytes);
  for (const point of points(text)) {
    assert.deepEqual(outline(small, small.glyphOf(point)), outline(whole, whole.glyphOf(point)));
  }
});

test('what no font has is told', () => {
  assert.deepEqual(assembleFont([whole], points('有\u{10ffff}')).missing, [0x10ffff]);
});

test('the sums that readers check are right', () => {
  const { bytes } = assembleFont([whole], points(text));
  const view = new DataView(bytes.buffer);
  let total = 0;
  for (let at = 0; at < bytes.length; at += 4) total = (total + view.getUint32(at)) >>> 0;
  assert.equal(total, 0xb1b0afba);
});
