import type { Page } from 'playwright-core';
import type { Scene } from '../../../packages/posters/src/index.js';
import { type Cell, cellsOf, coverage, sum } from './cells.js';
import type { Gray } from './raster.js';

/** Dark pixels may differ by a quarter from the same character drawn alone. */
const MOST_OFF = 0.25;
/**
 * And so much of the ink may lie elsewhere than in the other picture: edges are drawn with other shades of gray, which
 * weighs the more the fewer pixels a character has. Right sheets come to 0.43 at 28 pixels and 0.1 at 137; a title of
 * 27 mm that is 1 mm off to 0.35 at 137 pixels, a wrong character to 0.7 at any size.
 */
const mostMoved = (pixels: number): number => 0.12 + 12 / pixels;

export interface Fault {
  cell: Cell;
  why: string;
}

export interface Compared {
  cells: number;
  worstOff: number;
  worstMoved: number;
  faults: Fault[];
}

/** Renderers put a glyph on whole or quarter pixels; that alone is no shift. */
const around = (steps: readonly number[]) => steps.flatMap((dx) => steps.map((dy) => [dx, dy] as const));
const NEAR = around([-1, 0, 1]);
const HALF_WAY = around([-0.5, 0, 0.5]);

/** A cell so many halves of a pixel beside its place: half way lies the mean of both. */
function beside(picture: Gray, cell: Cell, scale: number, [dx, dy]: readonly [number, number]): Float32Array {
  const [xs, ys] = [dx, dy].map((step) => [...new Set([Math.floor(step), Math.ceil(step)])]) as [
    number[],
    number[],
  ];
  const parts = xs.flatMap((x) => ys.map((y) => coverage(picture, cell, scale, [x, y]).data));
  const [first] = parts as [Float32Array];
  if (parts.length === 1) return first;
  return first.map((_, at) => parts.reduce((total, part) => total + (part[at] ?? 0), 0) / parts.length);
}

/** Ink of one picture that is not in the other, and the other way round. */
const apart = (one: Float32Array, other: Float32Array): number =>
  one.length === other.length
    ? sum(one.map((value, at) => Math.abs(value - (other[at] as number))))
    : Infinity;

const keyOf = ({ glyph, weight }: Cell): string => `${weight} ${glyph}`;

/** Characters drawn one by one by Chromium from the whole font files: which share of the em's square is ink. */
export class Alone {
  readonly #known = new Map<string, number>();

  private constructor(private readonly page: Page) {}

  /** @param urls the font files, whole, as addresses that the page may read */
  static async open(page: Page, urls: Readonly<Record<400 | 700, string>>): Promise<Alone> {
    await page.setContent('<canvas width="160" height="160"></canvas>');
    await page.evaluate(async (addresses) => {
      for (const [weight, url] of Object.entries(addresses)) {
        document.fonts.add(await new FontFace('whole', `url(${url})`, { weight }).load());
      }
    }, urls);
    return new Alone(page);
  }

  async shares(cells: readonly Cell[]): Promise<ReadonlyMap<string, number>> {
    const wanted = [
      ...new Map(cells.filter(({ glyph }) => glyph).map((cell) => [keyOf(cell), cell])).values(),
    ];
    const unknown = wanted.filter((cell) => !this.#known.has(keyOf(cell)));
    const shares = await this.page.evaluate(
      (list) =>
        list.map(([glyph, weight]) => {
          const canvas = document.querySelector('canvas') as HTMLCanvasElement;
          const context = canvas.getContext('2d', { willReadFrequently: true }) as CanvasRenderingContext2D;
          context.clearRect(0, 0, 160, 160);
          context.font = `${weight} 100px whole`;
          context.fillText(glyph, 30, 115);
          const { data } = context.getImageData(0, 0, 160, 160);
          let ink = 0;
          for (let at = 3; at < data.length; at += 4) ink += data[at] as number;
          return ink / 255 / 100 / 100;
        }),
      unknown.map(({ glyph, weight }) => [glyph as string, weight as number] as const),
    );
    for (const [index, cell] of unknown.entries()) this.#known.set(keyOf(cell), shares[index] as number);
    return this.#known;
  }
}

/**
 * Holds two pictures of a sheet against each other, cell by cell, and each character against itself drawn alone.
 * @param scale pixels a millimeter of both
 */
export async function compare(
  scene: Scene,
  pdf: Gray,
  svg: Gray,
  scale: number,
  alone: Alone,
): Promise<Compared> {
  const cells = cellsOf(scene);
  const shares = await alone.shares(cells);
  const result: Compared = { cells: cells.length, worstOff: 0, worstMoved: 0, faults: [] };
  for (const cell of cells) {
    const [one, other] = [coverage(pdf, cell, scale), coverage(svg, cell, scale)];
    const [inPdf, inSvg] = [sum(one.data), sum(other.data)];
    const share = shares.get(keyOf(cell));
    const expected = share === undefined ? inSvg : share * (cell.size * scale) ** 2;
    const off = Math.max(Math.abs(inPdf - expected), Math.abs(inSvg - expected)) / expected;
    const movedBy = (near: typeof NEAR) =>
      Math.min(...near.map((step) => apart(one.data, beside(svg, cell, scale, step)))) / expected;
    let moved = movedBy(NEAR);
    // Thin strokes half way between two pixels: looked at only where they matter, as it takes long.
    if (moved > mostMoved(cell.size * scale)) moved = Math.min(moved, movedBy(HALF_WAY));
    result.worstOff = Math.max(result.worstOff, off);
    result.worstMoved = Math.max(result.worstMoved, moved);
    const told = `${inPdf.toFixed(0)} dark pixels in the PDF, ${inSvg.toFixed(0)} in the SVG, ${expected.toFixed(0)} alone`;
    if (inPdf < 1 || inSvg < 1) result.faults.push({ cell, why: `nothing is drawn: ${told}` });
    else if (off > MOST_OFF) result.faults.push({ cell, why: `${(off * 100).toFixed(0)} % off: ${told}` });
    else if (moved > mostMoved(cell.size * scale)) {
      result.faults.push({ cell, why: `${(moved * 100).toFixed(0)} % of the ink lies elsewhere: ${told}` });
    }
  }
  return result;
}
