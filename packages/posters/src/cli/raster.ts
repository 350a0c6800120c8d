import { Resvg } from '@resvg/resvg-js';
import type { Pixels } from '../code/index.js';
import { FAMILY } from '../svg.js';

/** The fonts that text is drawn with, as files, and the family that each of them says. */
export interface RasterFonts {
  files: readonly string[];
  families: Readonly<Record<400 | 700, string>>;
}

export interface Raster {
  pixels: Pixels;
  png(): Buffer;
}

/**
 * Draws an SVG at a width in pixels. The font inside of the SVG is not read by this renderer: the same one is handed
 * over as files.
 */
export function raster(svg: string, width: number, { files, families }: RasterFonts): Raster {
  const drawn = new Resvg(named(svg, families), {
    fitTo: { mode: 'width', value: width },
    font: { fontFiles: [...files], loadSystemFonts: false, defaultFontFamily: families[400] },
  }).render();
  return { pixels: toPixels(drawn), png: () => drawn.asPng() };
}

/** Texts ask for one family; where other fonts are used, the renderer is asked for these by their own names. */
function named(svg: string, families: RasterFonts['families']): string {
  if (families[400] === FAMILY && families[700] === FAMILY) return svg;
  return svg.replace(
    /<text font-family="[^"]*"( font-size="[^"]*" font-weight="(400|700)")/g,
    (_, rest: string, weight: '400' | '700') =>
      `<text font-family="'${families[weight].replace(/[^\p{L}\p{N} ._-]/gu, '')}'"${rest}`,
  );
}

export function toPixels(drawn: { width: number; height: number; pixels: Buffer }): Pixels {
  const { width, height, pixels } = drawn;
  return {
    width,
    height,
    data: new Uint8ClampedArray(pixels.buffer, pixels.byteOffset, pixels.length),
  };
}
