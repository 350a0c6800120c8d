import type { FinderPoint, FinderPoints } from 'qr/decode.js';
import { type Rgb, luminance } from './contrast.js';
import type { Pixels } from './pixels.js';

interface Place {
  x: number;
  y: number;
}

/** Relative luminance of a pixel; none outside of the picture. */
export function luminanceOf({ width, height, data }: Pixels, x: number, y: number): number | undefined {
  if (x < 0 || y < 0 || x >= width || y >= height) return undefined;
  const at = 4 * (y * width + x);
  return luminance([data[at], data[at + 1], data[at + 2]] as unknown as Rgb);
}

/**
 * The middle of one of the three corner marks, to a part of a pixel. The decoder may have looked at a smaller copy of
 * the picture, and its place is then off by a good part of a module; the block of 3 × 3 modules in the mark stands
 * alone in its ring, so all pixels of its kind that hang together have their mean in the very middle.
 */
function middleOf(pixels: Pixels, mark: FinderPoint): Place {
  const reach = Math.ceil(mark.moduleSize * 3);
  const [left, top] = [Math.floor(mark.x) - reach, Math.floor(mark.y) - reach];
  const edge = 2 * reach + 1;
  const values = Array.from({ length: edge * edge }, (_, at) =>
    luminanceOf(pixels, left + (at % edge), top + Math.floor(at / edge)),
  );
  let [least, most] = [1, 0];
  for (const value of values) {
    if (value === undefined) continue;
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  const middle = (least + most) / 2;
  const start = reach * edge + reach;
  const isDark = (values[start] ?? middle) < middle;
  const seen = new Set([start]);
  let [sumX, sumY] = [0, 0];
  for (const at of seen) {
    const [x, y] = [at % edge, Math.floor(at / edge)];
    // Not alone after all: a blurred mark keeps the decoder's place.
    if (x === 0 || y === 0 || x === edge - 1 || y === edge - 1) return mark;
    sumX += x;
    sumY += y;
    for (const next of [at - 1, at + 1, at - edge, at + edge]) {
      const value = values[next];
      if (value !== undefined && value < middle === isDark) seen.add(next);
    }
  }
  return { x: left + sumX / seen.size + 0.5, y: top + sumY / seen.size + 0.5 };
}

/**
 * From places counted in modules from the code's top left to pixels of the picture, for a code that lies flat in it:
 * turned, scaled or sheared, not seen from aside.
 */
export function modulePlaces(
  pixels: Pixels,
  { tl, tr, bl }: FinderPoints,
  count: number,
): (column: number, row: number) => [x: number, y: number] {
  const [first, right, low] = [tl, tr, bl].map((mark) => middleOf(pixels, mark)) as [Place, Place, Place];
  // The marks' middles are three and a half modules from the edges.
  const span = count - 7;
  return (column, row) => {
    const [u, v] = [(column - 3.5) / span, (row - 3.5) / span];
    return [
      Math.floor(first.x + u * (right.x - first.x) + v * (low.x - first.x)),
      Math.floor(first.y + u * (right.y - first.y) + v * (low.y - first.y)),
    ];
  };
}
