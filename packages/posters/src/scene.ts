import type { Turn } from './template.js';

/** What a layout comes to: drawing operations in mm, the same for every output. Colors are `#RRGGBB`. */

/** Turns an operation clockwise by so many degrees about a point of the sheet. */
export interface Turned {
  by: Turn;
  x: number;
  y: number;
}

export interface PathOp {
  op: 'path';
  /** SVG path data with absolute or relative M L H V C S Q A Z. */
  d: string;
  fill?: string;
  stroke?: string;
  /** mm, or the path's own units times the scale of `at`. */
  strokeWidth?: number;
  /** Round caps and joins unless `butt`. */
  cap?: 'round' | 'butt';
  dash?: readonly number[];
  opacity?: number;
  /** Moves and scales the path: `x + scale × px`. */
  at?: { x: number; y: number; scale: number };
  /** After that. */
  turned?: Turned;
}

/** One line of text with a place for each glyph. */
export interface TextOp {
  op: 'text';
  /** One entry a glyph: a character with its variation selector or combining marks, if any. */
  glyphs: readonly string[];
  /** Left edge of each glyph, mm. */
  xs: readonly number[];
  /** Baseline of each glyph, mm; one value where all are equal. */
  ys: readonly number[];
  /** Em size in mm. */
  size: number;
  weight: 400 | 700;
  ink: string;
  /** The text as somebody would copy it. */
  text: string;
  turned?: Turned;
}

/** The code's modules, as one path on whole modules, with what it says. */
export interface CodeOp {
  op: 'code';
  text: string;
  /** Top left of the modules, mm. */
  x: number;
  y: number;
  /** Edge of one module, mm. */
  module: number;
  /** Modules on a side. */
  count: number;
  /** Row by row, true is dark. */
  dark: readonly boolean[];
  ink: string;
  ground: string;
}

export interface ImageOp {
  op: 'image';
  href: string;
  x: number;
  y: number;
  width: number;
  height: number;
  /** Of a mini-program's code: dots an inch as it stands on the sheet; it is round, and nothing here reads it back. */
  codeDpi?: number;
}

export type Op = PathOp | TextOp | CodeOp | ImageOp;

/** Something that came out otherwise than the template says, and is told to whoever prints it. */
export interface Fallback {
  kind: 'shrunk' | 'wrapped' | 'missing-glyph';
  /** Block's index in the template. */
  block: number;
  text: string;
  detail: string;
}

export interface Scene {
  title: string;
  lang: string;
  /** Trim size and bleed, mm; operations reach into the bleed with negative coordinates. */
  page: { width: number; height: number; bleed: number };
  pixels?: { width: number; height: number };
  ops: readonly Op[];
  fallbacks: readonly Fallback[];
}
