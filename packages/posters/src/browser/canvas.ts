import { codePath, STACK } from '../svg.js';
import { QUIET } from '../code/size.js';
import type { CodeOp, Op, PathOp, Scene, TextOp } from '../scene.js';

export interface CanvasOptions {
  /** Pixels a millimeter; a sheet for screens takes what its pixels say. */
  scale: number;
  /** Family under which the sheet's fonts were added to the page; the device's own where there is none. */
  family?: string;
}

/** Draws a sheet on a canvas of its own. Pictures have to be loaded already. */
export function drawSheet(
  scene: Scene,
  { scale, family }: CanvasOptions,
  pictures: ReadonlyMap<string, CanvasImageSource> = new Map(),
): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(scene.page.width * scale);
  canvas.height = Math.round(scene.page.height * scale);
  const context = canvas.getContext('2d');
  if (!context)
    throw new Error(`a picture of ${canvas.width} × ${canvas.height} is too large for this device`);
  for (const op of scene.ops) draw(context, op, scale, family, pictures);
  return canvas;
}

function draw(
  context: CanvasRenderingContext2D,
  op: Op,
  scale: number,
  family: string | undefined,
  pictures: ReadonlyMap<string, CanvasImageSource>,
): void {
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
  context: CanvasRenderingContext2D,
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

function text(
  context: CanvasRenderingContext2D,
  { glyphs, xs, ys, size, weight, ink }: TextOp,
  family?: string,
): void {
  context.fillStyle = ink;
  context.font = `${weight} ${size}px ${family ? `'${family}',` : ''}${STACK}`;
  for (const [index, glyph] of glyphs.entries()) {
    context.fillText(glyph, xs[index] as number, (ys.length === 1 ? ys[0] : ys[index]) as number);
  }
}

/** Modules are whole pixels: edges that are half gray are what a camera fails at. */
function code(context: CanvasRenderingContext2D, op: CodeOp, scale: number): void {
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
