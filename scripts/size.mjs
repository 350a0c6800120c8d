/**
 * `npm run size`: what a page loads, in bytes. Minified bytes are held to the figures in `sizes.json`, growth
 * and shrink alike (`--write` takes the new ones); gzip is held under each budget.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from './lib/targets.mjs';

/** kB of 1000 bytes, gzip, for everything that is loaded before a person asks for more. */
const budgets = {
  'modules/hotline-banner.js': 13.5,
  'modules/center-locator.js': 18,
  'modules/booking-button.js': 20,
  'y12355.min.js': 56,
};
const files = [
  ...Object.keys(budgets),
  'y12355.esm.js',
  'widgets/hotline-banner.min.js',
  'widgets/center-locator.min.js',
  'widgets/booking-button.min.js',
  'desk/desk.js',
];

function closure(file, seen = new Set(), lazy = false) {
  if (seen.has(file)) return seen;
  seen.add(file);
  const text = readFileSync(join(root, 'dist', file), 'utf8');
  const pattern = lazy ? /(?:from|import\(?)\s*["'](\.[^"']+)["']/g : /(?:from|import)\s*["'](\.[^"']+)["']/g;
  for (const [, target] of text.matchAll(pattern)) {
    // A page speaks one language, and zh-CN is part of the element.
    if (!/\.strings\./.test(target)) closure(join(dirname(file), target), seen, lazy);
  }
  return seen;
}

function weigh(names) {
  const parts = [...names].map((name) => readFileSync(join(root, 'dist', name)));
  return {
    bytes: parts.reduce((sum, part) => sum + part.length, 0),
    gzip: parts.reduce((sum, part) => sum + gzipSync(part, { level: 9 }).length, 0),
  };
}

const recordFile = join(root, 'sizes.json');
const record = existsSync(recordFile) ? JSON.parse(readFileSync(recordFile, 'utf8')) : {};
const now = {};
let failed = false;
for (const file of files) {
  // A booking is the whole flow, so what its button loads on a press counts too.
  const { bytes, gzip } = weigh(closure(file, new Set(), file.includes('booking')));
  now[file] = bytes;
  const budget = budgets[file];
  const over = budget !== undefined && gzip > budget * 1000;
  const before = record[file];
  const change =
    before === undefined
      ? 'new'
      : bytes === before
        ? ''
        : bytes > before
          ? `grew by ${bytes - before}`
          : `shrank by ${before - bytes}`;
  console.log(
    `${file.padEnd(34)} ${String(bytes).padStart(8)} B  ${(gzip / 1000).toFixed(2).padStart(7)} kB gzip` +
      `${budget ? ` of ${budget}` : ''}${over ? '  OVER' : ''}${change ? `  ${change}` : ''}`,
  );
  if (over || change) failed = true;
}
if (process.argv.includes('--write')) writeFileSync(recordFile, `${JSON.stringify(now, null, 2)}\n`);
else if (failed) {
  console.error('Sizes moved. If that is meant, run npm run size -- --write and say why in the commit.');
  process.exitCode = 1;
}
