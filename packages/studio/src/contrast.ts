import { palettes } from '@y12355/core';
import { distance, hexOf, linearOf, oklabOf } from './oklab.js';

/** What text needs by WCAG 2. */
export const ENOUGH = 4.5;

const WHITE = '#FFFFFF';
const INK: string = palettes.light.ink;

const luminance = (color: string) => {
  const [red, green, blue] = linearOf(color);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** Contrast of two `#RRGGBB` by the WCAG 2 formula, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [dim, bright] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (bright + 0.05) / (dim + 0.05);
}

/** The better of white and ink on a ground, and how well it reads. */
export function textOn(ground: string): { color: string; ink: boolean; ratio: number } {
  const [white, ink] = [contrast(ground, WHITE), contrast(ground, INK)];
  return ink > white ? { color: INK, ink: true, ratio: ink } : { color: WHITE, ink: false, ratio: white };
}

const passes = (ground: string) => textOn(ground).ratio >= ENOUGH;

/** A ratio as it is told; what is just not enough is not rounded to what is. */
export const ratioText = (ratio: number) => (ratio < ENOUGH ? Math.min(ratio, 4.49) : ratio).toFixed(2);

const RING = 0.002;
const DIRECTIONS = 360;

/**
 * The color of the same hue that looks most like `ground` and carries white or ink at 4.5 : 1; `ground` itself
 * where it does. Searched in rings of lightness and chroma, so no passing color of that hue is nearer by more
 * than one ring (0.002 in OKLab, below what eyes tell apart).
 */
export function nearestPassing(ground: string): string {
  if (passes(ground)) return ground;
  const [lightness, a, b] = oklabOf(ground);
  const chroma = Math.hypot(a, b);
  const hue = chroma === 0 ? { a: 0, b: 0 } : { a: a / chroma, b: b / chroma };
  for (let radius = RING; radius < 1; radius += RING) {
    let best: string | undefined;
    for (let step = 0; step < DIRECTIONS; step += 1) {
      const angle = (step * 2 * Math.PI) / DIRECTIONS;
      const c = Math.max(0, chroma + radius * Math.sin(angle));
      const found = hexOf([lightness + radius * Math.cos(angle), c * hue.a, c * hue.b]);
      if (!found || !passes(found)) continue;
      if (!best || distance(ground, found) < distance(ground, best)) best = found;
    }
    if (best) return best;
  }
  return INK;
}
