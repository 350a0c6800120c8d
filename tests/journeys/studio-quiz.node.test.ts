/** From the studio's page of quizzes: a quiz is looked at, taken in the preview, and gets a manifest that the command takes. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { axe } from './lib/axe.js';
import { openBrowser, openPage } from './lib/browser.js';
import { startServer } from './lib/server.js';

let browser: Browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

const file = 'examples/packs/mood-weather.json';

test('a quiz is checked, tried, and saved with its manifest; nothing of it is sent', async (t) => {
  const { base } = await startServer(t);
  const { page, watch } = await openPage(t, browser);
  await page.goto(`${base}/studio`);
  await page.getByRole('link', { name: '问卷' }).click();
  const sent: string[] = [];
  page.on('request', (request) => sent.push(`${request.method()} ${request.url()}`));
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByText('2 处问题').waitFor();
  const frame = page.frameLocator('iframe');
  await frame.getByText('这几天').first().waitFor();
  await frame.getByRole('radio').last().check({ force: true });
  await frame.getByRole('link', { name: /拨打/ }).first().waitFor();
  // The keyboard alone from here.
  await page.getByLabel('许可').fill('CC BY 4.0');
  await page.getByLabel('依据').fill('示例');
  await page.keyboard.press('Tab');
  await page.getByText('填上审核人才会打开').waitFor();
  assert.deepEqual(await axe(page), []);
  const folder = mkdtempSync(join(tmpdir(), 'y12355-journey-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  for (const name of ['保存清单', '保存问卷']) {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name }).focus();
    await page.keyboard.press('Enter');
    const came = await download;
    await came.saveAs(join(folder, came.suggestedFilename()));
  }
  assert.deepEqual(
    sent.filter((one) => !one.startsWith('GET') || /mood-weather|quiz-in-preview/.test(one)),
    [],
  );
  assert.deepEqual(watch.errors, []);
  assert.deepEqual([...watch.origins], [base]);
  assert.deepEqual(readFileSync(join(folder, 'mood-weather.json')), readFileSync(file));
  const said = execFileSync(process.execPath, [
    'packages/widgets/bin/y12355-quiz.mjs',
    'check',
    join(folder, 'mood-weather.json'),
  ]).toString();
  assert.doesNotMatch(said, /问题 {2}|留意 {2}/);
});

test('on a phone nothing runs off the page', async (t) => {
  const { base } = await startServer(t);
  const { page, watch } = await openPage(t, browser, { width: 360, height: 740 });
  await page.goto(`${base}/studio/quiz/`);
  await page.getByRole('button', { name: /认识 12355/ }).click();
  await page.getByText('没有问题').waitFor();
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 360);
  assert.deepEqual(watch.errors, []);
});
