import type { Campus, Season } from '@y12355/domain';

/** A poster as data: what stands where, in millimeters of the trimmed sheet, with the origin at its top left. */

export const posterLanguages = ['zh-CN', 'zh-HK', 'en'] as const;
export type PosterLanguage = (typeof posterLanguages)[number];

/**
 * Words in each language. A text holds `{field}` where a value goes, and `{, |field}` where what stands before the
 * bar comes along with a value and falls away without one.
 */
export type Words = Readonly<Record<PosterLanguage, string>>;

/** Colors by name, so that a sheet keeps to the palette; `palette.ts` has their values. */
export type Ink =
  | 'ink'
  | 'paper'
  | 'surface'
  | 'soft'
  | 'act'
  | 'lamp'
  | 'deep'
  | 'on-deep'
  | 'soft-deep'
  | 'rain'
  | 'lychee'
  | 'leaf'
  | 'wall'
  | 'mint'
  | 'white';

/** Millimeters. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Where `when` says this, a block is drawn where the template says that AI had a part in it. */
export const AI_LABEL = 'aiGenerated';

/** In a caption, `{wechat}` is where it says that WeChat opens the code; empty where any reader does. */
export const WECHAT = 'wechat';
export const wechatWords: Words = { 'zh-CN': '微信', 'zh-HK': '微信', en: ' in WeChat' };

interface BlockBase {
  box: Box;
  /** Drawn only when this field has a value; `!name`: only when it has none. `aiGenerated` is the template's own. */
  when?: string;
  /** Drawn in these languages only; in all unless given. */
  langs?: readonly PosterLanguage[];
  /** Drawn so many times, each moved on by this much: the tabs of a flyer. */
  repeat?: { count: number; dx: number; dy: number };
}

/** Clockwise, in degrees. */
export type Turn = 90 | 180 | 270;

interface Turnable {
  /** Turned about the middle of its box, which is what it covers on the sheet. */
  turn?: Turn;
}

/** Lines of text; the first baseline is `box.y` + one ascent of the size that fits. */
export interface TextBlock extends BlockBase, Turnable {
  kind: 'text';
  text: Words;
  /** Em size in mm, and the smallest that a long text may shrink to. */
  size: number;
  minSize?: number;
  weight: 400 | 700;
  ink: Ink;
  /** Distance of baselines in em; 1.37 unless given. */
  leading?: number;
  /** Most lines; a text that does not fit at `minSize` is an error. 1 unless given. */
  lines?: number;
  align?: 'left' | 'center' | 'right';
  /** Which edge of the box stays put when the text needs fewer lines. */
  anchor?: 'top' | 'bottom';
  /** Columns from right to left, glyphs upright. */
  vertical?: boolean;
  /** Languages whose size differs, such as English titles. */
  sizes?: Partial<Record<PosterLanguage, number>>;
}

/** The drawn 12355; as wide as 3.54 × the box's height. */
export interface NumberBlock extends BlockBase, Turnable {
  kind: 'number';
  ink: Ink;
  /** The roof alone, on deep ground. */
  roof?: Ink;
}

/** The QR code; the box is what the modules cover, the quiet zone lies outside. */
export interface CodeBlock extends BlockBase {
  kind: 'code';
  /** Ground under the code and its quiet zone. */
  ground: Ink;
  ink: Ink;
  /** From how far it is scanned, in mm; a code smaller than a tenth of it is refused. */
  distance: number;
}

export interface ShapeBlock extends BlockBase {
  kind: 'shape';
  shape: 'rect' | 'line' | 'ellipse';
  fill?: Ink;
  stroke?: Ink;
  strokeWidth?: number;
  dash?: readonly number[];
  radius?: number;
}

export const motifNames = ['umbrella', 'two-chairs', 'two-windows', 'arcade', 'banyan'] as const;
export type MotifName = (typeof motifNames)[number];

/** One of the five pictures, scaled into its box, standing on the box's bottom edge. */
export interface MotifBlock extends BlockBase, Turnable {
  kind: 'motif';
  motif: MotifName;
  /** Colors for light or for deep ground. */
  tone: 'day' | 'night';
  /** Arches of the arcade; 3 unless given. */
  arches?: number;
  /** Which arch, or the first of the two columns of windows, is lit, counted from 0; in the middle unless given. */
  lit?: number;
  /** The box reaches beyond the sheet on purpose, and what lies there is cut off. */
  runsOff?: boolean;
}

/** A picture that the operator gives in a field, as a data: address of PNG or JPEG; fitted into the box. */
export interface ImageBlock extends BlockBase {
  kind: 'image';
  field: string;
}

export type Block = TextBlock | NumberBlock | CodeBlock | ShapeBlock | MotifBlock | ImageBlock;

export interface Field {
  name: string;
  label: Words;
  required: boolean;
  /** Most characters; two Latin letters or digits count as one. */
  max: number;
  /** One of these values instead of free text. */
  choices?: readonly string[];
}

export const posterKinds = [
  'poster',
  'flyer',
  'card',
  'roll-up',
  'notice',
  'sticker',
  'screen',
  'social',
  'end-card',
] as const;
export type PosterKind = (typeof posterKinds)[number];

export interface Template {
  /** `a3-calm`; lower case, digits and hyphens. */
  id: string;
  title: Words;
  kind: PosterKind;
  /** Trim size and bleed in mm. */
  page: { width: number; height: number; bleed: number };
  /** For screens and social pictures: the size in pixels that PNG has, instead of a resolution. */
  pixels?: { width: number; height: number };
  /** Season of the campaign calendar that it is made for; any unless given. */
  season?: Season;
  /** Whom it speaks to; everybody unless given. */
  audience?: readonly Campus[];
  ground: Ink;
  fields: readonly Field[];
  blocks: readonly Block[];
  source: string;
  asOf: string;
  license: string;
  /** Whether words or picture were made with the help of AI. */
  aiGenerated: boolean;
}
