/**
 * Where Guangdong's cities lie, roughly: good enough to notice a point that was typed wrong, and for nothing
 * else. A box holds its city and corners of the neighbors.
 */
import type { CenterLocation } from './types.js';

/**
 * West, east, south and north end of each city, as degrees and minutes written `ddd.mm`, rounded to minutes; islands
 * far off the coast are left out. 4401, 4408, 4409 and 4420 were held against the extents that those cities publish,
 * and the north end of 4408 was set further out; the others are not sourced and were only held against where the
 * middle of each city lies, so a warning by this table is a question, never a refusal.
 */
const EXTENTS: Readonly<Record<string, readonly [west: number, east: number, south: number, north: number]>> =
  {
    '4401': [112.57, 114.03, 22.26, 23.56],
    '4402': [112.53, 114.45, 23.53, 25.31],
    '4403': [113.43, 114.38, 22.24, 22.52],
    '4404': [113.03, 114.19, 21.48, 22.27],
    '4405': [116.14, 117.19, 23.02, 23.38],
    '4406': [112.22, 113.23, 22.38, 23.34],
    '4407': [111.59, 113.15, 21.27, 22.51],
    '4408': [109.31, 110.55, 20.12, 21.58],
    '4409': [110.19, 111.46, 21.22, 22.43],
    '4412': [111.21, 112.52, 22.47, 24.24],
    '4413': [113.51, 115.28, 22.24, 23.57],
    '4414': [115.18, 116.56, 23.23, 24.56],
    '4415': [114.54, 116.13, 22.37, 23.38],
    '4416': [114.13, 115.36, 23.1, 24.51],
    '4417': [111.16, 112.22, 21.28, 22.41],
    '4418': [111.55, 113.55, 23.27, 25.12],
    '4419': [113.31, 114.15, 22.39, 23.09],
    '4420': [113.09, 113.46, 22.11, 22.47],
    '4451': [116.22, 117.11, 23.26, 24.14],
    '4452': [115.36, 116.39, 22.53, 23.46],
    '4453': [111.03, 112.31, 22.22, 23.19],
  };

/** Degrees around a box that still count as inside: some 10 km, more than any two systems of coordinates differ. */
const TOLERANCE = 0.1;

/** `112.57` is 112 degrees and 57 minutes. */
function degrees(packed: number): number {
  const whole = Math.trunc(packed);
  return whole + ((packed - whole) * 100) / 60;
}

type Point = Pick<CenterLocation, 'lng' | 'lat'>;

/** Whether a point can be in China at all. */
export function isInChina({ lng, lat }: Point): boolean {
  return lng >= 73 && lng <= 136 && lat >= 3 && lat <= 54;
}

/**
 * Whether a point lies in or near the city of an adcode, in whichever system its coordinates are.
 * Undefined when the adcode is in no city of Guangdong.
 */
export function isNearCity({ lng, lat }: Point, adcode: string): boolean | undefined {
  const box = EXTENTS[adcode.slice(0, 4)];
  if (!box) return undefined;
  const [west, east, south, north] = box;
  return (
    lng >= degrees(west) - TOLERANCE &&
    lng <= degrees(east) + TOLERANCE &&
    lat >= degrees(south) - TOLERANCE &&
    lat <= degrees(north) + TOLERANCE
  );
}
