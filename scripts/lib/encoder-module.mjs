import { build } from 'esbuild';

const encoder = /\/node_modules\/qrcode\/lib\/core\/qrcode\.js$/;

/** The QR encoder is made of CommonJS files, which a browser does not know: tests get it as one module. */
export function encoderModule() {
  let root = '';
  return {
    name: 'encoder-module',
    serverStart({ config }) {
      root = config.rootDir;
    },
    async serve({ path }) {
      if (!encoder.test(path)) return undefined;
      const { outputFiles } = await build({
        entryPoints: [root + path],
        bundle: true,
        format: 'esm',
        write: false,
      });
      return { body: outputFiles[0].text, type: 'js' };
    },
  };
}
