import { bottom, grid, MARK, type Box } from './box.js';
import type { Frame, Room } from './frame.js';

/** 32:9: number left, the scene in the middle runs off under the panel of the code at the right. */
export function strip({ width, height, unit: u, across, down, touch, spare, content }: Room): Frame {
  const numberHeight = Math.min(0.28 * height, (0.29 * width) / MARK);
  const number: Box = { x: across, y: 0.355 * height, w: numberHeight * MARK, h: numberHeight };
  const shelf: Box = { x: 0.802 * width, y: 0, w: 0.198 * width, h: height };
  const stage: Box = { x: number.x + number.w + 70 * u, y: 0, w: 0, h: height };
  stage.w = shelf.x - stage.x;
  const column = stage.x - 40 * u - across;
  const side = Math.min(shelf.w - across - 24 * u, 0.5 * height);
  const code: Box = {
    x: shelf.x + (shelf.w - across - side) / 2 + 12 * u,
    y: Math.max(down, 0.43 * height - side / 2),
    w: side,
    h: side,
  };
  const bar = touch && !spare && content !== 'panel' ? 150 * u : 0;
  const rows: Box = {
    x: stage.x + 10 * u,
    y: height - down - bar,
    w: stage.w - 20 * u,
    h: bar,
  };
  if (bar) stage.h = rows.y - 24 * u;
  const size = Math.min(92 * u, (number.y - down - 24 * u) / 1.36);
  const service: Box = { x: across, y: bottom(number) + 40 * u, w: column, h: 76 * u };
  const danger: Box = { x: across, y: bottom(service) + 8 * u, w: column, h: 100 * u };
  return {
    form: 'strip',
    unit: u,
    number,
    sentence: {
      x: across,
      y: down,
      w: column,
      h: number.y - 36 * u - down,
      size,
      lines: 2,
      foot: true,
    },
    code,
    caption: {
      x: shelf.x + 16 * u,
      y: bottom(code) + 8 * u,
      w: width - across - shelf.x - 16 * u,
      h: height - down - bottom(code) - 8 * u,
      below: true,
    },
    stage,
    words: {
      x: stage.x + 56 * u,
      y: down,
      w: stage.w - 112 * u,
      h: (bar ? stage.h - 16 * u : height - down) - down,
    },
    ...(bar ? { ground: stage.h } : {}),
    roof: number.y + 0.02 * numberHeight,
    targets: bar ? grid(rows, [5], 10 * u) : [],
    danger,
    service,
    shelf,
  };
}
