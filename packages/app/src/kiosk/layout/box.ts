/** A rectangle of the screen, CSS px from its left top. */
export interface Box {
  x: number;
  y: number;
  w: number;
  h: number;
}

/** Width of the drawn number for a height of 1. */
export const MARK = 3.54;

export const right = ({ x, w }: Box): number => x + w;
export const bottom = ({ y, h }: Box): number => y + h;

/** A box without its margins. */
export function inside({ x, y, w, h }: Box, across: number, down = across): Box {
  return { x: x + across, y: y + down, w: w - 2 * across, h: h - 2 * down };
}

/** Cells of equal size in rows, each row with its own count, the gap between them the same both ways. */
export function grid(box: Box, rows: readonly number[], gap: number): Box[] {
  const h = (box.h - gap * (rows.length - 1)) / rows.length;
  return rows.flatMap((count, row) => {
    const w = (box.w - gap * (count - 1)) / count;
    return Array.from({ length: count }, (_, at) => ({
      x: box.x + at * (w + gap),
      y: box.y + row * (h + gap),
      w,
      h,
    }));
  });
}
