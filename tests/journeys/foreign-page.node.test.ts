/** A page of an origin that the operator does not know: the list shows, no personal data can be typed. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { openBrowser, openPage } from './lib/browser.js';
import { hostPage } from './lib/host-page.js';
import { startServer } from './lib/server.js';

let browser: Browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

const page = (base: string, version = 'v1') => `<!doctype html><html lang="zh-CN"><meta charset="utf-8">
<link rel="icon" href="data:,"><title>示例</title>
<script defer src="${base}/sdk/${version}/y12355.min.js" data-api="${base}/" data-region="440106"></script>
<y12355-center-locator><p>拨打 <a href="tel:12355">12355</a></p></y12355-center-locator>
<y12355-booking-button center="gz-sample-tianhe"><a href="tel:12355">12355</a></y12355-booking-button>`;

test('on a page that is not trusted no field appears and booking leads to the operator', async (t) => {
  const { base } = await startServer(t);
  const { page: tab, watch, context } = await openPage(t, browser);
  await tab.goto(await hostPage(t, page(base)));
  const link = tab.locator('y12355-center-locator').getByRole('link', { name: /^预约/ });
  await link.waitFor();
  assert.match(
    (await link.getAttribute('href')) ?? '',
    new RegExp(`^${base}/book\\?center=gz-sample-tianhe`),
  );
  assert.equal(await link.getAttribute('rel'), 'noopener noreferrer');
  const own = tab.locator('y12355-booking-button').getByRole('link', { name: /^约/ });
  assert.match((await own.getAttribute('href')) ?? '', new RegExp(`^${base}/book\\?center=gz-sample-tianhe`));
  const known = tab.locator('y12355-booking-button').getByRole('link', { name: /^查看/ });
  assert.equal(await known.getAttribute('href'), `${base}/book?center=gz-sample-tianhe#look`);
  // Words to look through the list by stay in the page; nothing else can be typed here.
  assert.equal(await tab.locator('input:not([type=search]), textarea').count(), 0);

  const opened = context.waitForEvent('page');
  await link.click();
  const book = await opened;
  await book.getByRole('heading', { name: /选个时间/ }).waitFor();
  assert.equal(new URL(book.url()).origin, base);
  assert.equal(
    await book.evaluate(() => document.referrer),
    '',
    'the operator is not told where it came from',
  );
  assert.deepEqual(watch.errors, []);
});

test('under a strict policy the bundle works, and where its policy is refused the number stays', async (t) => {
  const { base } = await startServer(t);
  const strict = (names: string) =>
    `default-src 'none'; script-src ${base}; style-src 'self'; connect-src ${base}; img-src 'self' data:; ` +
    `require-trusted-types-for 'script'; trusted-types ${names}`;
  const allowed = await openPage(t, browser);
  await allowed.page.goto(await hostPage(t, page(base), strict('y12355-lit')));
  await allowed.page.getByRole('link', { name: /^预约/ }).first().waitFor();
  assert.deepEqual(allowed.watch.errors, []);

  const refused = await openPage(t, browser);
  await refused.page.goto(await hostPage(t, page(base), strict("'none'")));
  await refused.page.waitForLoadState('load');
  const number = refused.page.locator('y12355-center-locator a[href="tel:12355"]').first();
  await number.waitFor();
  assert.equal(await number.isVisible(), true);
});

test('with the bundle loaded twice one stands, and nothing is thrown', async (t) => {
  const { base } = await startServer(t);
  const { page: tab, watch } = await openPage(t, browser);
  const twice = `${page(base)}<script defer src="${base}/sdk/0.1.0/y12355.min.js"></script>`;
  await tab.goto(await hostPage(t, twice));
  await tab.getByRole('link', { name: /^预约/ }).first().waitFor();
  assert.deepEqual(watch.errors, []);
});
