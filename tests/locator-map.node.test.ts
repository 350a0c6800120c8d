/**
 * The built locator on a page as strict as can be: its map asks the tiles' origin and nobody else, breaks no policy,
 * and a single file carries none. No address outside of the page is answered but the tiles'.
 */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { chromium, type Browser, type Page } from 'playwright-core';
import { browserArgs, findBrowser } from '../scripts/lib/browser.mjs';
import { root } from './lib/files.js';

const origin = 'https://host.example';
const tiles = 'https://tiles.example';
const strict = `default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' ${tiles}`;
const trusted = "; require-trusted-types-for 'script'; trusted-types y12355-lit";

const center = (id: string, lng: number, crs: string) => ({
  id,
  name: `示例${id}站</script>`,
  region: '440106',
  location: { lng, lat: 23.1, crs },
  hours: { rules: [{ weekday: 6, start: '09:00', end: '12:00' }] },
});
const centers = JSON.stringify({ centers: [center('东', 113.5, 'bd09'), center('西', 113.2, 'wgs84')] });
const pixel = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

let browser: Browser;
before(async () => {
  browser = await chromium.launch({ executablePath: await findBrowser(), args: browserArgs });
});
after(() => browser.close());

interface Visit {
  page: Page;
  outcries: string[];
  /** Every address asked for, in order. */
  asked: string[];
  /** Headers of the requests for tiles. */
  referrers: (string | undefined)[];
}

async function visit(script: string, attributes: string, policy: string, look: (v: Visit) => Promise<void>) {
  const page = await browser.newPage();
  const [outcries, asked]: string[][] = [[], []];
  const referrers: (string | undefined)[] = [];
  page.on('pageerror', (error) => outcries?.push(String(error)));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) outcries?.push(message.text());
  });
  await page.route('**/*', async (route) => {
    const url = new URL(route.request().url());
    asked?.push(url.href);
    if (url.origin === tiles) {
      referrers.push(route.request().headers()['referer']);
      return route.fulfill({ contentType: 'image/gif', body: pixel });
    }
    if (url.pathname === '/school/page')
      return route.fulfill({
        contentType: 'text/html',
        headers: { 'Content-Security-Policy': policy },
        body: `<!doctype html><html lang="zh-CN"><meta charset="utf-8">${script}
<y12355-center-locator src="/centers.json" ${attributes}></y12355-center-locator></html>`,
      });
    if (url.pathname === '/centers.json')
      return route.fulfill({ contentType: 'application/json', body: centers });
    if (/^\/sdk\/[\w./-]+\.js$/.test(url.pathname)) {
      const body = await readFile(join(root, 'dist', url.pathname.slice('/sdk/'.length)));
      return route.fulfill({ contentType: 'text/javascript', body });
    }
    return route.abort();
  });
  try {
    await page.goto(`${origin}/school/page?pupil=7`);
    await look({ page, outcries: outcries ?? [], asked: asked ?? [], referrers });
  } finally {
    await page.close();
  }
}

const module = '<script type="module" src="/sdk/modules/center-locator.js"></script>';
const classic = '<script defer src="/sdk/widgets/center-locator.min.js"></script>';
const map = `map="xyz" map-approval="示例审图号" map-key="k" map-src="${tiles}/{z}/{x}/{y}.png?tk={key}"`;
for (const [name, policy] of Object.entries({ strict, 'strict, Trusted Types': strict + trusted })) {
  test(`${name}: the map stands, breaks nothing, and tells the tiles no page`, async () => {
    await visit(module, map, policy, async ({ page, outcries, asked, referrers }) => {
      await page.locator('.pin').nth(1).waitFor({ timeout: 10_000 });
      await page.waitForTimeout(300);
      assert.deepEqual(outcries, []);
      const foreign = asked.filter((address) => !address.startsWith(`${origin}/`));
      assert.ok(foreign.length > 0);
      for (const address of foreign)
        assert.match(address, /^https:\/\/tiles\.example\/\d+\/\d+\/\d+\.png\?tk=k$/);
      assert.deepEqual([...new Set(referrers)], [`${origin}/`]);
      assert.equal(await page.locator('y12355-locator-map style').count(), 0);
    });
  });
}

test('without a map no code of one is asked for', async () => {
  await visit(module, map.replace('xyz', 'none'), strict, async ({ page, asked }) => {
    await page.locator('.row').first().waitFor();
    await page.waitForTimeout(300);
    const chunks = asked.filter((address) => address.includes('/chunks/'));
    for (const chunk of chunks) {
      const text = await readFile(join(root, 'dist', new URL(chunk).pathname.slice('/sdk/'.length)), 'utf8');
      assert.doesNotMatch(text, /leaflet|GCJ02/, chunk);
    }
  });
});

test('a single file has no map and leads to the operator’s page', async () => {
  for (const file of ['y12355.min.js', 'y12355.esm.js', 'widgets/center-locator.min.js']) {
    assert.doesNotMatch(await readFile(join(root, 'dist', file), 'utf8'), /leaflet-/, file);
  }
  await visit(classic, `${map} api="https://booking.example/"`, strict, async ({ page }) => {
    const link = page.locator('.map-page a');
    await link.waitFor({ timeout: 15_000 });
    assert.equal(await link.getAttribute('href'), 'https://booking.example/find');
  });
});

test('structured data pass a policy that takes no script of the page’s own', async () => {
  await visit(module, 'structured-data', strict, async ({ page, outcries }) => {
    const block = page.locator('head script[type="application/ld+json"]');
    await block.waitFor({ state: 'attached' });
    const names = (JSON.parse((await block.textContent()) ?? '') as { '@graph': { name: string }[] })[
      '@graph'
    ];
    assert.deepEqual(names.map(({ name }) => name).sort(), ['示例东站</script>', '示例西站</script>']);
    assert.deepEqual(outcries, []);
  });
});

test('under Trusted Types they are left out, which is said with its cure', async () => {
  await visit(module, 'structured-data', strict + trusted, async ({ page, outcries }) => {
    await page.locator('.row').first().waitFor();
    await page.waitForTimeout(300);
    assert.equal(await page.locator('script[type="application/ld+json"]').count(), 0);
    const warned = outcries.filter((line) => line.startsWith('[y12355]'));
    assert.equal(warned.length, 1, outcries.join('\n'));
    assert.match(warned[0] ?? '', /structured-data>: the page does not take the block/);
  });
});
