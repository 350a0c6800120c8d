import { mark, palettes } from '@y12355/core';
import { render } from 'lit';

/** The drawn number as files. The drawing is core's own, so that it is the same as in every element. */

const INK: string = palettes.light.ink;
const SVG = 'http://www.w3.org/2000/svg';
/** Box of the drawing, and the clear space around it: a fifth of the height. */
const WIDTH = 354;
const HEIGHT = 100;
const CLEAR = 20;

function drawing(): SVGSVGElement {
  const place = document.createElement('div');
  render(mark(HEIGHT), place);
  return place.querySelector('svg') as SVGSVGElement;
}

interface Stroke {
  d: string;
  x: number;
}

const strokes = (): Stroke[] =>
  [...drawing().querySelectorAll('path')].map((path) => ({
    d: path.getAttribute('d') ?? '',
    x: Number(/translate\((\d+)\)/.exec(path.getAttribute('transform') ?? '')?.[1] ?? 0),
  }));

/** The number as a file of its own: ink on nothing, with its clear space. */
export function numberSvg(): string {
  const svg = document.createElementNS(SVG, 'svg');
  const set = (element: Element, attributes: Record<string, string>) => {
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  };
  const [width, height] = [WIDTH + 2 * CLEAR, HEIGHT + 2 * CLEAR];
  set(svg, { viewBox: `${-CLEAR} ${-CLEAR} ${width} ${height}`, width: `${width}`, height: `${height}` });
  const title = document.createElementNS(SVG, 'title');
  title.textContent = '12355';
  const group = document.createElementNS(SVG, 'g');
  set(group, {
    fill: 'none',
    stroke: INK,
    'stroke-width': '14',
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
  });
  for (const { d, x } of strokes()) {
    const path = document.createElementNS(SVG, 'path');
    set(path, x ? { d, transform: `translate(${x})` } : { d });
    group.append(path);
  }
  svg.append(title, group);
  return `${new XMLSerializer().serializeToString(svg)}\n`;
}

/**
 * The number on white, since an article may be read on a dark ground: 1080 px wide, drawn at twice the size of
 * the half that an article shows. Rejects where the browser gives no canvas.
 */
export async function numberPng(): Promise<Blob> {
  const canvas = document.createElement('canvas');
  const scale = 1080 / (WIDTH + 2 * CLEAR);
  canvas.width = 1080;
  canvas.height = Math.round((HEIGHT + 2 * CLEAR) * scale);
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('no canvas in this browser');
  pen.fillStyle = '#FFFFFF';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.strokeStyle = INK;
  pen.lineWidth = 14;
  pen.lineCap = 'round';
  pen.lineJoin = 'round';
  for (const { d, x } of strokes()) {
    pen.setTransform(scale, 0, 0, scale, (CLEAR + x) * scale, CLEAR * scale);
    pen.stroke(new Path2D(d));
  }
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('the canvas gave no picture'))),
      'image/png',
    ),
  );
}

/** Hands a file to the visitor. */
export function save(name: string, content: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // The browser has taken what it needs by the next task.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
