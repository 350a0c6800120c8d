/**
 * Pages whose headers or visitors are strict: `style-src 'self'`, Trusted Types, forced colors. The kit is
 * bundled from its sources in memory; no server is started and no other address is answered.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { build } from 'esbuild';
import { chromium, type Browser, type Page } from 'playwright-core';
import { browserArgs, findBrowser } from '../scripts/lib/browser.mjs';
import { root } from './lib/files.js';

const origin = 'https://host.example';
const html = `<!doctype html><html lang="zh-CN"><title>示例</title><script src="/kit.js" defer></script>
<y12355-test-sample></y12355-test-sample>
<y12355-center-locator><a href="tel:12355">12355</a></y12355-center-locator>
<y12355-booking-button center="gz"><a href="tel:12355">12355</a></y12355-booking-button>
<y12355-material-downloader><a href="tel:12355">12355</a></y12355-material-downloader>
<y12355-quiz mode="qr" pack="mood-weather"><a href="tel:12355">12355</a></y12355-quiz></html>`;

let browser: Browser;
let kit: string;

before(async () => {
  const { outputFiles } = await build({
    stdin: {
      contents: `import '@y12355/widgets/define';
        import { SampleElement } from './packages/core/test/sample-element.ts';
        SampleElement.define('y12355-test-sample');`,
      resolveDir: root,
      loader: 'ts',
    },
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2021',
    conditions: ['source', 'production', 'browser'],
    tsconfig: `${root}tsconfig.json`,
    logLevel: 'error',
  });
  kit = outputFiles[0]?.text ?? '';
  browser = await chromium.launch({ executablePath: await findBrowser(), args: browserArgs });
});

after(() => browser.close());

interface Visit {
  page: Page;
  /** What the page itself would have to hear: errors, policy violations. */
  outcries: string[];
  /** Addresses asked for, but the page's and the kit's. */
  asked: string[];
}

async function visit(headers: Record<string, string>, media: object, look: (v: Visit) => Promise<void>) {
  const page = await browser.newPage();
  const outcries: string[] = [];
  const asked: string[] = [];
  page.on('pageerror', (error) => outcries.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') outcries.push(message.text());
  });
  await page.route('**/*', (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/') return route.fulfill({ contentType: 'text/html', headers, body: html });
    if (pathname === '/kit.js') return route.fulfill({ contentType: 'text/javascript', body: kit });
    asked.push(route.request().url());
    return route.abort();
  });
  try {
    await page.emulateMedia(media);
    await page.goto(`${origin}/`);
    await page.waitForFunction(() =>
      [
        ...document.querySelectorAll(
          'y12355-test-sample, y12355-center-locator, y12355-booking-button, y12355-material-downloader, y12355-quiz',
        ),
      ].every((element) => element.shadowRoot?.firstElementChild),
    );
    await look({ page, outcries, asked });
  } finally {
    await page.close();
  }
}

const styleOf = (page: Page, selector: string, name: string) =>
  page.evaluate(
    ([what, property]) => {
      const node = document.querySelector('y12355-test-sample')?.shadowRoot?.querySelector(what as string);
      return node ? getComputedStyle(node).getPropertyValue(property as string) : `no ${what}`;
    },
    [selector, name],
  );

// Posters are drawn as `data:` pictures, for which `snippet()` prints the line.
for (const [what, policy] of Object.entries({
  "style-src 'self'": "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:",
  'Trusted Types with any policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; require-trusted-types-for 'script'",
  'Trusted Types with the kit’s sources’ policy alone':
    "default-src 'none'; script-src 'self'; img-src data:; require-trusted-types-for 'script'; trusted-types lit-html",
})) {
  test(`${what}: drawn with its colors, nothing refused, nothing asked for`, async () => {
    await visit({ 'content-security-policy': policy }, {}, async ({ page, outcries, asked }) => {
      assert.equal(await styleOf(page, '.action', 'background-color'), 'rgb(15, 92, 76)');
      assert.equal(await styleOf(page, '.root', 'font-size'), '16px');
      assert.deepEqual(outcries, []);
      assert.deepEqual(
        asked.filter((url) => !url.endsWith('/favicon.ico')),
        [],
      );
    });
  });
}

test('planted: a policy that refuses Lit’s is noticed, and the tag’s own number stands', async () => {
  const page = await browser.newPage();
  const outcries: string[] = [];
  page.on('pageerror', (error) => outcries.push(String(error)));
  await page.route('**/*', (route) =>
    new URL(route.request().url()).pathname === '/kit.js'
      ? route.fulfill({ contentType: 'text/javascript', body: kit })
      : route.fulfill({
          contentType: 'text/html',
          headers: { 'content-security-policy': "require-trusted-types-for 'script'; trusted-types 'none'" },
          body: html,
        }),
  );
  await page.goto(`${origin}/`);
  assert.equal(outcries.length, 1);
  assert.equal(await page.locator('y12355-center-locator > a').isVisible(), true);
  await page.close();
});

test('forced colors: edges, mark and door in the visitor’s own colors, focus seen', async () => {
  await visit({}, { forcedColors: 'active', colorScheme: 'dark' }, async ({ page }) => {
    const ink = await styleOf(page, '.root', 'color');
    for (const selector of ['.mark path', '.mark .lamp', '.door', '.door.open']) {
      assert.equal(await styleOf(page, selector, 'stroke'), ink, selector);
    }
    assert.notEqual(await styleOf(page, '.door.open', 'fill'), 'rgb(255, 200, 90)');
    assert.equal(await styleOf(page, '.action', 'border-top-width'), '1px');
    assert.equal(await styleOf(page, '.action', 'border-top-style'), 'solid');
    assert.equal(await styleOf(page, '.action[aria-disabled]', 'border-top-style'), 'dashed');
    assert.equal(await styleOf(page, '.wrong', 'border-top-width'), '2px');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    assert.equal(await styleOf(page, '.action:focus', 'outline-style'), 'solid');
    assert.notEqual(await styleOf(page, '.action:focus', 'outline-color'), 'rgba(0, 0, 0, 0)');
  });
});

test('a visitor who asks for more contrast gets the high-contrast theme, the mark in one ink', async () => {
  await visit({}, { contrast: 'more', reducedMotion: 'reduce' }, async ({ page }) => {
    assert.equal(await styleOf(page, '.root', 'color'), 'rgb(255, 255, 255)');
    assert.equal(await styleOf(page, '.action', 'background-color'), 'rgb(255, 222, 89)');
    assert.equal(await styleOf(page, '.mark .lamp', 'stroke'), 'rgb(255, 255, 255)');
  });
});
