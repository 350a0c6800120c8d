/** Reading TrueType fonts: as much as a layout, a PDF and a subset need. */

export class FontError extends Error {
  readonly code = 'bad-font';

  constructor(message: string) {
    super(message);
    this.name = 'FontError';
  }
}

export interface Font {
  /** The file itself. */
  readonly bytes: Uint8Array;
  readonly unitsPerEm: number;
  readonly glyphCount: number;
  /** Units of the em above and below the baseline. */
  readonly ascent: number;
  readonly descent: number;
  readonly bounds: readonly [number, number, number, number];
  /** Glyph of a character; 0 where the font has none. */
  glyphOf(codePoint: number): number;
  /** Width in thousandths of the em; undefined where the font has no such character. */
  advanceOf(codePoint: number): number | undefined;
  /** Width of a glyph in thousandths of the em. */
  width(glyph: number): number;
  codePoints(): Iterable<number>;
  /** A table of the file; undefined where it has none. */
  table(tag: string): DataView | undefined;
}

interface Group {
  start: number;
  end: number;
  glyph: number;
}

/** @throws FontError what is no TrueType font, or lacks a table */
export function readFont(bytes: Uint8Array): Font {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.byteLength < 12 || ![0x00010000, 0x74727565].includes(view.getUint32(0))) {
    throw new FontError(
      `a font of ${bytes.byteLength} bytes does not begin as TrueType does; give a .ttf file (no .otf, .ttc, .woff2)`,
    );
  }
  const tables = new Map<string, DataView>();
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const row = 12 + 16 * index;
    if (row + 16 > bytes.byteLength) throw new FontError('the font ends within its list of tables');
    const [start, length] = [view.getUint32(row + 8), view.getUint32(row + 12)];
    if (start + length > bytes.byteLength) throw new FontError('the font ends before its last table');
    const tag = String.fromCharCode(...bytes.subarray(row, row + 4));
    tables.set(tag, new DataView(bytes.buffer, bytes.byteOffset + start, length));
  }
  const need = (tag: string): DataView => {
    const table = tables.get(tag);
    if (table) return table;
    throw new FontError(`the font has no table ${tag}; give a TrueType font with outlines`);
  };
  const [head, hhea, maxp, hmtx] = [need('head'), need('hhea'), need('maxp'), need('hmtx')];
  need('glyf');
  need('loca');
  const groups = groupsOf(need('cmap'));
  const unitsPerEm = head.getUint16(18);
  const metrics = hhea.getUint16(34);
  const width = (glyph: number): number =>
    (hmtx.getUint16(4 * Math.min(glyph, metrics - 1)) * 1000) / unitsPerEm;
  const glyphOf = (codePoint: number): number => {
    let [low, high] = [0, groups.length - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const group = groups[middle] as Group;
      if (codePoint < group.start) high = middle - 1;
      else if (codePoint > group.end) low = middle + 1;
      else return group.glyph + codePoint - group.start;
    }
    return 0;
  };
  return {
    bytes,
    unitsPerEm,
    glyphCount: maxp.getUint16(4),
    ascent: hhea.getInt16(4),
    descent: hhea.getInt16(6),
    bounds: [head.getInt16(36), head.getInt16(38), head.getInt16(40), head.getInt16(42)],
    glyphOf,
    advanceOf: (codePoint) => {
      const glyph = glyphOf(codePoint);
      return glyph === 0 ? undefined : width(glyph);
    },
    width,
    *codePoints() {
      for (const { start, end } of groups) for (let point = start; point <= end; point += 1) yield point;
    },
    table: (tag) => tables.get(tag),
  };
}

/** Characters to glyphs: the widest table that the font has, of the two forms that fonts of today use. */
function groupsOf(cmap: DataView): Group[] {
  const found = new Map<number, number>();
  for (let index = 0; index < cmap.getUint16(2); index += 1) {
    const start = cmap.getUint32(8 + 8 * index);
    found.set(cmap.getUint16(start), start);
  }
  const [long, short] = [found.get(12), found.get(4)];
  if (long !== undefined) return longGroups(cmap, long);
  if (short !== undefined) return shortGroups(cmap, short);
  throw new FontError('the font maps characters in an old way; give one with a cmap of format 4 or 12');
}

function longGroups(cmap: DataView, start: number): Group[] {
  return Array.from({ length: cmap.getUint32(start + 12) }, (_, index) => {
    const row = start + 16 + 12 * index;
    return { start: cmap.getUint32(row), end: cmap.getUint32(row + 4), glyph: cmap.getUint32(row + 8) };
  });
}

function shortGroups(cmap: DataView, start: number): Group[] {
  const double = cmap.getUint16(start + 6);
  const groups: Group[] = [];
  for (let at = 0; at < double; at += 2) {
    const end = cmap.getUint16(start + 14 + at);
    const begin = cmap.getUint16(start + 16 + double + at);
    const delta = cmap.getUint16(start + 16 + 2 * double + at);
    const offsetAt = start + 16 + 3 * double + at;
    const offset = cmap.getUint16(offsetAt);
    if (begin === 0xffff) continue;
    for (let point = begin; point <= end; point += 1) {
      const raw = offset === 0 ? point : cmap.getUint16(offsetAt + offset + 2 * (point - begin));
      const glyph = raw === 0 && offset !== 0 ? 0 : (raw + delta) & 0xffff;
      if (glyph !== 0) groups.push({ start: point, end: point, glyph });
    }
  }
  return groups;
}
