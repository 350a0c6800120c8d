import { unzlibSync, zlibSync } from 'fflate';
import type { SheetTools } from '../batch/sheet-maker.js';
import { drawOnto } from '../browser/canvas.js';
import type { Font } from '../font/sfnt.js';
import { type FontSet, weights } from '../font/font-set.js';
import { bytesOf } from '../image.js';
import type { Scene } from '../scene.js';

/** How a worker draws, cuts and packs. */

/** Whether this browser's workers can draw text in a font of their own. */
export const canDraw = (): boolean => typeof OffscreenCanvas === 'function' && fontsHere() !== undefined;

/** A worker has its fonts itself, a page in its document. */
function fontsHere(): FontFaceSet | undefined {
  const here = globalThis as unknown as { fonts?: FontFaceSet; document?: Document };
  return here.fonts ?? here.document?.fonts;
}

/**
 * @param family under which `addFonts` has added the batch's fonts
 * @param cut harfbuzz
 */
export function canvasTools(family: string, cut: (font: Font, text: string) => Font): SheetTools {
  return {
    renderer: 'canvas',
    async draw(scene, _, width) {
      const scale = width / scene.page.width;
      const canvas = new OffscreenCanvas(width, Math.round(scene.page.height * scale));
      const context = canvas.getContext('2d', { willReadFrequently: true });
      drawOnto(context, scene, { scale, family }, await picturesOf(scene));
      const drawn = context as OffscreenCanvasRenderingContext2D;
      return {
        pixels: drawn.getImageData(0, 0, canvas.width, canvas.height),
        async png() {
          const blob = await canvas.convertToBlob({ type: 'image/png' });
          return new Uint8Array(await blob.arrayBuffer());
        },
      };
    },
    cut,
    deflate: (bytes) => zlibSync(bytes),
    inflate: (bytes) => unzlibSync(bytes),
  };
}

/** Adds the fonts of a batch under one family; they go with the worker. */
export async function addFonts(fonts: FontSet, family: string): Promise<void> {
  for (const weight of weights) {
    const face = new FontFace(family, fonts[weight].bytes.slice().buffer, { weight: String(weight) });
    fontsHere()?.add(await face.load());
  }
}

async function picturesOf({ ops }: Scene): Promise<Map<string, CanvasImageSource>> {
  const pictures = new Map<string, CanvasImageSource>();
  for (const op of ops) {
    if (op.op === 'image')
      pictures.set(op.href, await createImageBitmap(new Blob([bytesOf(op.href).slice().buffer])));
  }
  return pictures;
}
