/** From the studio's page of posters: a table of schools becomes an archive whose files are what they say. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { command } from '../../packages/posters/test/cli/command.js';
import { unpacked } from '../lib/unzip.js';
import { axe } from './lib/axe.js';
import { openBrowser, openPage } from './lib/browser.js';
import { startServer } from './lib/server.js';

let browser: Browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

/** 示例中学 in GBK, as Excel writes it in China. */
const GBK = Buffer.from('cabec0fdd6d0d1a7', 'hex');
const table = Buffer.concat([
  Buffer.from('school,region,campaign\r\n'),
  GBK,
  Buffer.from(',440106,school-a1\r\n'),
  Buffer.from(',440106,school-a2\r\n"'),
  GBK,
  Buffer.from('\r\n'),
  GBK,
  Buffer.from('",440106,school-a3\r\n'),
]);

test('a table in GBK becomes an archive; its codes are read by the command line, a bad row is told', async (t) => {
  const { base } = await startServer(t);
  const { page, watch } = await openPage(t, browser);
  await page.goto(`${base}/studio`);
  await page.getByRole('link', { name: '海报' }).click();
  await page.getByRole('img', { name: /同伞/ }).waitFor();
  await page.getByLabel('主办单位').fill('示例单位');
  for (const name of ['SVG', 'PNG']) await page.getByRole('checkbox', { name }).check();
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'schools.csv', mimeType: 'text/csv', buffer: table });
  await page.getByText('2 行可以做').waitFor();
  await page.getByRole('row', { name: /3.*学校的名字空着/ }).waitFor();
  // The keyboard alone from here.
  const start = page.getByRole('button', { name: '做 2 张' });
  await start.focus();
  await page.keyboard.press('Enter');
  await page.getByText('做好了 2 张，每张的二维码都读回来验过。').waitFor({ timeout: 60_000 });
  assert.deepEqual(await axe(page), []);
  const save = page.getByRole('button', { name: /保存 12355-posters\.zip/ });
  const download = page.waitForEvent('download');
  await save.focus();
  await page.keyboard.press('Enter');
  const folder = mkdtempSync(join(tmpdir(), 'y12355-journey-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const zip = join(folder, 'posters.zip');
  await (await download).saveAs(zip);
  assert.deepEqual(watch.errors, []);
  assert.deepEqual(watch.refused, []);
  assert.deepEqual([...watch.origins], [base]);

  const files = unpacked(readFileSync(zip), folder);
  assert.deepEqual(
    files.map((file) => file.slice(folder.length + 1)).sort(),
    [
      ...['pdf', 'png', 'svg'].flatMap((format) =>
        ['示例中学', '示例中学 示例中学'].map((school) => `12355-A3-${school}.${format}`),
      ),
      'manifest.json',
    ].sort(),
  );
  const said = await command(['check', ...files.filter((file) => !file.endsWith('.json')), '--json']);
  assert.equal(said.code, 0, said.error);
  for (const campaign of ['school-a1', 'school-a3'])
    assert.match(said.out, new RegExp(`${base}/q/${campaign}`));
  const [pdf = ''] = files.filter((file) => file.endsWith('.pdf'));
  assert.match(execFileSync('pdftotext', [pdf, '-']).toString(), /示例单位/);
  execFileSync('qpdf', ['--check', pdf], { stdio: 'pipe' });
});

test('one that is stopped keeps what is done, and no number of rows holds the page up', async (t) => {
  const { base } = await startServer(t);
  const { page, watch } = await openPage(t, browser, { width: 360, height: 740 });
  await page.goto(`${base}/studio/posters/#t=a4-calm&l=en`);
  const rows = Array.from({ length: 3000 }, (_, index) => `示例${index}中,440106,school-${index}`);
  const csv = Buffer.from(['\ufeffschool,region,campaign', ...rows].join('\n'));
  await page.locator('input[type=file]').setInputFiles({ name: 'x.csv', mimeType: 'text/csv', buffer: csv });
  await page.getByRole('button', { name: '做 3000 张' }).click();
  await page.getByText(/还要大约/).waitFor({ timeout: 60_000 });
  await page.getByRole('button', { name: '停下' }).click();
  await page.getByText(/停下了，做好的 \d+ 张在这里/).waitFor();
  await page.getByRole('button', { name: /保存 12355-posters\.zip/ }).waitFor();
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  assert.equal(wide, 360, 'nothing runs off a phone');
  assert.deepEqual(watch.errors, []);
});
