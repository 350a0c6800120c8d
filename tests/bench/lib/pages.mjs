/** Pages that are measured side by side in one browser. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from '../../../scripts/lib/targets.mjs';

/** ms after which a page that shows nothing is left. */
export const patience = 6000;

const types = { js: 'text/javascript', css: 'text/css', png: 'image/png', json: 'application/json' };
export const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** A server of pages by their paths, with `dist/` under `/kit/`. */
export function serve(pages) {
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

/**
 * Opens a page that sets `shownAt`.
 *
 * @returns {Promise<{bytes: number, script: number, shown: number | undefined, foreign: number, heap: number}>} bytes
 * of scripts and sheets, gzip; times in ms; MB
 */
export async function visit(browser, base, path) {
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
  await session.send('HeapProfiler.collectGarbage');
  const heap = (await session.send('Runtime.getHeapUsage')).usedSize / 1e6;
  await Promise.all(bodies);
  await page.close();
  return { bytes, script, shown, foreign, heap };
}
