import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { Resvg } from '@resvg/resvg-js';
import { BASE, batch, calm, command, filesIn, manifestIn, renderWith } from '../../test/cli/command.js';
import { missing } from '../../test/cli/programs.js';
import { decodePixels } from '../code/index.js';
import type { Template } from '../template.js';
import { rasterPdf } from './poppler.js';
import { toPixels } from './raster.js';
import { sha256 } from './out-folder.js';

const rows = ['示例一中,440106,school-a1', '示例㛃骉堃甯学校,4403,school-b2', '示例二中,441900003,school-c3'];

/** The code as the other decoder reads it, which no part of the command uses. */
const codeIn = (svg: string, width: number): string | undefined =>
  decodePixels(toPixels(new Resvg(svg, { fitTo: { mode: 'width', value: width } }).render()));

test('a table comes out as three files a row, under the schools’ names, each with its own code', async (t) => {
  const { out, args } = batch(t, rows, '--format', 'pdf,svg,png', '--field', 'psa=yes');
  const { code, error, out: said } = await command(['render', ...args]);
  assert.deepEqual([code, error], [0, '']);
  assert.match(said, /^3 of 3 rows: 9 files of 3 sheets/);
  const manifest = manifestIn(out);
  const { totals, sheets, faults, lang, base } = manifest;
  assert.deepEqual([lang, base, faults, manifest.stale], ['zh-CN', BASE, [], []]);
  assert.deepEqual(
    [totals.rows, totals.failedRows, totals.sheets, totals.files, totals.kept],
    [3, 0, 3, 9, 0],
  );
  assert.deepEqual(
    sheets.map(({ line, school, region, campaign, template }) => [line, school, region, campaign, template]),
    [
      [2, '示例一中', '440106', 'school-a1', 'a3-calm'],
      [3, '示例㛃骉堃甯学校', '4403', 'school-b2', 'a3-calm'],
      [4, '示例二中', '441900003', 'school-c3', 'a3-calm'],
    ],
  );
  const names = sheets.flatMap(({ files }) => files.map(({ name }) => name));
  assert.deepEqual(filesIn(out), [...names, 'manifest.json'].sort());
  assert.deepEqual(names.slice(0, 3), [
    '12355-A3-示例一中.pdf',
    '12355-A3-示例一中.svg',
    '12355-A3-示例一中.png',
  ]);
  for (const { files, code: read, campaign } of sheets) {
    assert.equal(read?.text, `${BASE}/q/${campaign}`);
    for (const { name, bytes, sha256: wanted } of files) {
      const content = readFileSync(join(out, name));
      assert.deepEqual([content.length, sha256(content)], [bytes, wanted], name);
    }
    const svg = readFileSync(join(out, files[1]?.name as string), 'utf8');
    assert.equal(codeIn(svg, 585), `${BASE}/q/${campaign}`);
    const png = readFileSync(join(out, files[2]?.name as string)).toString('base64');
    const href = `<image width="1754" height="2480" href="data:image/png;base64,${png}"/>`;
    assert.equal(
      codeIn(`<svg xmlns="http://www.w3.org/2000/svg" width="1754" height="2480">${href}</svg>`, 1754),
      `${BASE}/q/${campaign}`,
    );
  }
});

test('the manifest says where each code was read back: the first of fifty from its PDF as well', async (t) => {
  const reason = missing('pdftoppm');
  const { out, args } = batch(t, rows, '--format', 'pdf,svg,png', '--dpi', '72');
  await command(['render', ...args]);
  const { sheets, totals } = manifestIn(out);
  const readings = sheets.map(({ code }) =>
    code?.readings.map(({ from, renderer, dpi }) => [from, renderer, dpi]),
  );
  const plain = [
    ['svg', 'resvg', 50],
    ['png', 'resvg', 72],
  ];
  assert.deepEqual(readings.slice(1), [plain, plain]);
  if (reason) {
    assert.equal(totals.pdfSample.read, 0);
    return t.skip(reason);
  }
  assert.deepEqual(readings[0], [plain[0], ['pdf', 'poppler', 50], plain[1]]);
  assert.deepEqual(totals.pdfSample, { every: 50, sheets: 1, read: 1 });
  for (const { files, code } of sheets) {
    const page = await rasterPdf(readFileSync(join(out, files[0]?.name as string)), 50);
    assert.equal(page && decodePixels(page), code?.text);
  }
});

test('where pdftoppm is missing that is said, and nothing else is lost', async (t) => {
  const child = `import('./src/cli/run.js').then(({ run }) => run(process.argv.slice(1), { out: console.log, error: console.error, now: Date.now, signal: new AbortController().signal }))`;
  const { out, args } = batch(t, rows.slice(0, 1));
  const said = execFileSync(
    process.execPath,
    ['--import', 'tsx', '--conditions=source', '--input-type=module', '-e', child, 'render', ...args],
    {
      cwd: new URL('../..', import.meta.url),
      env: { ...process.env, PATH: '/nowhere' },
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  assert.match(said, /^1 of 1 row: 1 file of 1 sheet/);
  assert.match(manifestIn(out).totals.pdfSample.skipped ?? '', /pdftoppm is not installed/);
});

test('the same input gives the same bytes', async (t) => {
  const hashes = async () => {
    const { out, args } = batch(t, rows.slice(0, 2), '--format', 'pdf,svg,png', '--dpi', '50');
    await command(['render', ...args]);
    return manifestIn(out).sheets.flatMap(({ files }) => files.map((file) => file.sha256));
  };
  assert.deepEqual(await hashes(), await hashes());
});

test('qpdf has nothing to say about a PDF, with crop marks and without', async (t) => {
  const reason = missing('qpdf');
  if (reason) return t.skip(reason);
  for (const more of [[], ['--marks']]) {
    const { out, args } = batch(t, rows, ...more);
    await command(['render', ...args]);
    for (const name of filesIn(out).filter((file) => file.endsWith('.pdf'))) {
      const said = execFileSync('qpdf', ['--check', join(out, name)], { encoding: 'utf8', stdio: 'pipe' });
      assert.match(said, /No syntax or stream encoding errors found/);
    }
  }
});

test('markup and control signs in a name are text in SVG, PDF and the file’s name', async (t) => {
  const school = '示例<script>x</script>&"\'学校\u0000\u001b[31m\u202e';
  const csv = `school,region,campaign\n"${school.replace('\u0000', '').replaceAll('"', '""')}",440106,school-a1\n`;
  const { out, args } = batch(t, csv, '--format', 'pdf,svg');
  const { code, error } = await command(['render', ...args]);
  assert.deepEqual([code, error], [0, '']);
  const shown = '示例<script>x</script>&"\'学校[31m';
  const [, svgFile] = manifestIn(out).sheets[0]?.files ?? [];
  assert.equal(svgFile?.name, "12355-A3-示例＜script＞x＜／script＞&＂'学校[31m.svg");
  const svg = readFileSync(join(out, svgFile.name), 'utf8');
  assert.doesNotMatch(svg, /<script/i);
  // eslint-disable-next-line no-control-regex -- these are what is looked for
  assert.doesNotMatch(svg, /[\u0000-\u0009\u000b-\u001f\u202e]/);
  const text = [...svg.matchAll(/<tspan[^>]*>([^<]*)<\/tspan>/g)].map(([, inner]) => inner).join('');
  assert.ok(
    text.replace(/&#(\d+);/g, (_, point: string) => String.fromCharCode(Number(point))).includes(shown),
  );
  const reason = missing('pdftotext');
  if (reason) return t.skip(reason);
  const pdf = execFileSync('pdftotext', ['-layout', join(out, svgFile.name.replace(/svg$/, 'pdf')), '-']);
  assert.ok(pdf.toString().includes(shown), pdf.toString());
});

test('every language, and what a cell says wins over what holds for all rows', async (t) => {
  for (const [lang, words] of [
    ['zh-HK', '廣東青少年心理服務'],
    ['en', 'Guangdong youth mental-health service'],
  ] as const) {
    const table =
      'school,region,campaign,sponsor,psa\n示例一中,440106,school-a1,,\n示例二中,440106,school-a2,,yes\n';
    const { out, args } = batch(t, table, '--format', 'svg', '--lang', lang);
    assert.equal((await command(['render', ...args])).code, 0);
    const texts = manifestIn(out).sheets.map(({ files }) => {
      const svg = readFileSync(join(out, files[0]?.name as string), 'utf8');
      return [...svg.matchAll(/<tspan[^>]*>([^<]*)<\/tspan>/g)].map(([, inner]) => inner).join('');
    });
    assert.ok(texts.every((text) => text.includes(words)));
    assert.deepEqual(
      texts.map((text) => text.includes('公益')),
      [false, true],
    );
  }
});

test('two templates, and rows that name their own', async (t) => {
  const small: Template = { ...calm, id: 'a4-calm' };
  const poster: Template = { ...calm, id: 'a3-exam' };
  const table =
    'school,region,campaign,template\n示例一中,440106,school-a1,\n示例二中,440106,school-a2,a3-exam;a4-calm\n';
  const { out, args } = batch(t, table, '--format', 'svg');
  const { code } = await renderWith([calm, small, poster], args);
  assert.equal(code, 0);
  assert.deepEqual(
    manifestIn(out).sheets.map(({ template, files }) => [template, files[0]?.name]),
    [
      ['a3-calm', '12355-A3-calm-示例一中.svg'],
      ['a3-exam', '12355-A3-exam-示例二中.svg'],
      ['a4-calm', '12355-A4-示例二中.svg'],
    ],
  );
});

test('a sheet whose code cannot be read is not kept, and the others are', async (t) => {
  const covered: Template = {
    ...calm,
    id: 'a4-covered',
    blocks: [
      ...calm.blocks,
      { kind: 'shape', shape: 'rect', fill: 'ink', box: { x: 230, y: 315, width: 40, height: 40 } },
    ],
  };
  const table =
    'school,region,campaign,template\n示例一中,440106,school-a1,\n示例二中,440106,school-a2,a4-covered\n';
  const { out, args } = batch(t, table, '--format', 'pdf,svg,png');
  const { code, error } = await renderWith([calm, covered], args);
  assert.equal(code, 1);
  assert.match(
    error,
    /^line 3, code "https:[^"]*school-a2" \(a4-covered\): nothing is read from the code in the SVG at 50 dpi/,
  );
  assert.deepEqual(
    filesIn(out).map((name) => name.slice(0, 13)),
    ['12355-A3-示例一中', '12355-A3-示例一中', '12355-A3-示例一中', 'manifest.json'],
  );
  assert.equal(manifestIn(out).faults[0]?.field, 'code');
});

test('a character that no font has is shown as missing and told, and the sheet is made', async (t) => {
  const { out, args } = batch(t, ['示例\u{2a6a5}中学,440106,school-a1'], '--format', 'svg');
  const { code, out: said } = await command(['render', ...args]);
  assert.equal(code, 0);
  assert.match(said, /〓 in place of a character that the font lacks: 1 sheet$/m);
  assert.deepEqual(
    manifestIn(out).sheets[0]?.fallbacks.map(({ kind }) => kind),
    ['missing-glyph'],
  );
});

test('without an address of a service the codes lead to this machine, and that is said', async (t) => {
  const { out, args } = batch(t, rows.slice(0, 1), '--quiet');
  const { error } = await command([
    'render',
    ...args.filter((word) => word !== '--base-url' && word !== BASE),
  ]);
  assert.match(error, /no --base-url was given, so each code leads to this machine alone/);
  assert.equal(manifestIn(out).sheets[0]?.code?.text, 'http://127.0.0.1:12355/q/school-a1');
});
