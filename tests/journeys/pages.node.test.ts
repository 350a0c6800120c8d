/** Pages as they stand: the number before any script, axe without a violation, no scroll sideways. */
import assert from 'node:assert/strict';
import { after, before, test, type TestContext } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { whole } from '../lib/whole.js';
import { axe } from './lib/axe.js';
import { openBrowser, openPage } from './lib/browser.js';
import { startServer, type RunningServer } from './lib/server.js';

let browser: Browser;
let server: RunningServer;
const ends: (() => unknown)[] = [];
before(async () => {
  browser = await openBrowser();
  server = await startServer({ after: (end) => ends.push(end as () => unknown) });
});
after(async () => {
  await browser.close();
  for (const end of ends) await end();
});

async function settled(page: Page, path: string): Promise<void> {
  await page.goto(server.base + path);
  if (/center=|#look/.test(path)) {
    await page.locator('y12355-booking-dialog').getByRole('button').first().waitFor();
  } else if (/find|book|school/.test(path)) {
    await page.locator('y12355-center-locator').getByRole('list').first().waitFor();
  }
  if (path.includes('materials')) {
    await page.locator('y12355-material-downloader').getByRole('list').first().waitFor();
  }
  if (path.startsWith('/desk')) await page.getByLabel(/名字|Name/).waitFor();
}

const paths = [
  '/',
  '/hk/',
  '/en/',
  '/find',
  '/hk/find',
  '/en/find',
  '/book',
  '/hk/book',
  '/en/book',
  '/book?center=gz-sample-tianhe',
  '/en/book#look',
  '/phones',
  '/hk/phones',
  '/en/phones',
  '/quiz',
  '/en/quiz',
  '/quiz/know-12355',
  '/hk/learn',
  '/en/learn',
  '/privacy',
  '/en/privacy',
  '/complaint',
  '/hk/offline',
  '/find?size=large',
  '/?size=large',
  '/materials',
  '/hk/materials',
  '/en/materials?kind=file',
  '/desk/',
  '/examples/school-site/',
  '/examples/media-article/',
  '/examples/no-script-cms/',
  '/examples/metro-kiosk/',
];

test('the number is in the bytes of every page, as text and as a link', async () => {
  for (const path of paths) {
    const html = await (await fetch(server.base + path)).text();
    assert.match(html, /href="tel:12355"/, path);
    assert.match(html.replace(/<[^>]*>/g, ' '), /12355/, path);
    assert.doesNotMatch(
      html,
      /<script(?![^>]*\bsrc=)|\sstyle=|\son(?:load|error|click|submit|input|change)=/,
      `${path} has nothing inline`,
    );
  }
});

for (const scheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on any page, ${scheme}`, { timeout: 120_000 }, async (t: TestContext) => {
    const { page, watch } = await openPage(t, browser, { colorScheme: scheme, width: 390, height: 844 });
    // Colors are the same in every language.
    const looked = whole || scheme === 'light' ? paths : paths.filter((path) => !/^\/(hk|en)\//.test(path));
    for (const path of looked) {
      await settled(page, path);
      assert.deepEqual(await axe(page), [], path);
    }
    assert.deepEqual(watch.errors, []);
    assert.deepEqual([...watch.origins], [server.base]);
  });
}

test('a second visit, answered from the cache, works like the first', async (t) => {
  const { page, watch } = await openPage(t, browser);
  for (const path of ['/find', '/book', '/desk/']) {
    await settled(page, path);
    await page.goto('about:blank');
    await settled(page, path);
  }
  assert.deepEqual(watch.errors, []);
});

test('axe bites: an image without words is found', async (t) => {
  const { page } = await openPage(t, browser);
  await settled(page, '/');
  await page.evaluate(() => document.body.append(document.createElement('img')));
  assert.match((await axe(page)).join(), /image-alt/);
});

test('pages do not scroll sideways at 320 px, nor at 200 % text', { timeout: 120_000 }, async (t) => {
  for (const width of [320, 640]) {
    const { page } = await openPage(t, browser, { width, height: 800 });
    for (const path of paths) {
      await settled(page, path);
      const [inner, outer] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
      assert.ok((inner ?? 0) <= (outer ?? 0), `${path} at ${width}: ${inner} wide`);
    }
  }
});

test('a booking stands in one column in the middle, its title and all', async (t) => {
  const { page } = await openPage(t, browser, { width: 1440, height: 900 });
  for (const path of ['/book?center=gz-sample-tianhe', '/en/book#look']) {
    await settled(page, path);
    const panel = await page.locator('y12355-booking-dialog section').boundingBox();
    const title = await page.locator('h1').boundingBox();
    assert.ok(panel && title);
    assert.equal(panel.width, 560, path);
    assert.ok(Math.abs(panel.x + panel.width / 2 - 720) <= 1, `${path}: begins at ${panel.x}`);
    assert.equal(title.x, panel.x, path);
  }
  await settled(page, '/book');
  const list = await page.locator('y12355-center-locator').boundingBox();
  assert.equal(list?.width, 1000, 'the list has room for its detail');
});

test('without scripts every page still has the number and a way on', async (t) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  t.after(() => context.close());
  const page = await context.newPage();
  for (const path of paths) {
    await page.goto(server.base + path);
    assert.ok(await page.locator('a[href="tel:12355"]').first().isVisible(), path);
  }
});

test('signed in, the queue and the day of the desk are clean too', { timeout: 120_000 }, async (t) => {
  const { page, watch } = await openPage(t, browser);
  await settled(page, '/desk/');
  await page.getByLabel('名字').fill('demo');
  await page.getByLabel('密码').fill(server.password);
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByText('现在没有等待回复的预约').waitFor();
  assert.deepEqual(await axe(page), [], 'queue');
  await page
    .getByRole('button', { name: /^今天/ })
    .or(page.getByRole('tab', { name: /^今天/ }))
    .first()
    .click();
  await page.waitForTimeout(300);
  assert.deepEqual(await axe(page), [], 'day');
  assert.deepEqual(watch.errors, []);
});
