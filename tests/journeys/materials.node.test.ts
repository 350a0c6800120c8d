/** Materials from the service to the device: on the shell's page, and on a school's with a strict policy. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { snippet } from '@y12355/embed';
import type { Browser, Locator, Page } from 'playwright-core';
import { hostPage, pageAround } from '../lib/host-page.js';
import { root } from '../lib/files.js';
import { openPage } from './lib/browser.js';
import { openStage } from './lib/stage.js';

let browser: Browser;
let base: string;
let close = async () => {};
before(async () => {
  ({ browser, base, close } = await openStage());
});
after(() => close());

interface Manifest {
  items: { id: string; sha256: string }[];
}

const row = (page: Page, name: string | RegExp): Locator =>
  page.getByRole('listitem').filter({ hasText: name });

/** Presses 下载 in a row; gives the name and the hash of what was saved. */
async function download(page: Page, item: Locator): Promise<{ name: string; sha256: string }> {
  const coming = page.waitForEvent('download');
  await item.getByRole('button', { name: /^下载/ }).click();
  const file = await coming;
  const bytes = await readFile(await file.path());
  return { name: file.suggestedFilename(), sha256: createHash('sha256').update(bytes).digest('hex') };
}

async function hashOf(id: string): Promise<string | undefined> {
  const text = await readFile(`${root}examples/data/materials.sample.json`, 'utf8');
  return (JSON.parse(text) as Manifest).items.find((item) => item.id === id)?.sha256;
}

test('the shell’s page: a guide is saved as it was published, a film plays under the page’s own policy', async (t) => {
  const { page, watch } = await openPage(t, browser);
  await page.goto(`${base}/materials?kind=file&c=open-day#material=film-umbrella`);
  const guide = row(page, '示例服务指南');
  assert.deepEqual(await download(page, guide), {
    name: '示例服务指南-2026.pdf',
    sha256: await hashOf('guide-2026'),
  });
  await guide.getByText('已保存，校验通过').waitFor();

  const film = row(page, '示例短片');
  assert.equal(await film.getByText('示例短片，6 秒').first().isVisible(), true);
  await film.getByRole('button', { name: /^播放/ }).click();
  await page.waitForFunction(() => {
    const video = document.querySelector('y12355-material-downloader')?.shadowRoot?.querySelector('video');
    return (video?.currentTime ?? 0) > 0.2 && video?.textTracks[0]?.cues?.length === 2;
  });
  assert.equal(await row(page, '说出来').getByText('有新版：').isVisible(), true);
  assert.deepEqual(watch.errors, []);
});

test('a school’s page with the policy that the snippet names: fetched, checked, saved; the page is told the format', async (t) => {
  for (const rung of ['script', 'loader'] as const) {
    const { text, csp } = snippet(
      { base, elements: [{ name: 'material-downloader', attributes: { kind: 'file' } }] },
      rung,
    );
    const policy = [
      "default-src 'none'",
      ...csp.map((line) => (line.startsWith('img-src') ? `${line} data:` : line)),
    ];
    const host = await hostPage(t, pageAround(text), {
      headers: { 'content-security-policy': policy.join('; ') },
    });
    const { page, watch } = await openPage(t, browser);
    await page.goto(host);
    const told = page.evaluate(
      () =>
        new Promise<string[]>((resolve) =>
          document.addEventListener('y12355-download', (event) => {
            const { template, format } = event as unknown as { template?: string; format: string };
            resolve([String(template), format, ...Object.keys(event).filter((key) => key !== 'isTrusted')]);
          }),
        ),
    );
    const { sha256 } = await download(page, row(page, '示例活动计划表'));
    assert.equal(sha256, await hashOf('plan-2026'), rung);
    assert.deepEqual(await told, ['undefined', 'csv', 'template', 'format']);
    assert.deepEqual(watch.errors, [], rung);
    assert.deepEqual([...watch.origins].sort(), [base, host].sort());
  }
});

test('a file that was changed on the way is not saved, and comes anew at the next press', async (t) => {
  const { page } = await openPage(t, browser);
  const saved: string[] = [];
  page.on('download', (file) => saved.push(file.suggestedFilename()));
  const ranges: (string | undefined)[] = [];
  let bytes = Buffer.from('changed on the way');
  await page.route(/guide|%E6%9C%8D%E5%8A%A1%E6%8C%87%E5%8D%97/, async (route) => {
    ranges.push(
      await route
        .request()
        .headerValue('range')
        .then((value) => value ?? undefined),
    );
    if (bytes.length > 0) await route.fulfill({ body: bytes, contentType: 'application/pdf' });
    else await route.continue();
  });
  await page.goto(`${base}/materials?kind=file`);
  const guide = row(page, '示例服务指南');
  await guide.getByRole('button', { name: /^下载/ }).click();
  await guide.getByText('校验没有通过，文件可能不完整').waitFor();
  assert.deepEqual(saved, []);
  bytes = Buffer.alloc(0);
  const coming = page.waitForEvent('download');
  await guide.getByRole('button', { name: /^重新下载/ }).click();
  await coming;
  assert.deepEqual(ranges, [undefined, undefined], 'what was wrong is not kept');
});

test('in WeChat nothing is saved: a picture to hold, and the way out for a PDF', async (t) => {
  const context = await browser.newContext({
    userAgent:
      'Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 Chrome/116.0.0.0 Mobile MicroMessenger/8.0.44',
    viewport: { width: 360, height: 780 },
    locale: 'zh-CN',
  });
  t.after(() => context.close());
  const page = await context.newPage();
  const saved: unknown[] = [];
  page.on('download', (file) => saved.push(file));
  await page.goto(`${base}/materials?kind=file`);
  const poster = row(page, '两个人').first();
  await poster.getByRole('button', { name: /^下载/ }).click();
  const picture = poster.getByRole('img', { name: '示例海报：两个人' });
  await picture.waitFor();
  await page.waitForFunction(() => {
    const held = document.querySelector('y12355-material-downloader')?.shadowRoot?.querySelector('img.held');
    return (held as HTMLImageElement | null)?.naturalWidth === 420;
  });
  const guide = row(page, '示例服务指南');
  await guide.getByRole('button', { name: /^下载/ }).click();
  await guide.getByText(/选「在浏览器打开」/).waitFor();
  assert.match(
    (await guide.locator('.address').textContent()) ?? '',
    /\/materials\/files\/[0-9a-f]{16}\/示例服务指南-2026\.pdf$/,
  );
  assert.deepEqual(saved, []);
});
