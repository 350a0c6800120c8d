import type { Box, Turn } from './template.js';

/** The box in which a turned block is set upright: about the same middle, its sides changed over where it lies. */
export function uprightBox({ x, y, width, height }: Box, turn: Turn | undefined): Box {
  if (turn !== 90 && turn !== 270) return { x, y, width, height };
  return { x: x + (width - height) / 2, y: y + (height - width) / 2, width: height, height: width };
}
