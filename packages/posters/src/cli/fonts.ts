import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';
import type { FontSet, Weight } from '../font/font-set.js';
import { UNUSED_TABLES } from '../font/harfbuzz.js';
import { type Font, FontError, readFont } from '../font/sfnt.js';
import { brief } from './errors.js';

/** The poster font on this machine, whole and cut down to what a batch or a sheet draws. */

const files: Readonly<Record<Weight, string>> = {
  400: '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  700: '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
};

/** Where the kit's own font lies, by weight. */
export function fontPaths(): Record<Weight, string> {
  const { resolve } = createRequire(import.meta.url);
  return { 400: resolve(files[400]), 700: resolve(files[700]) };
}

/** @throws FontError naming the file that cannot be read or is no font */
export async function loadFonts(paths: Partial<Record<Weight, string>> = {}): Promise<FontSet> {
  const load = async (weight: Weight) => {
    const path = paths[weight] ?? fontPaths()[weight];
    try {
      return readFont(await readFile(path));
    } catch (error) {
      throw new FontError(`font ${path}: ${brief(error)}`);
    }
  };
  return { 400: await load(400), 700: await load(700) };
}

/**
 * A font with these characters alone, made by harfbuzz.
 *
 * @throws FontError where the font's tables contradict each other
 */
export async function cutFont(font: Font, text: string): Promise<Font> {
  try {
    // A font without a glyph is none; the space is in every text anyway.
    const bytes = await subsetFont(Buffer.from(font.bytes), `${text} `, {
      targetFormat: 'truetype',
      noLayoutClosure: true,
      noHinting: true,
      dropTables: UNUSED_TABLES,
    });
    return readFont(bytes);
  } catch (error) {
    throw new FontError(`font of ${font.bytes.length} bytes cannot be cut: ${brief(error)}`);
  }
}

/** Fonts with these characters alone. */
export async function subsetFonts(fonts: FontSet, text: Readonly<Record<Weight, string>>): Promise<FontSet> {
  return { 400: await cutFont(fonts[400], text[400]), 700: await cutFont(fonts[700], text[700]) };
}

/** Family that a font says of itself in its table of names, as renderers look it up; empty where it says none. */
export function familyOf(font: Font): string {
  const names = font.table('name');
  if (!names) return '';
  const strings = names.getUint16(4);
  for (let row = 6; row + 12 <= 6 + 12 * names.getUint16(2); row += 12) {
    const [platform, name] = [names.getUint16(row), names.getUint16(row + 6)];
    // Windows, and the family by the model of four styles, which a cut font keeps.
    if (platform !== 3 || name !== 1) continue;
    const [length, start] = [names.getUint16(row + 8), strings + names.getUint16(row + 10)];
    const units = Array.from({ length: length / 2 }, (_, at) => names.getUint16(start + 2 * at));
    return String.fromCharCode(...units);
  }
  return '';
}
