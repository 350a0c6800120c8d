import { decodeQR, type FinderPoints, type Image } from 'qr/decode.js';
import { assertPixels, type Pixels } from './pixels.js';
import { luminanceOf, modulePlaces } from './place.js';

/** What a code in a picture says, and how it stands there. */
export interface Reading {
  text: string;
  /** Modules on a side. */
  count: number;
  /** Whether its marks are light on dark. */
  isInverted: boolean;
  /** Mean relative luminance of its darker and of its lighter modules; 0 to 1. */
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
  // Only its size: from a coarse look the decoder may have many modules wrong, and corrects them afterwards.
  const { width: count } = grid;
  const placed = modulePlaces(pixels, points, count);
  const luminanceAt = (column: number, row: number) => luminanceOf(pixels, ...placed(column, row));
  return { text, count, ...shadesOf(count, luminanceAt), luminanceAt };
}

/** The two shades of a code, told apart by those of its three corner marks. */
function shadesOf(
  count: number,
  luminanceAt: Reading['luminanceAt'],
): Pick<Reading, 'isInverted' | 'dark' | 'light'> {
  const marks = [
    [3.5, 3.5],
    [count - 3.5, 3.5],
    [3.5, count - 3.5],
  ] as const;
  // The block in the middle of each, and the ring around it, two modules further left.
  const [block, ring] = [0, 2].map((off) => mean(marks.map(([x, y]) => luminanceAt(x - off, y)))) as [
    number,
    number,
  ];
  const modules = Array.from({ length: count * count }, (_, at) =>
    luminanceAt((at % count) + 0.5, Math.floor(at / count) + 0.5),
  );
  const middle = (block + ring) / 2;
  return {
    isInverted: block >= ring,
    dark: mean(modules.filter((value) => value !== undefined && value < middle)),
    light: mean(modules.filter((value) => value !== undefined && value >= middle)),
  };
}

/** Of those that are in the picture. */
function mean(values: readonly (number | undefined)[]): number {
  const known = values.filter((value): value is number => value !== undefined);
  return known.reduce((sum, value) => sum + value, 0) / known.length;
}

/**
 * What the code in a picture says; `undefined` where there is none, or only one that is light on dark, since many
 * readers know no such. Plain script, so that the strictest policy of a page allows it.
 *
 * Throws CodeError `picture` where sizes and bytes do not belong together.
 */
export function decodePixels(pixels: Pixels): string | undefined {
  const reading = readCode(pixels);
  return reading && !reading.isInverted ? reading.text : undefined;
}
