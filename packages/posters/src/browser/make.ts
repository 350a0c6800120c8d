import { unzlibSync, zlibSync } from 'fflate';
import type { Format } from '../batch/manifest.js';
import { pngDpi } from '../batch/resolution.js';
import type { Pixels } from '../code/pixels.js';
import { QUIET } from '../code/size.js';
import type { Font } from '../font/sfnt.js';
import { toPdf } from '../pdf/pdf.js';
import type { CodeOp, Scene } from '../scene.js';
import { sheet, type SheetOptions } from '../sheet.js';
import { toSvg } from '../svg.js';
import type { Template } from '../template.js';
import { drawSheet } from './canvas.js';
import { type PageFonts, pageFonts } from './page-fonts.js';

/** Makes a sheet on the device: SVG, PNG or PDF, with its code read back from the drawn sheet. */

export interface MakeOptions extends Omit<SheetOptions, 'has'> {
  /** Address of the folder of fonts, with a slash at its end. */
  fonts: string;
  fetch?: typeof fetch;
  signal?: AbortSignal;
}

export interface MadeSheet {
  blob: Blob;
  scene: Scene;
  /** Bytes of fonts that were fetched for it. */
  fetched: number;
  /** The fonts did not come: the device's own stand in the picture. */
  deviceFont: boolean;
  /** Whether the code was read back; undefined where the sheet has none. */
  codeRead: boolean | undefined;
}

export class MakeError extends Error {
  constructor(
    readonly code: 'no-fonts' | 'unreadable-code' | 'too-large',
    message: string,
  ) {
    super(message);
    this.name = 'MakeError';
  }
}

/** Longest edge of a picture in pixels; old phones have no memory for more. */
const LONGEST = 4096;

/**
 * @throws MakeError no-fonts (PDF alone needs them), unreadable-code (never handed over), too-large; LayoutError;
 *   CodeError
 */
export async function makeSheet(
  template: Template,
  format: Format,
  options: MakeOptions,
): Promise<MadeSheet> {
  const { fonts: base, fetch, signal, ...rest } = options;
  const { scene, fonts } = await dressed(template, rest, {
    base,
    template: template.id,
    ...(fetch && { fetch }),
    ...(signal && { signal }),
  });
  if (format === 'pdf' && !fonts) {
    throw new MakeError('no-fonts', `${template.id}: the fonts under ${base} did not come; take PNG or SVG`);
  }
  const family = fonts && (await addedFamily(fonts));
  try {
    const codeRead = await readsBack(scene);
    if (codeRead === false) {
      throw new MakeError(
        'unreadable-code',
        `${template.id}: the drawn code cannot be read; choose a larger sheet`,
      );
    }
    const blob = await drawn(scene, format, fonts, family?.name);
    return { blob, scene, fetched: fonts?.fetched ?? 0, deviceFont: !fonts, codeRead };
  } finally {
    family?.remove();
  }
}

/** The sheet with its fonts; set again where the fonts turn out to lack a character. */
async function dressed(
  template: Template,
  options: Omit<SheetOptions, 'has'>,
  source: Parameters<typeof pageFonts>[1],
): Promise<{ scene: Scene; fonts: PageFonts | undefined }> {
  const first = sheet(template, options);
  let fonts: PageFonts;
  try {
    fonts = await pageFonts(first, source);
  } catch (error) {
    if (source.signal?.aborted) throw error;
    return { scene: first, fonts: undefined };
  }
  const has = (point: number, weight: 400 | 700) => fonts[weight].glyphOf(point) !== 0;
  const lacking = first.ops.some(
    (op) =>
      op.op === 'text' &&
      op.glyphs.some((glyph) => glyph !== ' ' && !has(glyph.codePointAt(0) as number, op.weight)),
  );
  if (!lacking) return { scene: first, fonts };
  const scene = sheet(template, { ...options, has });
  return { scene, fonts: await pageFonts(scene, source) };
}

let families = 0;

/** Fonts under a name of their own, for the time of a drawing. Undefined where the page cannot take them. */
async function addedFamily(fonts: PageFonts): Promise<{ name: string; remove: () => void } | undefined> {
  families += 1;
  const name = `y12355-sheet-${families}`;
  const faces: FontFace[] = [];
  try {
    for (const weight of [400, 700] as const) {
      const face = new FontFace(name, bufferOf(fonts[weight]), { weight: String(weight) });
      document.fonts.add(await face.load());
      faces.push(face);
    }
  } catch {
    for (const face of faces) document.fonts.delete(face);
    return undefined;
  }
  return { name, remove: () => faces.forEach((face) => document.fonts.delete(face)) };
}

const bufferOf = ({ bytes }: Font): ArrayBuffer => bytes.slice().buffer;

/** Pixels a millimeter for a picture of the sheet. */
function scaleOf(scene: Scene): number {
  const { width, height } = scene.page;
  const scale = pngDpi(scene) / 25.4;
  return scene.pixels ? scale : Math.min(scale, LONGEST / Math.max(width, height));
}

async function drawn(
  scene: Scene,
  format: Format,
  fonts: PageFonts | undefined,
  family: string | undefined,
): Promise<Blob> {
  if (format === 'svg') {
    const files = fonts && { 400: fonts[400].bytes, 700: fonts[700].bytes };
    return new Blob([toSvg(scene, files ? { fonts: files } : {})], { type: 'image/svg+xml' });
  }
  if (format === 'pdf' && fonts) {
    const file = toPdf(scene, {
      fonts,
      deflate: (bytes) => zlibSync(bytes),
      inflate: (bytes) => unzlibSync(bytes),
    });
    return new Blob([file.slice().buffer], { type: 'application/pdf' });
  }
  const pictures = await loadedPictures(scene);
  const canvas = drawSheet(
    scene,
    { scale: scaleOf(scene), ...(family !== undefined && { family }) },
    pictures,
  );
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (blob) return blob;
  throw new MakeError(
    'too-large',
    `a picture of ${canvas.width} × ${canvas.height} pixels is too large for this device`,
  );
}

async function loadedPictures({ ops }: Scene): Promise<Map<string, CanvasImageSource>> {
  const pictures = new Map<string, CanvasImageSource>();
  for (const op of ops) {
    if (op.op !== 'image') continue;
    const image = new Image();
    image.src = op.href;
    await image.decode();
    pictures.set(op.href, image);
  }
  return pictures;
}

/** Modules are this many pixels in the picture that is read back: poorer than any camera sees them. */
const READ_PIXELS = 4;

/** Whether every code that is drawn says what it should; undefined where there is none. */
async function readsBack(scene: Scene): Promise<boolean | undefined> {
  const codes = scene.ops.filter((op): op is CodeOp => op.op === 'code');
  if (codes.length === 0) return undefined;
  // Heavier than the engine, and only whoever takes a sheet along has a use for it.
  const { decodePixels } = await import('../code/decode.js');
  return codes.every((code) => decodePixels(pixelsAround(code, scene)) === code.text);
}

/** A code with its quiet zone, and whatever else is drawn there. */
function pixelsAround(code: CodeOp, scene: Scene): Pixels {
  const room = QUIET * code.module;
  const side = code.count * code.module + 2 * room;
  // Everything is drawn that lies there, so a block over the code would be found.
  const moved: Scene = {
    ...scene,
    page: { width: side, height: side, bleed: 0 },
    ops: scene.ops.map((op) => shifted(op, room - code.x, room - code.y)),
  };
  const canvas = drawSheet(moved, { scale: READ_PIXELS / code.module });
  const context = canvas.getContext('2d') as CanvasRenderingContext2D;
  const { width, height, data } = context.getImageData(0, 0, canvas.width, canvas.height);
  return { width, height, data };
}

function shifted(op: Scene['ops'][number], dx: number, dy: number): Scene['ops'][number] {
  if (op.op === 'path' || op.op === 'text') {
    const { turned } = op;
    const moved = turned && { turned: { ...turned, x: turned.x + dx, y: turned.y + dy } };
    if (op.op === 'text')
      return { ...op, ...moved, xs: op.xs.map((x) => x + dx), ys: op.ys.map((y) => y + dy) };
    const { x = 0, y = 0, scale = 1 } = op.at ?? {};
    return { ...op, ...moved, at: { x: x + dx, y: y + dy, scale } };
  }
  return { ...op, x: op.x + dx, y: op.y + dy };
}
