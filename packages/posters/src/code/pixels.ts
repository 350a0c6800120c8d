import { CodeError } from './error.js';

/** A picture as canvas knows it: RGBA, four bytes a pixel, row by row. It is opaque; alpha is not looked at. */
export interface Pixels {
  width: number;
  height: number;
  data: Uint8ClampedArray;
}

/** Throws CodeError `picture` where sizes and bytes do not belong together. */
export function assertPixels({ width, height, data }: Pixels): void {
  const whole = Number.isInteger(width) && Number.isInteger(height) && width > 0 && height > 0;
  if (!whole || data.length !== 4 * width * height) {
    throw new CodeError(
      'picture',
      `picture of ${width} × ${height} pixels with ${data.length} bytes; expected whole numbers above 0 and four ` +
        'bytes (red, green, blue, alpha) a pixel, as getImageData gives them',
      { width, height, bytes: data.length },
    );
  }
}
