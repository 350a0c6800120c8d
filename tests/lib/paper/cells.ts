import type { CodeOp, Scene, TextOp, Turned } from '../../../packages/posters/src/index.js';
import { advance } from '../../../packages/posters/src/font/advances.js';
import { type Gray, luminance } from './raster.js';

/** A place on the sheet where something dark has to be: a character, or a piece of a code. Millimeters. */
export interface Cell {
  what: string;
  glyph?: string;
  weight?: 400 | 700;
  size: number;
  x: number;
  y: number;
  width: number;
  height: number;
  /** Luminance of its ink. */
  ink: number;
}

const inkOf = (hex: string): number => {
  const [r, g, b] = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)) as [number, number, number];
  return luminance(r, g, b);
};

/** Where a cell lies once its operation is turned. */
function turnedCell(cell: Cell, { by, x, y }: Turned): Cell {
  const place = (px: number, py: number): [number, number] => {
    const [dx, dy] = [px - x, py - y];
    if (by === 90) return [x - dy, y + dx];
    return by === 180 ? [x - dx, y - dy] : [x + dy, y - dx];
  };
  const [ax, ay] = place(cell.x, cell.y);
  const [bx, far] = place(cell.x + cell.width, cell.y + cell.height);
  const [width, height] = [Math.abs(bx - ax), Math.abs(far - ay)];
  return { ...cell, x: Math.min(ax, bx), y: Math.min(ay, far), width, height };
}

function glyphCells({ glyphs, xs, ys, size, weight, ink, text, turned }: TextOp): Cell[] {
  return glyphs.flatMap((glyph, index) => {
    if (/^\s/.test(glyph)) return [];
    const point = glyph.codePointAt(0) as number;
    const baseline = (ys.length === 1 ? ys[0] : ys[index]) as number;
    const cell = {
      what: `"${glyph}" of "${text}"`,
      glyph,
      weight,
      size,
      x: xs[index] as number,
      y: baseline - 0.9 * size,
      width: advance(point, weight) * size,
      height: 1.08 * size,
      ink: inkOf(ink),
    };
    return turned ? turnedCell(cell, turned) : cell;
  });
}

/** A code in sixteen pieces: a piece that is light all over is left out. */
function codeCells({ x, y, module, count, dark, ink }: CodeOp): Cell[] {
  const cells: Cell[] = [];
  const part = Math.ceil(count / 4);
  for (let row = 0; row < count; row += part) {
    for (let column = 0; column < count; column += part) {
      const [width, height] = [Math.min(part, count - column), Math.min(part, count - row)];
      const some = Array.from({ length: height }, (_, at) =>
        dark.slice((row + at) * count + column, (row + at) * count + column + width),
      ).flat();
      if (!some.includes(true)) continue;
      cells.push({
        what: `code, from module ${column}, ${row}`,
        size: module * part,
        x: x + column * module,
        y: y + row * module,
        width: width * module,
        height: height * module,
        ink: inkOf(ink),
      });
    }
  }
  return cells;
}

export function cellsOf({ ops }: Scene): Cell[] {
  return ops.flatMap((op) => (op.op === 'text' ? glyphCells(op) : op.op === 'code' ? codeCells(op) : []));
}

/** How much of each pixel of a cell is ink, 0 to 1; looked at so many pixels beside its place. */
export function coverage(
  picture: Gray,
  cell: Cell,
  scale: number,
  [dx, dy] = [0, 0] as readonly [number, number],
): { width: number; data: Float32Array } {
  const left = Math.max(0, Math.round(cell.x * scale) + dx);
  const top = Math.max(0, Math.round(cell.y * scale) + dy);
  const right = Math.min(picture.width, Math.round((cell.x + cell.width) * scale) + dx);
  const bottom = Math.min(picture.height, Math.round((cell.y + cell.height) * scale) + dy);
  const width = Math.max(0, right - left);
  const data = new Float32Array(width * Math.max(0, bottom - top));
  for (let row = top; row < bottom; row += 1) {
    data.set(
      picture.data.subarray(row * picture.width + left, row * picture.width + right),
      (row - top) * width,
    );
  }
  const ground = groundOf(data, cell.ink);
  for (let at = 0; at < data.length; at += 1) {
    const share = (ground - (data[at] as number)) / (ground - cell.ink);
    data[at] = Math.min(1, Math.max(0, share));
  }
  return { width, data };
}

/** The luminance that is farthest from the ink and that at least a fiftieth of the pixels have. */
function groundOf(data: Float32Array, ink: number): number {
  // Signed, since the typed sort that is fast knows no other order than the numbers' own.
  const apart = data.map((value) => value - ink).sort();
  let [low, high] = [0, apart.length - 1];
  for (let left = Math.floor(apart.length / 50); left > 0; left -= 1) {
    if (Math.abs(apart[low] as number) > Math.abs(apart[high] as number)) low += 1;
    else high -= 1;
  }
  const [below, above] = [apart[low], apart[high]];
  if (below === undefined || above === undefined) return 255;
  return ink + (Math.abs(below) > Math.abs(above) ? below : above);
}

export const sum = (data: Float32Array): number => data.reduce((total, value) => total + value, 0);
