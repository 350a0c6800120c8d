import type { CodeOp, Scene } from '../scene.js';

/** Dots an inch at which a code is read back: coarser than anything that is printed. */
const CHECK_DPI = 50;

/** Pixels of a module below which no reader is expected to read. */
const LEAST_PIXELS = 2.5;

const MM = 25.4;

export const codesOf = ({ ops }: Scene): CodeOp[] => ops.filter((op) => op.op === 'code');

/**
 * At how many dots an inch the code of a sheet is read back: 50, more where its modules are so small that none could
 * be told there (a card), and what a screen shows where the sheet is made for one.
 */
export function checkDpi(scene: Scene): number {
  if (scene.pixels) return screenDpi(scene.page, scene.pixels);
  const needed = codesOf(scene).map(({ module }) => Math.ceil((LEAST_PIXELS * MM) / module / 10) * 10);
  return Math.max(CHECK_DPI, ...needed);
}

function screenDpi(page: Scene['page'], pixels: { width: number }): number {
  return (pixels.width / page.width) * MM;
}

/** Of a PNG, unless another is wished: enough to print at arm's length, and what is held in the hand finer. */
const PNG_DPI = 150;
const SMALL = { most: 100, dpi: 300 };

/** Most pixels of a PNG, which is in memory three times while it is drawn: an A3 sheet at 300 dpi. */
const MOST_PIXELS = 18e6;

/** Most dots an inch of a PNG of a sheet. */
export const mostDpi = ({ width, height }: Scene['page']): number =>
  Math.floor(Math.sqrt((MOST_PIXELS * MM * MM) / (width * height)));

/** At how many dots an inch a PNG is drawn: a sheet for a screen has the screen's pixels, whatever is wished. */
export function pngDpi({ page, pixels }: Pick<Scene, 'page' | 'pixels'>, wished?: number): number {
  if (pixels) return screenDpi(page, pixels);
  const usual = Math.max(page.width, page.height) <= SMALL.most ? SMALL.dpi : PNG_DPI;
  return wished ?? Math.min(usual, mostDpi(page));
}

/** Pixels of a sheet. */
export const sizeAt = ({ page }: Pick<Scene, 'page'>, dpi: number): { width: number; height: number } => ({
  width: widthAt({ page }, dpi),
  height: Math.round((page.height / MM) * dpi),
});

/** Width of a sheet in whole pixels. */
export const widthAt = ({ page }: Pick<Scene, 'page'>, dpi: number): number =>
  Math.max(1, Math.round((page.width / MM) * dpi));

/** One sheet in so many is read back from its PDF as well. */
export const PDF_SAMPLE = 50;

/** Whether a sheet is in the sample: the first of all, the fifty-first and so on, in the order of the table. */
export const inPdfSample = (ordinal: number): boolean => ordinal % PDF_SAMPLE === 0;
