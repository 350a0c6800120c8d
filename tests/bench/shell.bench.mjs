/**
 * The home page on a phone that comes for the first time: bytes until it stands, what the worker takes in afterwards,
 * and how long the page keeps the phone busy at CPU ÷4, beside an empty page of the same server.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { browserArgs, findBrowser } from '../../scripts/lib/browser.mjs';
import { startService } from './lib/service.mjs';

const rounds = 5;
const limits = { coldKb: 90, blockingMs: 100 };
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** Bytes of an address as a server that compresses text would send them. */
async function weight(address) {
  const answer = await fetch(address);
  const body = Buffer.from(await answer.arrayBuffer());
  const packed = /png|jpeg|webp/.test(answer.headers.get('content-type') ?? '');
  return packed ? body.length : gzipSync(body, { level: 9 }).length;
}

/** Long tasks beyond 50 ms each, from the first byte until two seconds after the page stands. */
async function blocking(browser, address) {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  await page.addInitScript(() => {
    window.__busy = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) window.__busy += duration - 50;
    }).observe({ type: 'longtask', buffered: true });
  });
  const tools = await context.newCDPSession(page);
  await tools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.goto(address, { waitUntil: 'load' });
  await page.waitForTimeout(2000);
  const busy = await page.evaluate(() => window.__busy);
  await context.close();
  return busy;
}

export default async function (print) {
  const data = mkdtempSync(join(tmpdir(), 'y12355-bench-'));
  const service = await startService({ Y12355_DATA: data });
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: browserArgs });
  try {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
    const page = await context.newPage();
    const own = [];
    page.on('request', (request) => own.push(request.url()));
    await page.goto(service.base + '/', { waitUntil: 'load' });
    const later = await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
      const names = await caches.keys();
      const lists = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
      return lists.flat().map(({ url }) => url.replace(/[?&]__WB_REVISION__=\w+/, ''));
    });
    const sum = async (list) => (await Promise.all(list.map(weight))).reduce((a, b) => a + b, 0) / 1000;
    const cold = await sum(own);
    print(
      `home, cold               ${cold.toFixed(1)} kB gzip in ${own.length} requests (at most ${limits.coldKb})`,
    );
    print(
      `taken in by the worker   ${(await sum(later)).toFixed(1)} kB gzip in ${later.length} requests, after the page is done`,
    );
    await context.close();

    const busy = { home: [], empty: [] };
    for (let round = 0; round < rounds; round += 1) {
      busy.empty.push(await blocking(browser, service.base + '/healthz'));
      busy.home.push(await blocking(browser, service.base + '/'));
    }
    const over = median(busy.home) - median(busy.empty);
    print(
      `blocking at CPU ÷4       home ${median(busy.home).toFixed(0)} ms, an empty page ${median(busy.empty).toFixed(0)} ms`,
    );
    return [
      ...(cold > limits.coldKb ? [`the home page weighs ${cold.toFixed(1)} kB of ${limits.coldKb}`] : []),
      ...(over > limits.blockingMs
        ? [`the home page blocks ${over.toFixed(0)} ms longer of ${limits.blockingMs}`]
        : []),
    ];
  } finally {
    await browser.close();
    await service.stop();
    rmSync(data, { recursive: true, force: true });
  }
}
