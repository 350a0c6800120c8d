import { bottom, grid, MARK, right, type Box } from './box.js';
import type { Frame, Room } from './frame.js';

/** 9:16: the number over the full measure, the scene across the middle, the code under it, what is touched low. */
export function tall({ width, height, unit: u, across, down, touch, spare, content }: Room): Frame {
  const margin = Math.max(across, 0.09 * width);
  const measure = width - 2 * margin;
  const numberHeight = Math.min((0.82 * width) / MARK, 0.2 * height);
  const number: Box = { x: margin, y: down, w: numberHeight * MARK, h: numberHeight };
  const danger: Box = { x: margin, y: height - down - 52 * u, w: measure, h: 52 * u };
  const side = 330 * u;
  if (content === 'panel') {
    const code: Box = { x: margin, y: bottom(number) + 36 * u, w: side, h: side };
    const beside = right(code) + 44 * u;
    const words: Box = { x: margin, y: bottom(code) + 36 * u, w: measure, h: 0 };
    words.h = danger.y - 24 * u - words.y;
    return {
      form: 'tall',
      unit: u,
      number,
      sentence: {
        x: beside,
        y: code.y,
        w: width - margin - beside,
        h: 150 * u,
        size: 56 * u,
        lines: 2,
        foot: false,
      },
      code,
      caption: {
        x: beside,
        y: code.y + 162 * u,
        w: width - margin - beside,
        h: side - 162 * u,
        below: false,
      },
      stage: { x: 0, y: words.y - 18 * u, w: width, h: height - words.y + 18 * u },
      words,
      targets: [],
      danger,
    };
  }
  const handed = touch && !spare;
  const rowsHeight = handed ? Math.max((content === 'drawing' ? 0.217 : 0.165) * height, 2 * 150 * u) : 0;
  const rows: Box = { x: margin, y: danger.y - 20 * u - rowsHeight, w: measure, h: rowsHeight };
  // Without hands to serve the code has the room, and is scanned from further away.
  const codeSide = handed || content === 'words' ? side : Math.min(1.2 * side, 0.24 * height);
  const code: Box = {
    x: margin,
    y: (handed ? rows.y - 20 * u : danger.y - 36 * u) - codeSide,
    w: codeSide,
    h: codeSide,
  };
  const sentenceHeight = (content === 'drawing' ? 205 : 150) * u;
  const sentence = {
    x: margin,
    y: bottom(number) + 44 * u,
    w: measure,
    h: sentenceHeight,
    size: (content === 'drawing' ? 64 : 56) * u,
    lines: content === 'drawing' ? 3 : 2,
    foot: false,
  };
  const top = bottom(sentence) + (content === 'drawing' ? 0 : 24) * u;
  const stage: Box = { x: 0, y: top, w: width, h: code.y - 36 * u - top };
  const beside = right(code) + 44 * u;
  return {
    form: 'tall',
    unit: u,
    number,
    sentence,
    code,
    caption: { x: beside, y: code.y, w: width - margin - beside, h: code.h, below: false },
    stage,
    words: { x: margin, y: stage.y + 24 * u, w: measure, h: stage.h - 48 * u },
    ground: stage.h,
    roof: 0,
    targets: handed ? grid(rows, [2, 3], 16 * u) : [],
    danger,
    shelf: { x: 0, y: bottom(stage), w: width, h: height - bottom(stage) },
  };
}
