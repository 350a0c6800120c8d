import { assembleFont } from '../font/assemble.js';
import { drawnText, type Weight } from '../font/font-set.js';
import { type Font, readFont } from '../font/sfnt.js';
import { slicePath, templateFontPath } from '../font/slices.js';
import type { Scene } from '../scene.js';

/** Fonts of one sheet on a page: fetched in pieces from the kit's own address, put together to one file a weight. */

export interface PageFonts {
  400: Font;
  700: Font;
  /** Bytes that were fetched. */
  fetched: number;
}

export interface FontSource {
  /** Address of the folder of fonts, with a slash at its end. */
  base: string;
  template: string;
  fetch?: typeof fetch;
  signal?: AbortSignal;
}

/**
 * Fonts with every character that the sheet draws. What the font lacks is left out: the layout tells it.
 * @throws Error the address that gave no font
 */
export function pageFonts(scene: Scene, source: FontSource): Promise<PageFonts> {
  return fontsOf(drawnText(scene), source);
}

/**
 * Fonts with every character of a text in each weight, as far as the kit's font has them.
 * @throws Error the address that gave no font
 */
export async function fontsOf(
  text: Readonly<Record<Weight, string>>,
  source: FontSource,
): Promise<PageFonts> {
  const cache = cacheOf(source.base);
  const load = async (weight: Weight) => {
    const points = pointsOf(text[weight]);
    const path = templateFontPath(source.template, weight);
    const own = await loaded(cache, source, path);
    if (!own) throw new Error(`${source.base}${path}: not found`);
    const others = [
      ...new Set(
        points.filter((point) => own.font.glyphOf(point) === 0).map((point) => slicePath(point, weight)),
      ),
    ];
    const slices = await Promise.all(others.map((one) => loaded(cache, source, one)));
    const parts = [own, ...slices.filter((slice) => slice !== undefined)];
    const { bytes } = assembleFont(
      parts.map(({ font }) => font),
      points,
    );
    return { font: readFont(bytes), fetched: parts.reduce((sum, { length }) => sum + length, 0) };
  };
  const [regular, bold] = await Promise.all([load(400), load(700)]);
  return { 400: regular.font, 700: bold.font, fetched: regular.fetched + bold.fetched };
}

/** What breaks a line or lets it break is in no font. */
function pointsOf(text: string): number[] {
  const points = [...text].map((sign) => sign.codePointAt(0) as number);
  return [...new Set([0x20, ...points.filter((point) => point > 0x20 && point !== 0x200b)])];
}

interface Piece {
  font: Font;
  length: number;
}

const caches = new Map<string, Map<string, Promise<Piece | undefined>>>();

/** Pieces that came stay for the page's life: somebody who types asks for the same ones again and again. */
function cacheOf(base: string): Map<string, Promise<Piece | undefined>> {
  const cache = caches.get(base) ?? new Map<string, Promise<Piece | undefined>>();
  caches.set(base, cache);
  return cache;
}

/** @returns undefined where there is no such piece: then the font has none of its characters */
function loaded(
  cache: Map<string, Promise<Piece | undefined>>,
  { base, signal, fetch: ask = fetch }: FontSource,
  path: string,
): Promise<Piece | undefined> {
  const known = cache.get(path);
  if (known) return known;
  const coming = (async () => {
    const answer = await ask(base + path, { credentials: 'omit', ...(signal && { signal }) });
    if (answer.status === 404) return undefined;
    if (!answer.ok) throw new Error(`${base}${path}: ${answer.status}`);
    const bytes = new Uint8Array(await answer.arrayBuffer());
    return { font: readFont(bytes), length: bytes.length };
  })();
  cache.set(path, coming);
  coming.catch(() => cache.delete(path));
  return coming;
}
