import { CodeError } from './error.js';

export type Rgb = readonly [red: number, green: number, blue: number];

/** `#RRGGBB` as numbers from 0 to 255. Throws CodeError `color`; `thing` names what the color is for. */
export function rgb(color: string, thing: string): Rgb {
  const found = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color);
  if (!found) {
    throw new CodeError(
      'color',
      `${thing} ${JSON.stringify(color)} is no color; expected # and six hexadecimal digits, such as #14332D`,
      { thing, color },
    );
  }
  return found.slice(1).map((part) => parseInt(part, 16)) as unknown as Rgb;
}

/** What each byte of sRGB is in linear light, 0 to 1. */
const linear = Float64Array.from({ length: 256 }, (_, byte) => {
  const share = byte / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
});

/** Relative luminance by WCAG 2, 0 to 1, of whole numbers from 0 to 255. */
export function luminance([red, green, blue]: Rgb): number {
  const [r, g, b] = [linear[red], linear[green], linear[blue]] as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast of two relative luminances by WCAG 2, 1 to 21. */
export function ratio(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}
