/** The loader on pages of another origin: what is asked for, what reaches the elements, what a fault leaves. */
import assert from 'node:assert/strict';
import { after, before, test, type TestContext } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { openPage, type Watch } from './journeys/lib/browser.js';
import { openStage } from './journeys/lib/stage.js';
import { type HostOptions, hostPage, pageAround } from './lib/host-page.js';

let browser: Browser;
let base: string;
let close = async () => {};
before(async () => {
  ({ browser, base, close } = await openStage());
});
after(() => close());

const number = '<a href="tel:12355">12355</a>';
const loader = (data = '') =>
  `<script type="module" src="${base}/sdk/v1/y12355.loader.js" data-api="${base}/" ${data}></script>`;

interface Visit {
  page: Page;
  watch: Watch;
  /** Paths below `/sdk/v1/` in the order in which they were asked for. */
  asked: string[];
  warnings: string[];
}

async function visit(
  t: TestContext,
  markup: string,
  head: string,
  options: HostOptions = {},
): Promise<Visit> {
  const { page, watch } = await openPage(t, browser);
  const asked: string[] = [];
  const warnings: string[] = [];
  page.on('request', (request) => {
    const path = request.url().split('/sdk/v1/')[1];
    if (path) asked.push(path);
  });
  page.on('console', (message) => {
    if (message.type() === 'warning') warnings.push(message.text());
  });
  await page.goto(await hostPage(t, pageAround(markup, head), options));
  return { page, watch, asked, warnings };
}

const drawn = (page: Page, selector: string) =>
  page.waitForFunction((what) => document.querySelector(what)?.shadowRoot?.querySelector('.root'), selector);

test('a page that isolates itself gets the kit too, by one file and by the loader', async (t) => {
  const file = `<script defer src="${base}/sdk/v1/y12355.min.js"></script>`;
  const sheet = `<link rel="stylesheet" href="${base}/sdk/v1/y12355.css">`;
  const headers = {
    'cross-origin-embedder-policy': 'require-corp',
    'cross-origin-opener-policy': 'same-origin',
  };
  for (const head of [sheet + file, sheet + loader()]) {
    const { page, watch } = await visit(t, `<y12355-hotline-banner>${number}</y12355-hotline-banner>`, head, {
      headers,
    });
    await drawn(page, 'y12355-hotline-banner');
    assert.equal(await page.evaluate(() => crossOriginIsolated), true);
    assert.deepEqual(watch.errors, []);
  }
});

test('each element on the page is asked for once, what they share too, and no other element', async (t) => {
  const { page, watch, asked } = await visit(
    t,
    `<y12355-hotline-banner>${number}</y12355-hotline-banner>
     <y12355-hotline-banner variant="bar">${number}</y12355-hotline-banner>
     <y12355-booking-button center="gz-sample-tianhe">${number}</y12355-booking-button>`,
    loader(),
  );
  for (const one of ['y12355-hotline-banner', '[variant=bar]', 'y12355-booking-button'])
    await drawn(page, one);
  assert.deepEqual([...new Set(asked)].sort(), [...asked].sort(), 'nothing twice');
  assert.deepEqual(asked.filter((path) => path.startsWith('modules/')).sort(), [
    'modules/booking-button.js',
    'modules/hotline-banner.js',
  ]);
  assert.deepEqual(watch.errors, []);
});

test('settings of its tag reach the elements, and an attribute wins over them', async (t) => {
  const { page } = await visit(
    t,
    `<y12355-hotline-banner>${number}</y12355-hotline-banner>
     <y12355-hotline-banner theme="light" id="own">${number}</y12355-hotline-banner>
     <y12355-center-locator>${number}</y12355-center-locator>`,
    // Another module script of the page is not it.
    `<script type="module" src="data:text/javascript," data-theme="light"></script>
     ${loader('data-theme="dark" data-lang="en" data-region="440300"')}`,
  );
  const asks = page.waitForRequest((request) => request.url().includes('/v1/centers?'));
  await page.reload();
  assert.match((await asks).url(), new RegExp(`^${base}/v1/centers\\?.*region=440300`));
  await drawn(page, 'y12355-hotline-banner');
  await drawn(page, '#own');
  const look = (selector: string) =>
    page.evaluate(
      (what) => document.querySelector(what)?.shadowRoot?.querySelector('.root')?.className,
      selector,
    );
  assert.match((await look('y12355-hotline-banner')) ?? '', /\bdark\b/);
  assert.match((await look('#own')) ?? '', /\blight\b/);
  await page.waitForFunction(
    () =>
      document
        .querySelector('y12355-hotline-banner')
        ?.shadowRoot?.querySelector('.root')
        ?.getAttribute('lang') === 'en',
  );
});

test('a tag added later, one in an open shadow root, and one in a root that comes later are found', async (t) => {
  const { page, asked, watch } = await visit(t, '<div id="here"></div><host-later></host-later>', loader());
  await page.waitForFunction(() => performance.getEntriesByType('resource').length > 1);
  assert.deepEqual(
    asked.filter((path) => path.startsWith('modules/')),
    [],
  );
  await page.evaluate(() => {
    const element = document.createElement('y12355-hotline-banner');
    document.querySelector('#here')?.append(element);
  });
  await drawn(page, 'y12355-hotline-banner');

  await page.evaluate(() => {
    const host = document.createElement('div');
    host.attachShadow({ mode: 'open' }).append(document.createElement('y12355-booking-button'));
    document.body.append(host);
  });
  await page.waitForFunction(() => customElements.get('y12355-booking-button'));

  await page.evaluate(() => {
    customElements.define(
      'host-later',
      class extends HTMLElement {
        connectedCallback() {
          const root = this.attachShadow({ mode: 'open' });
          setTimeout(() => root.append(document.createElement('y12355-center-locator')), 50);
        }
      },
    );
  });
  await page.waitForFunction(() => customElements.get('y12355-center-locator'));
  assert.deepEqual(watch.errors, []);
});

test('an unknown name is told once with the allowed ones, and what is inside its tag stands', async (t) => {
  const { page, warnings, watch } = await visit(
    t,
    `<y12355-hotline>${number}</y12355-hotline><y12355-hotline>${number}</y12355-hotline>
     <y12355-hotline-banner>${number}</y12355-hotline-banner>`,
    loader(),
  );
  await drawn(page, 'y12355-hotline-banner');
  assert.equal(warnings.length, 1);
  assert.match(warnings[0] ?? '', /<y12355-hotline> .*y12355-booking-button.*y12355-hotline-banner/);
  assert.ok(await page.locator('y12355-hotline a').first().isVisible());
  assert.deepEqual(watch.errors, []);
});

test('a module that does not come is told, and what is inside the tag stands', async (t) => {
  const { page, watch } = await openPage(t, browser);
  const warnings: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'warning') warnings.push(message.text());
  });
  await page.route('**/modules/hotline-banner.js', (route) => route.abort());
  const markup = `<y12355-hotline-banner>${number}</y12355-hotline-banner>
    <y12355-booking-button center="gz-sample-tianhe">${number}</y12355-booking-button>`;
  await page.goto(await hostPage(t, pageAround(markup, loader())));
  await drawn(page, 'y12355-booking-button');
  assert.ok(await page.locator('y12355-hotline-banner > a').isVisible());
  assert.ok(warnings.some((text) => /<y12355-hotline-banner> could not be loaded/.test(text)));
  assert.deepEqual(watch.errors, []);
});

for (const types of [
  "require-trusted-types-for 'script'",
  "require-trusted-types-for 'script'; trusted-types y12355-lit",
]) {
  test(`it works under a strict policy with ${types}`, async (t) => {
    const policy = `default-src 'none'; script-src ${base}; style-src 'self'; connect-src ${base}; img-src 'self' data:; ${types}`;
    const { page, watch } = await visit(
      t,
      `<y12355-hotline-banner>${number}</y12355-hotline-banner><y12355-center-locator>${number}</y12355-center-locator>`,
      loader(),
      { headers: { 'content-security-policy': policy } },
    );
    await drawn(page, 'y12355-hotline-banner');
    await page.locator('y12355-center-locator').getByRole('link', { name: /^预约/ }).first().waitFor();
    assert.deepEqual(watch.errors, []);
  });
}
