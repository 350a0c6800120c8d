import { LayoutError } from './errors.js';
import { advance } from './font/advances.js';
import { palette } from './palette.js';
import type { Fallback, TextOp } from './scene.js';
import type { PosterLanguage, TextBlock } from './template.js';
import { fieldsIn, filledIn } from './text/filled.js';
import { fitText, type Fitted } from './text/fit.js';
import { PHRASE, widthOf } from './text/lines.js';
import { copied, upright } from './text/vertical.js';

export interface TextSurroundings {
  lang: PosterLanguage;
  filled: Readonly<Record<string, string>>;
  fallbacks: Fallback[];
  /** Block's place in the template. */
  index: number;
  has?: ((codePoint: number, weight: 400 | 700) => boolean) | undefined;
}

const LEADING = 1.37;
/** From the top of the em to the baseline, in em. */
const ASCENT = 0.88;
/** What stands where the font lacks a character (〓, the mark of typesetters for a missing letter). */
const MISSING = '〓';

/**
 * Lines of one block, as large as fits.
 * @throws LayoutError text-too-long
 */
export function setText(block: TextBlock, around: TextSurroundings): TextOp[] {
  const { box, weight, lines = 1, leading = LEADING, vertical = false } = block;
  const text = filledIn(block.text[around.lang], around.filled);
  if (text.trim() === '') return [];
  const size = block.sizes?.[around.lang] ?? block.size;
  const minSize = Math.min(size, block.minSize ?? size);
  const fitted = fitText(text, { ...box, weight, size, minSize, lines, leading, vertical });
  if (!fitted) {
    const field = fieldsIn(block.text[around.lang]).find((name) => around.filled[name]);
    const room = `${lines} line${lines === 1 ? '' : 's'} of ${box.width} mm at ${minSize} mm`;
    throw new LayoutError(
      'text-too-long',
      `${field ?? `block ${around.index}`}: "${plainText(text)}" does not fit ${room}; shorten it`,
      field,
    );
  }
  note(block, text, fitted, size, around);
  return vertical ? columns(block, fitted, around) : rows(block, fitted, leading, around);
}

const plainText = (text: string): string => text.replaceAll(PHRASE, '').replaceAll('\n', ' ');

function note(
  block: TextBlock,
  text: string,
  { size }: Fitted,
  wanted: number,
  around: TextSurroundings,
): void {
  const { fallbacks, index, has } = around;
  const told = plainText(text);
  if (size < wanted) {
    const detail = `set in ${size.toFixed(2)} mm instead of ${wanted} mm`;
    fallbacks.push({ kind: 'shrunk', block: index, text: told, detail });
  }
  if (!has) return;
  const missing = [...new Set(told)].filter(
    (one) => one !== ' ' && !has(one.codePointAt(0) as number, block.weight),
  );
  for (const one of missing) {
    const point = `U+${(one.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')}`;
    const detail = `the font has no ${one} (${point}); ${MISSING} stands in its place`;
    fallbacks.push({ kind: 'missing-glyph', block: index, text: told, detail });
  }
}

const shown = (glyph: string, weight: 400 | 700, has: TextSurroundings['has']): string =>
  has && glyph !== ' ' && !has(glyph.codePointAt(0) as number, weight) ? MISSING : glyph;

function rows(
  { box, weight, ink, align = 'left', anchor = 'top' }: TextBlock,
  { size, lines }: Fitted,
  leading: number,
  { has }: TextSurroundings,
): TextOp[] {
  const depth = ((lines.length - 1) * leading + 1) * size;
  const top = anchor === 'top' ? box.y : box.y + box.height - depth;
  return lines.map((line, index) => {
    const glyphs = line.map((glyph) => shown(glyph, weight, has));
    const width = widthOf(glyphs, { size, weight });
    const free = box.width - width;
    let x = box.x + (align === 'left' ? 0 : align === 'right' ? free : free / 2);
    const xs = glyphs.map((glyph) => {
      const at = x;
      x += advance(glyph.codePointAt(0) as number, weight) * size;
      return at;
    });
    const y = top + (ASCENT + index * leading) * size;
    return { op: 'text', glyphs, xs, ys: [y], size, weight, ink: palette[ink], text: line.join('') };
  });
}

function columns(
  { box, weight, ink, leading = LEADING }: TextBlock,
  { size, lines }: Fitted,
  { has }: TextSurroundings,
): TextOp[] {
  return lines.map((line, index) => {
    const left = box.x + box.width - size - index * leading * size;
    const glyphs = line.map((glyph) => shown(upright(glyph), weight, has));
    const xs = glyphs.map(
      (glyph) => left + ((1 - advance(glyph.codePointAt(0) as number, weight)) * size) / 2,
    );
    const ys = glyphs.map((_, row) => box.y + (row + ASCENT) * size);
    return { op: 'text', glyphs, xs, ys, size, weight, ink: palette[ink], text: line.map(copied).join('') };
  });
}
