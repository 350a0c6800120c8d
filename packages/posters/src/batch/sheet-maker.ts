import type { Font } from '../font/sfnt.js';
import { drawnText, type FontSet, type Weight, weights } from '../font/font-set.js';
import type { Pixels } from '../code/pixels.js';
import { toPdf } from '../pdf/pdf.js';
import type { Scene } from '../scene.js';
import { sheet } from '../sheet.js';
import { toSvg } from '../svg.js';
import type { PosterLanguage, Template } from '../template.js';
import type { Values } from '../values.js';
import type { Decoder } from './decoder.js';
import { type CodeReading, type FileEntry, type Format, formats, type SheetEntry } from './manifest.js';
import { withDpi } from './png-size.js';
import { ReadBack } from './read-back.js';
import { checkDpi, widthAt } from './resolution.js';
import type { Stopwatch } from './stopwatch.js';

export interface SheetWish {
  template: Template;
  values: Values;
  /** What the code says. */
  address: string;
  /** The operator's mini-program code in its place. */
  codeImage?: string | undefined;
  /** File name of each format that is wanted. */
  names: Partial<Record<Format, string>>;
  /** Of a PNG. */
  dpi: number;
  /** Read the code back from the PDF as well. */
  fromPdf: boolean;
}

export interface MadeSheet extends Pick<SheetEntry, 'code' | 'fallbacks'> {
  files: (Pick<FileEntry, 'name' | 'format'> & { bytes: Uint8Array })[];
}

/** A sheet as a picture. */
export interface Drawn {
  pixels: Pixels;
  /** The file, without a resolution. */
  png(): Uint8Array | Promise<Uint8Array>;
}

/** What Node and a browser do in ways of their own. */
export interface SheetTools {
  renderer: CodeReading['renderer'];
  /** Draws a sheet so many pixels wide. @param svg the same sheet */
  draw(scene: Scene, svg: string, width: number): Drawn | Promise<Drawn>;
  /** A font with these characters alone. */
  cut(font: Font, text: string): Font | Promise<Font>;
  /** zlib (RFC 1950) and its opposite. */
  deflate(bytes: Uint8Array): Uint8Array;
  inflate(bytes: Uint8Array): Uint8Array;
  /** Draws the page of a PDF; undefined where nothing here can. */
  drawPdf?: ((pdf: Uint8Array, dpi: number) => Promise<Pixels>) | undefined;
}

export interface SheetOptions {
  lang: PosterLanguage;
  marks: boolean;
  producer: string;
  /** The whole fonts, which say what can be drawn, and those of the batch, from which each sheet's are cut. */
  fonts: FontSet;
  batch: FontSet;
  tools: SheetTools;
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
  async make({ names, dpi, fromPdf, ...wish }: SheetWish): Promise<MadeSheet> {
    const { watch, tools, decode } = this.options;
    const { renderer } = tools;
    const scene = await watch.time('layout', () => this.#laidOut(wish));
    const back = new ReadBack(scene, decode);
    const fonts = await watch.time('subset', () => this.#fontsOf(scene));
    const svg = await watch.time('svg', () =>
      toSvg(scene, { fonts: { 400: fonts[400].bytes, 700: fonts[700].bytes } }),
    );
    const at = checkDpi(scene);
    const { pixels } = await watch.time('raster', () => tools.draw(scene, svg, widthAt(scene, at)));
    await watch.time('decode', () => back.whole(pixels, { from: 'svg', renderer, dpi: at }));

    const made: Partial<Record<Format, Uint8Array>> = {};
    if (names.svg) made.svg = new TextEncoder().encode(svg);
    if (names.pdf) {
      const pdf = await watch.time('pdf', () => this.#pdf(scene, fonts));
      made.pdf = pdf;
      if (fromPdf && back.hasCode) await this.#fromPdf(pdf, at, back);
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
    const { watch, tools } = this.options;
    const { pixels, png } = await watch.time('png', () => tools.draw(scene, svg, widthAt(scene, dpi)));
    await watch.time('decode', () => back.parts(pixels, { from: 'png', renderer: tools.renderer, dpi }));
    const file = await watch.time('png', () => png());
    // Pixels of a screen have no size on paper.
    return scene.pixels ? file : withDpi(file, dpi);
  }

  async #fromPdf(pdf: Uint8Array, dpi: number, back: ReadBack): Promise<void> {
    const {
      watch,
      tools: { drawPdf },
    } = this.options;
    if (!drawPdf) return;
    const page = await watch.time('poppler', () => drawPdf(pdf, dpi));
    await watch.time('decode', () => back.whole(page, { from: 'pdf', renderer: 'poppler', dpi }));
  }

  #laidOut({
    template,
    values,
    address,
    codeImage,
  }: Pick<SheetWish, 'template' | 'values' | 'address' | 'codeImage'>): Scene {
    const { lang, fonts } = this.options;
    const has = (codePoint: number, weight: Weight) => fonts[weight].glyphOf(codePoint) !== 0;
    return sheet(template, { lang, values, address, codeImage, has });
  }

  /** Fonts with what a sheet draws, cut from those of the batch. */
  async #fontsOf(scene: Scene): Promise<FontSet> {
    const text = drawnText(scene);
    const cut = async (weight: Weight): Promise<Font> => {
      const signs = [...new Set(text[weight])].sort().join('');
      const key = `${weight}${signs}`;
      const known = this.#cut.get(key);
      if (known) return known;
      const font = await this.options.tools.cut(this.options.batch[weight], signs);
      const [oldest] = this.#cut.keys();
      if (oldest !== undefined && this.#cut.size >= MOST_CUT) this.#cut.delete(oldest);
      this.#cut.set(key, font);
      return font;
    };
    return { 400: await cut(400), 700: await cut(700) };
  }

  #pdf(scene: Scene, fonts: FontSet): Uint8Array {
    const { marks, producer, tools } = this.options;
    const ofFonts = new Set(weights.map((weight) => fonts[weight].bytes));
    const deflate = (bytes: Uint8Array): Uint8Array => {
      const known = this.#deflated.get(bytes) ?? tools.deflate(bytes);
      if (ofFonts.has(bytes)) this.#deflated.set(bytes, known);
      return known;
    };
    return toPdf(scene, { fonts, deflate, inflate: (bytes) => tools.inflate(bytes), marks, producer });
  }
}
