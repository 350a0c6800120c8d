import type { Pixels } from '../code/index.js';

/** A part of a picture; edges in pixels, whole or not, that may lie outside of it. */
export function crop(
  { width, height, data }: Pixels,
  edges: { left: number; top: number; right: number; bottom: number },
): Pixels {
  const within = (value: number, most: number) => Math.min(most, Math.max(0, value));
  const [left, right] = [within(Math.floor(edges.left), width), within(Math.ceil(edges.right), width)];
  const [top, bottom] = [within(Math.floor(edges.top), height), within(Math.ceil(edges.bottom), height)];
  const [w, h] = [right - left, bottom - top];
  const part = new Uint8ClampedArray(4 * w * h);
  for (let row = 0; row < h; row += 1) {
    const from = 4 * ((top + row) * width + left);
    part.set(data.subarray(from, from + 4 * w), 4 * row * w);
  }
  return { width: w, height: h, data: part };
}
