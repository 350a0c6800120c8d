import { bottom, grid, inside, MARK, right, type Box } from './box.js';
import type { Frame, Room } from './frame.js';

/** 16:9 and 4:3: words, number and code in a column at the left, the scene at the right, off the edge. */
export function wide({ width, height, unit: u, across, down, touch, spare, content }: Room): Frame {
  const handed = touch && !spare && content !== 'panel';
  const slim = width / height < 1.5;
  const share = slim ? 0.66 : 0.6;
  const numberHeight = Math.min((slim ? 0.24 : 0.27) * height, (share * width - across - 20 * u) / MARK);
  // At 4:3 a bar for all hands stands below; at 16:9 it has its place under the scene.
  const bar = handed && slim ? 132 * u : 0;
  const foot = height - down - (bar ? bar + 24 * u : 0);
  const side = Math.max((slim ? 0.27 : 0.306) * height, 330 * u);
  const code: Box = { x: across, y: foot - side, w: side, h: side };
  const number: Box = {
    x: across,
    y: code.y - (slim ? 40 : 70) * u - numberHeight,
    w: numberHeight * MARK,
    h: numberHeight,
  };
  const stage: Box = { x: share * width, y: 0, w: (1 - share) * width, h: bar ? foot : height };
  const field: Box = {
    x: stage.x + 56 * u,
    y: down,
    w: width - across - stage.x - 56 * u,
    h: (bar ? foot : height - down) - down,
  };
  const size = (slim ? 60 : 68) * u;
  const sentenceHeight = Math.min(Math.max(size * 2.72, 205 * u), number.y - 32 * u - down);
  const rows: Box | undefined =
    handed && !slim
      ? {
          x: stage.x + 24 * u,
          y: height - down - 312 * u,
          w: width - across - stage.x - 24 * u,
          h: 312 * u,
        }
      : undefined;
  if (rows) {
    stage.h = rows.y - 28 * u;
    field.h = stage.h - down - 20 * u;
  }
  const caption = { x: right(code) + 40 * u, y: code.y, w: 0, h: code.h, below: false };
  caption.w = stage.x - 28 * u - caption.x;
  const danger: Box | undefined = touch
    ? { x: caption.x, y: bottom(code) - 100 * u, w: caption.w, h: 100 * u }
    : undefined;
  if (danger) caption.h -= danger.h + 8 * u;
  const barBox: Box = { x: across, y: height - down - bar, w: width - 2 * across, h: bar };
  return {
    form: 'wide',
    unit: u,
    number,
    sentence: {
      x: across,
      y: number.y - 32 * u - sentenceHeight,
      w: stage.x - 28 * u - across,
      h: sentenceHeight,
      size,
      lines: 2,
      foot: true,
    },
    code,
    caption,
    stage,
    words: rows || content !== 'panel' ? inside(field, 0, 12 * u) : field,
    ...(rows || bar ? { ground: stage.h } : {}),
    targets: rows ? grid(rows, [2, 3], 16 * u) : bar ? grid(barBox, [5], 16 * u) : [],
    ...(danger && { danger }),
  };
}
