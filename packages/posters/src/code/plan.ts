import encoder from 'qrcode/lib/core/qrcode.js';
import { luminance, ratio, rgb } from './contrast.js';
import { CodeError } from './error.js';
import { QUIET, smallestSide } from './size.js';

/**
 * Most characters of an address: what version 6, 41 modules on a side, holds at level M. Longer ones make codes that
 * no card or sticker has room for.
 */
export const MOST_TEXT = 106;

/** Least contrast of ink and ground. */
export const LEAST_CONTRAST = 4.5;

/**
 * Most of a code's area that a picture in its middle may cover. Measured at level H: both decoders read every code
 * with 12 % covered, and not all with 15 %; half of it is left for a crease or dirt.
 */
export const MOST_LOGO = 0.06;

export type CodeLevel = 'M' | 'Q' | 'H';

export interface CodeWish {
  /** An https or http address of printable ASCII. */
  text: string;
  /** Edge in mm of what the modules may cover; the quiet zone lies outside. */
  side: number;
  /** From how far it is scanned, in mm. */
  distance: number;
  /** Share of the code's area that a picture in its middle covers, 0 to 1. */
  logoShare?: number;
  /** `#RRGGBB`, the modules. */
  ink: string;
  /** `#RRGGBB`, under the modules and the quiet zone. */
  ground: string;
}

export interface CodePlan {
  /** Modules on a side, and row by row whether each is dark. */
  matrix: { count: number; dark: readonly boolean[] };
  level: CodeLevel;
  /** 1 to 10. */
  version: number;
  /** Edge of a module, mm. */
  module: number;
  /** Width of the quiet zone on each side, mm. */
  quiet: number;
  /** Smallest edge in mm at which this matrix may be printed for this distance. */
  smallest: number;
}

/** One tenth of a mm, rounded up, so that the figure is enough when taken at its word. */
const tenths = (mm: number): number => Math.ceil(mm * 10 - 1e-6) / 10;

function isAddress(text: string): boolean {
  try {
    return /^https?:\/\/[^/?#]/i.test(text) && new URL(text).hostname !== '';
  } catch {
    return false;
  }
}

/** Throws CodeError unless the text is an address that every reader takes for one. */
function assertText(text: string): void {
  const named = JSON.stringify(text.length > 200 ? `${text.slice(0, 200)}…` : text);
  if (!/^[\x21-\x7e]+$/.test(text)) {
    throw new CodeError(
      'text',
      `code text ${named}: readers differ in how they take spaces and letters outside of ASCII; write such a host ` +
        'as punycode (xn--…) and such a path percent-encoded',
      { text },
    );
  }
  if (!isAddress(text)) {
    throw new CodeError(
      'scheme',
      `code text ${named}: expected an address with https:// or http:// and a host`,
      { text },
    );
  }
  if (text.length > MOST_TEXT) {
    throw new CodeError(
      'length',
      `code text ${named} has ${text.length} characters of ${MOST_TEXT} allowed; give a short address that leads there`,
      { text, length: text.length, most: MOST_TEXT },
    );
  }
}

/** Throws CodeError unless ink is darker than ground, and enough so. */
function assertColors(ink: string, ground: string): void {
  const [dark, light] = [luminance(rgb(ink, 'code ink')), luminance(rgb(ground, 'code ground'))];
  if (dark > light) {
    throw new CodeError(
      'inverted',
      `code ink ${ink} is lighter than its ground ${ground}; many readers know dark on light alone: put the code on a ` +
        'light panel',
      { ink, ground },
    );
  }
  const contrast = ratio(dark, light);
  if (contrast < LEAST_CONTRAST) {
    const shown = (Math.floor(contrast * 100) / 100).toFixed(2);
    throw new CodeError(
      'contrast',
      `code ink ${ink} on ${ground} has a contrast of ${shown} : 1; expected ${LEAST_CONTRAST} : 1 at least: take a ` +
        'darker ink or a lighter ground',
      { ink, ground, contrast: shown, least: LEAST_CONTRAST },
    );
  }
}

function assertMeasure(name: string, value: number): void {
  if (!(value > 0 && Number.isFinite(value))) {
    throw new CodeError('measure', `code ${name} ${value}; expected a length above 0 in mm`, { name, value });
  }
}

function assertLogo(share: number): void {
  if (share >= 0 && share <= MOST_LOGO) return;
  throw new CodeError(
    'logo',
    `the picture in the code's middle covers a share of ${share}; expected 0 to ${MOST_LOGO} of its area, an edge of ` +
      `${Math.floor(Math.sqrt(MOST_LOGO) * 100)} % of the code's: make the picture smaller or leave it out`,
    { share, most: MOST_LOGO },
  );
}

function matrixOf(text: string, level: CodeLevel): CodePlan['matrix'] {
  const { size, data } = encoder.create(text, { errorCorrectionLevel: level }).modules;
  return { count: size, dark: Array.from(data, Boolean) };
}

/**
 * A code for an address on a given side at a given distance, with the highest level of error correction (H, Q, M)
 * whose modules a phone still resolves; H and no other where a picture covers its middle.
 *
 * Throws CodeError: `text`, `scheme`, `length`, `measure`, `logo`, `color`, `inverted`, `contrast`, and `too-small` with
 * the side that it would need.
 */
export function planCode({ text, side, distance, logoShare = 0, ink, ground }: CodeWish): CodePlan {
  assertText(text);
  assertMeasure('side', side);
  assertMeasure('distance', distance);
  assertLogo(logoShare);
  assertColors(ink, ground);
  const levels: readonly CodeLevel[] = logoShare > 0 ? ['H'] : ['H', 'Q', 'M'];
  let needed = 0;
  for (const level of levels) {
    const matrix = matrixOf(text, level);
    const { count } = matrix;
    needed = smallestSide(count, distance);
    // Lengths come from sums of fractions: a thousandth of a mm decides nothing.
    if (side < needed - 1e-3) continue;
    const module = side / count;
    return { matrix, level, version: (count - 17) / 4, module, quiet: QUIET * module, smallest: needed };
  }
  throw new CodeError(
    'too-small',
    `code for ${JSON.stringify(text)} is ${side} mm wide and scanned from ${distance} mm; it needs ${tenths(needed)} mm: ` +
      'make it larger, shorten the address or let people come nearer',
    { text, side, distance, needed: tenths(needed) },
  );
}
