import type { Ink, MotifBlock, MotifName } from '../template.js';
import { circle, type Piece, rect } from './shapes.js';

/** The five pictures, each a pair, on a ground line. Flat, with round ends, without a face. */
export interface Motif {
  width: number;
  height: number;
  pieces: readonly Piece[];
}

type Look = Pick<MotifBlock, 'tone' | 'arches' | 'lit'>;

const stroke = (d: string, ink: Ink, strokeWidth: number): Piece => ({ d, stroke: ink, strokeWidth });
const fill = (d: string, ink: Ink, opacity = 1): Piece => ({ d, fill: ink, ...(opacity < 1 && { opacity }) });

function umbrella({ tone }: Look): Motif {
  const night = tone === 'night';
  const line: Ink = night ? 'on-deep' : 'ink';
  const drops = [
    'M22 30l-5 16',
    'M48 12l-5 16',
    'M152 16l-5 16',
    'M178 40l-5 16',
    'M10 96l-5 16',
    'M190 100l-5 16',
  ];
  return {
    width: 200,
    height: 190,
    pieces: [
      stroke([...drops, 'M117 2l-5 16'].join(''), night ? 'leaf' : 'white', 3),
      {
        ...fill('M24 100a76 76 0 0 1 152 0z', 'lamp'),
        ...(!night && { stroke: 'ink' as const, strokeWidth: 4 }),
      },
      fill('M62 98C66 54 84 34 98 26A74 74 0 0 0 26 98z', 'white', 0.26),
      stroke('M100 24v-8M100 100v74a10 10 0 0 1-20 0', line, 5),
      fill(circle(68, 128, 13), 'lychee'),
      fill('M46 190v-22a22 22 0 0 1 44 0v22z', night ? 'mint' : 'act'),
      fill(circle(132, 128, 13), 'lychee'),
      fill('M110 190v-22a22 22 0 0 1 44 0v22z', 'leaf'),
    ],
  };
}

function twoChairs({ tone }: Look): Motif {
  const night = tone === 'night';
  return {
    width: 200,
    height: 185,
    pieces: [
      ...(night ? [stroke('M4 9H196', 'lamp', 7)] : []),
      stroke('M100 12v42', night ? 'mint' : 'ink', night ? 3 : 4),
      fill('M66 90a34 34 0 0 1 68 0z', night ? 'mint' : 'ink'),
      fill('M70 90 30 183h140L130 90z', 'lamp', night ? 0.25 : 0.45),
      {
        ...fill(circle(100, 91, 10), 'lamp'),
        ...(!night && { stroke: 'ink' as const, strokeWidth: 3 }),
      },
      stroke('M24 100v80.5M24 150h40v30.5', night ? 'on-deep' : 'act', 7),
      stroke('M176 100v80.5M176 150h-40v30.5', night ? 'mint' : 'leaf', 7),
      stroke('M2 183H198', night ? 'leaf' : 'ink', 4),
    ],
  };
}

function twoWindows({ tone, lit: first = 2 }: Look): Motif {
  const night = tone === 'night';
  const house: Ink = night ? 'wall' : 'ink';
  const pieces: Piece[] = [fill(rect(3, 8, 200, 176), house), fill(rect(-3, 4, 212, 8, 4), house)];
  for (let row = 0; row < 4; row += 1) {
    for (let column = 0; column < 5; column += 1) {
      const [x, y] = [22 + column * 34.5, 22 + row * 40.5];
      const lit = row === 1 && (column === first || column === first + 1);
      pieces.push(fill(rect(x, y, 23, 29, 2), lit ? 'lamp' : night ? 'ink' : 'act', lit || night ? 1 : 0.55));
      pieces.push(stroke(`M${x + 11.5} ${y}v29`, house, 2));
    }
  }
  pieces.push(stroke('M-24 184H230', night ? 'leaf' : 'ink', 2.5));
  return { width: 206, height: 185, pieces };
}

/** A row of arches, one of them lit, with two chairs inside; as long as there are arches. */
function arcade({ tone, arches = 3, lit = Math.floor(arches / 2) }: Look): Motif {
  const night = tone === 'night';
  const house: Ink = night ? 'wall' : 'act';
  const wide = 62 * arches + 14;
  const pieces: Piece[] = [
    fill(rect(2, 26, wide - 4, 161), house),
    // By day a lamp roof would be a lamp shape on light ground.
    fill(rect(-6, 16, wide + 12, 10, 5), night ? 'lamp' : 'ink'),
  ];
  for (let index = 0; index < arches; index += 1) {
    const x = 12 + 62 * index;
    const bright = index === lit;
    pieces.push(fill(`M${x + 8} 78v-20a18 18 0 0 1 36 0v20z`, bright ? 'lamp' : 'ink', bright ? 1 : 0.45));
    pieces.push(fill(`M${x} 187v-53a26 26 0 0 1 52 0v53z`, bright ? 'lamp' : 'ink', bright ? 1 : 0.6));
    if (bright) {
      const [left, right] = [x + 10, x + 42];
      pieces.push(stroke(`M${left} 150v36M${left} 168h12v18M${right} 150v36M${right} 168h-12v18`, 'ink', 4));
    }
  }
  pieces.push(stroke(`M-8 187H${wide + 8}`, night ? 'leaf' : 'ink', 4));
  return { width: wide, height: 189, pieces };
}

function banyan({ tone }: Look): Motif {
  const night = tone === 'night';
  const line: Ink = night ? 'on-deep' : 'ink';
  const lantern = (x: number, y: number): Piece => ({
    ...fill(rect(x, y, 18, 22, 9), 'lamp'),
    stroke: line,
    strokeWidth: 2.5,
  });
  return {
    width: 200,
    height: 189,
    pieces: [
      fill(
        [circle(58, 70, 40), circle(142, 72, 42), circle(100, 50, 44), rect(30, 70, 142, 40, 20)].join(''),
        'act',
      ),
      fill(circle(74, 56, 22) + circle(126, 44, 18), 'leaf'),
      fill('M92 187c4-30 2-50-6-81h28c-8 31-10 51-6 81z', line),
      stroke('M52 106v46M68 108v28M40 98v30', line, 3),
      stroke('M118 166h68M128 168v18M176 168v18', line, 6),
      stroke('M138 108v18M166 100v18', line, 2.5),
      lantern(129, 125),
      lantern(157, 117),
      stroke('M8 187H194', night ? 'leaf' : 'ink', 4),
    ],
  };
}

const drawings: Readonly<Record<MotifName, (look: Look) => Motif>> = {
  umbrella,
  'two-chairs': twoChairs,
  'two-windows': twoWindows,
  arcade,
  banyan,
};

export function motif(name: MotifName, look: Look): Motif {
  return drawings[name](look);
}
