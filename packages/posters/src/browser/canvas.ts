import { codePath, STACK } from '../svg.js';
import { QUIET } from '../code/size.js';
import type { CodeOp, Op, PathOp, Scene, TextOp } from '../scene.js';

export interface CanvasOptions {
  /** Pixels a millimeter; a sheet for screens takes what its pixels say. */
  scale: number;
  /** Family under which the sheet's fonts were added to the page; the device's own where there is none. */
  family?: string;
}

/** What a page and a worker draw on alike. */
type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;
type Pictures = ReadonlyMap<string, CanvasImageSource>;

/** Draws a sheet on a canvas of its own. Pictures have to be loaded already. */
export function drawSheet(
  scene: Scene,
  options: CanvasOptions,
  pictures: Pictures = new Map(),
): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(scene.page.width * options.scale);
  canvas.height = Math.round(scene.page.height * options.scale);
  drawOnto(canvas.getContext('2d'), scene, options, pictures);
  return canvas;
}

/** Draws a sheet on a canvas that is as large as the sheet at that scale. */
export function drawOnto(
  context: Context | null,
  { page, ops }: Scene,
  { scale, family }: CanvasOptions,
  pictures: Pictures = new Map(),
): void {
  if (!context) {
    const [width, height] = [page.width, page.height].map((mm) => Math.round(mm * scale));
    throw new Error(`a picture of ${width} × ${height} is too large for this device`);
  }
  for (const op of ops) draw(context, op, scale, family, pictures);
}

function draw(context: Context, op: Op, scale: number, family: string | undefined, pictures: Pictures): void {
  context.setTransform(scale, 0, 0, scale, 0, 0);
  context.globalAlpha = 1;
  if ('turned' in op && op.turned) {
    const { by, x, y } = op.turned;
    context.translate(x, y);
    context.rotate((by * Math.PI) / 180);
    context.translate(-x, -y);
  }
  if (op.op === 'path') path(context, op);
  else if (op.op === 'text') text(context, op, family);
  else if (op.op === 'code') code(context, op, scale);
  else {
    const picture = pictures.get(op.href);
    if (picture) context.drawImage(picture, op.x, op.y, op.width, op.height);
  }
}

function path(
  context: Context,
  { d, fill, stroke, strokeWidth = 1, cap = 'round', dash, opacity, at }: PathOp,
): void {
  if (at) {
    context.translate(at.x, at.y);
    context.scale(at.scale, at.scale);
  }
  context.globalAlpha = opacity ?? 1;
  const shape = new Path2D(d);
  if (fill) {
    context.fillStyle = fill;
    context.fill(shape);
  }
  if (!stroke) return;
  context.strokeStyle = stroke;
  context.lineWidth = strokeWidth;
  context.lineCap = cap;
  context.lineJoin = cap === 'round' ? 'round' : 'miter';
  context.setLineDash([...(dash ?? [])]);
  context.stroke(shape);
  context.setLineDash([]);
}

function text(context: Context, { glyphs, xs, ys, size, weight, ink }: TextOp, family?: string): void {
  context.fillStyle = ink;
  context.font = `${weight} ${size}px ${family ? `'${family}',` : ''}${STACK}`;
  for (const [index, glyph] of glyphs.entries()) {
    context.fillText(glyph, xs[index] as number, (ys.length === 1 ? ys[0] : ys[index]) as number);
  }
}

/** Modules are whole pixels: edges that are half gray are what a camera fails at. */
function code(context: Context, op: CodeOp, scale: number): void {
  const module = Math.floor(op.module * scale) || 1;
  const side = op.count * op.module * scale;
  const [left, top] = [op.x, op.y].map((at) => Math.round(at * scale + (side - module * op.count) / 2)) as [
    number,
    number,
  ];
  const quiet = QUIET * module;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.fillStyle = op.ground;
  context.fillRect(left - quiet, top - quiet, module * op.count + 2 * quiet, module * op.count + 2 * quiet);
  context.setTransform(module, 0, 0, module, left, top);
  context.fillStyle = op.ink;
  context.fill(new Path2D(codePath(op)));
}
