/** From the studio's page of screens: a playlist is composed by keys, seen in each shape, saved, signed and taken. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test, type TestContext } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { axe } from './lib/axe.js';
import { openBrowser, openPage } from './lib/browser.js';
import { hostPage } from './lib/host-page.js';
import { startServer } from './lib/server.js';

let browser: Browser;
let base = '';
const ends: (() => unknown)[] = [];
before(async () => {
  // One for all: no test changes what is in it.
  const server = startServer({ after: (end: () => unknown) => void ends.push(end) } as Pick<
    TestContext,
    'after'
  >);
  [browser, { base }] = await Promise.all([openBrowser(), server]);
});
after(() => Promise.all([browser.close(), ...ends.map((end) => end())]));

const picture = 'dist/app/art/icon-192.png';
const shapes = ['横屏 16:9', '竖屏 9:16', '长条 32:9'];

function folderFor(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'y12355-journey-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const kiosk = (...args: string[]) =>
  execFileSync(process.execPath, ['packages/app/bin/y12355-kiosk.mjs', ...args], {
    stdio: 'pipe',
  }).toString();

const screenOf = (page: Page, shape: string) =>
  page.locator('figure', { hasText: shape }).frameLocator('iframe').locator('.frame');

test('a playlist is composed, seen, saved, signed and checked; nothing of it is sent', async (t) => {
  const { page, watch } = await openPage(t, browser);
  const folder = folderFor(t);
  await page.goto(`${base}/studio`);
  await page.getByRole('link', { name: '屏幕' }).click();
  await page.getByRole('button', { name: '从空白开始' }).waitFor();
  const sent: string[] = [];
  page.on('request', (request) => sent.push(`${request.method()} ${request.url()}`));
  await page.getByRole('button', { name: '从空白开始' }).press('Enter');
  await page.getByRole('button', { name: '加上' }).press('Enter');
  await page.getByLabel('文字', { exact: true }).fill('天冷了，先暖一暖手。');
  for (const shape of shapes) await screenOf(page, shape).getByText('天冷了，先暖一暖手。').waitFor();
  await page.getByLabel('每天的时段').fill('07:00-22:30');
  await page.getByRole('row', { name: /22:30–24:00.*放内置画面/ }).waitFor();

  await page.getByLabel('加一幕').selectOption('picture');
  await page.getByRole('button', { name: '加上' }).press('Enter');
  await page.getByLabel('图片文件').setInputFiles(picture);
  await page.getByLabel('画面里有什么', { exact: true }).fill('雨天的檐下');
  const drawn = screenOf(page, '横屏 16:9').getByRole('img', { name: '雨天的檐下', includeHidden: true });
  await drawn.waitFor();
  assert.equal(
    await drawn.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth)),
    192,
  );
  await page.getByRole('checkbox', { name: '长条 32:9' }).uncheck();
  await page.locator('figure', { hasText: '长条' }).getByText('这一幕不放这种屏').waitFor();
  await page.getByText('没有问题，可以签名').waitFor();
  assert.deepEqual(await axe(page), []);

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '保存 playlist.json' }).press('Enter');
  const came = await download;
  const file = join(folder, came.suggestedFilename());
  await came.saveAs(file);
  assert.deepEqual(
    sent.filter((one) => !one.startsWith('GET ')),
    [],
  );
  assert.deepEqual(watch.errors, []);
  assert.deepEqual([...watch.origins], [base]);

  const src = await page.locator('.beside code').innerText();
  mkdirSync(dirname(join(folder, src)), { recursive: true });
  cpSync(picture, join(folder, src));
  // What the page worked out is what the command would.
  const { data } =
    (JSON.parse(readFileSync(file, 'utf8')) as { scenes: { data: { asset: object } }[] }).scenes[1] ?? {};
  const key = join(folder, 'playlist.key');
  const line = /"[^"]+": "[0-9a-f]{64}"/.exec(kiosk('keys', 'new', key))?.[0] ?? '';
  const operator = join(folder, 'operator.json');
  writeFileSync(operator, `{"keys": {"playlist": {${line}}}}`);
  const commands = await page.locator('studio-code pre').first().innerText();
  assert.match(commands, /y12355-kiosk playlist sign playlist\.json --key KEYFILE/);
  assert.match(kiosk('playlist', 'sign', file, '--key', key), /2 scenes, signed with/);
  const signed = JSON.parse(readFileSync(file, 'utf8')) as { scenes: { data: { asset: object } }[] };
  assert.deepEqual(signed.scenes[1]?.data.asset, data?.asset);
  assert.match(
    kiosk('playlist', 'check', file, '--keys', operator),
    /2 scenes can be shown, 0 faults, the signature is right/,
  );

  // And back again: signed, it is a draft once more.
  await page.getByRole('button', { name: '换一份' }).press('Enter');
  await page.locator('.drop input').setInputFiles(file);
  await page.getByText('签的名已经去掉').waitFor();
});

test('on a phone nothing runs off the page, whatever is open', async (t) => {
  const { page, watch } = await openPage(t, browser, { width: 360, height: 740 });
  await page.goto(`${base}/studio/screens/`);
  await page.getByRole('button', { name: /样例/ }).click();
  await page.getByText('没有问题').waitFor();
  for (const scene of ['1 号码', '4 你知道吗', '6 今天']) {
    await page.getByRole('button', { name: scene }).click();
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 360, scene);
  }
  assert.deepEqual(watch.errors, []);
});

test('the preview of screens may be framed by the studio alone, and listens to nobody else', async (t) => {
  const { page } = await openPage(t, browser);
  await page.goto(
    await hostPage(
      t,
      `<!doctype html><title>x</title><iframe src="${base}/studio/screens/preview.html"></iframe>`,
    ),
  );
  await page.waitForLoadState('load');
  assert.deepEqual(
    await Promise.all(
      page.frames().map((frame) => frame.evaluate(() => document.querySelectorAll('#kiosk').length)),
    ),
    [0, 0],
  );
  await page.goto(`${base}/studio/screens/preview.html`);
  const drawn = await page.evaluate(async () => {
    const show = {
      scene: { id: 'a', type: 'message', weight: 1, data: { text: { 'zh-CN': '一句' } } },
      ...{ at: 0, language: 'zh-CN', width: 1920, height: 1080, touch: false, revealed: false, files: {} },
    };
    const message = { y12355: 1, id: 'x', type: 'show', show };
    // From a window that is not the parent's.
    const stranger = document.createElement('iframe');
    document.body.append(stranger);
    const found: number[] = [];
    for (const events of [
      [
        { source: stranger.contentWindow, origin: location.origin },
        { source: window, origin: 'https://other.example' },
      ],
      [{ source: window, origin: location.origin }],
    ]) {
      for (const from of events)
        window.dispatchEvent(new MessageEvent('message', { data: message, ...from }));
      await new Promise((resolve) => setTimeout(resolve, 300));
      found.push(document.querySelectorAll('.frame').length);
    }
    return found;
  });
  assert.deepEqual(drawn, [0, 1]);
});
