import { mark } from './art/mark.js';
import { motif } from './art/motifs.js';
import { rect, ellipse } from './art/shapes.js';
import { QUIET } from './code/size.js';
import { LayoutError } from './errors.js';
import { palette } from './palette.js';
import type { CodeOp, Fallback, ImageOp, Op, PathOp, Scene } from './scene.js';
import { setText } from './set-text.js';
import {
  AI_LABEL,
  WECHAT,
  wechatWords,
  type Block,
  type CodeBlock,
  type ImageBlock,
  type MotifBlock,
  type NumberBlock,
  type PosterLanguage,
  type ShapeBlock,
  type Template,
} from './template.js';
import { uprightBox } from './turn.js';
import { checkedValues, type Values } from './values.js';

export interface LayoutOptions {
  lang: PosterLanguage;
  values: Values;
  /** Code's modules for its text and block; `planCode` in the ordinary case. */
  code: (
    block: CodeBlock,
  ) => (Pick<CodeOp, 'text' | 'module' | 'count' | 'dark'> & { x: number; y: number }) | ImageOp;
  /** The codes are a mini-program's, and their captions say that WeChat opens them. */
  miniProgram?: boolean;
  /** Whether the font has a character; without it every one counts as there. */
  has?: (codePoint: number, weight: 400 | 700) => boolean;
  /** Size in pixels of a picture that a field holds. */
  imageSize?: (href: string) => { width: number; height: number };
}

interface Surroundings extends LayoutOptions {
  filled: Readonly<Record<string, string>>;
  fallbacks: Fallback[];
}

/**
 * Sets a template: where every glyph, stroke and module stands, for all outputs alike. Pure, and without a font.
 * @throws LayoutError a value that cannot be set; CodeError of `code`
 */
export function layout(template: Template, options: LayoutOptions): Scene {
  const { page, pixels, ground, blocks, title } = template;
  const { lang } = options;
  const filled: Record<string, string> = checkedValues(template, options.values);
  if (template.aiGenerated) filled[AI_LABEL] = 'yes';
  filled[WECHAT] = options.miniProgram ? wechatWords[lang] : '';
  const around: Surroundings = { ...options, filled, fallbacks: [] };
  const { bleed } = page;
  const sheet: PathOp = {
    op: 'path',
    d: rect(-bleed, -bleed, page.width + 2 * bleed, page.height + 2 * bleed),
    fill: palette[ground],
  };
  const ops = blocks.flatMap((block, index) => (isShown(block, around) ? drawn(block, index, around) : []));
  return {
    title: title[lang],
    lang,
    page,
    ...(pixels && { pixels }),
    ops: [sheet, ...ops],
    fallbacks: around.fallbacks,
  };
}

function isShown({ when, langs }: Block, { filled, lang }: Surroundings): boolean {
  if (langs && !langs.includes(lang)) return false;
  if (when === undefined) return true;
  return when.startsWith('!') ? !filled[when.slice(1)] : Boolean(filled[when]);
}

/** A block as often as it stands on the sheet. */
function drawn(block: Block, index: number, around: Surroundings): Op[] {
  const { repeat, box } = block;
  if (!repeat) return drawnTurned(block, index, around);
  return Array.from({ length: repeat.count }, (_, time) => {
    const moved = { ...box, x: box.x + time * repeat.dx, y: box.y + time * repeat.dy };
    // What came out otherwise is told once.
    const fallbacks = time === 0 ? around.fallbacks : [];
    return drawnTurned({ ...block, box: moved }, index, { ...around, fallbacks });
  }).flat();
}

/** Sets a block upright about the middle of its box, then turns what came out. */
function drawnTurned(block: Block, index: number, around: Surroundings): Op[] {
  if (!('turn' in block) || !block.turn) return drawnUpright(block, index, around);
  const { box, turn } = block;
  const turned = { by: turn, x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const upright = { ...block, box: uprightBox(box, turn) };
  return drawnUpright(upright, index, around).map((op) => ({ ...op, turned }));
}

function drawnUpright(block: Block, index: number, around: Surroundings): Op[] {
  switch (block.kind) {
    case 'text':
      return setText(block, { ...around, index });
    case 'number':
      return drawnNumber(block);
    case 'code':
      return drawnCode(block, around);
    case 'shape':
      return [drawnShape(block)];
    case 'motif':
      return drawnMotif(block);
    case 'image':
      return drawnImage(block, around);
  }
}

function drawnNumber({ box, ink, roof = ink }: NumberBlock): Op[] {
  const scale = box.height / mark.height;
  const x = box.x - mark.inset * box.height;
  const stroke = (d: string, moved: number, color: string): PathOp => ({
    op: 'path',
    d,
    stroke: color,
    strokeWidth: mark.strokeWidth,
    at: { x: x + moved * scale, y: box.y, scale },
  });
  return [
    ...mark.digits.map((digit) => stroke(digit.d, digit.x, palette[ink])),
    stroke(mark.roof, 0, palette[roof]),
  ];
}

/** Free ground around a mini-program's code, as a share of its width; the picture has a margin of its own. */
const PICTURE_QUIET = 0.05;

function drawnCode(block: CodeBlock, { code }: Surroundings): Op[] {
  const planned = code(block);
  if ('op' in planned) {
    const { x, y, width, height } = planned;
    const around = width * PICTURE_QUIET;
    const ground = rect(x - around, y - around, width + 2 * around, height + 2 * around);
    return [{ op: 'path', d: ground, fill: palette[block.ground] }, planned];
  }
  const { x, y, module, count } = planned;
  const quiet = QUIET * module;
  const side = count * module + 2 * quiet;
  return [
    { op: 'path', d: rect(x - quiet, y - quiet, side, side), fill: palette[block.ground] },
    { op: 'code', ...planned, ink: palette[block.ink], ground: palette[block.ground] },
  ];
}

function drawnShape({ box, shape, fill, stroke, strokeWidth, dash, radius }: ShapeBlock): PathOp {
  const { x, y, width, height } = box;
  const d =
    shape === 'rect'
      ? rect(x, y, width, height, radius)
      : shape === 'ellipse'
        ? ellipse(x + width / 2, y + height / 2, width / 2, height / 2)
        : `M${x} ${y}L${x + width} ${y + height}`;
  return {
    op: 'path',
    d,
    ...(fill && { fill: palette[fill] }),
    ...(stroke && { stroke: palette[stroke], strokeWidth: strokeWidth ?? 0.25 }),
    ...(dash && { dash, cap: 'butt' as const }),
  };
}

function drawnMotif({ box, motif: name, ...look }: MotifBlock): Op[] {
  const { width, height, pieces } = motif(name, look);
  const scale = Math.min(box.width / width, box.height / height);
  const at = {
    x: box.x + (box.width - width * scale) / 2,
    y: box.y + box.height - height * scale,
    scale,
  };
  return pieces.map(({ d, fill, stroke, strokeWidth, opacity }) => ({
    op: 'path',
    d,
    at,
    ...(fill && { fill: palette[fill] }),
    ...(stroke && { stroke: palette[stroke], strokeWidth }),
    ...(opacity !== undefined && { opacity }),
  }));
}

function drawnImage({ box, field }: ImageBlock, { filled, imageSize }: Surroundings): Op[] {
  const href = filled[field];
  if (!href) return [];
  if (!imageSize) throw new LayoutError('bad-image', `${field}: nothing reads a picture's size here`, field);
  const size = imageSize(href);
  const scale = Math.min(box.width / size.width, box.height / size.height);
  const [width, height] = [size.width * scale, size.height * scale];
  const x = box.x + (box.width - width) / 2;
  return [{ op: 'image', href, x, y: box.y + (box.height - height) / 2, width, height }];
}
