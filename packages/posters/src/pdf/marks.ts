import type { Scene } from '../scene.js';
import { num } from './objects.js';

/** Lines outside the bleed that show where to cut, in mm from the sheet's top left. */
export function cropMarks({ width, height, bleed }: Scene['page'], slug: number): string {
  const [near, far] = [Math.max(bleed, 2), bleed + slug - 1];
  const lines: [number, number, number, number][] = [];
  for (const x of [0, width]) {
    lines.push([x, -near, x, -far], [x, height + near, x, height + far]);
  }
  for (const y of [0, height]) {
    lines.push([-near, y, -far, y], [width + near, y, width + far, y]);
  }
  const drawn = lines.map(([x1, y1, x2, y2]) => `${num(x1)} ${num(y1)} m ${num(x2)} ${num(y2)} l S`);
  return `q 0 G 0.09 w 0 J\n${drawn.join('\n')}\nQ\n`;
}
