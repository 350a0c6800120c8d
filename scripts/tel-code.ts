/**
 * Writes the QR code for `tel:12355` as one path into the banner's folder, so that no page carries an encoder.
 *   node --import tsx --conditions=source scripts/tel-code.ts           writes the file
 *   node --import tsx --conditions=source scripts/tel-code.ts --check   fails when the file is stale
 */
import { HOTLINE, telHref } from '@y12355/domain';
import { create } from 'qrcode';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { strokes } from '../packages/widgets/src/strokes.js';

const FILE = fileURLToPath(new URL('../packages/widgets/src/hotline-banner/tel-code.ts', import.meta.url));

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
