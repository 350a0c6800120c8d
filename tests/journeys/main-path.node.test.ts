/**
 * The whole path as people walk it: a school's page, a county, a center, a slot, a request; staff approve;
 * the young person looks it up, takes it to the calendar, cancels, and the seat is free again.
 */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import ical from 'ical.js';
import type { Browser, Locator, Page } from 'playwright-core';
import type { SlotList } from '../../packages/client/src/index.js';
import { forEachEngine } from '../../packages/server/test/engines.js';
import { openBrowser, openPage } from './lib/browser.js';
import { startServer } from './lib/server.js';

const center = { id: 'gz-sample-yuexiu', name: '示例越秀区青少年服务站', service: 'gz-sample-yuexiu-1' };
const moments = [
  { name: 'the last minutes of a year', now: '2026-12-31T23:50:00+08:00' },
  { name: 'a year whose holidays are not announced', now: '2027-01-02T09:00:00+08:00' },
  { name: 'years from now', now: '2031-03-05T09:00:00+08:00' },
];

let browser: Browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

/** State of one slot as anybody sees it. */
async function slotState(base: string, start: string): Promise<string | undefined> {
  const day = start.slice(0, 10);
  const answer = await fetch(`${base}/v1/services/${center.service}/slots?from=${day}&to=${day}`);
  const { days } = (await answer.json()) as SlotList;
  return days.flatMap((each) => each.slots).find((slot) => slot.start === start)?.state;
}

async function request(
  page: Page,
  base: string,
): Promise<{ ref: string; code: string; start: string; ics: string }> {
  await page.goto(`${base}/examples/school-site/`);
  const locator = page.locator('y12355-center-locator');
  await locator.getByLabel('城市').selectOption({ label: '广州市' });
  await locator.getByLabel('区县').selectOption({ label: '越秀区' });
  await locator.getByText('1 个服务点').waitFor();
  // The first of a list is open already.
  await locator.getByRole('button', { name: new RegExp(`^${center.name}`), expanded: true }).waitFor();
  await locator.getByRole('button', { name: `预约 ${center.name}` }).click();

  const dialog = page.getByRole('dialog');
  await dialog.getByText('选个时间').waitFor();
  await dialog.getByRole('radio', { name: /心理倾谈/ }).check();
  await dialog.locator('.slot:not(.full)').first().click();
  await dialog.locator('.foot .action').click();

  await dialog.getByText('留下怎么找你').waitFor();
  await dialog.getByRole('button', { name: '朋友' }).click();
  await dialog.getByLabel('怎么称呼你').fill('阿树<script>alert(1)</script>'.slice(0, 20));
  await dialog.getByLabel('电话', { exact: true }).fill('13800000000');
  await dialog.getByRole('radio', { name: '14–17' }).check();
  for (const box of await dialog.getByRole('checkbox').all()) {
    assert.equal(await box.isChecked(), false, 'no consent is ticked beforehand');
    await box.check();
  }
  await dialog.locator('.foot .action').click();

  await dialog.getByText('看一遍再提交').waitFor();
  const sent = page.waitForResponse(
    (answer) => answer.url().endsWith('/v1/bookings') && answer.status() === 201,
  );
  await dialog.getByRole('button', { name: '送出' }).click();
  const { ref, code, start } = (await (await sent).json()) as { ref: string; code: string; start: string };
  await dialog.getByText('已经送到').waitFor();
  await dialog.getByText(ref).waitFor();
  await dialog.getByText(`${code.slice(0, 4)} ${code.slice(4)}`).waitFor();

  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: '加到日历' }).click();
  const file = await download;
  assert.equal(file.suggestedFilename(), `预约 ${ref.slice(0, 4)}.ics`);
  const ics = await readFile(await file.path(), 'utf8');
  await dialog.getByRole('button', { name: '关闭' }).click();
  return { ref, code, start, ics };
}

async function approve(page: Page, base: string, password: string): Promise<void> {
  await page.goto(`${base}/desk/`);
  await page.getByLabel('名字').fill('demo');
  await page.getByLabel('密码').fill(password);
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByText('阿树').first().click();
  await page.getByRole('button', { name: '接受这次预约' }).click();
  await page.getByText('现在没有等待回复的预约').waitFor();
}

/** Reference and code into the fields of the operator's own page, where the flow stands in the page. */
async function lookUp(page: Page, base: string, ref: string, code: string): Promise<Locator> {
  await page.goto(`${base}/book?center=${center.id}`);
  const panel = page.locator('y12355-booking-dialog section');
  await panel.getByRole('button', { name: /已经约过/ }).click();
  await panel.getByLabel('预约号').fill(ref.toLowerCase());
  await panel.getByLabel('查询码').fill(code);
  await panel.getByRole('button', { name: '查看', exact: true }).click();
  return panel;
}

/** Moves it to another time; the moment that it has now. */
async function move(page: Page, base: string, ref: string, code: string): Promise<string> {
  const panel = await lookUp(page, base, ref, code);
  await panel.getByText('已接受').waitFor();
  assert.equal(
    new URL(page.url()).search,
    `?center=${center.id}`,
    'neither reference nor code is in the address',
  );
  await panel.getByRole('button', { name: '改个时间' }).click();
  await panel.locator('.day[aria-disabled="false"]').nth(1).click();
  await panel.locator('.slot:not(.full)').last().click();
  await panel.locator('.foot .action').click();
  await panel.getByText('服务点会再看一遍').waitFor();
  const moved = page.waitForResponse((answer) => answer.url().endsWith('/reschedule'));
  await panel.getByRole('button', { name: '就改到这个时间' }).click();
  await panel.getByText('等回复').waitFor();
  return ((await (await moved).json()) as { start: string }).start;
}

async function cancelAndErase(page: Page, base: string, ref: string, code: string): Promise<void> {
  const panel = page.locator('y12355-booking-dialog section');
  await panel.getByRole('button', { name: '取消这次预约' }).click();
  await panel.getByRole('button', { name: '取消预约' }).click();
  await panel.getByText('已取消').waitFor();
  await panel.getByRole('button', { name: '删掉我的资料' }).click();
  await panel.getByRole('button', { name: '删掉', exact: true }).click();
  await panel.getByText('不再打开什么').waitFor();
  await lookUp(page, base, ref, code);
  await panel.getByText('没有找到').waitFor();
}

forEachEngine((engine, open) => {
  for (const { name, now } of moments) {
    test(`school page to confirmed visit and back, ${engine}, ${name}`, { timeout: 120_000 }, async (t) => {
      const database = engine === 'postgres' ? await open(t, 'empty') : undefined;
      const databaseUrl = database?.options.databaseUrl;
      const { base, password, printed } = await startServer(t, { now, ...(databaseUrl && { databaseUrl }) });

      const young = await openPage(t, browser, { now, width: 390, height: 844 });
      const { ref, code, start, ics } = await request(young.page, base);
      assert.equal(await slotState(base, start), 'full', 'a request keeps its seat at once');

      const event = new ical.Component(ical.parse(ics)).getFirstSubcomponent('vevent');
      assert.equal(event?.getFirstPropertyValue('summary'), `预约 ${ref.slice(0, 4)}`);
      assert.equal(
        (event?.getFirstPropertyValue('dtstart') as ical.Time).toJSDate().getTime(),
        Date.parse(start),
        'the calendar file tells the moment that was chosen',
      );

      const staff = await openPage(t, browser, { now });
      await approve(staff.page, base, password);
      const later = await move(young.page, base, ref, code);
      assert.notEqual(later, start);
      assert.deepEqual(
        [await slotState(base, start), await slotState(base, later)],
        ['free', 'full'],
        'a moved visit takes its seat along',
      );
      await cancelAndErase(young.page, base, ref, code);
      assert.equal(await slotState(base, later), 'free', 'a canceled visit gives its seat back');

      assert.deepEqual(
        young.watch.refused,
        [`404 /v1/bookings/${ref}`],
        'what was erased opens nothing, and is asked for once',
      );
      // The desk asks whether somebody is signed in still.
      assert.deepEqual(staff.watch.refused, ['401 /v1/staff/session']);
      for (const { watch } of [young, staff]) {
        assert.deepEqual(watch.errors, [], 'nothing is thrown or logged as an error');
        assert.deepEqual([...watch.origins], [base], 'no request goes to another origin');
      }
      assert.deepEqual(await young.context.cookies(), []);
      assert.equal(
        await young.page.evaluate(() => localStorage.length + sessionStorage.length),
        0,
        'nothing is stored on the device',
      );
      for (const secret of ['13800000000', '阿树', code, ref]) {
        assert.ok(!printed().includes(secret), `the log holds nothing personal: ${secret}`);
      }
    });
  }
});
