import { spawn, spawnSync } from 'node:child_process';
import type { Pixels } from '../code/index.js';

/** Rasters of PDF by `pdftoppm`, which is its own program and not always there. */

const PROGRAM = 'pdftoppm';
export const POPPLER_MISSING = `${PROGRAM} is not installed (Debian: poppler-utils)`;

let found: boolean | undefined;

export function hasPoppler(): boolean {
  found ??= spawnSync(PROGRAM, ['-v'], { stdio: 'ignore' }).error === undefined;
  return found;
}

/**
 * One page of a PDF; undefined where it has no such page.
 *
 * @param page from 1
 * @throws Error in poppler's words where it is no PDF that it can draw
 */
export async function rasterPdf(pdf: Uint8Array, dpi: number, page = 1): Promise<Pixels | undefined> {
  const child = spawn(PROGRAM, ['-r', String(dpi), '-f', String(page), '-l', String(page), '-'], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const parts: Buffer[] = [];
  let said = '';
  child.stdout.on('data', (part: Buffer) => parts.push(part));
  child.stderr.on('data', (part: Buffer) => (said += part.toString()));
  // It may end before it has read everything.
  child.stdin.on('error', () => undefined);
  child.stdin.end(pdf);
  const status = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (/Wrong page range/.test(said)) return undefined;
  const picture = Buffer.concat(parts);
  if (status !== 0 || picture.length === 0) {
    throw new Error(`${PROGRAM} drew nothing (${status ?? 'killed'}): ${said.trim().split('\n')[0] ?? ''}`);
  }
  return fromPpm(picture);
}

/** Pixels of a portable pixmap (P6, 255), the form in which poppler hands pictures over. */
function fromPpm(file: Uint8Array): Pixels {
  const [head = '', width = '0', height = '0'] =
    /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(Buffer.from(file.subarray(0, 40)).toString('latin1')) ?? [];
  const [w, h] = [Number(width), Number(height)];
  const data = new Uint8ClampedArray(4 * w * h);
  for (let from = head.length, to = 0; to < data.length; from += 3, to += 4) {
    data[to] = file[from] as number;
    data[to + 1] = file[from + 1] as number;
    data[to + 2] = file[from + 2] as number;
    data[to + 3] = 255;
  }
  return { width: w, height: h, data };
}
