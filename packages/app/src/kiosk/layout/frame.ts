import type { Shape } from '@y12355/domain';
import { band } from './band.js';
import type { Box } from './box.js';
import { strip } from './strip.js';
import { tall } from './tall.js';
import { tower } from './tower.js';
import { wide } from './wide.js';

/**
 * What stands in the field of the scene: a drawing that bleeds off the edge, words to read, or the panel of
 * somebody who touched the screen.
 */
export type Content = 'drawing' | 'words' | 'panel';

export interface Screen {
  /** CSS px. */
  width: number;
  height: number;
  /** Percent of each edge that the player's case or the screen itself may hide. */
  safe: number;
  touch: boolean;
  /** Leaves the targets out, where words need their room. */
  spare?: boolean;
}

/** Where everything of a frame stands. All boxes are CSS px. */
export interface Frame {
  form: 'wide' | 'tall' | 'strip' | 'band' | 'tower';
  /** One CSS px of a 1080p screen of 43 inches: text of 50 of them is read from 5 m. */
  unit: number;
  /** The drawn number. */
  number: Box;
  sentence: Box & { size: number; lines: number; foot: boolean };
  /** The code with its quiet zone. */
  code: Box;
  /** Words that belong to the code. */
  caption: Box & { below: boolean };
  /** The field of the scene; it may bleed off the edge. */
  stage: Box;
  /** The part of it that words may stand in. */
  words: Box;
  /** Height of the ground line in the stage; where there is none the drawing runs off below. */
  ground?: number;
  /** For drawings that have a roof: its height in the stage. */
  roof?: number;
  /** One for each way to touch. */
  targets: Box[];
  /** 110 and 120; absent where no touch layout asks for it and no room is left. */
  danger?: Box;
  /** Whose service it is, where there is room to say it. */
  service?: Box;
  /** Ground of another color behind the code. */
  shelf?: Box;
}

/** What the layouts draw with. */
export interface Room extends Screen {
  unit: number;
  content: Content;
  /** Safe margins with the 4 px by which the whole picture moves. */
  across: number;
  down: number;
}

/** A 1080p screen of 43 inches; its diagonal in px. */
const DIAGONAL = Math.hypot(1920, 1080);
/** Pixels by which the picture moves against burn-in. */
export const SHIFT = 4;

/** A px of the design on this screen: what it would be on one of 43 inches, kept small where an edge is short. */
export function unitOf({ width, height }: Pick<Screen, 'width' | 'height'>): number {
  const short = Math.min(width, height);
  return Math.min(Math.hypot(width, height) / DIAGONAL, width > height ? short / 800 : short / 444);
}

/** The nearest of the three forms that playlists know. */
export function shapeOf({ width, height }: Pick<Screen, 'width' | 'height'>): Shape {
  const ratio = width / height;
  if (ratio < 1) return 'tall';
  return ratio < Math.sqrt((16 / 9) * (32 / 9)) ? 'wide' : 'strip';
}

/** Lays the frame out. A screen of any size and ratio gets one. */
export function frameOf(screen: Screen, content: Content): Frame {
  const { width, height } = screen;
  const safe = Math.min(Math.max(screen.safe, 0), 15) / 100;
  const room: Room = {
    ...screen,
    content,
    unit: unitOf(screen),
    across: width * safe + SHIFT,
    down: height * safe + SHIFT,
  };
  const ratio = width / height;
  if (ratio < 0.42) return tower(room);
  if (ratio < 0.7) return tall(room);
  if (ratio < 1.25) return content === 'drawing' ? tall(room) : band(room);
  if (ratio < 1.5) return content === 'drawing' ? wide(room) : band(room);
  return ratio < 2.6 ? wide(room) : strip(room);
}
