/** Björn Ottosson's OKLab: distances in it are about what eyes see, and a hue keeps its name along lightness. */

export type Triple = readonly [number, number, number];

const toLinear = (share: number) => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4);
const fromLinear = (light: number) =>
  light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055;

/** Linear light of a `#RRGGBB`, each 0 to 1. */
export function linearOf(color: string): Triple {
  const [red, green, blue] = [1, 3, 5].map((at) => toLinear(parseInt(color.slice(at, at + 2), 16) / 255));
  return [red ?? 0, green ?? 0, blue ?? 0];
}

/** Lightness and the two color axes of a `#RRGGBB`. */
export function oklabOf(color: string): Triple {
  const [r, g, b] = linearOf(color);
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

/** `#RRGGBB` in capitals, or undefined where no screen shows such a color. */
export function hexOf([lightness, a, b]: Triple): string | undefined {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const light = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
  const slack = 0.0005;
  if (light.some((share) => share < -slack || share > 1 + slack)) return undefined;
  const parts = light.map((share) => Math.round(fromLinear(Math.min(1, Math.max(0, share))) * 255));
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`.toUpperCase();
}

/** How far apart two colors look. */
export function distance(one: string, other: string): number {
  const [x, y] = [oklabOf(one), oklabOf(other)];
  return Math.hypot(x[0] - y[0], x[1] - y[1], x[2] - y[2]);
}
