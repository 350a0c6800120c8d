/** Every template with every kind of values, and where ink stands on a sheet. */
import { readdirSync, readFileSync } from 'node:fs';
import { readTemplate } from '../src/cli/template-file.js';
import { advance } from '../src/font/advances.js';
import { pdfPath } from '../src/pdf/path.js';
import type { PathOp, Scene, TextOp } from '../src/scene.js';
import { sheet } from '../src/sheet.js';
import type { Box, Field, PosterLanguage, Template } from '../src/template.js';
import type { Values } from '../src/values.js';

const folder = new URL('../templates/', import.meta.url);

/** Text of every template's file by its name. */
export const templateFiles: ReadonlyMap<string, string> = new Map(
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]),
);

export const allTemplates: readonly Template[] = [...templateFiles].map(([name, text]) =>
  readTemplate(text, name),
);

/** As long as an address may be for every sheet. */
export const LONG_ADDRESS = `https://example.org/q/${'a'.repeat(58)}`;

const SHORT: Readonly<Record<string, string>> = { school: '示例中学', message: '想说的时候，门开着。' };
const AWKWARD = '示例市𠮷𫖯甯㛃骉堃（Nº 5）“A·B”学校';

export const valueKinds = ['least', 'short', 'longest', 'awkward'] as const;
export type ValueKind = (typeof valueKinds)[number];

export function valuesFor({ fields }: Template, kind: ValueKind): Values {
  const valueOf = ({ name, max, choices }: Field): string => {
    if (choices) return choices[0] as string;
    if (kind === 'longest') return '国'.repeat(max);
    const text = kind === 'awkward' ? AWKWARD : (SHORT[name] ?? '示例');
    return [...text].slice(0, max).join('');
  };
  const filled = kind === 'least' ? fields.filter(({ required }) => required) : fields;
  return Object.fromEntries(filled.map((field) => [field.name, valueOf(field)]));
}

export function sceneOf(template: Template, lang: PosterLanguage, kind: ValueKind): Scene {
  return sheet(template, { lang, values: valuesFor(template, kind), address: LONG_ADDRESS });
}

/** What the glyphs of a line cover, as squares of the em, on the sheet. */
export function boxOf({ glyphs, xs, ys, size, weight, turned }: TextOp): Box {
  const ends = glyphs.map(
    (glyph, index) => (xs[index] as number) + advance(glyph.codePointAt(0) as number, weight) * size,
  );
  const [left, right] = [Math.min(...xs), Math.max(...ends)];
  const [top, bottom] = [Math.min(...ys) - 0.88 * size, Math.max(...ys) + 0.12 * size];
  const box = { x: left, y: top, width: right - left, height: bottom - top };
  return turned ? turnedBox(box, turned) : box;
}

function turnedBox({ x, y, width, height }: Box, { by, x: cx, y: cy }: NonNullable<TextOp['turned']>): Box {
  const [sin, cos] = ({ 90: [1, 0], 180: [0, -1], 270: [-1, 0] } as const)[by];
  const corners = [
    [x, y],
    [x + width, y + height],
  ].map(([px, py]) => {
    const [dx, dy] = [(px as number) - cx, (py as number) - cy];
    return [cx + cos * dx - sin * dy, cy + sin * dx + cos * dy] as const;
  });
  const [one, other] = corners as [readonly [number, number], readonly [number, number]];
  return {
    x: Math.min(one[0], other[0]),
    y: Math.min(one[1], other[1]),
    width: Math.abs(one[0] - other[0]),
    height: Math.abs(one[1] - other[1]),
  };
}

/** What each piece of a path covers on the sheet. */
function pieceBoxes({ d, at, stroke, strokeWidth = 1, turned }: PathOp): Box[] {
  const { x, y, scale } = at ?? { x: 0, y: 0, scale: 1 };
  const half = stroke ? (strokeWidth * scale) / 2 : 0;
  return pdfPath(d)
    .split(/\n(?=\S+ \S+ m(?:\n|$))/)
    .map((piece) => {
      const numbers = [...piece.matchAll(/-?\d+(?:\.\d+)?/g)].map(Number);
      const [xs, ys] = [0, 1].map((odd) => numbers.filter((_, index) => index % 2 === odd)) as [
        number[],
        number[],
      ];
      const [left, top] = [x + scale * Math.min(...xs) - half, y + scale * Math.min(...ys) - half];
      const [right, bottom] = [x + scale * Math.max(...xs) + half, y + scale * Math.max(...ys) + half];
      const box = { x: left, y: top, width: right - left, height: bottom - top };
      return turned ? turnedBox(box, turned) : box;
    });
}

/** Lines that run into a picture or a number; a ground that was laid over the picture is none. */
export function overPictures({ ops }: Scene): TextOp[] {
  let drawn: Box[] = [];
  return ops.filter((op): op is TextOp => {
    if (op.op === 'path' && op.at) drawn.push(...pieceBoxes(op));
    else if (op.op === 'path' && op.fill) {
      const [ground] = pieceBoxes(op) as [Box];
      drawn = drawn.flatMap((box) => beside(box, ground));
    }
    return op.op === 'text' && drawn.some((box) => overlap(box, boxOf(op)));
  });
}

/** What of a box is seen left, right, above and below of one that lies on it. */
function beside(box: Box, { x, y, width, height }: Box): Box[] {
  const [right, bottom] = [box.x + box.width, box.y + box.height];
  return [
    { ...box, width: Math.min(right, x) - box.x },
    { ...box, x: Math.max(box.x, x + width), width: right - Math.max(box.x, x + width) },
    { ...box, height: Math.min(bottom, y) - box.y },
    { ...box, y: Math.max(box.y, y + height), height: bottom - Math.max(box.y, y + height) },
  ].filter((rest) => rest.width > 0 && rest.height > 0);
}

/** Whether two boxes share more than a hundredth of a millimeter. */
export function overlap(a: Box, b: Box): boolean {
  const over = 0.01;
  return (
    a.x + a.width > b.x + over &&
    b.x + b.width > a.x + over &&
    a.y + a.height > b.y + over &&
    b.y + b.height > a.y + over
  );
}

export const textsOf = ({ ops }: Scene): TextOp[] => ops.filter((op): op is TextOp => op.op === 'text');
