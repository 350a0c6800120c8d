/** The shell on a phone: what is carried from page to page, and every page once the network is gone. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, openPage } from './lib/browser.js';
import { type RunningServer, startServer } from './lib/server.js';

let browser: Browser;
let running: RunningServer;
const ends: (() => unknown)[] = [];
before(async () => {
  browser = await openBrowser();
  running = await startServer({ after: (end) => ends.push(end as () => unknown) });
});
after(async () => {
  await browser.close();
  for (const end of ends) await end();
});

const phone = { width: 390, height: 844 };
const pages = ['', 'find', 'book', 'quiz', 'quiz/know-12355', 'materials', 'learn', 'privacy', 'complaint'];

/** Until the worker has taken everything in. */
const kept = (page: Page) =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });

/** The number as text, and a link that dials it, both on the screen. */
async function hasNumber(page: Page, where: string): Promise<void> {
  const call = page.locator('a[href="tel:12355"]:visible').first();
  assert.match(await call.innerText(), /12355|拨打|致電|Call/, where);
  assert.match(await page.locator('body').innerText(), /12355/, where);
}

test('loaded once, every page answers without a network', { timeout: 120_000 }, async (t) => {
  const server = await startServer(t, { now: '2026-09-08T10:00:00+08:00' });
  const { page, watch } = await openPage(t, browser, phone);
  await page.goto(server.base + '/');
  await kept(page);
  await server.stop();

  for (const base of ['/', '/hk/', '/en/']) {
    for (const name of pages) {
      const answer = await page.goto(server.base + base + name + '?c=gz-metro-1');
      assert.equal(answer?.status(), 200, base + name);
      assert.ok(answer.fromServiceWorker(), base + name);
      await hasNumber(page, base + name);
      await page.locator('.bar-offline').waitFor();
    }
  }
  await page.goto(server.base + '/en/nothing-here');
  await hasNumber(page, 'an unknown page');
  assert.match(await page.locator('h1').innerText(), /No network/);

  await page.goto(server.base + '/quiz/know-12355');
  await page.locator('y12355-quiz').getByRole('radio').first().waitFor();

  await page.goto(server.base + '/find');
  await page.locator('y12355-center-locator').getByRole('list').first().waitFor();
  await page.locator('[data-list-date]').waitFor();
  assert.match(await page.locator('[data-list-date]').innerText(), /^名单是 9 月 8 日存下的/);
  assert.ok((await page.locator('y12355-center-locator').getByText('示例').count()) > 3);

  await page.goto(server.base + '/');
  await page.locator('[data-last]').waitFor();
  assert.match(await page.locator('[data-last]').innerText(), /上次看到的服务点\s+9 月 8 日存下的/);
  assert.equal(await page.locator('[data-last-list] li').count(), 6);

  await page.goto(server.base + '/book?center=gz-sample-tianhe');
  await page.locator('.offline-book').waitFor();
  assert.match(await page.locator('main').innerText(), /有网络时才能预约，电话照样能打：拨打 12355/);
  assert.deepEqual(watch.errors, []);
  assert.deepEqual([...watch.origins], [server.base]);
});

test('the check bites: a page that no worker kept does not answer', { timeout: 60_000 }, async (t) => {
  const server = await startServer(t);
  const { page } = await openPage(t, browser, phone);
  await page.goto(server.base + '/');
  await kept(page);
  await page.evaluate(async () => {
    for (const each of await navigator.serviceWorker.getRegistrations()) await each.unregister();
  });
  await server.stop();
  await assert.rejects(page.goto(server.base + '/find'), /ERR_CONNECTION_REFUSED/);
});

test(
  'nothing personal is kept: no slot, no booking, no typed word, no cookie',
  { timeout: 60_000 },
  async (t) => {
    const { page, context } = await openPage(t, browser, phone);
    await page.goto(running.base + '/');
    await kept(page);
    await page.goto(running.base + '/book?center=gz-sample-tianhe');
    await page.locator('y12355-booking-dialog').getByRole('button').first().waitFor();
    await page.evaluate(() => fetch('/v1/centers?q=secret').then((answer) => answer.text()));
    const addresses = await page.evaluate(async () => {
      const names = await caches.keys();
      const all = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
      return all.flat().map(({ url }) => url);
    });
    assert.ok(addresses.length > 30, 'something is kept');
    assert.deepEqual(
      addresses.filter((url) =>
        /slots|hold|booking(?!-button)|secret|staff|desk|studio/.test(new URL(url).pathname + url),
      ),
      [],
    );
    assert.deepEqual(await context.cookies(), []);
    assert.equal(await page.evaluate(() => localStorage.length + sessionStorage.length), 0);
  },
);

test('a placement code and large text go along, through links and languages', async (t) => {
  const { page } = await openPage(t, browser, phone);
  await page.goto(running.base + '/?c=gz-metro-1');
  await page.getByRole('link', { name: '大字' }).click();
  await page.waitForURL(/size=large/);
  assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize), '20px');
  await page.getByRole('link', { name: /附近的服务点/ }).click();
  await page.waitForURL(/\/find/);
  assert.equal(new URL(page.url()).search, '?c=gz-metro-1&size=large');
  const locator = page.locator('y12355-center-locator');
  assert.equal(await locator.getAttribute('campaign'), 'gz-metro-1');
  assert.equal(await locator.getAttribute('text-size'), 'large');
  await page.getByRole('link', { name: /EN, English/ }).click();
  await page.waitForURL(/\/en\/find/);
  assert.equal(new URL(page.url()).search, '?c=gz-metro-1&size=large');
  await page.getByRole('link', { name: 'Normal', exact: true }).click();
  await page.waitForURL((url) => !url.search.includes('size'));
});

test('without a worker every page works, and the operator is on each', { timeout: 60_000 }, async (t) => {
  const context = await browser.newContext({ serviceWorkers: 'block', javaScriptEnabled: false });
  t.after(() => context.close());
  const page = await context.newPage();
  for (const name of pages) {
    await page.goto(`${running.base}/${name}`);
    await hasNumber(page, name);
    assert.match(await page.locator('footer').innerText(), /主办：示例单位/, name);
    assert.ok((await page.locator('meta[name=description]').getAttribute('content'))?.length, name);
    const { width } = (await page.locator('img[src="/art/share.png"]').boundingBox()) ?? { width: 0 };
    assert.ok(width >= 300, `${name}: the first picture is ${width} wide`);
  }
  await page.goto(`${running.base}/privacy`);
  assert.match(await page.locator('main').innerText(), /负责的单位：示例单位[\s\S]*30 天/);
});

test('a phone can take it among its apps', async () => {
  for (const [base, lang] of [
    ['/', 'zh-CN'],
    ['/hk/', 'zh-HK'],
    ['/en/', 'en'],
  ] as const) {
    const manifest = (await (await fetch(`${running.base}${base}manifest.webmanifest`)).json()) as {
      lang: string;
      start_url: string;
      icons: { src: string; sizes: string; purpose: string }[];
      shortcuts: { url: string }[];
    };
    assert.deepEqual([manifest.lang, manifest.start_url], [lang, base]);
    assert.deepEqual(manifest.icons.map(({ purpose }) => purpose).sort(), ['any', 'any', 'maskable']);
    for (const { src, sizes } of manifest.icons) {
      const bytes = Buffer.from(await (await fetch(running.base + src)).arrayBuffer());
      assert.equal(`${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`, sizes, src);
    }
    for (const { url } of manifest.shortcuts)
      assert.equal((await fetch(running.base + url)).status, 200, url);
  }
});
