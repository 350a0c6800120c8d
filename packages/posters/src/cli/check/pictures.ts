import { Resvg } from '@resvg/resvg-js';
import type { Pixels } from '../../code/index.js';
import { imageInfo } from '../../image.js';
import { FAMILY } from '../../svg.js';
import { brief } from '../errors.js';
import { fontPaths } from '../fonts.js';
import { hasPoppler, POPPLER_MISSING, rasterPdf } from '../poppler.js';
import { toPixels } from '../raster.js';
import { svgMillimeters } from './svg-size.js';

/** One page of a file as it looks. */
export interface Picture {
  /** Of a PDF, from 1. */
  page?: number;
  pixels: Pixels;
  /** Edge of a pixel on paper; none where the file does not say its size. */
  millimeters?: number;
}

/** Why a file cannot be looked at. */
export class PictureError extends Error {
  override readonly name = 'PictureError';
}

const MM = 25.4;
const DPI = 150;
/** Most pixels of a picture that comes in pixels, since all of them are in memory at once, and of one that is drawn here. */
const MOST = 60e6;
const MOST_DRAWN = 16e6;
const MOST_PAGES = 500;

/**
 * The pages of a PNG, JPEG, SVG or PDF, told by what they hold, not by their names.
 *
 * @throws PictureError
 */
export async function* picturesOf(bytes: Buffer): AsyncGenerator<Picture> {
  if (bytes.subarray(0, 1024).includes('%PDF-')) yield* pdfPages(bytes);
  else if (bytes.subarray(0, 2).toString('latin1') === '\u00ff\u00d8') yield bitmap(bytes, 'jpeg');
  else if (bytes.subarray(1, 4).toString('latin1') === 'PNG') yield bitmap(bytes, 'png');
  else if (bytes.includes('<svg')) yield drawing(bytes.toString('utf8'));
  else throw new PictureError('is neither PNG, JPEG, SVG nor PDF; give one of these');
}

function bitmap(bytes: Buffer, kind: 'png' | 'jpeg'): Picture {
  const { width, height } = orPictureError(() => (kind === 'png' ? pngSize(bytes) : imageInfo(bytes)));
  if (width * height > MOST) throw new PictureError(tooLarge(width, height));
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><image width="${width}" ` +
    `height="${height}" href="data:image/${kind};base64,${bytes.toString('base64')}"/></svg>`;
  const pixels = drawn(svg, width);
  const perMeter = kind === 'png' ? pngDensity(bytes) : jpegDensity(bytes);
  return { pixels, ...(perMeter && { millimeters: 1000 / perMeter }) };
}

function pngSize(bytes: Buffer): { width: number; height: number } {
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

/** Pixels of a meter that a PNG says. */
function pngDensity(bytes: Buffer): number | undefined {
  const at = bytes.indexOf('pHYs');
  // The unit is a meter, or a ratio alone.
  return at > 0 && at + 13 <= bytes.length && bytes[at + 12] === 1 ? bytes.readUInt32BE(at + 4) : undefined;
}

/** The same of a JPEG in the form of JFIF. */
function jpegDensity(bytes: Buffer): number | undefined {
  if (bytes.length < 18 || bytes.subarray(6, 10).toString('latin1') !== 'JFIF') return undefined;
  const density = bytes.readUInt16BE(14);
  const perMeter = ({ 1: 1000 / MM, 2: 100 } as const)[bytes[13] as 1 | 2];
  return perMeter && density > 0 ? perMeter * density : undefined;
}

function drawing(svg: string): Picture {
  const { width, height } = orPictureError(() => new Resvg(svg, { font: { loadSystemFonts: false } }));
  const millimeters = svgMillimeters(svg);
  const wanted = millimeters === undefined ? Math.max(width, 1200) : (millimeters / MM) * DPI;
  const most = Math.sqrt((MOST_DRAWN * width) / height);
  const pixels = drawn(svg, Math.max(1, Math.round(Math.min(wanted, most))), Object.values(fontPaths()));
  return { pixels, ...(millimeters && { millimeters: millimeters / pixels.width }) };
}

/** Paper is white where nothing is drawn. */
function drawn(svg: string, width: number, fontFiles: string[] = []): Pixels {
  return orPictureError(() =>
    toPixels(
      new Resvg(svg, {
        fitTo: { mode: 'width', value: width },
        background: '#fff',
        font: { fontFiles, loadSystemFonts: false, defaultFontFamily: FAMILY },
      }).render(),
    ),
  );
}

async function* pdfPages(bytes: Buffer): AsyncGenerator<Picture> {
  if (!hasPoppler()) throw new PictureError(`cannot be looked at: ${POPPLER_MISSING}`);
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const probe = await rasterPdf(bytes, 10, page).catch((error: unknown) => {
      throw new PictureError(`is no PDF that can be drawn: ${brief(error)}`);
    });
    if (!probe) return;
    const fitting = Math.floor(10 * Math.sqrt(MOST_DRAWN / (probe.width * probe.height)));
    const dpi = Math.min(DPI, fitting);
    const pixels = await rasterPdf(bytes, dpi, page);
    if (pixels) yield { page, pixels, millimeters: MM / dpi };
  }
}

const tooLarge = (width: number, height: number): string =>
  `has ${width} × ${height} pixels, more than can be looked at; save it smaller`;

function orPictureError<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new PictureError(`cannot be read: ${brief(error)}; save it anew`);
  }
}
