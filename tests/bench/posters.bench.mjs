/**
 * A thousand A3 posters for different schools as PDF and SVG, each code read back from the drawn sheet at 50 dpi and one
 * of fifty from the PDF as well, on one core; where the time goes, what memory it takes, and the same sheet by two
 * other ways. `LONG=1`: ten thousand too. `COUNT` is another number than a thousand.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { deflateSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { browserArgs, findBrowser } from '../../scripts/lib/browser.mjs';
import { root } from '../../scripts/lib/targets.mjs';
import { chromiumPrinter, hasPdfkit, pdfkitPrinter } from '../../tools/bench/poster-peers.mjs';

const count = Number(process.env['COUNT'] ?? 1000);
const peerSheets = 40;
/** Seconds of CPU that a thousand may take, and MB that any number may. */
const mostSeconds = 20;
const mostMemory = 500;

const base = 'https://service.example.org';
/** Signs for names: each school has six of 1,500, in an order of its own. */
const sign = (index) => String.fromCodePoint(0x4e00 + ((index * 13) % 20000));
const school = (index) =>
  `示例${[1, 7, 49, 343, 2401, 16807].map((step) => sign((index * step + step) % 1500)).join('')}学校`;

function table(rows) {
  const lines = Array.from({ length: rows }, (_, index) => `${school(index)},440106,school-${index}`);
  return ['school,region,campaign', ...lines, ''].join('\n');
}

/** Writes what the process used when it ends. */
const usage = `data:text/javascript,import { writeFileSync } from 'node:fs';
process.on('exit', () => writeFileSync(process.env.USAGE, JSON.stringify(process.resourceUsage())));`;

const hasTaskset = () => spawnSync('taskset', ['-V'], { stdio: 'ignore' }).error === undefined;

/** @returns {Promise<{manifest: object, wall: number, cpu: number, memory: number}>} seconds and MB */
async function batch(folder, rows) {
  const [csv, out, used] = ['schools.csv', 'out', 'usage.json'].map((name) => join(folder, name));
  writeFileSync(csv, table(rows));
  rmSync(out, { recursive: true, force: true });
  const words = [
    ...(hasTaskset() ? ['taskset', '-c', '0'] : []),
    process.execPath,
    '--import',
    usage,
    join(root, 'packages/posters/bin/y12355-posters.mjs'),
    ...['render', '--csv', csv, '--out', out, '--template', 'a3-calm', '--format', 'pdf,svg'],
    ...['--base-url', base, '--quiet'],
  ];
  const began = performance.now();
  const child = spawn(words[0], words.slice(1), {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, USAGE: used },
  });
  const code = await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve));
  if (code !== 0) throw new Error(`the batch ended with ${code}`);
  const wall = (performance.now() - began) / 1000;
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(readFileSync(used, 'utf8'));
  const manifest = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8'));
  return { manifest, wall, cpu: (userCPUTime + systemCPUTime) / 1e6, memory: maxRSS / 1024 };
}

function report(print, rows, { manifest, wall, cpu, memory }) {
  const { totals, seconds, sheets } = manifest;
  const back = (from) => sheets.filter(({ code }) => code.readings.some((one) => one.from === from)).length;
  print(
    `${rows} posters: ${wall.toFixed(1)} s, CPU ${cpu.toFixed(1)} s, ${memory.toFixed(0)} MB; read back ${back('svg')} at 50 dpi, ` +
      `${totals.pdfSample.skipped ?? `${back('pdf')} of ${totals.pdfSample.sheets} from the PDF`}; ` +
      `${(totals.bytes / totals.files / 1000).toFixed(0)} kB a file`,
  );
  const total = Object.values(seconds).reduce((sum, one) => sum + one, 0);
  const split = Object.entries(seconds).map(
    ([step, one]) => `${step} ${((1000 * one) / rows).toFixed(2)} ms (${((100 * one) / total).toFixed(0)} %)`,
  );
  print(`  a poster: ${split.join(', ')}`);
  return [
    ...(back('svg') < rows ? [`${rows - back('svg')} codes were not read back`] : []),
    ...(memory > mostMemory ? [`${memory.toFixed(0)} MB for ${rows} posters; at most ${mostMemory}`] : []),
  ];
}

/** The same sheets as PDF alone, by each way in turn; CPU of Chromium is not counted, so these are times on the clock. */
async function peers(print) {
  const load = (path) => import(pathToFileURL(join(root, 'packages/posters/dist', path)).href);
  const [{ sheet, toPdf, toSvg }, { cutFont, loadFonts, subsetFonts }, { drawnText }, { templateOf }] =
    await Promise.all(['index.js', 'cli/fonts.js', 'font/font-set.js', 'templates/index.js'].map(load));
  const template = await templateOf('a3-calm');
  const scenes = Array.from({ length: peerSheets }, (_, index) =>
    sheet(template, {
      lang: 'zh-CN',
      values: { school: school(index) },
      address: `${base}/q/school-${index}`,
    }),
  );
  const all = { 400: '', 700: '' };
  for (const scene of scenes) for (const weight of [400, 700]) all[weight] += drawnText(scene)[weight];
  const fonts = await subsetFonts(await loadFonts(), all);
  const cut = async (scene) => {
    const text = drawnText(scene);
    return { 400: await cutFont(fonts[400], text[400]), 700: await cutFont(fonts[700], text[700]) };
  };
  const bytes = { 400: fonts[400].bytes, 700: fonts[700].bytes };
  const ways = {
    "the kit's writer": async (scene) => toPdf(scene, { fonts: await cut(scene), deflate: deflateSync }),
  };
  if (hasPdfkit()) {
    const print = await pdfkitPrinter();
    ways['pdfkit'] = (scene) => print(scene, bytes);
  } else print('SKIP pdfkit: run npm ci in tools/bench first');
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: browserArgs });
  try {
    const printed = await chromiumPrinter(browser);
    ways['Chromium, printing'] = async (scene) => {
      const own = await cut(scene);
      return printed(toSvg(scene, { fonts: { 400: own[400].bytes, 700: own[700].bytes } }), scene.page);
    };
    const found = {};
    for (const [name, way] of Object.entries(ways)) {
      await way(scenes[0]);
      const began = performance.now();
      let size = 0;
      for (const scene of scenes) size += (await way(scene)).length;
      found[name] = { ms: (performance.now() - began) / peerSheets, size: size / peerSheets };
    }
    const own = found["the kit's writer"];
    for (const [name, { ms, size }] of Object.entries(found)) {
      print(
        `${name.padEnd(20)} ${ms.toFixed(1).padStart(6)} ms a PDF, ${(size / 1000).toFixed(0).padStart(4)} kB   ${(ms / own.ms).toFixed(1)} × the kit`,
      );
    }
  } finally {
    await browser.close();
  }
}

export default async function (print) {
  const folder = mkdtempSync(join(tmpdir(), 'y12355-bench-'));
  try {
    const failures = [];
    const first = await batch(folder, count);
    failures.push(...report(print, count, first));
    if ((first.cpu * 1000) / count > mostSeconds) {
      failures.push(
        `${first.cpu.toFixed(1)} s of CPU for ${count} posters; at most ${mostSeconds} a thousand`,
      );
    }
    if (process.env['LONG'] === '1') {
      const long = await batch(folder, 10 * count);
      failures.push(...report(print, 10 * count, long));
      const times = long.cpu / first.cpu;
      print(
        `  ten times the rows: ${times.toFixed(1)} × the CPU, ${(long.memory / first.memory).toFixed(2)} × the memory`,
      );
      if (times > 12) failures.push(`ten times the rows took ${times.toFixed(1)} × the CPU; at most 12`);
    } else print(`SKIP ${10 * count} posters: LONG=1 makes them too`);
    await peers(print);
    return failures;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
