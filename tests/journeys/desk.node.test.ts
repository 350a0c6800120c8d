/**
 * A day at the desk on the real service: a request comes in by itself, is moved, handed over and accepted;
 * somebody walks in; an entry changes under the eyes of the public; all of it stands in the log.
 */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { createClient } from '../../packages/client/src/index.js';
import { axe } from './lib/axe.js';
import { openBrowser, openPage } from './lib/browser.js';
import { startServer } from './lib/server.js';

/** Wednesday, in the middle of a slot of the center. */
const now = '2026-09-09T10:20:00+08:00';
const center = { id: 'gz-sample-panyu', name: '示例番禺区青少年服务站' };
const other = { id: 'gz-sample-tianhe', name: '示例天河区青少年服务站' };

let browser: Browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

test('a day at the desk', { timeout: 180_000 }, async (t) => {
  const { base, password, printed } = await startServer(t, { now });
  const client = createClient({ base });
  const { page, watch } = await openPage(t, browser, { now, width: 1440 });
  const tab = async (name: string | RegExp, heading: string | RegExp) => {
    await page.getByRole('navigation').getByRole('button', { name }).click();
    await page.getByRole('heading', { level: 1, name: heading }).waitFor();
  };

  await page.goto(`${base}/desk/`);
  await page.getByLabel('名字').fill('demo');
  await page.getByLabel('密码').fill(password);
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByText('现在没有等待回复的预约').waitFor();

  // A request comes in while somebody looks.
  const { consents } = await client.operator();
  const ticks = consents.filter(({ under14 }) => !under14).map(({ id, version }) => ({ id, version }));
  const { days } = await client.slots(`${center.id}-1`, '2026-09-12', '2026-09-12');
  const [slot] = days[0]?.slots.filter(({ state }) => state === 'free' || state === 'few') ?? [];
  assert.ok(slot, 'a free slot on Saturday');
  const { ref, code } = await client.requestBooking(
    { slot: slot.id, alias: '阿树', ageBand: '14-17', phone: '13800000000', consents: ticks },
    client.newKey(),
  );
  await page.getByText('新的预约 1').waitFor();
  await page.getByRole('heading', { level: 2, name: '阿树' }).waitFor();
  await page.getByRole('button', { name: '知道了' }).click();

  await page.getByRole('button', { name: '换个时间' }).click();
  await page.locator('.slot:not([aria-disabled])').nth(3).click();
  await page.getByRole('button', { name: /^改到/ }).click();
  await page.getByText('阿树的时间改到了').waitFor();
  const moved = await client.booking(ref, code);
  assert.notEqual(moved.start, slot.start, 'the young person sees the new time');

  await page.getByRole('button', { name: '转给别的中心' }).click();
  await page.getByLabel('中心', { exact: true }).selectOption({ label: other.name });
  await page.locator('desk-transfer .slot:not([aria-disabled])').first().click();
  await page.getByLabel(/给那边同事的话/).fill('离家近一些。');
  await page.getByRole('button', { name: /^转过去/ }).click();
  await page.getByText(`阿树的预约转给了${other.name}`).waitFor();
  await page.getByText('离家近一些。').waitFor();
  await page.getByRole('button', { name: '接受这次预约' }).click();
  await page.getByText('已接受阿树的预约').waitFor();
  const accepted = await client.booking(ref, code);
  assert.deepEqual([accepted.status, accepted.center.name], ['approved', other.name]);

  // Somebody walks in, in the middle of a slot, and was there.
  await tab(/^今天/, /今天/);
  await page.getByRole('button', { name: '登记到访' }).click();
  await page.getByLabel('中心', { exact: true }).last().selectOption({ label: center.name });
  await page.getByRole('button', { name: /正在进行/ }).click();
  await page.getByLabel(/称呼/).fill('路过的');
  await page.locator('.choice').filter({ hasText: '14–17' }).click();
  for (const box of await page.locator('desk-walk-in').getByRole('checkbox').all()) await box.check();
  await page.getByLabel('电话（可以不留）').fill('13800000009');
  assert.deepEqual(await axe(page), [], 'walk-in');
  await page.getByRole('button', { name: '登记', exact: true }).click();
  await page.getByRole('heading', { name: '登记好了' }).waitFor();
  const [handedRef = '', handedCode = ''] = await page.locator('.receipt .big').allInnerTexts();
  const walkIn = await client.booking(handedRef, handedCode.replace(' ', ''));
  assert.equal(walkIn.status, 'approved', 'what is handed over opens the visit');
  await page.getByRole('button', { name: /已经交给对方/ }).click();
  await page.getByRole('button', { name: /路过的/ }).click();
  // The contact of a walk-in is read as any other: on asking, and with a line in the log.
  assert.doesNotMatch(await page.locator('desk-detail').innerText(), /13800000009/);
  await page.getByRole('button', { name: '查看（会留下记录）' }).click();
  await page.locator('desk-detail').getByText('13800000009').waitFor();
  await page.getByRole('button', { name: '收起', exact: true }).click();
  await page.getByText('13800000009').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: '记为来过' }).click();
  await page.getByText('记下了：路过的来过。').waitFor();
  await page.getByRole('button', { name: '周', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: /这一周/ }).waitFor();
  await page.getByText('阿树').first().waitFor();
  assert.deepEqual(await axe(page), [], 'week');

  await tab(/^候补/, '候补');
  await page.getByText('现在没有人候补').waitFor();
  assert.deepEqual(await axe(page), [], 'waiting list');

  // An entry: what would be hit, then a change that everybody sees.
  await tab('中心', '中心资料');
  await page.getByRole('searchbox').fill('天河');
  await page.getByRole('button', { name: new RegExp(other.name) }).click();
  await page.locator('.rule .drop').first().waitFor();
  while ((await page.locator('.rule .drop').count()) > 0) await page.locator('.rule .drop').first().click();
  await page.getByRole('button', { name: '先看看会改什么' }).click();
  await page.getByText('1 个预约会对不上').waitFor();
  assert.match(await page.locator('.hits').innerText(), /阿树/);
  await page.getByRole('button', { name: '放弃没保存的改动' }).click();
  await page.getByRole('button', { name: new RegExp(other.name) }).click();
  await page.getByLabel('提示').fill('示例提示：电梯维修，走侧门。');
  await page.getByRole('button', { name: '先看看会改什么' }).click();
  await page.getByText('没有预约会受影响').waitFor();
  assert.deepEqual(await axe(page), [], 'entry');
  await page.getByRole('button', { name: '保存这些改动' }).click();
  await page.getByText(`${other.name}：保存好了。`).waitFor();
  assert.equal((await createClient({ base }).center(other.id)).center.notice, '示例提示：电梯维修，走侧门。');

  // A year of holidays.
  await tab('节假日', '节假日和调休');
  const table = 'date,kind,name,source\n2027-01-01,holiday,元旦,示例\n2027-01-03,makeup,元旦调休,示例\n';
  await page
    .getByLabel('节假日表')
    .setInputFiles({ name: 'h.csv', mimeType: 'text/csv', buffer: Buffer.from(table) });
  await page.getByText('周五 1 月 1 日 放假（元旦）').waitFor();
  await page.getByRole('button', { name: '保存这张表' }).click();
  await page.getByText('节假日表保存好了。').waitFor();
  assert.deepEqual(await axe(page), [], 'calendar');

  await tab('记录', '谁做了什么');
  for (const did of [
    '导入了节假日',
    '改了中心资料',
    '记为来过',
    '看了联系方式',
    '转给别的中心',
    '改了时间',
  ]) {
    await page.getByText(did).first().waitFor();
  }
  const log = await page.locator('desk-audit .page').innerText();
  assert.match(log, /demo/);
  assert.ok(!log.includes('阿树'), 'the log names no young person');
  assert.deepEqual(await axe(page), [], 'log');

  await tab('统计', /统计/);
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: /存成表格/ }).click();
  const csv = await readFile(await (await saved).path(), 'utf8');
  assert.match(csv, /示例番禺区青少年服务站/);
  assert.match(csv, /少于 5/, 'a small number is not told');
  assert.deepEqual(await axe(page), [], 'counts');

  assert.deepEqual(watch.errors, [], 'nothing is thrown or logged as an error');
  assert.deepEqual(watch.refused, ['401 /v1/staff/session']);
  assert.deepEqual([...watch.origins], [base], 'no request goes to another origin');
  for (const secret of ['13800000000', '阿树', '路过的', code, ref]) {
    assert.ok(!printed().includes(secret), `the log holds nothing personal: ${secret}`);
  }
});

test(
  'the session ends under a half-written entry, and the entry is there again',
  { timeout: 120_000 },
  async (t) => {
    const { base, password } = await startServer(t, { now });
    const { page, context } = await openPage(t, browser, { now, width: 390, height: 844 });
    const signIn = async () => {
      await page.getByLabel('名字').fill('demo');
      await page.getByLabel('密码').fill(password);
      await page.getByRole('button', { name: '登录' }).click();
    };
    await page.goto(`${base}/desk/`);
    await signIn();
    await page.getByRole('button', { name: '更多' }).click();
    await page.getByRole('button', { name: '中心', exact: true }).click();
    await page.getByRole('button', { name: new RegExp(center.name) }).click();
    await page.getByLabel('提示').fill('写到一半');
    await context.clearCookies();
    await page.getByRole('button', { name: '先看看会改什么' }).click();
    await page.getByText(/会回到刚才的地方/).waitFor();
    await signIn();
    await page.getByLabel('提示').waitFor();
    assert.equal(await page.getByLabel('提示').inputValue(), '写到一半');
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.equal(wide, 390, 'no scroll sideways');
  },
);
