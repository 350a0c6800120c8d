import { decodeQR, type FinderPoints, type Image } from 'qr/decode.js';
import { assertPixels, type Pixels } from './pixels.js';
import { luminanceOf, modulePlaces } from './place.js';

/** What a code in a picture says, and how it stands there. */
export interface Reading {
  text: string;
  /** Modules on a side. */
  count: number;
  /** Mean relative luminance of the modules that are dark ones to the decoder, and of the others; 0 to 1. */
  dark: number;
  light: number;
  /** Relative luminance of the picture at a place counted in modules from the code's top left; none outside of it. */
  luminanceAt(column: number, row: number): number | undefined;
}

/** Further tries where the first three marks were none of a code; they cost nothing where they were. */
const EFFORT = 16;

/** The first code of a picture, whichever way round its colors are. Throws CodeError `picture`. */
export function readCode(pixels: Pixels): Reading | undefined {
  assertPixels(pixels);
  let points: FinderPoints | undefined;
  let grid: Image | undefined;
  let text: string;
  try {
    text = decodeQR(pixels, {
      format: 'RGBA',
      effort: EFFORT,
      // A clock would make the answer depend on what else the machine does.
      timeLimit: Infinity,
      pointsOnDetect: (found) => (points = found),
      imageOnResult: (image) => (grid = image),
    });
  } catch {
    // Its way to say that there is no code.
    return undefined;
  }
  if (!points || !grid) return undefined;
  const { width: count, data } = grid;
  const placed = modulePlaces(pixels, points, count);
  const luminanceAt = (column: number, row: number) => luminanceOf(pixels, ...placed(column, row));
  const sums = { dark: 0, light: 0 };
  const counts = { dark: 0, light: 0 };
  for (let row = 0; row < count; row += 1) {
    for (let column = 0; column < count; column += 1) {
      const value = luminanceAt(column + 0.5, row + 0.5);
      if (value === undefined) continue;
      const kind = (data[4 * (row * count + column)] as number) < 128 ? 'dark' : 'light';
      sums[kind] += value;
      counts[kind] += 1;
    }
  }
  return { text, count, dark: sums.dark / counts.dark, light: sums.light / counts.light, luminanceAt };
}

/**
 * What the code in a picture says; `undefined` where there is none, or only one that is light on dark, since many
 * readers know no such. Plain script, so that the strictest policy of a page allows it.
 *
 * Throws CodeError `picture` where sizes and bytes do not belong together.
 */
export function decodePixels(pixels: Pixels): string | undefined {
  const reading = readCode(pixels);
  return reading && reading.dark < reading.light ? reading.text : undefined;
}
