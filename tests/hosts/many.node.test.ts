/** Ten banners on a page, and elements that come and go a hundred times: nothing thrown, nothing left behind. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { openPage } from '../journeys/lib/browser.js';
import { openStage } from '../journeys/lib/stage.js';
import { hostPage, pageAround } from '../lib/host-page.js';
import { markupOf, subjects } from './lib/elements.js';
import { pageCode } from './lib/files.js';

const ROUNDS = 100;
/** Each so many rounds what an element opens is open when the page takes it away. */
const OPENED_EVERY = 10;

interface Held {
  listeners: number;
  timers: number;
  observers: number;
}
interface Counted extends Window {
  held(): Held;
  heldNames(): string[];
}

let browser: Browser;
let base: string;
let close = async () => {};
before(async () => {
  ({ browser, base, close } = await openStage());
});
after(() => close());

const kit = () => `<script defer src="${base}/sdk/v1/y12355.min.js" data-region="440106"></script>`;

const drawn = (page: Page) =>
  page.waitForFunction(() =>
    [...document.querySelectorAll('main *')]
      .filter(({ localName }) => localName.startsWith('y12355-'))
      .every(({ shadowRoot }) => shadowRoot?.querySelector('.root')),
  );

test('ten banners: each drawn with its number, one file asked for, nothing thrown', async (t) => {
  const banners = subjects.filter(({ tag }) => tag === 'y12355-hotline-banner');
  const ten = Array.from({ length: 10 }, (_, at) => banners[at % banners.length] as (typeof banners)[number]);
  const host = await hostPage(
    t,
    pageAround(`<main>${ten.map((one) => markupOf(one)).join('')}</main>`, kit()),
  );
  const { page, watch } = await openPage(t, browser);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const warnings: string[] = [];
  page.on('console', (message) => message.type() === 'warning' && warnings.push(message.text()));
  await page.goto(host);
  await drawn(page);
  await page.waitForLoadState('networkidle');
  const calls = await page.evaluate(() =>
    [...document.querySelectorAll('y12355-hotline-banner')].map(
      ({ shadowRoot }) => shadowRoot?.querySelectorAll('a[href="tel:12355"]').length ?? 0,
    ),
  );
  assert.equal(calls.length, 10);
  assert.ok(
    calls.every((count) => count > 0),
    calls.join(),
  );
  // One file for all ten, and no word to the service before somebody opens a panel.
  assert.deepEqual(asked, ['/', '/sdk/v1/y12355.min.js']);
  assert.deepEqual([watch.errors, warnings], [[], []]);
});

/** Puts all elements on the page and takes them off again, as often as said; with what they open every tenth time. */
async function comeAndGo(page: Page, html: string, rounds: number, first = 0): Promise<void> {
  for (let round = first; round < first + rounds; round += 1) {
    await page.evaluate((text) => {
      const main = document.querySelector('main');
      const holder = document.createRange().createContextualFragment(text);
      main?.replaceChildren(holder);
    }, html);
    await drawn(page);
    if (round % OPENED_EVERY === 0) {
      await page.evaluate(() => {
        for (const { shadowRoot } of document.querySelectorAll('main *')) {
          for (const opener of shadowRoot?.querySelectorAll<HTMLElement>('button') ?? []) opener.click();
        }
      });
      await page.waitForTimeout(150);
    }
    await page.evaluate(() => document.querySelector('main')?.replaceChildren());
  }
}

/** What is held once all that ends by itself has ended, and how many nodes and listeners the engine counts then. */
async function rest(page: Page): Promise<Held & { nodes: number; all: number }> {
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(1500);
  const session = await page.context().newCDPSession(page);
  for (let times = 0; times < 3; times += 1) await session.send('HeapProfiler.collectGarbage');
  const { nodes, jsEventListeners } = (await session.send('Memory.getDOMCounters')) as {
    nodes: number;
    jsEventListeners: number;
  };
  await session.detach();
  const held = await page.evaluate(() => (window as unknown as Counted).held());
  return { ...held, nodes, all: jsEventListeners };
}

async function ready(
  t: Parameters<typeof openPage>[0],
  more = '',
): Promise<{ page: Page; errors: string[] }> {
  const host = await hostPage(t, pageAround('<main></main>', kit() + more));
  const { page, watch } = await openPage(t, browser);
  await page.addInitScript({ content: `${await pageCode()}.countHeld()` });
  await page.goto(host);
  await page.waitForFunction(() => customElements.get('y12355-hotline-banner'));
  return { page, errors: watch.errors };
}

test(`${ROUNDS} times on the page and off again: no listener, timer, observer or node is left`, async (t) => {
  const { page, errors } = await ready(t);
  const html = subjects.map((one) => markupOf(one)).join('');
  // What is loaded once, such as the words of a language, is there after a few.
  await comeAndGo(page, html, 11);
  const once = await rest(page);
  await comeAndGo(page, html, ROUNDS, 11);
  const often = await rest(page);
  t.diagnostic(
    `figure: ${ROUNDS} rounds of ${subjects.length} elements: listeners ${once.listeners} → ${often.listeners}, ` +
      `timers ${once.timers} → ${often.timers}, observers ${once.observers} → ${often.observers}, ` +
      `nodes ${once.nodes} → ${often.nodes}, all listeners of the engine ${once.all} → ${often.all}`,
  );
  const names = await page.evaluate(() => (window as unknown as Counted).heldNames());
  assert.equal(often.listeners, once.listeners, names.join('\n'));
  assert.deepEqual([often.timers, often.observers], [once.timers, once.observers], names.join('\n'));
  // One element alone has more than fifty.
  assert.ok(often.nodes - once.nodes < 50, `${often.nodes - once.nodes} nodes are left`);
  assert.ok(often.all - once.all < 20, `${often.all - once.all} listeners are left`);
  assert.deepEqual(errors, []);
});

test('planted: an element that forgets its listener, its timer and its observer is noticed', async (t) => {
  const { page } = await ready(t);
  await page.evaluate(() => {
    const kept: Node[] = [];
    customElements.define(
      'y12355-forgetful',
      class extends HTMLElement {
        connectedCallback() {
          this.attachShadow({ mode: 'open' }).append(
            Object.assign(document.createElement('p'), { className: 'root' }),
          );
          kept.push(this);
          window.addEventListener('resize', () => kept.length);
          setInterval(() => kept.length, 60_000);
          new ResizeObserver(() => {}).observe(this);
        }
      },
    );
  });
  const before = await rest(page);
  await comeAndGo(page, '<y12355-forgetful></y12355-forgetful>', 30);
  const after = await rest(page);
  assert.equal(after.listeners - before.listeners, 30);
  assert.equal(after.timers - before.timers, 30);
  assert.equal(after.observers - before.observers, 30);
  assert.ok(after.nodes - before.nodes >= 60, String(after.nodes - before.nodes));
  assert.ok(after.all - before.all >= 30, String(after.all - before.all));
});
