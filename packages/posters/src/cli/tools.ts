import { deflateSync, inflateSync } from 'node:zlib';
import type { SheetTools } from '../batch/sheet-maker.js';
import { cutFont } from './fonts.js';
import { hasPoppler, rasterPdf } from './poppler.js';
import { raster, type RasterFonts } from './raster.js';

/** How the command line draws, cuts and packs. @param files the batch's fonts */
export function nodeTools(files: RasterFonts): SheetTools {
  return {
    renderer: 'resvg',
    draw: (_, svg, width) => raster(svg, width, files),
    cut: cutFont,
    deflate: (bytes) => deflateSync(bytes),
    inflate: (bytes) => inflateSync(bytes),
    drawPdf: hasPoppler() ? drawPdf : undefined,
  };
}

async function drawPdf(pdf: Uint8Array, dpi: number) {
  const page = await rasterPdf(pdf, dpi);
  if (page) return page;
  throw new Error('the PDF has no page');
}
