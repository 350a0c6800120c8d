import { linesOf, type Measure, widthOf } from './lines.js';

export interface Room {
  width: number;
  height: number;
  weight: 400 | 700;
  size: number;
  minSize: number;
  lines: number;
  /** Distance of baselines in em. */
  leading: number;
  /** Columns of upright glyphs: `lines` are columns then. */
  vertical?: boolean;
}

export interface Fitted {
  size: number;
  lines: string[][];
}

/** Steps of a fiftieth: finer cannot be seen, coarser leaves room unused. */
const STEP = 0.98;

/**
 * The largest size down to `minSize` at which the text takes no more lines and no more height than there is.
 * @returns undefined where it does not fit even then
 */
export function fitText(text: string, room: Room): Fitted | undefined {
  for (let size = room.size; ; size *= STEP) {
    const smallest = size <= room.minSize;
    const { weight, vertical = false } = room;
    const [along, across] = vertical ? [room.height, room.width] : [room.width, room.height];
    const measure: Measure = { weight, vertical, size: smallest ? room.minSize : size, width: along };
    const lines = linesOf(text, measure);
    const depth = ((lines.length - 1) * room.leading + 1) * measure.size;
    const wide = lines.some((line) => widthOf(line, measure) > along + 1e-6);
    if (lines.length <= room.lines && depth <= across + 1e-6 && !wide) return { size: measure.size, lines };
    if (smallest) return undefined;
  }
}
