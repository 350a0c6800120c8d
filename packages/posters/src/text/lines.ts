import { advance } from '../font/advances.js';
import { glyphsOf, isHan, isWide } from './glyphs.js';

/** Where a text may break, and which lines it takes. */

/** Never at the start of a line (避头), never at its end (避尾). */
const NOT_FIRST = /^[，。、；：？！…—·‧・％%）)」』》〉】〕\]}”’.,;:?!～々ー]/;
const NOT_LAST = /^[（(「『《〈【〔[{“‘￥$]/;

/** A break that whoever wrote the text asks for: between phrases, so that a title breaks at sense. */
export const PHRASE = '\u200b';
const LINE = '\n';

export interface Measure {
  weight: 400 | 700;
  /** Em size and most width, both mm. */
  size: number;
  width: number;
  /** In a column every glyph has one square, and `width` is the column's height. */
  vertical?: boolean;
}

/** Width of glyphs in mm. */
export function widthOf(
  glyphs: readonly string[],
  { size, weight, vertical }: Omit<Measure, 'width'>,
): number {
  if (vertical) return glyphs.length * size;
  return glyphs.reduce((sum, glyph) => sum + advance(glyph.codePointAt(0) as number, weight), 0) * size;
}

/** Pieces that do not break inside, in order; `\n` alone is a forced end of a line. */
function pieces(text: string): string[][] {
  // Where phrases are marked nothing else breaks, unless a phrase is longer than a line.
  if (text.includes(PHRASE))
    return text
      .split(PHRASE)
      .map((phrase) => glyphsOf(phrase))
      .filter((one) => one.length);
  return fine(glyphsOf(text));
}

function fine(glyphs: readonly string[]): string[][] {
  const found: string[][] = [];
  for (const [index, glyph] of glyphs.entries()) {
    const last = found.at(-1);
    const before = glyphs[index - 1];
    if (!last || before === undefined || mayBreak(before, glyph)) found.push([glyph]);
    else last.push(glyph);
  }
  return found;
}

function mayBreak(before: string, after: string): boolean {
  if (after === LINE || before === LINE) return true;
  if (after === ' ' || NOT_FIRST.test(after) || NOT_LAST.test(before)) return false;
  if (before === ' ' || before === '-') return true;
  return isWide(before) || isWide(after);
}

const trimmed = (glyphs: readonly string[]): string[] => {
  let end = glyphs.length;
  while (end > 0 && glyphs[end - 1] === ' ') end -= 1;
  let start = 0;
  while (start < end && glyphs[start] === ' ') start += 1;
  return glyphs.slice(start, end);
};

/**
 * The lines of a text, first come first served; a piece that is longer than a line is cut where kinsoku allows,
 * and in the end anywhere, so nothing is ever lost.
 */
export function linesOf(text: string, measure: Measure): string[][] {
  return text.split(LINE).flatMap((part) => wrapped(pieces(part), measure));
}

function wrapped(parts: string[][], measure: Measure): string[][] {
  const lines: string[][] = [];
  let line: string[] = [];
  const fits = (glyphs: readonly string[]) => widthOf(trimmed(glyphs), measure) <= measure.width + 1e-6;
  const queue = [...parts];
  for (let part = queue.shift(); part; part = queue.shift()) {
    if (fits([...line, ...part])) line.push(...part);
    else if (line.length > 0 && fits(part)) {
      lines.push(line);
      line = [...part];
    } else {
      const smaller = fine(part);
      if (smaller.length > 1) queue.unshift(...smaller);
      else if (part.length > 1) queue.unshift(...part.map((glyph) => [glyph]));
      else {
        if (line.length > 0) lines.push(line);
        line = [...part];
      }
    }
  }
  if (line.length > 0) lines.push(line);
  return unwidowed(lines.map(trimmed), fits);
}

/** Never one character alone on the last line: one more comes down to it. */
function unwidowed(lines: string[][], fits: (glyphs: readonly string[]) => boolean): string[][] {
  const last = lines.at(-1);
  const above = lines.at(-2);
  if (!last || !above || last.filter(isHan).length !== 1 || last.length > 2) return lines;
  const parts = fine(above);
  const moved = parts.pop();
  if (!moved || parts.length === 0 || !isHan(moved[0] as string)) return lines;
  const next = [...moved, ...last];
  return fits(next) ? [...lines.slice(0, -2), trimmed(parts.flat()), next] : lines;
}
