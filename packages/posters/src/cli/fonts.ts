import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';
import { type Font, readFont } from '../font/sfnt.js';
import type { Scene } from '../scene.js';

/** The poster font on this machine, whole and cut down to what a batch or a sheet draws. */

export const weights = [400, 700] as const;
export type Weight = (typeof weights)[number];
export type FontSet = Readonly<Record<Weight, Font>>;

const files: Readonly<Record<Weight, string>> = {
  400: '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  700: '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
};

/** @throws FontError, or an error that names the file that cannot be read */
export async function loadFonts(paths: Partial<Record<Weight, string>> = {}): Promise<FontSet> {
  const require = createRequire(import.meta.url);
  const load = async (weight: Weight) =>
    readFont(await readFile(paths[weight] ?? require.resolve(files[weight])));
  return { 400: await load(400), 700: await load(700) };
}

/** What a sheet draws in each weight. */
export function drawnText({ ops }: Scene): Record<Weight, string> {
  const text = { 400: '', 700: '' };
  for (const op of ops) if (op.op === 'text') text[op.weight] += op.glyphs.join('');
  return text;
}

/** What shapes text by itself is left out: every glyph has its place already. */
const UNUSED = ['GPOS', 'GSUB', 'GDEF', 'BASE', 'STAT', 'vhea', 'vmtx', 'gasp', 'prep', 'DSIG'];

/** Fonts with these characters alone, made by harfbuzz. */
export async function subsetFonts(fonts: FontSet, text: Readonly<Record<Weight, string>>): Promise<FontSet> {
  const cut = async (weight: Weight) => {
    // A font without a glyph is none; the space is in every text anyway.
    const wanted = `${text[weight]} `;
    const bytes = await subsetFont(Buffer.from(fonts[weight].bytes), wanted, {
      targetFormat: 'truetype',
      noLayoutClosure: true,
      noHinting: true,
      dropTables: UNUSED,
    });
    return readFont(bytes);
  };
  return { 400: await cut(400), 700: await cut(700) };
}
