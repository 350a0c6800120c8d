import type { CodeOp } from '../scene.js';
import { rgb } from './contrast.js';
import { CodeError } from './error.js';
import type { Pixels } from './pixels.js';
import { bilevelPng } from './png.js';
import { QUIET, snapModules } from './size.js';

/** Most pixels of a module: 57 modules and their quiet zone are then 13,000 pixels wide. */
const MOST = 200;

function assertDrawable({ count, dark, text }: CodeOp, module: number): void {
  if (dark.length !== count * count) {
    throw new CodeError(
      'picture',
      `code for ${JSON.stringify(text)} has ${dark.length} modules; expected ${count} × ${count}, row by row`,
      { text, modules: dark.length, count },
    );
  }
  if (!(Number.isInteger(module) && module >= 1 && module <= MOST)) {
    throw new CodeError(
      'pixels',
      `module of ${module} pixels; expected a whole number from 1 to ${MOST}, such as modulePixels() gives`,
      { module, most: MOST },
    );
  }
}

/** Modules of one line of the picture, quiet zone included; `true` is dark. */
function lineOf({ count, dark }: CodeOp, row: number): boolean[] {
  const line = new Array<boolean>(count + 2 * QUIET).fill(false);
  if (row >= QUIET && row < count + QUIET) {
    for (let at = 0; at < count; at += 1) line[at + QUIET] = dark[(row - QUIET) * count + at] === true;
  }
  return line;
}

/** Whole pixels of a module at a resolution. Throws CodeError `pixels` where there is none for each. */
export function modulePixels(op: CodeOp, dpi: number): number {
  // A ten-thousandth: millimeters are sums of fractions, and 4 pixels must not become 3.9999.
  return snapModules(op.count, Math.floor(((op.count * op.module) / 25.4) * dpi + 1e-4)).module;
}

/**
 * The code alone with its quiet zone, in its colors.
 *
 * @param module pixels of a module
 *
 * Throws CodeError `picture`, `pixels` and `color`.
 */
export function drawCode(op: CodeOp, module: number): Pixels {
  assertDrawable(op, module);
  const [ink, ground] = [rgb(op.ink, 'code ink'), rgb(op.ground, 'code ground')];
  const width = (op.count + 2 * QUIET) * module;
  const data = new Uint8ClampedArray(4 * width * width);
  const bytes = 4 * width;
  for (let row = 0; row < op.count + 2 * QUIET; row += 1) {
    const first = row * module * bytes;
    lineOf(op, row).forEach((isDark, column) => {
      const color = isDark ? ink : ground;
      for (let x = column * module; x < (column + 1) * module; x += 1) {
        data.set(color, first + 4 * x);
        data[first + 4 * x + 3] = 255;
      }
    });
    for (let more = 1; more < module; more += 1) data.copyWithin(first + more * bytes, first, first + bytes);
  }
  return { width, height: width, data };
}

/**
 * The code alone with its quiet zone, as a PNG file of black and white that carries its true size on paper.
 *
 * @param module pixels of a module
 *
 * Throws CodeError `picture` and `pixels`.
 */
export function codePng(op: CodeOp, module: number): Uint8Array {
  assertDrawable(op, module);
  const width = (op.count + 2 * QUIET) * module;
  const lines = Array.from({ length: op.count + 2 * QUIET }, (_, row) => {
    const packed = new Uint8Array(Math.ceil(width / 8));
    lineOf(op, row).forEach((isDark, column) => {
      if (isDark) return;
      for (let x = column * module; x < (column + 1) * module; x += 1) {
        packed[x >> 3] = (packed[x >> 3] as number) | (0x80 >> (x & 7));
      }
    });
    return packed;
  });
  const perMeter = Math.round((module / op.module) * 1000);
  return bilevelPng(width, width, (y) => lines[Math.floor(y / module)] as Uint8Array, perMeter);
}
