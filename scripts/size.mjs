/**
 * `npm run size`: what a page loads, in bytes. Minified bytes are held to the figures in `sizes.json`, growth
 * and shrink alike (`--write` takes the new ones); gzip is held under each budget.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from './lib/targets.mjs';
import { weightsFolder } from './lib/weights.mjs';

/**
 * kB of 1000 bytes, gzip, for everything that is loaded before a person asks for more: the goal, and where it is
 * not reached yet the ceiling that holds until then.
 */
const budgets = {
  'modules/hotline-banner.js': [13.5, 22],
  'modules/center-locator.js': [18, 45.3],
  'modules/booking-button.js': [20, 67.7],
  'modules/material-downloader.js': [16, 28.3],
  'modules/quiz.js': [14, 40],
  'y12355.min.js': [56, 153],
  'y12355.loader.js': [2],
  'embed-parent.min.js': [1],
  'y12355.css': [1],
  'client.js': [1.5, 2.3],
  'posters: engine': [22],
};
const files = [
  ...Object.keys(budgets).filter((name) => !name.startsWith('posters:')),
  'y12355.esm.js',
  'widgets/hotline-banner.min.js',
  'widgets/center-locator.min.js',
  'widgets/booking-button.min.js',
  'widgets/material-downloader.min.js',
  'widgets/quiz.min.js',
  'embed-frame.js',
  'check.min.js',
  'desk/desk.js',
  'studio/studio.js',
  'studio/posters.js',
  'studio/quiz.js',
  'studio/screens.js',
  'studio/screen-preview.js',
  'studio/worker.js',
];

/**
 * What the material downloader loads once somebody makes a poster, each part by itself: the engine with its
 * encoder draws previews, the rest comes when one is taken along. Names of chunks hold a hash.
 */
function posterParts() {
  const chunks = readdirSync(join(root, 'dist/chunks')).map((name) => `chunks/${name}`);
  const chunk = (word) => {
    const found = chunks.filter((name) => new RegExp(`/${word}-[\\w-]+\\.js$`).test(name));
    if (found.length === 1) return found[0];
    throw new Error(`${found.length} chunks are called ${word}; expected one`);
  };
  const loaded = closure('modules/material-downloader.js');
  const bench = closure(chunk('bench'));
  const engine = [...closure(chunk('engine'))].filter((name) => !loaded.has(name) && !bench.has(name));
  const apart = (word, ...known) =>
    [...closure(chunk(word))].filter((name) => !loaded.has(name) && !known.flat().includes(name));
  const file = apart('poster-file', [...bench], engine);
  const made = [...file, ...apart('make', [...bench], engine, file)];
  const decoder = apart('decode', [...bench], engine, made);
  const ids = readdirSync(join(root, 'packages/posters/templates')).filter((name) => name.endsWith('.json'));
  return {
    'posters: engine': engine,
    'posters: what makes a file': made,
    'posters: decoder': decoder,
    'posters: all templates': ids.map((name) => chunk(name.replace('.', '\\.'))),
    'posters: fonts of a3-calm': [400, 700].map((weight) => `fonts/template/a3-calm.${weight}.ttf`),
    // What a name adds: one slice for each character that the template has not.
    'posters: a slice of fonts': ['fonts/700/4e0.ttf'],
  };
}

/** What no page loads by itself is built for its weight alone. */
const homeOf = (file) => join(root, file === 'client.js' ? '.cache/measured' : 'dist', file);

function closure(file, seen = new Set(), lazy = false) {
  if (seen.has(file)) return seen;
  seen.add(file);
  if (file.endsWith('.css')) return seen;
  const text = readFileSync(homeOf(file), 'utf8');
  // The result of a quiz is asked for together with it.
  const pattern = lazy
    ? /(?:from|import\(?)\s*["'](\.[^"']+)["']/g
    : /(?:from|import|import\((?=[^)]*\/result-))\s*["'](\.[^"']+)["']/g;
  for (const [, target] of text.matchAll(pattern)) {
    // A page speaks one language, and zh-CN is part of the element.
    if (!/\.strings\./.test(target)) closure(join(dirname(file), target), seen, lazy);
  }
  return seen;
}

function weigh(names) {
  const sum = { bytes: 0, gzip: 0, by: {} };
  for (const name of names) {
    const text = readFileSync(homeOf(name));
    sum.bytes += text.length;
    sum.gzip += gzipSync(text, { level: 9 }).length;
    const note = join(weightsFolder, `${name}.json`);
    if (!existsSync(note)) continue;
    for (const [group, letters] of Object.entries(JSON.parse(readFileSync(note, 'utf8')))) {
      sum.by[group] = (sum.by[group] ?? 0) + letters;
    }
  }
  return sum;
}

const signed = (number) => `${number > 0 ? '+' : '−'}${Math.abs(number)}`;

/** `grew by 300 (core +120, widgets/hotline-banner +180 before minifying)`; empty where nothing moved. */
function changeOf(now, before) {
  if (before === undefined) return 'new';
  const moved = now.bytes - before.bytes;
  if (moved === 0) return '';
  const groups = [...new Set([...Object.keys(now.by), ...Object.keys(before.by)])]
    .map((group) => [group, (now.by[group] ?? 0) - (before.by[group] ?? 0)])
    .filter(([, difference]) => difference !== 0)
    .sort(([, a], [, b]) => Math.abs(b) - Math.abs(a));
  const parts = groups.map(([group, difference]) => `${group} ${signed(difference)}`).join(', ');
  return `${moved > 0 ? 'grew' : 'shrank'} by ${Math.abs(moved)}${parts ? ` (${parts} before minifying)` : ''}`;
}

const recordFile = join(root, 'sizes.json');
const record = existsSync(recordFile) ? JSON.parse(readFileSync(recordFile, 'utf8')) : {};
const all = {};
let over = 0;
let moved = 0;
const measured = [
  // A booking is the whole flow, so what its button loads on a press counts too.
  ...files.map((file) => [file, closure(file, new Set(), file.includes('booking'))]),
  ...Object.entries(posterParts()),
];
for (const [file, names] of measured) {
  const now = weigh(names);
  all[file] = { bytes: now.bytes, by: now.by };
  const [goal, ceiling = goal] = budgets[file] ?? [];
  const tooMuch = now.gzip > ceiling * 1000;
  const held = goal === undefined ? '' : ` of ${goal}${ceiling > goal ? `, held under ${ceiling}` : ''}`;
  const change = changeOf(now, record[file]);
  console.log(
    `${file.padEnd(30)} ${String(now.bytes).padStart(7)} B ${(now.gzip / 1000).toFixed(2).padStart(6)} kB gzip` +
      `${held}${tooMuch ? '  OVER' : ''}${change ? `  ${change}` : ''}`,
  );
  if (tooMuch) over += 1;
  if (change) moved += 1;
}
if (process.argv.includes('--write')) {
  writeFileSync(recordFile, `${JSON.stringify(all, null, 2)}\n`);
} else if (moved > 0) {
  console.error('Sizes moved. If that is meant, run npm run size -- --write and say why in the commit.');
}
if (over > 0) console.error(`${over} over what they may be.`);
process.exitCode = over > 0 || (moved > 0 && !process.argv.includes('--write')) ? 1 : 0;
