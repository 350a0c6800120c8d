import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { codeDecoder, type Decoder } from '../batch/decoder.js';

/** The decoder with its program from the installed package. */
export async function loadDecoder(): Promise<Decoder> {
  return codeDecoder(
    await readFile(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm')),
  );
}
