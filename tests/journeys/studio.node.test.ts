/** From the studio onto a page of another origin: what is copied there is what a visitor sees here. */
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

test('a bar for a county is chosen, seen, copied and pasted into a page of another origin', async (t) => {
  const { base } = await startServer(t);
  const { page, watch, context } = await openPage(t, browser);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`${base}/studio`);
  await page.getByRole('radio', { name: '横条' }).check();
  await page.getByLabel('城市').selectOption({ label: '广州市' });
  await page.getByLabel('区县').selectOption({ label: '天河区' });
  await page.getByRole('checkbox', { name: '附近的服务点' }).check();

  // The preview is a page that the kit itself draws.
  const school = page.frameLocator('iframe');
  await school.getByText('示例中学').waitFor();
  await school.locator('y12355-hotline-banner [part~="bar"]').waitFor();
  await school.locator('y12355-center-locator').getByText('示例').first().waitFor();

  await page.getByRole('button', { name: '复制', exact: true }).first().click();
  await page.getByRole('button', { name: '已复制' }).waitFor();
  const snippet = await page.evaluate(() => navigator.clipboard.readText());
  assert.match(snippet, /<y12355-hotline-banner variant="bar">/);
  assert.match(snippet, /data-region="440106"/);
  assert.deepEqual(watch.errors, []);
  assert.deepEqual([...watch.origins], [base]);

  const host = await context.newPage();
  await host.goto(
    await hostPage(t, `<!doctype html><html lang="zh-CN"><title>示例中学</title>${snippet}</html>`),
  );
  await host.locator('y12355-hotline-banner [part~="bar"]').waitFor();
  assert.equal(await host.locator('y12355-hotline-banner a[href="tel:12355"]').first().count(), 1);
  const locator = host.locator('y12355-center-locator');
  await locator.getByText('示例').first().waitFor();
  const county = locator.locator('select').nth(1);
  assert.equal(await county.evaluate((select: HTMLSelectElement) => select.value), '440106');
});

test('a link restores the form, each kind of page gets its preview, and nothing is refused', async (t) => {
  const { base } = await startServer(t);
  const { page, watch } = await openPage(t, browser);
  await page.goto(`${base}/studio/#hotline-banner.variant=floating&color=3E8E7E`);
  const school = page.frameLocator('iframe');
  await school.locator('y12355-hotline-banner [part~="pill"]').waitFor();
  await page.getByRole('button', { name: /换成最接近的/ }).click();
  await page.getByText(/读得清/).waitFor();
  for (const look of ['宽', '难缠的页面', '深色']) {
    await page.getByRole('group', { name: '看哪一种网页' }).getByRole('radio', { name: look }).check();
    await school.locator('y12355-hotline-banner [part~="pill"]').waitFor();
  }

  await page.getByRole('radio', { name: /只能贴 HTML/ }).check();
  const link = school.locator('#place > p a[href="tel:12355"]');
  await link.waitFor();
  assert.equal(await school.locator('y12355-hotline-banner').count(), 0, 'nothing that a script would draw');
  await page.getByRole('checkbox', { name: /允许 iframe/ }).check();
  await page.getByRole('radio', { name: '卡片' }).check();
  const framed = school.frameLocator('#place iframe').locator('y12355-hotline-banner [part~="card"]');
  await framed.waitFor();

  await page.getByRole('radio', { name: /大屏/ }).check();
  await page.frameLocator('iframe').locator('y12355-hotline-banner [part~="card"]').waitFor();
  const address = await page.getByRole('link', { name: /打开看看/ }).getAttribute('href');
  assert.match(address ?? '', new RegExp(`^${base}/sdk/v1/embed\\.html\\?widget=hotline-banner`));

  await page.getByRole('radio', { name: /图片和文字/ }).check();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载 PNG' }).click();
  assert.equal((await download).suggestedFilename(), '12355.png');
  assert.deepEqual(watch.errors, []);
  assert.deepEqual(watch.refused, []);
  assert.deepEqual([...watch.origins], [base]);
});

test('the preview page may be framed by the studio alone', async (t) => {
  const { base } = await startServer(t);
  const { page } = await openPage(t, browser);
  const shown = async (path: string) => {
    await page.goto(
      await hostPage(t, `<!doctype html><title>x</title><iframe src="${base}${path}"></iframe>`),
    );
    await page.waitForLoadState('load');
    return Promise.all(page.frames().map((frame) => frame.evaluate(() => document.body.textContent)));
  };
  assert.match(
    String(await shown('/sdk/v1/embed.html?widget=hotline-banner')),
    /拨打 12355/,
    'frames are shown',
  );
  assert.doesNotMatch(String(await shown('/studio/preview.html')), /示例中学/);
  assert.doesNotMatch(String(await shown('/studio/')), /你的网页/);
});
