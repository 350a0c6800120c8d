/**
 * Writes the QR code for `tel:12355` as one path into the banner's folder, so that no page carries an encoder.
 *   node --import tsx --conditions=source scripts/tel-code.ts           writes the file
 *   node --import tsx --conditions=source scripts/tel-code.ts --check   fails when the file is stale
 */
import { HOTLINE, telHref } from '@y12355/domain';
import { create } from 'qrcode';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';

const FILE = fileURLToPath(new URL('../packages/widgets/src/hotline-banner/tel-code.ts', import.meta.url));

interface Modules {
  readonly size: number;
  readonly data: ArrayLike<number | boolean>;
}

/** Dark modules as strokes one module high, row by row, each move relative to the last. */
export function strokes({ size, data }: Modules): string {
  let path = '';
  let [x, y] = [0, 0];
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size;) {
      let end = column;
      while (end < size && data[row * size + end]) end += 1;
      if (end > column) {
        path += `m${column - x} ${row - y}h${end - column}`;
        [x, y] = [end, row];
      }
      column = end + 1;
    }
  }
  return path;
}

function main(check: boolean): void {
  const { modules } = create(telHref(HOTLINE), { errorCorrectionLevel: 'M' });
  const fresh = `/** Written by scripts/tel-code.ts: the code for \`${telHref(HOTLINE)}\`, level M; not edited by hand. */
export const TEL_CODE = {
  /** Modules on a side, without the quiet zone of four. */
  size: ${modules.size},
  /** Strokes one module wide; the first row's middle is y 0. */
  path: '${strokes(modules)}',
};
`;
  if (!check) writeFileSync(FILE, fresh);
  else if (readFileSync(FILE, 'utf8') !== fresh) {
    console.error('packages/widgets/src/hotline-banner/tel-code.ts is stale: run scripts/tel-code.ts');
    process.exitCode = 1;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main(process.argv.includes('--check'));
