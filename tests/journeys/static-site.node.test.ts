/** The exported site below a path of a plain host with a strict policy, then the same folder from a disk. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { brokenAddresses } from '../../packages/server/src/site/addresses.js';
import { root } from '../lib/files.js';
import { axe } from './lib/axe.js';
import { openBrowser, openPage } from './lib/browser.js';
import { plainHost } from './lib/plain-host.js';

const command = join(root, 'packages/server/bin/y12355-server.mjs');
const phone = { width: 390, height: 844 };
const names = [
  'find',
  'book',
  'quiz',
  'quiz/mood-weather',
  'materials',
  'learn',
  'privacy',
  'complaint',
  'phones',
];
/** All in one language, some in the others: a check of addresses reads every file. */
const pages = [
  ...['', ...names].map((name) => ['', name] as const),
  ...['hk/', 'en/'].flatMap((folder) => ['', 'find', 'book'].map((name) => [folder, name] as const)),
];

let browser: Browser;
let folder: string;
let site: string;
/** Headers that the command suggests. */
let headers: Record<string, string>;

function run(...args: string[]): string {
  return execFileSync(process.execPath, [command, ...args], {
    cwd: root,
    encoding: 'utf8',
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      NODE_ENV: '',
      DATABASE_URL: '',
      Y12355_DATA: join(folder, 'data'),
    },
  });
}

before(async () => {
  browser = await openBrowser();
  folder = mkdtempSync(join(tmpdir(), 'y12355-site-'));
  site = join(folder, 'stick', '12355');
  const data = (name: string) => join(root, 'examples/data', name);
  run('import-centers', data('centers.csv'), '--exceptions', data('exceptions.csv'));
  run('import-materials', data('materials.sample.json'));
  const said = run('export-site', site);
  assert.match(said, /^42 pages, \d\d centers, 6 materials: \d+ files, [\d.]+ MB written to /);
  headers = Object.fromEntries(
    [...said.matchAll(/^ {2}([\w-]+): (.*)$/gm)].map(([, name, value]) => [name, value]),
  );
  assert.deepEqual(Object.keys(headers), ['Content-Security-Policy', 'Referrer-Policy']);
});
after(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

async function hasNumber(page: Page, where: string): Promise<void> {
  const call = page.locator('a[href="tel:12355"]:visible').first();
  assert.match(await call.innerText(), /12355|拨打|致電|Call/, where);
}

/** What the elements of a page have drawn when they are done. */
async function drawn(page: Page, name: string): Promise<void> {
  if (/^(find|book)$/.test(name)) {
    const locator = page.locator('y12355-center-locator');
    await locator.getByRole('list').first().waitFor();
    assert.ok((await locator.locator('[part~="card"]').count()) > 10, `${name} lists centers`);
    assert.equal(await locator.locator('.note.page, .note.failed').count(), 0, `${name} misses nothing`);
  }
  if (name === 'quiz/mood-weather') await page.locator('y12355-quiz').getByRole('radio').first().waitFor();
  if (name === 'materials') {
    const downloader = page.locator('y12355-material-downloader');
    await downloader.getByRole('list').first().waitFor();
    assert.equal(await downloader.locator('.note.page, .note.failed').count(), 0, `${name} misses nothing`);
  }
}

test(
  'below a path of a plain host every page works, then without the host',
  { timeout: 120_000 },
  async (t) => {
    const host = await plainHost(t, site, '/some/path/', headers);
    const { page, watch } = await openPage(t, browser, phone);
    await page.goto(host.base);
    await page
      .evaluate(() => navigator.serviceWorker.ready.then(({ scope }) => scope))
      .then((scope) => assert.equal(scope, host.base));
    for (const [base, name] of pages) {
      await page.goto(`${host.base}${base}${name}?c=gz-metro-1`);
      await hasNumber(page, base + name);
      if (base === '') await drawn(page, name);
      if (base === '' && name === 'book') assert.deepEqual(await axe(page), []);
    }
    await page.goto(`${host.base}hk/?c=gz-metro-1`);
    await page.getByRole('link', { name: /附近的服務點/ }).click();
    await page.waitForURL(/some\/path\/hk\/find\/index\.html\?c=gz-metro-1$/);
    assert.equal(await page.locator('y12355-center-locator').getAttribute('campaign'), 'gz-metro-1');
    await page.getByRole('link', { name: 'EN, English' }).click();
    await page.waitForURL(/some\/path\/en\/find\/index\.html\?c=gz-metro-1$/);
    await page.getByRole('link', { name: 'Larger', exact: true }).click();
    await page.waitForURL(/\?c=gz-metro-1&size=large$/);
    assert.deepEqual(host.missed, []);

    await host.stop();
    for (const [base, name] of pages) {
      const answer = await page.goto(`${host.base}${base}${name && `${name}/`}index.html`);
      assert.ok(answer?.fromServiceWorker(), base + name);
      await hasNumber(page, base + name);
    }
    await page.goto(`${host.base}find/`);
    await drawn(page, 'find');
    await page.locator('[data-list-date]').waitFor();
    await page.goto(host.base);
    await page.locator('.bar-offline').waitFor();
    await page.locator('[data-last-list] li').first().waitFor();
    await page.goto(`${host.base}en/nothing-here`);
    assert.match(await page.locator('h1').innerText(), /No network/);
    assert.deepEqual(watch.errors, []);
    assert.deepEqual([...watch.origins], [new URL(host.base).origin]);
  },
);

test('from a disk every page shows what it has, and links lead to pages', { timeout: 120_000 }, async (t) => {
  const { page, watch } = await openPage(t, browser, phone);
  const disk = pathToFileURL(`${site}/`).href;
  for (const [base, name] of pages) {
    await page.goto(`${disk}${base}${name && `${name}/`}index.html?c=gz-metro-1`);
    await hasNumber(page, base + name);
    await drawn(page, base === '' ? name : '');
  }
  await page.goto(`${disk}index.html?c=gz-metro-1`);
  await page.getByRole('link', { name: /看看自己/ }).click();
  await page.getByRole('link', { name: /心里的天气/ }).click();
  await page.waitForURL(/quiz\/mood-weather\/index\.html\?c=gz-metro-1$/);
  await drawn(page, 'quiz/mood-weather');
  await page.getByRole('link', { name: '12355 首页' }).click();
  await page
    .getByRole('link', { name: /约个时间/ })
    .first()
    .click();
  assert.match(await page.locator('main').innerText(), /打电话就可以约/);
  assert.equal(await page.locator('y12355-booking-button, input[type=text], form').count(), 0);
  await drawn(page, 'book');
  assert.deepEqual(watch.errors, []);
  assert.deepEqual([...watch.origins], []);
});

test('without script the centers stand in the page, from a disk too', async (t) => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: phone });
  t.after(() => context.close());
  const page = await context.newPage();
  await page.goto(pathToFileURL(join(site, 'find/index.html')).href);
  const rows = page.locator('y12355-center-locator li[data-id]');
  const { centers } = JSON.parse(readFileSync(join(site, 'centers.json'), 'utf8')) as { centers: unknown[] };
  assert.equal(await rows.count(), centers.length);
  assert.match(await rows.first().innerText(), /示例广州市青少年服务台[^]*周一至周五 9:00–12:00/);
  await hasNumber(page, 'find');
});

test('no file of the site names an address that begins at the root or leads nowhere', () => {
  const entries = readdirSync(site, { withFileTypes: true, recursive: true }).filter((entry) =>
    entry.isFile(),
  );
  const files = new Set(
    entries.map((entry) =>
      relative(site, join(entry.parentPath ?? entry.path, entry.name))
        .split(sep)
        .join('/'),
    ),
  );
  const html = [...files].filter((name) => name.endsWith('.html'));
  assert.equal(html.length, 42);
  const read = (name: string) => readFileSync(join(site, name), 'utf8');
  for (const name of html) {
    assert.doesNotMatch(read(name), /(?:href|src|content|data-api)="\//, name);
    assert.deepEqual(brokenAddresses(read(name), name, files), []);
  }
  for (const name of [...files].filter((name) => /manifest$|\.css$/.test(name)))
    assert.doesNotMatch(read(name), /"\/|url\(["']?\//, name);
  files.delete('find/index.html');
  const broken = html.flatMap((name) => brokenAddresses(read(name), name, files));
  assert.ok(broken.includes('index.html: find/index.html'), 'it bites: a page that is gone is missed');
});
