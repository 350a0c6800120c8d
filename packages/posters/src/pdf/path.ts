import { num } from './objects.js';

/** SVG path data as PDF operators, in the coordinates of the path. */

type Point = readonly [number, number];

const COMMANDS = /([MLHVCSQAZ])|(-?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)/gi;
const COUNTS: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, A: 7, Z: 0 };

/** Splits path data into commands with their numbers; a letter is left out before the next pair. */
function* commands(d: string): Generator<[letter: string, numbers: number[]]> {
  let letter = '';
  let numbers: number[] = [];
  for (const [, command, value] of d.matchAll(COMMANDS)) {
    if (command) {
      letter = command;
      numbers = [];
      if (letter.toUpperCase() === 'Z') yield [letter, []];
      continue;
    }
    numbers.push(Number(value));
    if (numbers.length < (COUNTS[letter.toUpperCase()] as number)) continue;
    yield [letter, numbers];
    numbers = [];
    // What follows a move is a line.
    if (letter === 'M') letter = 'L';
    if (letter === 'm') letter = 'l';
  }
}

/** @returns operators `m l c h` */
export function pdfPath(d: string): string {
  const out: string[] = [];
  let [x, y] = [0, 0];
  let start: Point = [0, 0];
  let control: Point = [0, 0];
  const curve = (a: Point, b: Point, end: Point) => {
    out.push(`${[...a, ...b, ...end].map(num).join(' ')} c`);
    control = b;
    [x, y] = end;
  };
  for (const [letter, numbers] of commands(d)) {
    const relative = letter === letter.toLowerCase();
    const [dx, dy] = relative ? [x, y] : [0, 0];
    const at = (index: number): Point => [
      (numbers[index] as number) + dx,
      (numbers[index + 1] as number) + dy,
    ];
    const line = (to: Point, operator = 'l') => {
      [x, y] = to;
      out.push(`${num(x)} ${num(y)} ${operator}`);
      control = to;
    };
    switch (letter.toUpperCase()) {
      case 'M':
        line(at(0), 'm');
        start = [x, y];
        break;
      case 'L':
        line(at(0));
        break;
      case 'H':
        line([(numbers[0] as number) + dx, y]);
        break;
      case 'V':
        line([x, (numbers[0] as number) + dy]);
        break;
      case 'C':
        curve(at(0), at(2), at(4));
        break;
      case 'S':
        curve([2 * x - control[0], 2 * y - control[1]], at(0), at(2));
        break;
      case 'Q': {
        const [[cx, cy], [ex, ey]] = [at(0), at(2)];
        const third = (from: number, to: number) => from + (2 / 3) * (to - from);
        curve([third(x, cx), third(y, cy)], [third(ex, cx), third(ey, cy)], [ex, ey]);
        break;
      }
      case 'A': {
        const [rx, ry, tilt, large, sweep] = numbers as [number, number, number, number, number];
        for (const part of arc([x, y], at(5), [rx, ry], tilt, large !== 0, sweep !== 0)) curve(...part);
        break;
      }
      case 'Z':
        out.push('h');
        [x, y] = start;
        control = start;
    }
  }
  return out.join('\n');
}

/** An elliptical arc as curves of a quarter turn at most (SVG 1.1, appendix F.6). */
function arc(
  [x1, y1]: Point,
  [x2, y2]: Point,
  [givenX, givenY]: Point,
  tilt: number,
  large: boolean,
  sweep: boolean,
): [Point, Point, Point][] {
  if (x1 === x2 && y1 === y2) return [];
  const [sin, cos] = [Math.sin((tilt * Math.PI) / 180), Math.cos((tilt * Math.PI) / 180)];
  const [hx, hy] = [(x1 - x2) / 2, (y1 - y2) / 2];
  const [px, py] = [cos * hx + sin * hy, cos * hy - sin * hx];
  const grow = Math.sqrt(Math.max(1, (px / givenX) ** 2 + (py / givenY) ** 2));
  const [rx, ry] = [Math.abs(givenX) * grow, Math.abs(givenY) * grow];
  const over = (rx * ry) ** 2 - (rx * py) ** 2 - (ry * px) ** 2;
  const factor =
    (large === sweep ? -1 : 1) * Math.sqrt(Math.max(0, over / ((rx * py) ** 2 + (ry * px) ** 2)));
  const [qx, qy] = [(factor * rx * py) / ry, (-factor * ry * px) / rx];
  const [cx, cy] = [cos * qx - sin * qy + (x1 + x2) / 2, sin * qx + cos * qy + (y1 + y2) / 2];
  const from = Math.atan2((py - qy) / ry, (px - qx) / rx);
  let turn = Math.atan2((-py - qy) / ry, (-px - qx) / rx) - from;
  if (sweep && turn < 0) turn += 2 * Math.PI;
  if (!sweep && turn > 0) turn -= 2 * Math.PI;
  const count = Math.max(1, Math.ceil(Math.abs(turn) / (Math.PI / 2) - 1e-9));
  const step = turn / count;
  const reach = (4 / 3) * Math.tan(step / 4);
  const place = (u: number, v: number): Point => [
    cos * rx * u - sin * ry * v + cx,
    sin * rx * u + cos * ry * v + cy,
  ];
  return Array.from({ length: count }, (_, index) => {
    const [a, b] = [from + index * step, from + (index + 1) * step];
    const end: Point = index === count - 1 ? [x2, y2] : place(Math.cos(b), Math.sin(b));
    return [
      place(Math.cos(a) - reach * Math.sin(a), Math.sin(a) + reach * Math.cos(a)),
      place(Math.cos(b) + reach * Math.sin(b), Math.sin(b) - reach * Math.cos(b)),
      end,
    ];
  });
}
