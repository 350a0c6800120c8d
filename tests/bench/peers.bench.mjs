/**
 * The locator beside its peers in one run: bytes, script time, and the time until the first center can be read.
 * The peers live in `tools/bench`; without them nothing is compared and that is said.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { browserArgs, findBrowser } from '../../scripts/lib/browser.mjs';
import { root } from '../../scripts/lib/targets.mjs';
import { files, isInstalled } from '../../tools/bench/pages.mjs';

const rounds = 7;
const centersShown = 200;
/** ms after which a page that shows nothing is left. */
const patience = 6000;

const types = { js: 'text/javascript', css: 'text/css', png: 'image/png', json: 'application/json' };
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

function serve(pages) {
  const server = createServer(({ url = '/' }, answer) => {
    const path = url.split('?')[0];
    const kit = path.startsWith('/kit/')
      ? join(root, 'dist', normalize(path.slice('/kit'.length)))
      : undefined;
    const body = kit && existsSync(kit) ? readFileSync(kit) : pages[path];
    if (body === undefined) return void answer.writeHead(404).end();
    const type = types[path.split('.').pop()] ?? 'text/html';
    answer.writeHead(200, { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store' });
    answer.end(body);
  });
  return new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () =>
      resolve({ server, base: `http://127.0.0.1:${server.address().port}` }),
    ),
  );
}

/** @returns {Promise<{bytes: number, script: number, shown: number | undefined, foreign: number}>} bytes gzip, times in ms */
async function visit(browser, base, path) {
  const page = await browser.newPage();
  let bytes = 0;
  let foreign = 0;
  await page.route('**/*', (route) => {
    if (route.request().url().startsWith(base)) return route.continue();
    foreign += 1;
    return route.abort();
  });
  const bodies = [];
  page.on('response', (answer) => {
    if (/\.(js|css)$/.test(new URL(answer.url()).pathname) && !/watch\.js$/.test(answer.url())) {
      bodies.push(
        answer.body().then(
          (body) => (bytes += gzipSync(body, { level: 9 }).length),
          () => {},
        ),
      );
    }
  });
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await page.goto(base + path);
  await page.waitForFunction(() => window.shownAt, undefined, { timeout: patience }).catch(() => undefined);
  await page.waitForTimeout(200);
  const shown = await page.evaluate(() => window.shownAt);
  const { metrics } = await session.send('Performance.getMetrics');
  const script = 1000 * (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0);
  await Promise.all(bodies);
  await page.close();
  return { bytes, script, shown, foreign };
}

export default async function (print) {
  if (!isInstalled()) {
    print('SKIP peers: run npm ci in tools/bench first');
    return [];
  }
  const { server, base } = await serve(files(centersShown));
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: browserArgs });
  const paths = {
    '/kit': "the kit's locator, by the loader",
    '/kit-file': "the kit's locator, one classic file",
    '/leaflet': 'Leaflet and a list, written plainly',
    '/google': "Google's store locator, maps answer at once",
  };
  const found = Object.fromEntries(Object.keys(paths).map((path) => [path, []]));
  try {
    for (let round = 0; round < rounds; round += 1) {
      for (const path of Object.keys(paths)) found[path].push(await visit(browser, base, path));
    }
    const of = (path, what) => median(found[path].map((one) => one[what] ?? Infinity));
    print(`${''.padEnd(44)}   kB gzip   script ms   first center ms`);
    for (const [path, name] of Object.entries(paths)) {
      const ratio = (of(path, 'shown') / of('/kit', 'shown')).toFixed(2);
      print(
        `${name.padEnd(44)} ${(of(path, 'bytes') / 1000).toFixed(1).padStart(9)} ${of(path, 'script').toFixed(0).padStart(11)} ` +
          `${of(path, 'shown').toFixed(0).padStart(12)}   ${ratio} × the kit`,
      );
    }
    const alone = await visit(browser, base, '/google-alone');
    print(
      `Google's store locator without the maps service: ${alone.shown === undefined ? `no center within ${patience / 1000} s` : `${alone.shown.toFixed(0)} ms`}`,
    );
    return [];
  } finally {
    await browser.close();
    server.close();
  }
}
