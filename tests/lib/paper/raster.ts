import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { imageInfo } from '../../../packages/posters/src/index.js';
import { unfiltered } from '../../../packages/posters/src/image.js';

/** A picture as luminance, 0 black to 255 white, row by row. */
export interface Gray {
  width: number;
  height: number;
  data: Float32Array;
}

export const luminance = (r: number, g: number, b: number): number => 0.299 * r + 0.587 * g + 0.114 * b;

function grayOf(width: number, height: number, bytes: Uint8Array, channels: number): Gray {
  const data = new Float32Array(width * height);
  for (let pixel = 0; pixel < data.length; pixel += 1) {
    const at = pixel * channels;
    data[pixel] = luminance(bytes[at] as number, bytes[at + 1] as number, bytes[at + 2] as number);
  }
  return { width, height, data };
}

/** The first page of a PDF, cut to its trim, drawn by poppler. */
export function byPoppler(pdf: Uint8Array, dpi: number): Gray {
  const folder = mkdtempSync(join(tmpdir(), 'y12355-paper-'));
  try {
    writeFileSync(join(folder, 'sheet.pdf'), pdf);
    const options = ['-r', String(dpi), '-cropbox', '-singlefile', 'sheet.pdf', 'sheet'];
    const { status, stderr } = spawnSync('pdftoppm', options, { cwd: folder, encoding: 'utf8' });
    if (status !== 0 || stderr.trim() !== '') throw new Error(`pdftoppm: ${stderr || status}`);
    const bytes = readFileSync(join(folder, 'sheet.ppm'));
    const head = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.subarray(0, 40).toString('latin1'));
    if (!head) throw new Error('pdftoppm wrote no colored picture');
    return grayOf(Number(head[1]), Number(head[2]), bytes.subarray(head[0].length), 3);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A sheet's SVG drawn by Chromium in this many pixels; the height may be broken, so that the shape stays what it is. */
export async function byChromium(page: Page, svg: string, width: number, height: number): Promise<Gray> {
  await page.setViewportSize({ width, height: Math.ceil(height - 0.01) });
  const href = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
  await page.setContent(
    `<style>body{margin:0}img{display:block;width:${width}px;height:${height}px}</style><img src="${href}">`,
  );
  await page.locator('img').evaluate((image: HTMLImageElement) => image.decode());
  const bytes = new Uint8Array(await page.screenshot({ type: 'png' }));
  const info = imageInfo(bytes);
  if (info.kind !== 'png' || (info.channels !== 3 && info.channels !== 4))
    throw new Error('unusual screenshot');
  const rows = unfiltered(inflateSync(info.data), info.width, info.height, info.channels);
  return grayOf(info.width, info.height, rows, info.channels);
}
