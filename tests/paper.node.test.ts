/**
 * Paper truth: what poppler draws from a PDF and Chromium from the SVG of the same sheet, character by character.
 * Text that copies right says nothing about what is printed: fonts that lost their glyphs still do.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test, type TestContext } from 'node:test';
import { pathToFileURL } from 'node:url';
import { deflateSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import {
  posterLanguages,
  type Scene,
  sheet,
  type Template,
  toPdf,
  toSvg,
} from '../packages/posters/src/index.js';
import { loadFonts, subsetFonts } from '../packages/posters/src/cli/fonts.js';
import { drawnText, type FontSet } from '../packages/posters/src/font/font-set.js';
import { missing as missingProgram } from '../packages/posters/test/cli/programs.js';
import { openBrowser } from './journeys/lib/browser.js';
import { Alone, compare, type Compared } from './lib/paper/compare.js';
import { awkwardNames, namesTemplate } from './lib/paper/names.js';
import { byChromium, byPoppler } from './lib/paper/raster.js';
import { allTemplates } from './lib/paper/templates.js';
import { whole } from './lib/whole.js';

const missing = missingProgram('pdftoppm') ?? missingProgram('qpdf');

let browser: Browser;
let page: Page;
let alone: Alone;
let fonts: FontSet;
const require = createRequire(import.meta.url);
const folder = mkdtempSync(join(tmpdir(), 'y12355-paper-'));
before(async () => {
  if (missing) return;
  fonts = await loadFonts();
  browser = await openBrowser();
  page = await browser.newPage();
  // From a file, so that the page may read the font files beside it.
  writeFileSync(join(folder, 'alone.html'), '<!doctype html>');
  const other = await browser.newPage();
  await other.goto(pathToFileURL(join(folder, 'alone.html')).href);
  const url = (path: string) =>
    pathToFileURL(require.resolve(`@expo-google-fonts/noto-sans-sc/${path}`)).href;
  alone = await Alone.open(other, {
    400: url('400Regular/NotoSansSC_400Regular.ttf'),
    700: url('700Bold/NotoSansSC_700Bold.ttf'),
  });
});
after(async () => {
  rmSync(folder, { recursive: true, force: true });
  await browser?.close();
});

/** Pixels a millimeter at which the smallest text has this many for its em, and the sheet not too many. */
function scaleOf({ page: { width, height }, ops }: Scene): number {
  const sizes = ops.flatMap((op) => (op.op === 'text' ? [op.size] : []));
  const scale = Math.min(28 / Math.min(...sizes, 20), 4000 / Math.max(width, height));
  // Whole pixels across, so that both pictures have the same.
  return Math.round(width * scale) / width;
}

/** Draws `printed` as PDF and `scene` as SVG and compares both. */
async function held(scene: Scene, printed: Scene = scene): Promise<Compared> {
  const small = await subsetFonts(fonts, both(drawnText(scene), drawnText(printed)));
  const scale = scaleOf(scene);
  const pdf = byPoppler(
    toPdf(printed, { fonts: small, deflate: (bytes) => deflateSync(bytes) }),
    scale * 25.4,
  );
  const files = { 400: small[400].bytes, 700: small[700].bytes };
  // Poppler adds a pixel where a length in points comes to a trace more than a whole one.
  const [width, height] = [Math.round(scene.page.width * scale), scene.page.height * scale];
  const svg = await byChromium(page, toSvg(scene, { fonts: files }), width, height);
  return compare(scene, pdf, svg, scale, alone);
}

const both = (a: Record<400 | 700, string>, b: Record<400 | 700, string>) => ({
  400: a[400] + b[400],
  700: a[700] + b[700],
});
const told = (faults: Compared['faults']) =>
  faults.slice(0, 10).map(({ cell, why }) => `${cell.what}: ${why}`);

function skipWithout(t: TestContext): boolean {
  if (missing) t.skip(missing);
  return missing !== undefined;
}

const address = 'https://example.org/q/sample-school-1';
const sampleOf = (template: Template, school = '示例市甯㛃骉堃实验中学') =>
  Object.fromEntries(
    template.fields
      .filter(({ required, name }) => required || name === 'school')
      .map(({ name, max, choices }) => [name, choices?.[0] ?? [...school].slice(0, max).join('')]),
  );

/** One language for each template in turn; the soak takes every one. */
const turned = (index: number) => [posterLanguages[index % posterLanguages.length] ?? 'zh-CN'];

test('every template, in a language in turn, is printed as it is shown', { timeout: 400_000 }, async (t) => {
  if (skipWithout(t)) return;
  let [cells, worstOff, worstMoved] = [0, 0, 0];
  for (const [index, template] of (await allTemplates()).entries()) {
    for (const lang of whole ? posterLanguages : turned(index)) {
      const scene = sheet(template, { lang, values: sampleOf(template), address });
      const result = await held(scene);
      assert.deepEqual(told(result.faults), [], `${template.id} ${lang}`);
      cells += result.cells;
      worstOff = Math.max(worstOff, result.worstOff);
      worstMoved = Math.max(worstMoved, result.worstMoved);
    }
  }
  t.diagnostic(
    `figure: ${cells} characters and pieces of codes; at most ${(worstOff * 100).toFixed(0)} % off, ${(worstMoved * 100).toFixed(0)} % moved`,
  );
});

test('awkward names are printed as they are shown', { timeout: 300_000 }, async (t) => {
  if (skipWithout(t)) return;
  assert.ok(awkwardNames.length >= 300, `${awkwardNames.length} names`);
  assert.equal(new Set(awkwardNames).size, awkwardNames.length, 'each once');
  for (const weight of whole ? ([400, 700] as const) : ([700] as const)) {
    for (let at = 0; at < awkwardNames.length; at += 30) {
      const { template, values } = namesTemplate(awkwardNames.slice(at, at + 30), weight);
      const scene = sheet(template, { lang: 'zh-CN', values });
      assert.deepEqual(told((await held(scene)).faults), []);
    }
  }
});

/** The sheet with one thing wrong in it. */
const faults: Record<string, (scene: Scene) => Scene> = {
  'a dropped glyph': (scene) =>
    changed(scene, 'text', (op) => ({
      ...op,
      glyphs: op.glyphs.map((glyph, index) => (index === 1 ? ' ' : glyph)),
    })),
  'a wrong glyph': (scene) =>
    changed(scene, 'text', (op) => ({
      ...op,
      glyphs: op.glyphs.map((glyph, index) => (index === 1 ? '末' : glyph)),
    })),
  'a shift of 1 mm': (scene) => changed(scene, 'text', (op) => ({ ...op, xs: op.xs.map((x) => x + 1) })),
  'a wrong weight': (scene) =>
    changed(scene, 'text', (op) => ({ ...op, weight: op.weight === 700 ? 400 : 700 })),
  'half a code': (scene) =>
    changed(scene, 'code', (op) => ({
      ...op,
      dark: op.dark.map((dark, at) => dark && at < op.dark.length / 2),
    })),
};

function changed<Kind extends Scene['ops'][number]['op']>(
  scene: Scene,
  kind: Kind,
  change: (op: Extract<Scene['ops'][number], { op: Kind }>) => Scene['ops'][number],
): Scene {
  let done = false;
  const ops = scene.ops.map((op) => {
    if (done || op.op !== kind) return op;
    done = true;
    return change(op as Extract<Scene['ops'][number], { op: Kind }>);
  });
  assert.ok(done, `a ${kind} to change`);
  return { ...scene, ops };
}

for (const [name, plant] of Object.entries(faults)) {
  test(`${name} is found`, async (t) => {
    if (skipWithout(t)) return;
    const [template] = await allTemplates();
    assert.ok(template);
    const scene = sheet(template, { lang: 'zh-CN', values: sampleOf(template), address });
    assert.notDeepEqual((await held(scene, plant(scene))).faults, []);
  });
}

test('qpdf finds nothing wrong in the files, with and without crop marks', async (t) => {
  if (skipWithout(t)) return;
  for (const template of await allTemplates()) {
    const scene = sheet(template, { lang: 'zh-CN', values: sampleOf(template), address });
    const small = await subsetFonts(fonts, drawnText(scene));
    for (const marks of [false, true]) {
      const file = join(folder, `${template.id}.pdf`);
      writeFileSync(file, toPdf(scene, { fonts: small, deflate: (bytes) => deflateSync(bytes), marks }));
      const { status, stdout, stderr } = spawnSync('qpdf', ['--check', file], { encoding: 'utf8' });
      assert.equal(status, 0, `${template.id}: ${stdout}${stderr}`);
    }
  }
});
