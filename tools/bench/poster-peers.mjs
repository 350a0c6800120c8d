/**
 * The same sheet as PDF by two other ways: drawn with pdfkit, and printed by Chromium. Both get the fonts cut down to
 * the batch already, which is their best case.
 */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));

export const hasPdfkit = () => existsSync(join(here, 'node_modules/pdfkit'));

/** Points in a millimeter. */
const PT = 72 / 25.4;

/**
 * @returns {Promise<(scene: object, fonts: Record<400 | 700, Uint8Array>) => Promise<Buffer>>}
 */
export async function pdfkitPrinter() {
  const { default: PDFDocument } = await import('pdfkit');
  return (scene, fonts) =>
    new Promise((resolve, reject) => {
      const { width, height } = scene.page;
      const doc = new PDFDocument({ size: [width * PT, height * PT], margin: 0 });
      const parts = [];
      doc.on('data', (part) => parts.push(part));
      doc.on('end', () => resolve(Buffer.concat(parts)));
      doc.on('error', reject);
      for (const weight of [400, 700]) doc.registerFont(String(weight), Buffer.from(fonts[weight]));
      doc.scale(PT);
      for (const op of scene.ops) draw(doc, op);
      doc.end();
    });
}

function draw(doc, op) {
  doc.save();
  if (op.op === 'path') {
    if (op.at) doc.translate(op.at.x, op.at.y).scale(op.at.scale);
    if (op.opacity !== undefined) doc.opacity(op.opacity);
    if (op.stroke)
      doc
        .lineWidth(op.strokeWidth ?? 1)
        .lineCap('round')
        .lineJoin('round');
    doc.path(op.d);
    if (op.fill && op.stroke) doc.fillAndStroke(op.fill, op.stroke);
    else if (op.stroke) doc.stroke(op.stroke);
    else doc.fill(op.fill);
  } else if (op.op === 'code') {
    doc.translate(op.x, op.y).scale(op.module);
    for (let at = 0; at < op.dark.length; at += 1) {
      if (op.dark[at]) doc.rect(at % op.count, Math.floor(at / op.count), 1, 1);
    }
    doc.fill(op.ink);
  } else if (op.op === 'text') {
    doc.font(String(op.weight)).fontSize(op.size).fillColor(op.ink);
    op.glyphs.forEach((glyph, index) => {
      const y = op.ys.length === 1 ? op.ys[0] : op.ys[index];
      doc.text(glyph, op.xs[index], y, { lineBreak: false, baseline: 'alphabetic' });
    });
  }
  doc.restore();
}

/**
 * @param browser of playwright
 * @returns {Promise<(svg: string, page: {width: number, height: number}) => Promise<Buffer>>}
 */
export async function chromiumPrinter(browser) {
  const tab = await browser.newPage();
  return async (svg, { width, height }) => {
    await tab.setContent(`<!doctype html><style>@page{margin:0}*{margin:0}svg{display:block}</style>${svg}`);
    await tab.evaluate(() => document.fonts.ready.then(() => undefined));
    return tab.pdf({ width: `${width}mm`, height: `${height}mm`, printBackground: true, pageRanges: '1' });
  };
}
