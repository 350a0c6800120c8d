/** The exported kiosk as it lies on a USB stick, and its pages without a script, in a real browser without a server. */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test, type TestContext } from 'node:test';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { root } from '../lib/files.js';
import { axe } from './lib/axe.js';
import { openBrowser } from './lib/browser.js';

const command = join(root, 'packages/app/bin/y12355-kiosk.mjs');
const picture = 'assets/雨天 1.png';

let browser: Browser;
let folder: string;
/** Where the archive was unpacked. */
let stick: string;

const at = (name: string) => join(folder, name);
const kiosk = (...args: string[]) =>
  execFileSync(process.execPath, [command, ...args], { cwd: folder, encoding: 'utf8' });

function unpack(archive: string, to: string): void {
  for (const [name, bytes] of Object.entries(unzipSync(readFileSync(archive)))) {
    mkdirSync(dirname(join(to, name)), { recursive: true });
    writeFileSync(join(to, name), bytes);
  }
}

const hours = {
  rules: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, start: '09:00', end: '17:30' })),
  exceptions: [],
  holidayPolicy: 'normal',
  makeupPolicy: 'as-weekday',
};
const center = (id: string, name: string) => ({
  ...{ id, name, kind: 'county', areaName: '示例区', region: '440106', phones: [], services: [] },
  ...{ address: '示例区示例路一号示例大厦三层东侧（示例地址）', audience: {}, visibility: 'public', hours },
  ...{ accessibility: [], verifiedOn: '2026-09-01', source: '示例数据', sample: true },
});

before(async () => {
  browser = await openBrowser();
  folder = mkdtempSync(join(tmpdir(), 'y12355-stick-'));
  stick = at('stick');
  const names = [
    '示例区青少年心理健康服务中心',
    '示例街道服务点',
    '示例市示例区示例街道未成年人辅导中心',
    '示例镇服务点',
  ];
  const list = {
    ...{ version: 1, asOf: '2026-09-12T09:00:00+08:00', help: { phone: '12355' }, calendar: [] },
    centers: names.map((name, index) => center(`c${index}`, name)),
  };
  writeFileSync(at('centers.json'), JSON.stringify(list));
  kiosk('keys', 'new', 'key.json');
  const { keyId, publicKey } = JSON.parse(readFileSync(at('key.json'), 'utf8')) as Record<string, string>;
  writeFileSync(at('operator.json'), JSON.stringify({ keys: { playlist: { [keyId ?? '']: publicKey } } }));
  mkdirSync(at('assets'));
  writeFileSync(at(picture), readFileSync(join(root, 'examples/data/materials/示例海报-2026.png')));
  const scenes = [
    { id: 'words', type: 'message', weight: 1, data: { text: { 'zh-CN': '示例的一句话' } } },
    { id: 'door', type: 'center', weight: 1, data: {} },
    {
      ...{ id: 'rain', type: 'picture', weight: 1 },
      data: { asset: { src: picture }, alt: { 'zh-CN': '雨' }, aiGenerated: false },
    },
  ];
  writeFileSync(at('list.json'), JSON.stringify({ version: '1', asOf: '2026-09-01', screens: [], scenes }));
  kiosk('playlist', 'sign', 'list.json', '--key', 'key.json');
  kiosk(
    ...['export', '--out', 'kiosk.zip', '--centers', 'centers.json', '--region', '440106'],
    ...['--playlist', 'list.json', '--operator', 'operator.json'],
    ...['--base-url', 'https://service.example', '--campaign', 'metro-line-3'],
  );
  unpack(at('kiosk.zip'), stick);
  // English needs the most room.
  kiosk(
    'static',
    '--out',
    'english',
    '--centers',
    'centers.json',
    '--lang',
    'en',
    '--base-url',
    'https://service.example',
  );
});

after(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Watched {
  page: Page;
  errors: string[];
  /** Addresses outside of the stick. */
  elsewhere: string[];
}

async function open(
  t: TestContext,
  name: string,
  { scripts = true, width = 1920, height = 1080, from = stick } = {},
): Promise<Watched> {
  const context = await browser.newContext({ viewport: { width, height }, javaScriptEnabled: scripts });
  t.after(() => context.close());
  const page = await context.newPage();
  const errors: string[] = [];
  const elsewhere: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('requestfailed', (request) =>
    errors.push(`${request.url()} ${request.failure()?.errorText ?? ''}`),
  );
  const home = pathToFileURL(from).href;
  page.on('request', (request) => {
    if (!request.url().startsWith(home) && !request.url().startsWith('data:')) elsewhere.push(request.url());
  });
  await page.clock.install({ time: new Date('2026-09-12T15:00:00+08:00') });
  await page.goto(pathToFileURL(join(from, name)).href);
  return { page, errors, elsewhere };
}

const shown = (page: Page) => page.locator('.frame').getAttribute('data-scene');

test('from file: scenes of the playlist change, each with number and one code, and nothing is asked of a network', async (t) => {
  const { page, errors, elsewhere } = await open(t, 'index.html');
  await page.waitForURL(/kiosk\.html$/);
  await page.locator('.frame').waitFor();
  const seen = new Set<string>();
  const codes = new Set<string>();
  for (let turn = 0; turn < 8; turn += 1) {
    seen.add((await shown(page)) ?? '');
    assert.equal(await page.locator('.number:visible .sr').textContent(), '12355');
    assert.equal(await page.locator('[data-code]:visible').count(), 1);
    codes.add((await page.locator('[data-code]').getAttribute('data-code')) ?? '');
    if (seen.has('rain') && turn > 0) {
      const wide = await page
        .locator('img.media')
        .evaluateAll((all) => all.map((one) => (one as HTMLImageElement).naturalWidth));
      for (const width of wide) assert.ok(width > 0, 'the picture of the playlist is there');
    }
    if ((await shown(page)) === 'door')
      assert.match((await page.locator('.words').textContent()) ?? '', /示例.*2026-09-12|现在开门/s);
    await page.clock.runFor(15_000);
  }
  assert.deepEqual([...seen].sort(), ['door', 'rain', 'words']);
  assert.deepEqual([...codes].sort(), [
    'https://service.example/find?c=metro-line-3',
    'https://service.example/q/metro-line-3',
  ]);
  assert.deepEqual(errors, []);
  assert.deepEqual(elsewhere, []);
});

for (const [what, there] of [
  ['the page loads itself anew from the stick at the quiet hour', true],
  ['a stick that was pulled out leaves the page on the screen', false],
] as const) {
  test(what, async (t) => {
    const copy = at(`night-${there}`);
    unpack(at('kiosk.zip'), copy);
    const { page } = await open(t, 'kiosk.html', { from: copy });
    await page.locator('.frame').waitFor();
    await page.evaluate(() => void ((window as { stamp?: number }).stamp = 1));
    if (!there) rmSync(copy, { recursive: true });
    await page.clock.setSystemTime(new Date('2026-09-13T03:55:00+08:00'));
    await page.clock.runFor(15_000);
    await page.waitForTimeout(1500);
    assert.equal(await page.evaluate(() => (window as { stamp?: number }).stamp), there ? undefined : 1);
    assert.equal(await page.locator('.number:visible .sr').textContent(), '12355');
  });
}

test('an altered playlist is not shown; the built-in scenes are', async (t) => {
  const copy = at('altered');
  unpack(at('kiosk.zip'), copy);
  const data = join(copy, 'kiosk-data.js');
  writeFileSync(data, readFileSync(data, 'utf8').replace('示例的一句话', '改过的一句话'));
  const { page, errors } = await open(t, 'kiosk.html', { from: copy });
  await page.locator('.frame').waitFor();
  for (let turn = 0; turn < 6; turn += 1) {
    assert.match((await shown(page)) ?? '', /^own-/);
    assert.equal(await page.locator('[data-code]:visible').count(), 1);
    await page.clock.runFor(15_000);
  }
  assert.deepEqual(errors, []);
});

test('a picture that is lost is passed over', async (t) => {
  const copy = at('lost');
  unpack(at('kiosk.zip'), copy);
  rmSync(join(copy, 'playlist', picture));
  const { page } = await open(t, 'kiosk.html', { from: copy });
  const seen: (string | null)[] = [];
  for (let turn = 0; turn < 6; turn += 1) {
    await page.clock.runFor(15_000);
    await page.waitForTimeout(200);
    seen.push(await shown(page));
  }
  assert.ok(!seen.includes('rain'), String(seen));
});

test('with scripts off the pages without a script stand in its place', async (t) => {
  const { page, elsewhere } = await open(t, 'index.html', { scripts: false });
  await page.waitForURL(/kiosk-static\.html$/);
  assert.equal(await page.locator('h1 .sr').textContent(), '12355');
  assert.deepEqual(elsewhere, []);
});

const shapes = [
  [1920, 1080],
  [1280, 720],
  [1080, 1920],
  [720, 1280],
  [1920, 540],
  [3840, 1080],
  [1024, 768],
] as const;

for (const [width, height] of shapes) {
  test(`without a script at ${width} × ${height}: nothing is cut, nothing lies over anything`, async (t) => {
    const { page, errors } = await open(t, 'kiosk-static.html', { scripts: true, width, height });
    for (const name of [
      'stick/kiosk-static.html',
      'stick/kiosk-static-2.html',
      'stick/kiosk-static-4.html',
      'english/kiosk-static-2.html',
      'english/kiosk-static-7.html',
    ]) {
      await page.goto(pathToFileURL(at(name)).href);
      const found = await page.evaluate(() => {
        const boxes = [...document.querySelectorAll('.box')];
        const cut = boxes.filter(
          (box) => box.scrollHeight > box.clientHeight + 3 || box.scrollWidth > box.clientWidth + 3,
        );
        const rects = boxes.map((box) => ({ name: box.className, rect: box.getBoundingClientRect() }));
        const over = rects.flatMap((a, index) =>
          rects
            .slice(index + 1)
            .filter(
              (b) =>
                Math.min(a.rect.right, b.rect.right) - Math.max(a.rect.left, b.rect.left) > 1 &&
                Math.min(a.rect.bottom, b.rect.bottom) - Math.max(a.rect.top, b.rect.top) > 1,
            )
            .map((b) => `${a.name} over ${b.name}`),
        );
        const code = document.querySelector('.code svg')?.getBoundingClientRect();
        const number = document.querySelector('.number svg')?.getBoundingClientRect();
        const short = Math.min(innerWidth, innerHeight);
        return {
          cut: cut.map((box) => box.className),
          over,
          pictures: [...document.images].filter((image) => image.naturalWidth === 0).map(({ src }) => src),
          code: code ? Math.min(code.width, code.height) / short : 0,
          number: number ? Math.min(number.width / 3.54, number.height) / short : 0,
        };
      });
      const { code, number, ...faults } = found;
      assert.deepEqual(faults, { cut: [], over: [], pictures: [] }, name);
      // A screen of 4:3 is narrow for the number.
      const least = width / height === 4 / 3 ? 0.19 : 0.22;
      assert.ok(code >= 0.27 && number >= least, `${name}: code ${code}, number ${number} of the short edge`);
    }
    assert.deepEqual(errors, []);
    // The page cannot go on in any other way; whoever reads it by ear has the shell's pages.
    assert.deepEqual(
      (await axe(page)).filter((one) => !one.startsWith('meta-refresh')),
      [],
    );
  });
}

test('what is on the screen is read by a decoder: one code, and it leads to the campaign', async (t) => {
  const shots: string[] = [];
  for (const [width, height] of [shapes[1], shapes[3], shapes[4]]) {
    const { page } = await open(t, 'kiosk-static.html', { scripts: false, width, height });
    const path = at(`static-${width}x${height}.png`);
    await page.screenshot({ path });
    shots.push(path);
  }
  const posters = join(root, 'packages/posters/bin/y12355-posters.mjs');
  const { stdout } = spawnSync(process.execPath, [posters, 'check', ...shots], { encoding: 'utf8' });
  assert.equal(stdout.split('https://service.example/q/metro-line-3').length - 1, shots.length, stdout);
});

test('the slideshow goes on by itself and comes round', async (t) => {
  const { page } = await open(t, 'kiosk-static.html', { scripts: false });
  // Each page's own seconds would take minutes: the address it names is followed at once.
  const seen: string[] = [];
  for (let turn = 0; turn < 8; turn += 1) {
    const text = readFileSync(join(stick, new URL(page.url()).pathname.split('/').pop() ?? ''), 'utf8');
    const next = /url=([^"]+)/.exec(text)?.[1] ?? '';
    seen.push(next);
    await page.goto(pathToFileURL(join(stick, next)).href);
  }
  assert.equal(new Set(seen).size, 8);
  assert.match(page.url(), /kiosk-static\.html$/);
});
