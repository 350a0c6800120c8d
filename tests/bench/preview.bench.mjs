/**
 * From a keystroke to the poster that shows it, in the studio and in the material downloader, by a processor four times
 * slower than this one. Each key changes the school's name on an A3 poster.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { browserArgs, findBrowser } from '../../scripts/lib/browser.mjs';
import { startService } from './lib/service.mjs';

const SLOWER = 4;
const KEYS = 24;
/** Milliseconds that the middle key may take. */
const most = 50;

const places = {
  studio: {
    path: '/studio/posters/#t=a3-calm&l=zh-CN',
    host: 'y12355-studio-posters',
    field: '#p-school',
    picture: '.drawing',
  },
  downloader: {
    path: '/materials?template=a3-calm',
    host: 'y12355-material-downloader',
    field: '#field-school',
    picture: '.frame .drawing',
  },
};

/** In the page: milliseconds from each input to the frame in which its picture is drawn. */
function watch({ host, field, picture: selector }) {
  const root = document.querySelector(host).shadowRoot;
  const picture = root.querySelector(selector);
  window.measured = [];
  let began = 0;
  root
    .querySelector(field)
    .addEventListener('input', (event) => (began = event.timeStamp), { capture: true });
  new MutationObserver(async () => {
    await picture.decode();
    requestAnimationFrame(() => window.measured.push(performance.now() - began));
  }).observe(picture, { attributeFilter: ['src'] });
}

async function measure(browser, base, { path, host, field, picture }) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: 'zh-CN' });
  await page.goto(base + path);
  await page.locator(`${host} ${picture}`).waitFor();
  const input = page.locator(`${host} ${field}`);
  await input.fill('示例');
  await page.waitForTimeout(1000);
  await page.evaluate(watch, { host, field, picture });
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await input.focus();
  for (let key = 0; key < KEYS; key += 1) {
    await page.keyboard.insertText(String.fromCodePoint(0x4e00 + 40 * key));
    await page.waitForFunction((count) => window.measured.length >= count, key + 1, {
      timeout: 10_000,
      polling: 50,
    });
    if (key % 8 === 7) {
      await input.fill('示例');
      await page.waitForTimeout(300);
      await page.evaluate(() => void window.measured.pop());
    }
    await page.waitForTimeout(60);
  }
  const times = (await page.evaluate(() => window.measured)).sort((a, b) => a - b);
  await page.close();
  return { middle: times[times.length >> 1], slow: times[Math.floor(times.length * 0.95)] };
}

export default async function (print) {
  const data = mkdtempSync(join(tmpdir(), 'y12355-bench-'));
  const service = await startService({ Y12355_DATA: data });
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: browserArgs });
  try {
    const failures = [];
    for (const [name, place] of Object.entries(places)) {
      const { middle, slow } = await measure(browser, service.base, place);
      print(
        `${name.padEnd(12)} ${middle.toFixed(0).padStart(4)} ms from a key to its poster, 95 of 100 within ${slow.toFixed(0)} ms (CPU ×${SLOWER})`,
      );
      if (middle > most)
        failures.push(`${name}: ${middle.toFixed(0)} ms from a key to its poster; at most ${most}`);
    }
    return failures;
  } finally {
    await browser.close();
    await service.stop();
    rmSync(data, { recursive: true, force: true });
  }
}
