import { nothing, svg, type SVGTemplateResult } from 'lit';
import { type Motif, motif, palette, type Piece } from '@y12355/posters/screen';
import type { Drawing } from './built-in.js';

/** The field of a drawing, px. */
export interface Field {
  w: number;
  h: number;
  /** Height of the ground line; without one a drawing may run off below. */
  ground?: number | undefined;
  /** Where a roof has to lie. */
  roof?: number | undefined;
}

interface Placed {
  drawn: Motif;
  x: number;
  y: number;
  scale: number;
}

function piece({ d, fill, stroke, strokeWidth, opacity }: Piece, drop: boolean): SVGTemplateResult {
  return svg`<path
    class=${drop ? 'drops' : nothing}
    d=${d}
    fill=${fill ? palette[fill] : 'none'}
    stroke=${stroke ? palette[stroke] : nothing}
    stroke-width=${strokeWidth ?? nothing}
    opacity=${opacity ?? nothing}
    stroke-linecap="round"
    stroke-linejoin="round"
  />`;
}

/** Arcades repeat sideways until the field is full, the lit door where the eye is. */
function arcade(tone: 'day' | 'night', { w, h, ground = h, roof }: Field): Placed {
  const floor = ground;
  const scale = roof === undefined ? Math.min((0.62 * h) / 173, w / 230) : (floor - roof) / 171;
  const needed = Math.ceil(w / (62 * scale)) + 1;
  const centered = roof === 0;
  const arches = centered ? needed + ((needed + 1) % 2) + 2 : needed + 2;
  const drawn = motif('arcade', {
    tone,
    arches,
    lit: centered ? (arches - 1) / 2 : Math.min(Math.floor(w / (62 * scale) / 2), 3),
  });
  return { drawn, scale, x: centered ? (w - drawn.width * scale) / 2 : 20 * scale, y: floor - 187 * scale };
}

/** A house with two lit windows: large and off the edge where there is height, whole on its ground elsewhere. */
function windows(tone: 'day' | 'night', { w, h, ground }: Field): Placed {
  const drawn = motif('two-windows', { tone, lit: 1 });
  if (ground === undefined && h > 0.8 * w) {
    const scale = (1.43 * w) / 200;
    return { drawn, scale, x: 8 * scale, y: 0.16 * h - 4 * scale };
  }
  const floor = ground ?? 0.9 * h;
  const scale = Math.min((0.86 * floor) / 184, (0.8 * w) / 206);
  return { drawn, scale, x: (w - 206 * scale) / 2, y: floor - 184 * scale };
}

function standing(name: Drawing, tone: 'day' | 'night', { w, h, ground = 0.9 * h }: Field): Placed {
  const drawn = motif(name, { tone });
  const scale = Math.min((0.82 * ground) / drawn.height, (0.78 * w) / drawn.width);
  // All but the umbrella have a ground line of their own, two units above their edge.
  const base = name === 'umbrella' ? drawn.height : drawn.height - 2;
  return { drawn, scale, x: (w - drawn.width * scale) / 2, y: ground - base * scale };
}

/** One drawing that fills a field, on its ground. Its rain is a path of the class `drops`. */
export function drawing(name: Drawing, night: boolean, field: Field): SVGTemplateResult {
  const tone = night ? 'night' : 'day';
  const place = name === 'arcade' ? arcade : name === 'two-windows' ? windows : undefined;
  const { drawn, x, y, scale } = place ? place(tone, field) : standing(name, tone, field);
  const line = field.ground ?? (place ? undefined : 0.9 * field.h);
  return svg`<svg class="art" aria-hidden="true" viewBox="0 0 ${field.w} ${field.h}" width=${field.w} height=${field.h}>
    <g transform="translate(${x} ${y}) scale(${scale})">
      ${drawn.pieces.map((one, at) => piece(one, name === 'umbrella' && at === 0))}
    </g>
    ${
      line === undefined
        ? nothing
        : svg`<path d="M0 ${line - 2}H${field.w}" stroke=${palette[night ? 'leaf' : 'ink']} stroke-width="4" />`
    }
  </svg>`;
}
