/** Writes the widths of the poster font's glyphs that are no full square, from the font itself: `npm run advances`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { packAdvances } from '../packages/posters/src/font/advances.js';
import { readFont } from '../packages/posters/src/font/sfnt.js';

const require = createRequire(import.meta.url);
const font = (weight: string) =>
  readFont(readFileSync(require.resolve(`@expo-google-fonts/noto-sans-sc/${weight}.ttf`)));
const [regular, bold] = [font('400Regular/NotoSansSC_400Regular'), font('700Bold/NotoSansSC_700Bold')];
const target = fileURLToPath(new URL('../packages/posters/src/font/advances.data.ts', import.meta.url));
const rows = packAdvances(
  [...regular.codePoints()].map((point) => [point, regular.advanceOf(point), bold.advanceOf(point)]),
);
writeFileSync(
  target,
  `// Written by npm run advances from @expo-google-fonts/noto-sans-sc 0.4.3 (Noto Sans SC, SIL OFL 1.1).\n` +
    `export const packed =\n  '${rows}';\n`,
);
console.log(`${target}: ${rows.length} letters`);
