import jpeg from 'jpeg-js';
import type { Pixels } from '../../src/code/pixels.js';

type Rgb = readonly [red: number, green: number, blue: number];

const blank = (width: number, height: number): Pixels => ({
  width,
  height,
  data: new Uint8ClampedArray(4 * width * height).fill(255),
});

/** A smaller picture whose pixels are the means of what they cover; `scale` of 0 to 1. */
export function shrink(pixels: Pixels, scale: number): Pixels {
  const out = blank(Math.round(pixels.width * scale), Math.round(pixels.height * scale));
  const step = 1 / scale;
  for (let y = 0; y < out.height; y += 1) {
    for (let x = 0; x < out.width; x += 1) {
      const sums = [0, 0, 0];
      let weights = 0;
      for (let v = Math.floor(y * step); v < Math.min(pixels.height, (y + 1) * step); v += 1) {
        const tall = Math.min(v + 1, (y + 1) * step) - Math.max(v, y * step);
        for (let u = Math.floor(x * step); u < Math.min(pixels.width, (x + 1) * step); u += 1) {
          const weight = tall * (Math.min(u + 1, (x + 1) * step) - Math.max(u, x * step));
          weights += weight;
          const at = 4 * (v * pixels.width + u);
          for (const part of [0, 1, 2])
            sums[part] = (sums[part] as number) + weight * (pixels.data[at + part] as number);
        }
      }
      const at = 4 * (y * out.width + x);
      for (const part of [0, 1, 2]) out.data[at + part] = (sums[part] as number) / weights;
    }
  }
  return out;
}

/** Turned about its middle on a picture that holds all of it, between pixels mixed; white beyond its edges. */
export function rotate(pixels: Pixels, degrees: number, beyond: Rgb = [255, 255, 255]): Pixels {
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const { width, height, data } = pixels;
  const out = blank(Math.ceil(width * cos + height * sin), Math.ceil(width * sin + height * cos));
  const part = (x: number, y: number, channel: number) =>
    x < 0 || y < 0 || x >= width || y >= height
      ? (beyond[channel] as number)
      : (data[4 * (y * width + x) + channel] as number);
  for (let y = 0; y < out.height; y += 1) {
    for (let x = 0; x < out.width; x += 1) {
      const [dx, dy] = [x - (out.width - 1) / 2, y - (out.height - 1) / 2];
      const u = dx * cos + dy * sin + (width - 1) / 2;
      const v = dy * cos - dx * sin + (height - 1) / 2;
      const [left, top] = [Math.floor(u), Math.floor(v)];
      const [right, low] = [u - left, v - top];
      for (const channel of [0, 1, 2]) {
        out.data[4 * (y * out.width + x) + channel] =
          (part(left, top, channel) * (1 - right) + part(left + 1, top, channel) * right) * (1 - low) +
          (part(left, top + 1, channel) * (1 - right) + part(left + 1, top + 1, channel) * right) * low;
      }
    }
  }
  return out;
}

/** Each pixel the mean of the square around it, `2 × radius + 1` wide. */
export function blur(pixels: Pixels, radius: number): Pixels {
  const { width, height, data } = pixels;
  const out = blank(width, height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      for (const channel of [0, 1, 2]) {
        let sum = 0;
        for (let v = y - radius; v <= y + radius; v += 1) {
          for (let u = x - radius; u <= x + radius; u += 1) {
            const [row, column] = [Math.min(Math.max(v, 0), height - 1), Math.min(Math.max(u, 0), width - 1)];
            sum += data[4 * (row * width + column) + channel] as number;
          }
        }
        out.data[4 * (y * width + x) + channel] = sum / (2 * radius + 1) ** 2;
      }
    }
  }
  return out;
}

/** Saved as JPEG and opened again. */
export function jpegged(pixels: Pixels, quality: number): Pixels {
  const file = jpeg.encode(
    { width: pixels.width, height: pixels.height, data: Uint8Array.from(pixels.data) },
    quality,
  );
  const { width, height, data } = jpeg.decode(file.data, { useTArray: true });
  return { width, height, data: Uint8ClampedArray.from(data) };
}

/** Under a light that lets only these shares of red, green and blue through. */
export function lit(pixels: Pixels, shares: Rgb): Pixels {
  const data = pixels.data.map((value, at) => (at % 4 === 3 ? value : value * (shares[at % 4] as number)));
  return { ...pixels, data };
}

/** On a larger sheet of one color, so many pixels from each edge. */
export function onto(pixels: Pixels, color: Rgb, margin: number): Pixels {
  const out = blank(pixels.width + 2 * margin, pixels.height + 2 * margin);
  for (let at = 0; at < out.data.length; at += 4) out.data.set(color, at);
  const line = 4 * pixels.width;
  for (let y = 0; y < pixels.height; y += 1) {
    out.data.set(pixels.data.subarray(y * line, (y + 1) * line), 4 * ((y + margin) * out.width + margin));
  }
  return out;
}
