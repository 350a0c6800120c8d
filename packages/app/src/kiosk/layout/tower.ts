import { bottom, grid, MARK, type Box } from './box.js';
import type { Frame, Room } from './frame.js';

/** 1:4: everything in one column, the number in the top fifth, the code in the second, the scene on the ground. */
export function tower({ width, height, unit: u, across, down, touch, spare, content }: Room): Frame {
  const measure = width - 2 * across;
  const numberHeight = measure / MARK;
  const number: Box = { x: across, y: down, w: measure, h: numberHeight };
  const size = Math.min(68 * u, measure / 6.2);
  const sentence = {
    x: across,
    y: bottom(number) + 20 * u,
    w: measure,
    h: 0,
    size,
    lines: 4,
    foot: false,
  };
  const side = Math.min(measure, Math.max(330 * u, 0.15 * height));
  const code: Box = { x: across, y: Math.max(0.25 * height, bottom(number) + 190 * u), w: side, h: side };
  sentence.h = code.y - 16 * u - sentence.y;
  const caption = { x: across, y: bottom(code) + 12 * u, w: measure, h: 230 * u, below: true };
  const danger: Box = { x: across, y: height - down - 100 * u, w: measure, h: 100 * u };
  const rowsHeight = touch && !spare && content !== 'panel' ? 3 * 128 * u + 32 * u : 0;
  const rows: Box = { x: across, y: danger.y - 16 * u - rowsHeight, w: measure, h: rowsHeight };
  const top = bottom(caption) + 24 * u;
  const foot = (content === 'panel' || rowsHeight === 0 ? danger.y : rows.y) - 20 * u;
  return {
    form: 'tower',
    unit: u,
    number,
    sentence,
    code,
    caption,
    stage: { x: 0, y: top, w: width, h: foot - top },
    words: { x: across, y: top + 20 * u, w: measure, h: foot - top - 40 * u },
    ground: foot - top,
    targets: rowsHeight ? grid(rows, [2, 2, 1], 16 * u) : [],
    danger,
  };
}
