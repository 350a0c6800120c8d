import { type Font, FontError } from './sfnt.js';

/**
 * Makes one small TrueType font of characters that may come from several: the slices of a big font in, what a
 * sheet draws out. Outlines are taken over as they are; hints and what shapes text by itself are left out.
 */

/** Flags of a composite glyph's parts (OpenType, table glyf). */
const WORDS = 0x0001;
const SCALE = 0x0008;
const MORE = 0x0020;
const SCALES = 0x0040;
const MATRIX = 0x0080;

interface Taken {
  bytes: Uint8Array;
  advance: number;
  bearing: number;
}

interface Source {
  font: Font;
  glyph: number;
}

/**
 * @param fonts where a character is taken from the first that has it; all with the same units
 * @param codePoints with `bare` the font's name and its place among others are left out, as a slice may
 * @returns the file, and the characters that none has
 */
export function assembleFont(
  fonts: readonly Font[],
  codePoints: Iterable<number>,
  { bare = false }: { bare?: boolean } = {},
): { bytes: Uint8Array; missing: number[] } {
  const [first] = fonts;
  if (!first) throw new FontError('no font to take characters from');
  if (fonts.some((font) => font.unitsPerEm !== first.unitsPerEm)) {
    throw new FontError('fonts of different units cannot be put together; take slices of one font');
  }
  const order: Source[] = [{ font: first, glyph: 0 }];
  const numbers = new Map<Font, Map<number, number>>();
  const numberOf = (font: Font, glyph: number): number => {
    const known = numbers.get(font) ?? new Map<number, number>();
    numbers.set(font, known);
    const number = known.get(glyph) ?? order.push({ font, glyph }) - 1;
    known.set(glyph, number);
    return number;
  };
  const missing: number[] = [];
  const map: [codePoint: number, glyph: number][] = [];
  for (const point of [...new Set(codePoints)].sort((a, b) => a - b)) {
    const font = fonts.find((one) => one.glyphOf(point) !== 0);
    if (font) map.push([point, numberOf(font, font.glyphOf(point))]);
    else missing.push(point);
  }
  const glyphs: Taken[] = [];
  // The list grows while parts of composite glyphs are met.
  for (let index = 0; index < order.length; index += 1) {
    const { font, glyph } = order[index] as Source;
    glyphs.push(taken(font, glyph, (part) => numberOf(font, part)));
  }
  return { bytes: written(first, glyphs, map, bare), missing };
}

function taken(font: Font, glyph: number, numberOf: (part: number) => number): Taken {
  const [head, loca, glyf, hmtx, hhea] = ['head', 'loca', 'glyf', 'hmtx', 'hhea'].map((tag) =>
    font.table(tag),
  ) as [DataView, DataView, DataView, DataView, DataView];
  const long = head.getInt16(50) === 1;
  const offset = (index: number) => (long ? loca.getUint32(4 * index) : 2 * loca.getUint16(2 * index));
  const [start, end] = [offset(glyph), offset(glyph + 1)];
  if (end < start || end > glyf.byteLength)
    throw new FontError(`glyph ${glyph} lies outside the font's outlines`);
  const bytes = new Uint8Array(glyf.buffer, glyf.byteOffset + start, end - start).slice();
  if (bytes.length > 0) renumber(new DataView(bytes.buffer), numberOf);
  const metrics = hhea.getUint16(34);
  const bearingAt = glyph < metrics ? 4 * glyph + 2 : 4 * metrics + 2 * (glyph - metrics);
  return {
    bytes,
    advance: hmtx.getUint16(4 * Math.min(glyph, metrics - 1)),
    bearing: hmtx.getInt16(bearingAt),
  };
}

/** Parts of a composite glyph get their numbers in the new font. */
function renumber(glyph: DataView, numberOf: (part: number) => number): void {
  if (glyph.getInt16(0) >= 0) return;
  for (let at = 10, more = true; more;) {
    const flags = glyph.getUint16(at);
    glyph.setUint16(at + 2, numberOf(glyph.getUint16(at + 2)));
    at += flags & WORDS ? 8 : 6;
    at += flags & MATRIX ? 8 : flags & SCALES ? 4 : flags & SCALE ? 2 : 0;
    more = (flags & MORE) !== 0;
  }
}

function written(
  model: Font,
  glyphs: readonly Taken[],
  map: readonly [number, number][],
  bare: boolean,
): Uint8Array {
  const copy = (tag: string): Uint8Array => {
    const table = model.table(tag);
    if (!table) throw new FontError(`the font has no table ${tag}`);
    return new Uint8Array(table.buffer, table.byteOffset, table.byteLength).slice();
  };
  const [head, hhea, maxp] = [copy('head'), copy('hhea'), copy('maxp')];
  new DataView(head.buffer).setUint32(8, 0);
  new DataView(head.buffer).setInt16(50, 1);
  new DataView(hhea.buffer).setUint16(34, glyphs.length);
  new DataView(maxp.buffer).setUint16(4, glyphs.length);

  const hmtx = new DataView(new ArrayBuffer(4 * glyphs.length));
  const loca = new DataView(new ArrayBuffer(4 * (glyphs.length + 1)));
  let length = 0;
  for (const [index, { bytes, advance, bearing }] of glyphs.entries()) {
    hmtx.setUint16(4 * index, advance);
    hmtx.setInt16(4 * index + 2, bearing);
    loca.setUint32(4 * index, length);
    length += (bytes.length + 3) & ~3;
  }
  loca.setUint32(4 * glyphs.length, length);
  const glyf = new Uint8Array(length);
  for (const [index, { bytes }] of glyphs.entries()) glyf.set(bytes, loca.getUint32(4 * index));

  const post = new Uint8Array(32);
  new DataView(post.buffer).setUint32(0, 0x00030000);
  // A page's font checker wants the second; slices have neither and leave both to what they are added to.
  const more = ['name', 'OS/2']
    .filter((tag) => !bare && model.table(tag))
    .map((tag) => [tag, copy(tag)] as const);
  return file({
    ...Object.fromEntries(more),
    cmap: cmap(map),
    glyf,
    head,
    hhea,
    hmtx: new Uint8Array(hmtx.buffer),
    loca: new Uint8Array(loca.buffer),
    maxp,
    post,
  });
}

/** One table for all planes, a run of characters with a run of glyphs in each row. */
function cmap(map: readonly [number, number][]): Uint8Array {
  const groups: [start: number, end: number, glyph: number][] = [];
  for (const [point, glyph] of map) {
    const last = groups.at(-1);
    if (last && last[1] === point - 1 && last[2] + point - last[0] === glyph) last[1] = point;
    else groups.push([point, point, glyph]);
  }
  const view = new DataView(new ArrayBuffer(28 + 12 * groups.length));
  view.setUint16(2, 1);
  view.setUint16(4, 3);
  view.setUint16(6, 10);
  view.setUint32(8, 12);
  view.setUint16(12, 12);
  view.setUint32(16, 16 + 12 * groups.length);
  view.setUint32(24, groups.length);
  for (const [index, row] of groups.entries()) {
    for (const [column, value] of row.entries()) view.setUint32(28 + 12 * index + 4 * column, value);
  }
  return new Uint8Array(view.buffer);
}

function sum(bytes: Uint8Array): number {
  let total = 0;
  for (let at = 0; at < bytes.length; at += 1)
    total = (total + ((bytes[at] as number) << (8 * (3 - (at & 3))))) >>> 0;
  return total;
}

function file(tables: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const entries = Object.entries(tables).sort(([a], [b]) => (a < b ? -1 : 1));
  const start = 12 + 16 * entries.length;
  const size = entries.reduce((at, [, bytes]) => at + ((bytes.length + 3) & ~3), start);
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  const power = Math.floor(Math.log2(entries.length));
  view.setUint32(0, 0x00010000);
  view.setUint16(4, entries.length);
  view.setUint16(6, 16 * 2 ** power);
  view.setUint16(8, power);
  view.setUint16(10, 16 * (entries.length - 2 ** power));
  let at = start;
  for (const [index, [tag, table]] of entries.entries()) {
    const row = 12 + 16 * index;
    for (let letter = 0; letter < 4; letter += 1) view.setUint8(row + letter, tag.charCodeAt(letter));
    view.setUint32(row + 4, sum(table));
    view.setUint32(row + 8, at);
    view.setUint32(row + 12, table.length);
    bytes.set(table, at);
    at += (table.length + 3) & ~3;
  }
  const head = entries.findIndex(([tag]) => tag === 'head');
  view.setUint32(view.getUint32(12 + 16 * head + 8) + 8, (0xb1b0afba - sum(bytes)) >>> 0);
  return bytes;
}
