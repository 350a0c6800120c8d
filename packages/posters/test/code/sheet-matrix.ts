import { crop } from '../../src/batch/crop.js';
import { codeDecoder, type Decoder } from '../../src/batch/decoder.js';
import { codesOf, pngDpi, widthAt } from '../../src/batch/resolution.js';
import { fontFiles } from '../../src/cli/font-files.js';
import { loadFonts, subsetFonts } from '../../src/cli/fonts.js';
import { raster } from '../../src/cli/raster.js';
import { decodePixels } from '../../src/code/decode.js';
import type { Pixels } from '../../src/code/pixels.js';
import { planCode } from '../../src/code/plan.js';
import { QUIET } from '../../src/code/size.js';
import { drawnText } from '../../src/font/font-set.js';
import { palette } from '../../src/palette.js';
import type { CodeOp, Scene } from '../../src/scene.js';
import type { PosterLanguage, Template } from '../../src/template.js';
import { toSvg } from '../../src/svg.js';
import { sceneOf } from '../sheets.js';
import { wasmBytes } from './codes.js';
import { blur, jpegged, lit, rotate, shrink } from './distort.js';

/** Whole sheets as they are printed and shown, spoilt in the ways of copies, chats and lamps, read by two decoders. */

const ways: Readonly<Record<string, (pixels: Pixels) => Pixels>> = {
  'at 100 %': (pixels) => pixels,
  'at 50 %': (pixels) => shrink(pixels, 0.5),
  'turned by 15°': (pixels) => rotate(pixels, 15),
  blurred: (pixels) => blur(blur(pixels, 1), 1),
  'as JPEG of quality 40': (pixels) => jpegged(pixels, 40),
  'under a warm cast': (pixels) => lit(pixels, [1, 0.8, 0.5]),
};
const SMALLEST = 'at the smallest size in print, 150 dpi';
export const wayNames = [...Object.keys(ways), SMALLEST];

export interface Reading {
  way: string;
  decoder: 'qr' | 'zxing';
  /** Codes that were read of those on the sheet. */
  read: number;
  codes: number;
}

const DPI = 150;

/** Where one decoder reads one code of a picture, a camera is held to that code: its quiet zone and as much around. */
function framed({ x, y, module, count }: CodeOp, scene: Scene, pixels: Pixels): Pixels {
  const scale = pixels.width / scene.page.width;
  const around = 2 * QUIET * module;
  const edge = count * module;
  return crop(pixels, {
    left: (x - around) * scale,
    top: (y - around) * scale,
    right: (x + edge + around) * scale,
    bottom: (y + edge + around) * scale,
  });
}

/** How much smaller a sheet may be printed until its code is as small as its distance allows. */
function leastScale({ blocks }: Template, { text }: CodeOp): number {
  const shares = blocks.flatMap((block) => {
    if (block.kind !== 'code') return [];
    const { box, distance, ink, ground } = block;
    const colors = { ink: palette[ink], ground: palette[ground] };
    return [planCode({ text, side: box.width, distance, ...colors }).smallest / box.width];
  });
  return Math.max(...shares);
}

/** Draws and reads sheets; fonts and decoder are loaded once. */
export async function sheetReader(): Promise<{
  readings(template: Template, lang: PosterLanguage, only?: readonly string[]): Promise<Reading[]>;
}> {
  const [fonts, decode] = await Promise.all([loadFonts(), codeDecoder(wasmBytes())]);
  return {
    async readings(template, lang, only = wayNames) {
      const scene = sceneOf(template, lang, 'short');
      const [code] = codesOf(scene);
      if (!code) return [];
      const files = fontFiles(await subsetFonts(fonts, drawnText(scene)));
      try {
        const svg = toSvg(scene);
        const drawn = (dpi: number) => raster(svg, widthAt(scene, dpi), files).pixels;
        const found: Reading[] = [];
        const whole = only.some((name) => name in ways) && drawn(pngDpi(scene));
        for (const [name, way] of Object.entries(ways)) {
          if (whole && only.includes(name)) found.push(...(await read(scene, whole, name, way, decode)));
        }
        if (only.includes(SMALLEST) && !scene.pixels) {
          const small = drawn(DPI * leastScale(template, code));
          found.push(...(await read(scene, small, SMALLEST, (pixels) => pixels, decode)));
        }
        return found;
      } finally {
        files.remove();
      }
    },
  };
}

async function read(
  scene: Scene,
  pixels: Pixels,
  name: string,
  way: (pixels: Pixels) => Pixels,
  decode: Decoder,
): Promise<Reading[]> {
  const codes = codesOf(scene);
  const [{ text }] = codes as [CodeOp];
  const found = await decode(way(pixels), codes.length);
  const zxing = found.filter((one) => one.text === text).length;
  const qr = codes.filter((code) => decodePixels(way(framed(code, scene, pixels))) === text).length;
  return [
    { way: name, decoder: 'zxing', read: zxing, codes: codes.length },
    { way: name, decoder: 'qr', read: qr, codes: codes.length },
  ];
}
