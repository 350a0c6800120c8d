import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { familyOf } from './fonts.js';
import { type FontSet, weights } from '../font/font-set.js';
import type { RasterFonts } from './raster.js';

/**
 * Fonts as files in a folder of their own, since the renderer reads files alone. Gone after `remove`, and whenever the
 * process ends in a way that it hears of.
 */
export function fontFiles(fonts: FontSet): RasterFonts & { remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'y12355-posters-'));
  const remove = () => {
    process.off('exit', remove);
    rmSync(folder, { recursive: true, force: true });
  };
  process.on('exit', remove);
  const files = weights.map((weight) => join(folder, `${weight}.ttf`));
  for (const [index, weight] of weights.entries()) {
    writeFileSync(files[index] as string, fonts[weight].bytes);
  }
  return { files, families: { 400: familyOf(fonts[400]), 700: familyOf(fonts[700]) }, remove };
}
