import { deflateSync, inflateSync } from 'node:zlib';
import { type Format, formats, type SheetEntry } from '../batch/manifest.js';
import { checkDpi, widthAt } from '../batch/resolution.js';
import type { Font } from '../font/sfnt.js';
import { toPdf } from '../pdf/pdf.js';
import type { Scene } from '../scene.js';
import { sheet } from '../sheet.js';
import { toSvg } from '../svg.js';
import type { PosterLanguage, Template } from '../template.js';
import type { Values } from '../values.js';
import type { Decoder } from './decoder.js';
import { cutFont, drawnText, type FontSet, type Weight, weights } from './fonts.js';
import type { NewFile } from './out-folder.js';
import { withDpi } from './png-size.js';
import { hasPoppler, rasterPdf } from './poppler.js';
import { raster, type RasterFonts } from './raster.js';
import { ReadBack } from './read-back.js';
import type { Stopwatch } from './stopwatch.js';

export interface SheetWish {
  template: Template;
  values: Values;
  /** What the code says. */
  address: string;
  /** File name of each format that is wanted. */
  names: Partial<Record<Format, string>>;
  /** Of a PNG. */
  dpi: number;
  /** Read the code back from the PDF as well. */
  fromPdf: boolean;
}

export interface MadeSheet extends Pick<SheetEntry, 'code' | 'fallbacks'> {
  files: (NewFile & { format: Format })[];
}

export interface SheetOptions {
  lang: PosterLanguage;
  marks: boolean;
  producer: string;
  /** The whole fonts, which say what can be drawn, and those of the batch, from which each sheet's are cut. */
  fonts: FontSet;
  batch: FontSet;
  files: RasterFonts;
  decode: Decoder;
  watch: Stopwatch;
}

/** Cut fonts that are kept for the next sheets: most draw the same characters in one weight at least. */
const MOST_CUT = 16;

/** Makes sheets of one batch and reads the code of each back before it hands it over. */
export class SheetMaker {
  readonly #cut = new Map<string, Font>();
  readonly #deflated = new WeakMap<Uint8Array, Uint8Array>();

  constructor(private readonly options: SheetOptions) {}

  /** @throws LayoutError, CodeError, UnreadableError */
  async make({ template, values, address, names, dpi, fromPdf }: SheetWish): Promise<MadeSheet> {
    const { watch, files, decode } = this.options;
    const scene = await watch.time('layout', () => this.#laidOut(template, values, address));
    const back = new ReadBack(scene, decode);
    const fonts = await watch.time('subset', () => this.#fontsOf(scene));
    const svg = await watch.time('svg', () =>
      toSvg(scene, { fonts: { 400: fonts[400].bytes, 700: fonts[700].bytes } }),
    );
    const at = checkDpi(scene);
    const small = await watch.time('raster', () => raster(svg, widthAt(scene, at), files).pixels);
    await watch.time('decode', () => back.whole(small, { from: 'svg', renderer: 'resvg', dpi: at }));

    const made: Partial<Record<Format, Uint8Array>> = {};
    if (names.svg) made.svg = Buffer.from(svg);
    if (names.pdf) {
      const pdf = await watch.time('pdf', () => this.#pdf(scene, fonts));
      made.pdf = pdf;
      if (fromPdf && back.hasCode && hasPoppler()) await this.#fromPdf(pdf, at, back);
    }
    if (names.png) made.png = await this.#png(scene, svg, dpi, back);
    return {
      files: formats.flatMap((format) => {
        const [name, bytes] = [names[format], made[format]];
        return name && bytes ? [{ name, format, bytes }] : [];
      }),
      code: back.entry,
      fallbacks: scene.fallbacks.map(({ kind, text, detail }) => ({ kind, text, detail })),
    };
  }

  async #png(scene: Scene, svg: string, dpi: number, back: ReadBack): Promise<Uint8Array> {
    const { watch, files } = this.options;
    const { pixels, png } = await watch.time('png', () => raster(svg, widthAt(scene, dpi), files));
    await watch.time('decode', () => back.parts(pixels, { from: 'png', renderer: 'resvg', dpi }));
    // Pixels of a screen have no size on paper.
    return watch.time('png', () => (scene.pixels ? png() : withDpi(png(), dpi)));
  }

  async #fromPdf(pdf: Uint8Array, dpi: number, back: ReadBack): Promise<void> {
    const { watch } = this.options;
    const page = await watch.time('poppler', () => rasterPdf(pdf, dpi));
    if (!page) throw new Error('the PDF has no page');
    await watch.time('decode', () => back.whole(page, { from: 'pdf', renderer: 'poppler', dpi }));
  }

  #laidOut(template: Template, values: Values, address: string): Scene {
    const { lang, fonts } = this.options;
    const has = (codePoint: number, weight: Weight) => fonts[weight].glyphOf(codePoint) !== 0;
    return sheet(template, { lang, values, address, has });
  }

  /** Fonts with what a sheet draws, cut from those of the batch. */
  async #fontsOf(scene: Scene): Promise<FontSet> {
    const text = drawnText(scene);
    const cut = async (weight: Weight): Promise<Font> => {
      const signs = [...new Set(text[weight])].sort().join('');
      const key = `${weight}${signs}`;
      const known = this.#cut.get(key);
      if (known) return known;
      const font = await cutFont(this.options.batch[weight], signs);
      const [oldest] = this.#cut.keys();
      if (oldest !== undefined && this.#cut.size >= MOST_CUT) this.#cut.delete(oldest);
      this.#cut.set(key, font);
      return font;
    };
    return { 400: await cut(400), 700: await cut(700) };
  }

  #pdf(scene: Scene, fonts: FontSet): Uint8Array {
    const { marks, producer } = this.options;
    const ofFonts = new Set(weights.map((weight) => fonts[weight].bytes));
    const deflate = (bytes: Uint8Array): Uint8Array => {
      const known = this.#deflated.get(bytes) ?? deflateSync(bytes);
      if (ofFonts.has(bytes)) this.#deflated.set(bytes, known);
      return known;
    };
    return toPdf(scene, { fonts, deflate, inflate: (bytes) => inflateSync(bytes), marks, producer });
  }
}
