/** What a page with the kit asks for and keeps: nothing of another origin, no cookie, no storage, on every rung. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { elements } from '@y12355/widgets/elements';
import { type Rung, snippet } from '@y12355/embed';
import type { Browser, Frame, Page } from 'playwright-core';
import { openPage } from './journeys/lib/browser.js';
import { openStage } from './journeys/lib/stage.js';
import { hostPage, pageAround } from './lib/host-page.js';

let browser: Browser;
let base: string;
let close = async () => {};
before(async () => {
  ({ browser, base, close } = await openStage());
});
after(() => close());

/** Everything that a document keeps on the visitor's device, by name. */
const kept = (frame: Frame): Promise<string[]> =>
  frame.evaluate(async () => [
    ...document.cookie.split('; ').filter(Boolean),
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
    ...(await indexedDB.databases()).map(({ name }) => `database ${name}`),
    // Both are there on a secure origin alone.
    ...(globalThis.caches ? await caches.keys() : []),
    ...((await navigator.serviceWorker?.getRegistrations()) ?? []).map(({ scope }) => `worker ${scope}`),
  ]);

async function traces(page: Page): Promise<{ kept: string[]; cookies: string[] }> {
  const all = await Promise.all(page.frames().map(kept));
  return { kept: all.flat(), cookies: (await page.context().cookies()).map(({ name }) => name) };
}

/** Presses what opens more: a panel, a window, a list's first center. */
async function use(page: Page): Promise<void> {
  for (const frame of page.frames()) {
    const panels = frame.getByRole('button', { name: /危险/ });
    if ((await panels.count()) === 0) continue;
    await panels.first().click();
    await frame.locator('y12355-banner-window a[href="tel:110"]').waitFor();
    await frame.locator('y12355-banner-window .close').first().click();
  }
  for (const frame of page.frames()) {
    const book = frame.locator('y12355-booking-button button.action');
    if ((await book.count()) === 0) continue;
    await book.click();
    await frame.locator('y12355-booking-dialog button.slot').first().waitFor();
  }
}

for (const rung of ['script', 'loader', 'iframe'] as const satisfies Rung[]) {
  test(`${rung}: no request to another origin, no cookie, no storage`, async (t) => {
    const { text } = snippet(
      {
        base,
        page: { region: '440106', campaign: 'school-7' },
        elements: elements.map(({ name }) => ({
          name,
          ...(name === 'booking-button' && { attributes: { center: 'gz-sample-tianhe' } }),
        })),
      },
      rung,
    );
    const host = await hostPage(t, pageAround(text));
    const { page, watch } = await openPage(t, browser);
    let count = 0;
    page.on('request', () => (count += 1));
    await page.goto(host);
    await page.waitForFunction(
      (inFrames) =>
        inFrames
          ? [...document.querySelectorAll('iframe')].every((frame) => frame.style.height)
          : [...document.querySelectorAll('*')]
              .filter(({ localName }) => localName.startsWith('y12355-'))
              .every(({ shadowRoot }) => shadowRoot?.querySelector('.root')),
      rung === 'iframe',
    );
    await use(page);
    await page.waitForTimeout(500);
    t.diagnostic(`figure: ${rung}: ${count} requests, to ${watch.origins.size} origins`);
    assert.deepEqual([...watch.origins].sort(), [base, host].sort());
    assert.deepEqual(await traces(page), { kept: [], cookies: [] });
    assert.deepEqual(watch.errors, []);
  });
}

test('planted: a request, a cookie and what is stored are seen', async (t) => {
  const host = await hostPage(t, pageAround(`<img src="${base}/art/icon.svg" alt="">`));
  const { page, watch } = await openPage(t, browser);
  await page.goto(host);
  await page.evaluate(() => {
    document.cookie = 'planted=1';
    localStorage.setItem('planted-local', '1');
    sessionStorage.setItem('planted-session', '1');
  });
  assert.ok(watch.origins.has(base));
  const { kept, cookies } = await traces(page);
  assert.deepEqual(kept.sort(), ['planted-local', 'planted-session', 'planted=1']);
  assert.deepEqual(cookies, ['planted']);
});
