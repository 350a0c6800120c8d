import { readBarcodes } from 'zxing-wasm/reader';
import { wasmDecoder } from '../code/decode-wasm.js';
import type { Pixels } from '../code/pixels.js';

type Corner = Readonly<{ x: number; y: number }>;

export interface FoundCode {
  text: string;
  /** Modules on a side. */
  count: number;
  /** Corners in pixels, clockwise from the code's own top left. */
  corners: readonly [Corner, Corner, Corner, Corner];
}

/** The codes of a picture, at most so many; all of them dark on light. Throws CodeError `picture`. */
export type Decoder = (pixels: Pixels, most: number) => Promise<FoundCode[]>;

/**
 * The decoder of the package for pictures with several codes, and with their places.
 *
 * @param program bytes of `zxing-wasm/reader/zxing_reader.wasm`
 */
export async function codeDecoder(program: BufferSource): Promise<Decoder> {
  // Compiles the program once for the whole process.
  await wasmDecoder(program);
  return async (pixels, most) => {
    const found = await readBarcodes(pixels as ImageData, {
      formats: ['QRCode'],
      maxNumberOfSymbols: most,
      textMode: 'Plain',
      tryInvert: false,
    });
    return found.map(({ text, version, position: { topLeft, topRight, bottomRight, bottomLeft } }) => ({
      text,
      count: 17 + 4 * Number(version),
      corners: [topLeft, topRight, bottomRight, bottomLeft],
    }));
  };
}
