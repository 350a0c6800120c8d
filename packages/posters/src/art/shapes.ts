import type { Ink } from '../template.js';

/** One piece of a picture, in the picture's own units. */
export interface Piece {
  d: string;
  fill?: Ink;
  stroke?: Ink;
  strokeWidth?: number;
  opacity?: number;
}

const round = (value: number) => Math.round(value * 1000) / 1000;

/** A full circle as a path. */
export function circle(cx: number, cy: number, r: number): string {
  return ellipse(cx, cy, r, r);
}

export function ellipse(cx: number, cy: number, rx: number, ry: number): string {
  const [left, right, x, y] = [cx - rx, cx + rx, rx, ry].map(round) as [number, number, number, number];
  return `M${left} ${round(cy)}A${x} ${y} 0 1 1 ${right} ${round(cy)}A${x} ${y} 0 1 1 ${left} ${round(cy)}Z`;
}

/** A rectangle with round corners, if any, as a path. */
export function rect(x: number, y: number, width: number, height: number, radius = 0): string {
  const r = Math.min(radius, width / 2, height / 2);
  const [left, top, right, bottom] = [x, y, x + width, y + height].map(round) as [
    number,
    number,
    number,
    number,
  ];
  if (r === 0) return `M${left} ${top}H${right}V${bottom}H${left}Z`;
  const arc = (toX: number, toY: number) => `A${round(r)} ${round(r)} 0 0 1 ${round(toX)} ${round(toY)}`;
  return (
    `M${round(x + r)} ${top}H${round(x + width - r)}${arc(right, y + r)}V${round(y + height - r)}` +
    `${arc(x + width - r, bottom)}H${round(x + r)}${arc(left, y + height - r)}V${round(y + r)}${arc(x + r, top)}Z`
  );
}
