import type { Scene } from '../scene.js';
import type { Font } from './sfnt.js';

/** The two weights of a sheet and a font for each. */
export const weights = [400, 700] as const;
export type Weight = (typeof weights)[number];
export type FontSet = Readonly<Record<Weight, Font>>;

/** What a sheet draws in each weight. */
export function drawnText({ ops }: Scene): Record<Weight, string> {
  const text = { 400: '', 700: '' };
  for (const op of ops) if (op.op === 'text') text[op.weight] += op.glyphs.join('');
  return text;
}
