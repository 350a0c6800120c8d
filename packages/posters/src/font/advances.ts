import { packed } from './advances.data.js';

/**
 * Widths of glyphs without the font: a Chinese character is a full square, and what is not stands in a table
 * that was read from the font. So a layout needs no download, and is the same everywhere.
 */
type Row = readonly [codePoint: number, regular: number | undefined, bold: number | undefined];

/** Runs of characters with equal widths, as `gap,length,regular,bold` in base 36. */
export function packAdvances(rows: readonly Row[]): string {
  const runs: [start: number, end: number, regular: number, bold: number][] = [];
  for (const [point, regular = 1000, bold = 1000] of [...rows].sort((a, b) => a[0] - b[0])) {
    if (regular === 1000 && bold === 1000) continue;
    const last = runs.at(-1);
    if (last && last[1] === point - 1 && last[2] === regular && last[3] === bold) last[1] = point;
    else runs.push([point, point, regular, bold]);
  }
  let before = 0;
  return runs
    .map(([start, end, regular, bold]) => {
      const row = [start - before, end - start, regular, bold].map((value) => value.toString(36));
      before = end;
      return row.join(',');
    })
    .join(';');
}

let table: Map<number, readonly [regular: number, bold: number]> | undefined;

function unpacked(): NonNullable<typeof table> {
  const map: NonNullable<typeof table> = new Map();
  let before = 0;
  for (const row of packed.split(';')) {
    const [gap = 0, more = 0, regular = 0, bold = 0] = row.split(',').map((value) => parseInt(value, 36));
    const start = before + gap;
    before = start + more;
    for (let point = start; point <= before; point += 1) map.set(point, [regular, bold]);
  }
  return map;
}

/** Width of a character in em. */
export function advance(codePoint: number, weight: 400 | 700): number {
  table ??= unpacked();
  const widths = table.get(codePoint);
  return widths ? widths[weight === 400 ? 0 : 1] / 1000 : 1;
}
