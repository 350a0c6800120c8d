/** How small a code may be, in mm, and how its modules fall on whole pixels. */
import { CodeError } from './error.js';

/** Modules that stay light on each side, as the standard of QR codes (ISO/IEC 18004) asks. */
export const QUIET = 4;

/**
 * Pixels of the camera that a module needs. Measured: at 3, two decoders read every code that was turned by 15°,
 * blurred over three pixels, under a dim or colored light and saved as JPEG of quality 40, all at once; at 2.7 one
 * of them missed a tenth, at 2.5 a third.
 */
export const CAMERA_PIXELS = 3;

/**
 * Pixels of a camera that one mm covers at a distance of one mm. The main lens of phones sees as 26 mm do on film
 * 36 mm wide, so that a frame's long side spans 36/26 of the distance; scanners inside of apps look at frames of
 * 1280 × 720 at least.
 */
const CAMERA = 1280 / (36 / 26);

/**
 * Smallest module on paper, whatever the distance, in mm: four whole pixels at 150 dpi (0.677), the least that is
 * printed. Measured there: both decoders read it at half of that resolution, where it has two pixels; with three
 * pixels at 150 dpi, so one and a half at the half, one of them reads nothing.
 */
const PAPER = 0.68;

/** Edge in mm of the smallest module that a phone resolves at a distance in mm: a 308th of it. */
export const smallestModule = (distance: number): number =>
  Math.max(PAPER, (distance * CAMERA_PIXELS) / CAMERA);

/**
 * Smallest side in mm, without the quiet zone, of a code with `count` modules on a side: none under a tenth of the
 * distance, so that a hand finds it in the frame, and no module under the smallest.
 */
export const smallestSide = (count: number, distance: number): number =>
  Math.max(distance / 10, count * smallestModule(distance));

/**
 * The whole pixels of each module where a code with `count` modules may be `px` pixels wide, and the width that
 * follows. Rounded down: what is left over lies outside and adds to the quiet zone.
 */
export function snapModules(count: number, px: number): { module: number; side: number } {
  const module = Math.floor(px / count);
  if (!(module >= 1 && Number.isFinite(module))) {
    throw new CodeError(
      'pixels',
      `code of ${count} × ${count} modules on ${px} pixels; expected a pixel for each module at least: raise the ` +
        'resolution or the box',
      { count, px },
    );
  }
  return { module, side: count * module };
}
