/**
 * A printed code that never goes stale, on the real service: schools are imported at the desk, a visitor scans,
 * the desk sees how often, lets the code lead elsewhere, and the same print leads there from then on.
 */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { axe } from './lib/axe.js';
import { openBrowser, openPage } from './lib/browser.js';
import { startServer } from './lib/server.js';

const now = '2026-09-09T10:20:00+08:00';
const center = { id: 'gz-sample-panyu', name: '示例番禺区青少年服务站' };
const table = [
  'school,region,campaign,stage,address,place,target',
  '示例第一中学,440106,gz-sample-1,high,示例路 1 号,校门口,/find#region=440106',
  '示例第一中学,440106,,high,示例路 1 号,食堂,',
  '示例第二中学,天河区,gz-sample-2,high,,,',
  '示例第三中学,440106,gz-sample-3,high,,,https://elsewhere.example/',
].join('\r\n');

let browser: Browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

/** Where the page stands, without its origin. */
const place = (page: Page) => page.url().replace(new URL(page.url()).origin, '');

test('import, scan, count, another target, scan again', { timeout: 180_000 }, async (t) => {
  const { base, password, printed } = await startServer(t, { now });
  const { page: desk, watch } = await openPage(t, browser, { now, width: 1440 });
  const { page: visitor, watch: seen } = await openPage(t, browser, { now, width: 390, height: 844 });

  await desk.goto(`${base}/desk/`);
  await desk.getByLabel('名字').fill('demo');
  await desk.getByLabel('密码').fill(password);
  await desk.getByRole('button', { name: '登录' }).click();
  await desk.getByRole('navigation').getByRole('button', { name: '二维码' }).click();
  await desk.getByText('还没有二维码').waitFor();
  assert.deepEqual(await axe(desk), [], 'no codes yet');

  await desk.getByRole('button', { name: '从文件导入' }).click();
  await desk
    .getByLabel('学校表')
    .setInputFiles({ name: 'schools.csv', mimeType: 'text/csv', buffer: Buffer.from(`\ufeff${table}`) });
  await desk.getByText('2 行先不导入').waitFor();
  const faults = await desk.locator('.faults').innerText();
  assert.match(faults, /line 4, column 2 \(region\): found "天河区", expected an adcode/);
  assert.match(faults, /line 5, column 7 \(target\): found "https:\/\/elsewhere\.example\/"/);
  assert.deepEqual(await axe(desk), [], 'preview');
  await desk.getByRole('button', { name: '导入 2 个' }).click();
  await desk.getByText('导入好了：新增 2 个').waitFor();
  const rows = desk.locator('.links .row');
  await rows.nth(1).waitFor();
  assert.equal(await rows.count(), 2);
  const made = (await rows.nth(1).getAttribute('data-code')) ?? '';
  assert.match(made, /^[2-9a-z]{10}$/, 'the canteen got a code of its own');

  // A visitor scans twice; a look at the headers and a fetch ahead are none.
  for (let turn = 0; turn < 2; turn += 1) {
    await visitor.goto(`${base}/q/gz-sample-1`);
    assert.equal(place(visitor), '/find?c=gz-sample-1#region=440106');
  }
  await visitor.getByRole('link', { name: /12355/ }).first().waitFor();
  await fetch(`${base}/q/gz-sample-1`, { method: 'HEAD', redirect: 'manual' });
  await fetch(`${base}/q/gz-sample-1`, { headers: { 'Sec-Purpose': 'prefetch' }, redirect: 'manual' });
  await visitor.goto(`${base}/q/nobody-printed-this`);
  assert.equal(place(visitor), '/?c=nobody-printed-this');
  await visitor.getByRole('link', { name: /12355/ }).first().waitFor();
  await visitor.goto(`${base}/q/${made}`);
  assert.equal(place(visitor), `/?c=${made}`);

  // Counts are written every two seconds.
  const sums = async () => {
    await desk.getByRole('navigation').getByRole('button', { name: '记录' }).click();
    await desk.getByRole('navigation').getByRole('button', { name: '二维码' }).click();
    return (await rows.nth(0).locator('.sums').innerText()).replace(/\s+/g, ' ');
  };
  let found = '';
  for (let turn = 0; turn < 40 && found !== '2 7 天 2 30 天'; turn += 1) {
    await new Promise((resolve) => setTimeout(resolve, 250));
    found = await sums();
  }
  assert.equal(found, '2 7 天 2 30 天');

  await rows.nth(0).click();
  await desk.getByRole('heading', { level: 2, name: '示例第一中学' }).waitFor();
  const today = desk.locator('.days tbody tr').first();
  assert.match((await today.innerText()).replace(/\s+/g, ' '), /^周三 9 月 9 日 2/);
  assert.deepEqual(await axe(desk), [], 'one code');
  await desk.getByLabel('换一个目标').selectOption({ label: center.name });
  await desk.getByRole('button', { name: '保存', exact: true }).click();
  await desk.getByText('保存好了，下一次扫码就到新的地方。').waitFor();

  await visitor.goto(`${base}/q/gz-sample-1`);
  assert.equal(place(visitor), `/book?center=${center.id}&c=gz-sample-1`);
  const button = visitor.locator('#chosen y12355-booking-button');
  await button.waitFor();
  assert.equal(await button.getAttribute('campaign'), 'gz-sample-1', 'a booking would carry the code');

  await desk.getByLabel('换一个目标').selectOption({ label: '自己写网址' });
  await desk.getByLabel('网址').fill('//evil.example');
  await desk.getByRole('button', { name: '保存', exact: true }).click();
  await desk.getByText(/这个网址用不了/).waitFor();
  await desk.getByRole('button', { name: '停用', exact: true }).click();
  await desk.getByText('停用了。').waitFor();
  await visitor.goto(`${base}/q/gz-sample-1`);
  assert.equal(place(visitor), '/?c=gz-sample-1', 'switched off it leads home');

  await desk.getByRole('button', { name: '看次数' }).click();
  await desk.locator('select[name=by]').selectOption({ label: '位置' });
  await desk.getByText('gz-sample-1').waitFor();
  const saved = desk.waitForEvent('download');
  await desk.getByRole('button', { name: /存成表格/ }).click();
  const csv = await readFile(await (await saved).path(), 'utf8');
  assert.match(csv, /"示例第一中学","广州市 天河区","440106","校门口","gz-sample-1","[23]"/);
  assert.deepEqual(await axe(desk), [], 'counts');

  await desk.getByRole('navigation').getByRole('button', { name: '记录' }).click();
  for (const did of ['停用了二维码', '换了二维码的目标', '导入了二维码']) {
    await desk.getByText(did).first().waitFor();
  }

  assert.deepEqual([watch.errors, seen.errors], [[], []], 'nothing is thrown or logged as an error');
  assert.deepEqual(watch.refused, ['401 /v1/staff/session', '422 /v1/staff/links/gz-sample-1']);
  assert.deepEqual(
    [...new Set([...watch.origins, ...seen.origins])],
    [base],
    'no request goes to another origin',
  );
  for (const secret of ['gz-sample-1', made, '示例第一中学']) {
    assert.ok(!printed().includes(secret), `the log names no code and no school: ${secret}`);
  }
});
