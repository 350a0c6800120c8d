/** How far the page moves when the script comes 2 s late, with the snippet's own markup. */
import assert from 'node:assert/strict';
import { after, before, test, type TestContext } from 'node:test';
import { snippet } from '@y12355/embed';
import type { Browser } from 'playwright-core';
import { openStage } from './journeys/lib/stage.js';
import { hostPage, pageAround } from './lib/host-page.js';
import { whole } from './lib/whole.js';

const LATE_MS = 2000;
const MOST = 0.02;

let browser: Browser;
let base: string;
let close = async () => {};
before(async () => {
  ({ browser, base, close } = await openStage());
});
after(() => close());

const cases: [what: string, name: string, attributes: Record<string, string>][] = [
  ['card', 'hotline-banner', {}],
  ['bar', 'hotline-banner', { variant: 'bar' }],
  ['inline', 'hotline-banner', { variant: 'inline' }],
  ['floating', 'hotline-banner', { variant: 'floating' }],
  ['locator with one center', 'center-locator', { region: '440106' }],
  ['locator with a page of them', 'center-locator', {}],
  ['materials', 'material-downloader', {}],
  ['quiz', 'quiz', {}],
  ['booking', 'booking-button', { center: 'gz-sample-tianhe' }],
  ['booking by phone', 'booking-button', { center: 'gz-sample-tianhe', provider: 'phone' }],
  ['booking in the mini program', 'booking-button', { provider: 'mini-program' }],
];
/** A phone, which can dial, and a desk, which shows a code instead. */
const screens = [
  {
    viewport: { width: 360, height: 780 },
    userAgent: 'Mozilla/5.0 (Linux; Android 12) AppleWebKit/537.36 Chrome/143.0.0.0 Mobile Safari/537.36',
    isMobile: true,
    hasTouch: true,
  },
  { viewport: { width: 1200, height: 800 } },
];

interface Moved {
  /** Sum of layout shifts. */
  shift: number;
  /** Top of what stands above the element, before and after. */
  above: [number, number];
}

async function move(t: TestContext, screen: (typeof screens)[number], markup: string): Promise<Moved> {
  const context = await browser.newContext({ ...screen, locale: 'zh-CN' });
  const page = await context.newPage();
  await page.route(/\.min\.js$/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, LATE_MS));
    await route.continue();
  });
  await page.addInitScript(() => {
    const sum = { shift: 0 };
    Object.assign(window, { sum });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) sum.shift += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  const words = '这里是学校自己的文字，说一说这个学期的安排。'.repeat(8);
  // Where its own documentation puts a corner: at the end of the page.
  const last = markup.includes('variant="floating"');
  const html = pageAround(
    `<h1 id="above">示例学校</h1>${last ? '' : markup}<p id="below">${words}</p><p>${words}</p>${last ? markup : ''}`,
    '<meta name="viewport" content="width=device-width"><style>body{margin:0}</style>',
  );
  await page.goto(await hostPage(t, html), { waitUntil: 'commit' });
  await page.waitForSelector('#below');
  await page.waitForTimeout(300);
  const top = () => page.evaluate(() => document.querySelector('#above')?.getBoundingClientRect().top ?? NaN);
  const before = await top();
  await page.waitForFunction(() =>
    [...document.querySelectorAll('*')]
      .filter(({ localName }) => localName.startsWith('y12355-'))
      .every(({ shadowRoot }) => shadowRoot?.querySelector('.root')),
  );
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(300);
  const shift = await page.evaluate(() => (window as unknown as { sum: { shift: number } }).sum.shift);
  const moved: Moved = { shift, above: [before, await top()] };
  await context.close();
  return moved;
}

for (const [what, name, attributes] of cases) {
  test(`${what}: the page moves by at most ${MOST}, and what stands above not at all`, async (t) => {
    const moved = async (reserve: boolean) => {
      const { text } = snippet({ base, elements: [{ name, attributes }], reserve }, 'script');
      return Promise.all(screens.map((screen) => move(t, screen, text)));
    };
    const kept = await moved(true);
    // What the sheet spares a page is a figure of the soak.
    const free = whole ? await moved(false) : [];
    for (const [at, where] of ['phone', 'desk'].entries()) {
      const { shift, above } = kept[at] as Moved;
      const without = free[at] ? `, without y12355.css ${free[at].shift.toFixed(4)}` : '';
      t.diagnostic(`figure: shift of ${what}, ${where}: ${shift.toFixed(4)}${without}`);
      assert.ok(shift <= MOST, `${shift.toFixed(4)} on a ${where}`);
      for (const [before, after] of [above, ...(free[at] ? [free[at].above] : [])])
        assert.equal(before, after);
    }
  });
}

test('planted: without the sheet a card does move the page', async (t) => {
  const { text } = snippet({ base, elements: [{ name: 'hotline-banner' }], reserve: false }, 'script');
  const { shift } = await move(t, screens[0] as (typeof screens)[number], text);
  assert.ok(shift > MOST, `${shift}`);
});
