import { CodeError } from './error.js';
import { assertPixels, type Pixels } from './pixels.js';

type Ready = (instance: WebAssembly.Instance, module: WebAssembly.Module) => void;

/**
 * A second decoder with nothing in common with `decodePixels`: ZXing-C++. It needs a policy that allows WebAssembly
 * (`'wasm-unsafe-eval'`).
 *
 * The package would fetch its program from a public CDN by itself. Here the program comes from whoever calls, is
 * compiled from these bytes alone, and the place where an address would be asked for refuses.
 *
 * @param program bytes of `zxing-wasm/reader/zxing_reader.wasm`, read from the package's own file
 * @returns what the first code in a picture says, `undefined` where there is none; dark on light alone
 *
 * Throws CodeError `wasm` where the bytes are no such program, and `picture` at a call.
 */
export async function wasmDecoder(
  program: BufferSource,
): Promise<(pixels: Pixels) => Promise<string | undefined>> {
  const { prepareZXingModule, readBarcodes } = await import('zxing-wasm/reader');
  const refuse = (reason: unknown) =>
    new CodeError(
      'wasm',
      `decoder program of ${program.byteLength} bytes: ${String(reason)}; expected the file ` +
        'zxing-wasm/reader/zxing_reader.wasm of the installed version',
      { bytes: program.byteLength },
    );
  let compiled: WebAssembly.Module;
  try {
    compiled = await WebAssembly.compile(program);
  } catch (error) {
    throw refuse(error);
  }
  let fail: (error: CodeError) => void = () => undefined;
  const failed = new Promise<never>((_, reject) => (fail = reject));
  const overrides = {
    instantiateWasm(imports: WebAssembly.Imports, ready: Ready) {
      WebAssembly.instantiate(compiled, imports)
        .then((instance) => ready(instance, compiled))
        .catch((error: unknown) => fail(refuse(error)));
      return {};
    },
    locateFile(name: string): string {
      throw new CodeError('wasm', `${name} is never fetched; it is what wasmDecoder() is given`, { name });
    },
  };
  // Elsewhere on a page somebody may have prepared the package otherwise; with the same overrides this costs nothing.
  const prepare = () => Promise.race([prepareZXingModule({ overrides, fireImmediately: true }), failed]);
  await prepare();
  return async (pixels) => {
    assertPixels(pixels);
    await prepare();
    const [found] = await readBarcodes(pixels as ImageData, {
      formats: ['QRCode'],
      maxNumberOfSymbols: 1,
      textMode: 'Plain',
      tryInvert: false,
    });
    return found?.text;
  };
}
