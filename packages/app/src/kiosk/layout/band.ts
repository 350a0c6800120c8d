import { bottom, grid, MARK, right, type Box } from './box.js';
import type { Frame, Room } from './frame.js';

/** Words on a screen that is nearly a square: number and code in a band above them. */
export function band({ width, height, unit: u, across, down, touch, spare, content }: Room): Frame {
  const side = Math.max(330 * u, 0.25 * Math.min(width, height));
  const code: Box = { x: width - across - side, y: down, w: side, h: side };
  const left = code.x - 40 * u - across;
  const numberHeight = Math.min(0.24 * height, left / MARK, side - 92 * u);
  const number: Box = { x: across, y: down, w: numberHeight * MARK, h: numberHeight };
  const sentenceY = bottom(number) + 16 * u;
  const danger: Box = { x: across, y: height - down - 52 * u, w: width - 2 * across, h: 52 * u };
  const bar = touch && !spare && content !== 'panel' ? 132 * u : 0;
  const foot = (touch || content === 'panel' ? danger.y - 16 * u : height - down) - (bar ? bar + 20 * u : 0);
  const caption = { x: across, y: bottom(code) + 12 * u, w: width - 2 * across, h: 68 * u, below: false };
  const top = bottom(caption) + 8 * u;
  const stage: Box = { x: 0, y: top, w: width, h: (bar ? foot : height) - top };
  return {
    form: 'band',
    unit: u,
    number,
    sentence: {
      x: across,
      y: sentenceY,
      w: left,
      h: bottom(code) - sentenceY,
      size: 56 * u,
      lines: 2,
      foot: false,
    },
    code,
    caption,
    stage,
    words: { x: across, y: top + 20 * u, w: right(code) - across, h: foot - top - 40 * u },
    ground: stage.h,
    targets: bar ? grid({ x: across, y: foot + 20 * u, w: width - 2 * across, h: bar }, [5], 16 * u) : [],
    ...(touch || content === 'panel' ? { danger } : {}),
  };
}
