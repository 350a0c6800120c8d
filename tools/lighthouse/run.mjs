/**
 * Lighthouse, mobile profile, on pages of the built service: accessibility and best practices have to be 100,
 * performance is the median of five runs of the home page and at least 90. `npm ci && npm test`; `RUNS=1` for a look.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { browserArgs, findBrowser } from '../../scripts/lib/browser.mjs';
import { startService } from '../../tests/bench/lib/service.mjs';

const runs = Number(process.env.RUNS ?? 5);
const pages = [
  '/',
  '/en/',
  '/find',
  '/book',
  '/quiz',
  '/quiz/know-12355',
  '/materials',
  '/learn',
  '/privacy',
];
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

const data = mkdtempSync(join(tmpdir(), 'y12355-lighthouse-'));
const service = await startService({ Y12355_DATA: data });
const { base } = service;
const chrome = await launch({
  chromePath: await findBrowser(),
  chromeFlags: ['--headless=new', ...browserArgs],
});

/** Scores of one page, 0 to 100, and the audits that cost some. */
async function audit(path, onlyCategories) {
  const { lhr } = await lighthouse(base + path, { port: chrome.port, onlyCategories, logLevel: 'error' });
  const scores = Object.fromEntries(
    Object.values(lhr.categories).map(({ id, score }) => [id, Math.round((score ?? 0) * 100)]),
  );
  const weighted = Object.values(lhr.categories).flatMap(({ auditRefs }) =>
    auditRefs.filter(({ weight }) => weight > 0),
  );
  const lost = weighted.map(({ id }) => lhr.audits[id]).filter(({ score }) => score !== null && score < 1);
  return { scores, lost: lost.map(({ id, title }) => `${id}: ${title}`) };
}

const wrong = [];
try {
  for (const path of pages) {
    const { scores, lost } = await audit(path, ['accessibility', 'best-practices']);
    console.log(
      `${path.padEnd(18)} accessibility ${scores.accessibility}, best practices ${scores['best-practices']}`,
    );
    if (scores.accessibility < 100 || scores['best-practices'] < 100)
      wrong.push(`${path}: ${lost.join('; ')}`);
  }
  const performance = [];
  for (let run = 0; run < runs; run += 1) {
    performance.push((await audit('/', ['performance'])).scores.performance);
  }
  console.log(`/                  performance ${median(performance)}, of ${performance.join(', ')}`);
  if (median(performance) < 90) wrong.push(`performance of / is ${median(performance)} of at least 90`);
} finally {
  chrome.kill();
  await service.stop();
  rmSync(data, { recursive: true, force: true });
}
for (const line of wrong) console.error(line);
process.exit(wrong.length > 0 ? 1 : 0);
