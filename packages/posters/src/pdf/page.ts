import type { Font } from '../font/sfnt.js';
import type { CodeOp, Op, PathOp, TextOp, Turned } from '../scene.js';
import { copied } from '../text/vertical.js';
import type { UsedFont } from './font.js';
import { num } from './objects.js';
import { pdfPath } from './path.js';

export interface DrawnPage {
  content: string;
  used: UsedFont[];
  /** Opacities by the number of their graphics state. */
  alphas: number[];
}

/** The operations as a content stream, in millimeters with y going down. */
export function drawOps(ops: readonly Op[], fonts: Readonly<Record<400 | 700, Font>>): DrawnPage {
  const used = new Map<400 | 700, UsedFont>();
  const alphas: number[] = [];
  const fontOf = (weight: 400 | 700): UsedFont => {
    let font = used.get(weight);
    if (!font) {
      font = { name: `F${weight}`, font: fonts[weight], weight, glyphs: new Map() };
      used.set(weight, font);
    }
    return font;
  };
  let images = 0;
  const parts = ops.map((op) => {
    switch (op.op) {
      case 'path':
        return path(op, alphas);
      case 'text':
        return text(op, fontOf(op.weight));
      case 'code':
        return code(op);
      case 'image': {
        images += 1;
        const { x, y, width, height } = op;
        return `q ${num(width)} 0 0 ${num(-height)} ${num(x)} ${num(y + height)} cm /I${images - 1} Do Q`;
      }
    }
  });
  return { content: parts.join('\n'), used: [...used.values()], alphas };
}

function color(hex: string, operator: 'rg' | 'RG'): string {
  const parts = [1, 3, 5].map((at) => num(parseInt(hex.slice(at, at + 2), 16) / 255));
  return `${parts.join(' ')} ${operator}`;
}

function path(
  { d, fill, stroke, strokeWidth = 1, cap = 'round', dash, opacity, at, turned }: PathOp,
  alphas: number[],
): string {
  const rows = ['q'];
  if (turned) rows.push(rotation(turned));
  if (at) rows.push(`${six(at.scale)} 0 0 ${six(at.scale)} ${num(at.x)} ${num(at.y)} cm`);
  if (opacity !== undefined) {
    if (!alphas.includes(opacity)) alphas.push(opacity);
    rows.push(`/G${alphas.indexOf(opacity)} gs`);
  }
  if (fill) rows.push(color(fill, 'rg'));
  if (stroke) {
    const ends = cap === 'round' ? 1 : 0;
    rows.push(`${color(stroke, 'RG')} ${num(strokeWidth)} w ${ends} J ${ends} j`);
    if (dash) rows.push(`[${dash.map(num).join(' ')}] 0 d`);
  }
  rows.push(pdfPath(d), fill && stroke ? 'B' : fill ? 'f' : stroke ? 'S' : 'n', 'Q');
  return rows.join('\n');
}

const six = (value: number): string => value.toFixed(6);

/** Clockwise where y goes down. */
function rotation({ by, x, y }: Turned): string {
  const [sin, cos] = ({ 90: [1, 0], 180: [0, -1], 270: [-1, 0] } as const)[by];
  const [dx, dy] = [x - cos * x + sin * y, y - sin * x - cos * y];
  return `${[cos, sin, -sin, cos, dx, dy].map(num).join(' ')} cm`;
}

function code(op: CodeOp): string {
  return `q ${six(op.module)} 0 0 ${six(op.module)} ${num(op.x)} ${num(op.y)} cm\n${color(op.ink, 'rg')}\n${modules(op)}\nf\nQ`;
}

/** Rows of dark modules as rectangles of one path: a quarter of what their outlines would be. */
function modules({ count, dark }: CodeOp): string {
  const rows: string[] = [];
  for (let at = 0; at < dark.length; at += 1) {
    if (!dark[at]) continue;
    const [x, y] = [at % count, Math.floor(at / count)];
    let length = 1;
    while (x + length < count && dark[at + length]) length += 1;
    rows.push(`${x} ${y} ${length} 1 re`);
    at += length - 1;
  }
  return rows.join('\n');
}

const hex4 = (value: number): string => value.toString(16).toUpperCase().padStart(4, '0');

/** A run on one baseline, each glyph moved to its place where the widths alone would not bring it there. */
function text({ glyphs, xs, ys, size, ink, turned }: TextOp, { name, font, glyphs: used }: UsedFont): string {
  const ids = glyphs.map((glyph) => {
    const id = font.glyphOf(glyph.codePointAt(0) as number);
    if (!used.has(id)) used.set(id, copied(glyph));
    return id;
  });
  const start = (index: number) =>
    `1 0 0 -1 ${num(xs[index] as number)} ${num((ys.length === 1 ? ys[0] : ys[index]) as number)} Tm`;
  const rows =
    ys.length === 1
      ? [`${start(0)} [${shifted(ids, xs, size, font)}] TJ`]
      : ids.map((id, index) => `${start(index)} <${hex4(id)}> Tj`);
  const set = `BT\n/${name} ${num(size)} Tf ${color(ink, 'rg')}\n${rows.join('\n')}\nET`;
  return turned ? `q ${rotation(turned)}\n${set}\nQ` : set;
}

function shifted(ids: readonly number[], xs: readonly number[], size: number, font: Font): string {
  let run = '';
  let out = '';
  let at = xs[0] as number;
  for (const [index, id] of ids.entries()) {
    const off = (xs[index] as number) - at;
    // Under a thousandth of the em nothing can be seen.
    if (Math.abs(off) > size / 1000) {
      out += `<${run}> ${num((-off * 1000) / size)} `;
      run = '';
      at += off;
    }
    run += hex4(id);
    at += (font.width(id) * size) / 1000;
  }
  return `${out}<${run}>`;
}
