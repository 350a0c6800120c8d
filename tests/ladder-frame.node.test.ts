/** The frame and the script of the page around it, on pages of another origin. */
import assert from 'node:assert/strict';
import { after, before, test, type TestContext } from 'node:test';
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

const frame = (query: string, more = 'height="200"') =>
  `<iframe title="12355" src="${base}/sdk/v1/embed.html?${query}" width="100%" ${more}></iframe>`;
const script = () => `<script defer src="${base}/sdk/v1/embed-parent.min.js"></script>`;

interface Options {
  head?: string;
  headers?: Record<string, string>;
  width?: number;
}

async function visit(t: TestContext, markup: string, options: Options = {}) {
  const { page, watch } = await openPage(t, browser, { width: options.width ?? 1000 });
  const warnings: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'warning') warnings.push(message.text());
  });
  const host = await hostPage(t, pageAround(markup, options.head ?? script()), {
    headers: options.headers ?? {},
  });
  await page.goto(host);
  return { page, watch, warnings, host };
}

const embedded = (page: Page, at = 0): Frame => {
  const found = page.frames().filter((one) => one.url().includes('/embed.html'))[at];
  if (!found) throw new Error(`there is no frame ${at}`);
  return found;
};
const drawn = (inner: Frame) =>
  inner.waitForFunction(() => document.body.firstElementChild?.shadowRoot?.querySelector('.root'));

/**
 * Waits until a frame on the page is as high as its content, and gives that height. Right after the page changed
 * its width a frame may not know it yet, and still be as high as before: `done` says which heights count.
 */
async function fitting(page: Page, at = 0, done = (height: number) => height > 0): Promise<number> {
  const inner = embedded(page, at);
  let last: readonly number[] = [];
  for (let tries = 0; tries < 100; tries += 1) {
    const outside = await page.evaluate(
      (index) => document.querySelectorAll('iframe')[index]?.clientHeight ?? 0,
      at,
    );
    const inside = await inner.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height));
    if (outside === inside && done(inside)) return inside;
    last = [outside, inside];
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`the frame is ${last[0]} px high, its content ${last[1]}`);
}

test('two frames take the height of their content, again when it changes, and come to rest', async (t) => {
  const { page, watch } = await visit(
    t,
    frame('widget=hotline-banner&region=440100') + frame('widget=hotline-banner&variant=inline&lang=en'),
  );
  await drawn(embedded(page, 0));
  await drawn(embedded(page, 1));
  const [card, inline] = [await fitting(page, 0), await fitting(page, 1)];
  assert.ok(card > 250 && inline < 250, `${card}, ${inline}`);
  await page.evaluate(() => {
    (window as unknown as { sizes: number }).sizes = 0;
    addEventListener('message', () => ((window as unknown as { sizes: number }).sizes += 1));
  });
  await page.setViewportSize({ width: 340, height: 900 });
  await fitting(page, 1, (height) => height > inline);
  await page.setViewportSize({ width: 1000, height: 900 });
  await fitting(page, 1, (height) => height === inline);
  await page.waitForTimeout(500);
  const sizes = () => page.evaluate(() => (window as unknown as { sizes: number }).sizes);
  const before = await sizes();
  await page.waitForTimeout(500);
  assert.equal(await sizes(), before, 'nothing is told without a change');
  assert.ok(before < 20, `${before} messages for two changes of two frames`);
  const bar = await embedded(page, 0).evaluate(
    () => document.documentElement.scrollHeight > document.documentElement.clientHeight,
  );
  assert.equal(bar, false, 'nothing to scroll inside');
  assert.deepEqual(watch.errors, []);
});

test('a border of the host, a frame hidden and then shown, a script that comes late', async (t) => {
  const { page } = await visit(
    t,
    `<style>iframe{border:7px solid;box-sizing:border-box}</style><div hidden>${frame('widget=hotline-banner')}</div>`,
    { head: '' },
  );
  await page.waitForFunction(() => document.querySelector('iframe')?.contentWindow);
  await page.addScriptTag({ url: `${base}/sdk/v1/embed-parent.min.js` });
  await page.waitForTimeout(300);
  assert.equal(
    await page.evaluate(() => document.querySelector('iframe')?.style.height),
    '',
    'what is not shown has no height',
  );
  await page.evaluate(() => document.querySelector('div')?.removeAttribute('hidden'));
  await drawn(embedded(page));
  assert.ok((await fitting(page)) > 250);
});

test('a list as long as the province has centers is shown whole, and nothing grows without end', async (t) => {
  const { page } = await visit(t, frame('widget=hotline-banner'));
  await drawn(embedded(page));
  await fitting(page);
  const grow = (height: number) =>
    embedded(page).evaluate((pixels) => {
      const long = document.body.appendChild(document.createElement('div'));
      long.style.height = `${pixels}px`;
    }, height);
  await grow(60_000);
  assert.ok((await fitting(page, 0, (height) => height > 60_000)) > 60_000);
  await grow(1_000_000);
  await page.waitForFunction(() => document.querySelector('iframe')?.style.height === '100000px');
});

test('a height that changes with the height comes to rest at the higher one', async (t) => {
  const { page, watch } = await visit(t, frame('widget=hotline-banner'));
  await drawn(embedded(page));
  const low = await fitting(page);
  // As a page does whose scroll bar comes and goes with the frame: higher makes it lower, lower makes it higher.
  await embedded(page).evaluate((limit) => {
    const more = document.createElement('div');
    document.body.append(more);
    addEventListener('resize', () => (more.style.height = innerHeight > limit ? '0' : '100px'));
    more.style.height = '100px';
  }, low + 50);
  await page.waitForTimeout(1500);
  const changes = await page.evaluate(async () => {
    let count = 0;
    const observer = new MutationObserver(() => (count += 1));
    observer.observe(document.querySelector('iframe') as Element, { attributeFilter: ['style'] });
    await new Promise((resolve) => setTimeout(resolve, 500));
    return count;
  });
  assert.equal(changes, 0);
  assert.equal(await page.evaluate(() => document.querySelector('iframe')?.clientHeight), low + 100);
  assert.deepEqual(watch.errors, []);
});

test('what a visitor did is told on the frame with one word', async (t) => {
  const { page, watch } = await visit(t, frame('widget=hotline-banner') + frame('widget=hotline-banner'));
  await drawn(embedded(page, 1));
  await fitting(page, 1);
  await page.evaluate(() => {
    const heard: unknown[] = [];
    Object.assign(window, { heard });
    document.addEventListener('y12355-action', (event) => {
      const at = [...document.querySelectorAll('iframe')].indexOf(event.target as HTMLIFrameElement);
      heard.push([event.constructor.name, at, (event as CustomEvent).detail]);
    });
  });
  await embedded(page, 1).evaluate(() => {
    const element = document.body.firstElementChild as HTMLElement;
    element.shadowRoot
      ?.querySelector<HTMLElement>('a[href*="/find"]')
      ?.addEventListener('click', (event) => event.preventDefault());
    element.shadowRoot?.querySelector<HTMLElement>('a[href*="/find"]')?.click();
    // Danger is nobody's business.
    [...(element.shadowRoot?.querySelectorAll<HTMLElement>('button') ?? [])]
      .find((button) => button.textContent?.includes('危险'))
      ?.click();
  });
  await page.waitForFunction(() => (window as unknown as { heard: unknown[] }).heard.length > 0);
  await page.waitForTimeout(200);
  assert.deepEqual(await page.evaluate(() => (window as unknown as { heard: unknown[] }).heard), [
    ['CustomEvent', 1, { action: 'center' }],
  ]);
  assert.deepEqual(watch.errors, []);
});

test('the frame gives a window room, and the booking form opens in it on the origin of the operator', async (t) => {
  const { page, watch } = await visit(
    t,
    `<p style="height:500px">上面</p>${frame('widget=booking-button&center=gz-sample-tianhe')}<p style="height:1500px">下面</p>`,
    { width: 420 },
  );
  await drawn(embedded(page));
  const closed = await fitting(page);
  const inner = embedded(page);
  await inner.locator('button.action').click();
  const dialog = inner.locator('y12355-booking-dialog dialog');
  await dialog.locator('button.slot').first().waitFor();
  await page.waitForFunction(() => (document.querySelector('iframe')?.clientHeight ?? 0) >= 640);
  const box = await dialog.boundingBox();
  assert.ok(box && box.height > 400, `a window ${box?.height} px high`);
  // Who reads the page brings the frame before their eyes; from inside nothing can.
  await page.evaluate(() => document.querySelector('iframe')?.scrollIntoView());
  await dialog.locator('button.slot').first().click();
  await dialog.locator('.foot .action').click();
  await dialog.locator('#f-alias').fill('阿树');
  await dialog.locator('.close').first().click();
  if (await dialog.isVisible()) await dialog.locator('.foot button, .foot .action').first().click();
  t.diagnostic(`figure: the corner in a frame: the frame is ${closed} px high closed`);
  assert.deepEqual(watch.errors, []);
});

for (const width of [420, 1100]) {
  test(`in a frame that is higher than the screen a window opens where one looks, ${width} px wide`, async (t) => {
    const { page, watch } = await visit(
      t,
      `<p style="height:300px">上面</p>${frame('widget=center-locator')}`,
      {
        width,
      },
    );
    const inner = page.frameLocator('iframe');
    const buttons = inner.getByRole('button', { name: /^预约/ });
    await buttons.first().waitFor();
    assert.ok((await fitting(page)) > 2000);
    for (const at of [0, (await buttons.count()) - 1]) {
      await buttons.nth(at).scrollIntoViewIfNeeded();
      await page.evaluate(() => scrollBy(0, 200));
      const frameBox = await page.locator('iframe').boundingBox();
      await buttons.nth(at).click();
      const dialog = inner.locator('y12355-booking-dialog dialog');
      await dialog.locator('button.slot, .lead').first().waitFor();
      await page.waitForTimeout(400);
      const box = await dialog.boundingBox();
      assert.ok(box && frameBox);
      assert.ok(box.y >= Math.min(0, frameBox.y) - 1 && box.y < 400, `its top is at ${box.y}`);
      assert.ok(box.height <= 900 && box.height > 500, `it is ${box.height} px high`);
      await dialog.locator('.close').first().click();
      await dialog.waitFor({ state: 'detached' });
    }
    assert.deepEqual(watch.errors, []);
  });
}

test('only the right window and origin are believed, at both ends', async (t) => {
  const { page } = await visit(
    t,
    `<script>var ids=[];addEventListener('message',function(e){ids.push(e.data.id)})</script>
     ${frame('widget=hotline-banner')}${frame('widget=hotline-banner&lang=en')}<iframe srcdoc=""></iframe>`,
  );
  for (const at of [0, 1]) await drawn(embedded(page, at));
  const heights = [await fitting(page, 0), await fitting(page, 1)];
  const ids = await page.evaluate(() => [...new Set((window as unknown as { ids: string[] }).ids)]);
  assert.equal(ids.length, 3, 'an empty one, and one for each frame');
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    document.addEventListener('y12355-action', (event) => heard.push(event.type));
  });
  // The page itself, a frame of its own, and the frame next to it: each knows the ids and lies.
  const frames = page.frames();
  assert.equal(frames.length, 4);
  for (const liar of frames.filter((one) => one !== embedded(page, 0))) {
    await liar.evaluate((known) => {
      for (const id of known.filter((one) => one !== '')) {
        parent.postMessage({ y12355: 1, id, type: 'size', height: 17 }, '*');
        parent.postMessage({ y12355: 1, id, type: 'event', name: 'y12355-action', detail: {} }, '*');
      }
      for (const odd of [null, 1, 'y12355', {}, { y12355: 2, id: known[1], type: 'size', height: 17 }]) {
        parent.postMessage(odd, '*');
      }
      // A frame hears its parent alone: nobody else may give it another id.
      if (parent !== self) parent.frames[0]?.postMessage({ y12355: 1, id: 'stolen', type: 'ready' }, '*');
    }, ids);
  }
  await page.waitForTimeout(300);
  const now = await page.evaluate(() =>
    [...document.querySelectorAll('iframe')].map(({ style }) => style.height),
  );
  assert.equal(now[0], `${heights[0]}px`);
  assert.equal(now[2], '');
  // The neighbor spoke under its own id too, and that is its right.
  assert.deepEqual(
    [now[1], await page.evaluate(() => (window as unknown as { heard: string[] }).heard)],
    ['17px', ['y12355-action']],
  );
  await page.setViewportSize({ width: 330, height: 900 });
  assert.notEqual(await fitting(page, 0), heights[0], 'the frame still talks under its own id');
});

test('a frame that left its page for another origin is not believed', async (t) => {
  const stranger = await hostPage(
    t,
    pageAround(
      '<script>parent.postMessage({y12355:1,id:"",type:"ready"},"*");onmessage=({data})=>{parent.postMessage({...data,type:"size",height:5000},"*");document.title="asked"}</script>',
    ),
  );
  const { page } = await visit(t, frame('widget=hotline-banner'));
  await drawn(embedded(page));
  const height = await fitting(page);
  await embedded(page).evaluate((url) => (location.href = url), stranger);
  await page.waitForFunction(() => true);
  await page.waitForTimeout(400);
  assert.equal(await page.evaluate(() => document.querySelector('iframe')?.style.height), `${height}px`);
});

test('without the script of the page the frame keeps its height and can be scrolled', async (t) => {
  const { page } = await visit(t, frame('widget=hotline-banner', 'height="180"'), { head: '' });
  await drawn(embedded(page));
  const inner = embedded(page);
  assert.equal(await page.evaluate(() => document.querySelector('iframe')?.clientHeight), 180);
  assert.ok(await inner.locator('y12355-hotline-banner .number').first().isVisible());
  const scrolled = await inner.evaluate(() => {
    scrollTo(0, 50);
    return scrollY;
  });
  assert.equal(scrolled, 50);
});

test('without any script, and where the element cannot be loaded, the number stands', async (t) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  t.after(() => context.close());
  const page = await context.newPage();
  await page.goto(await hostPage(t, pageAround(frame('widget=hotline-banner'))));
  const link = page.frameLocator('iframe').locator('a[href="tel:12355"]');
  await link.waitFor();
  assert.ok(await link.isVisible());
  assert.equal(await page.frameLocator('iframe').locator('#unknown').isVisible(), false);

  const broken = await openPage(t, browser);
  await broken.page.route('**/modules/*', (route) => route.abort());
  await broken.page.goto(await hostPage(t, pageAround(frame('widget=hotline-banner'), script())));
  const inner = broken.page.frameLocator('iframe');
  await inner.locator('y12355-hotline-banner a[href="tel:12355"]').waitFor();
  assert.ok((await fitting(broken.page)) > 20);
});

test('an unknown element: the number, a sentence, and a warning that names the allowed ones', async (t) => {
  for (const query of ['widget=hotline', '', 'widget=%3Cscript%3E']) {
    const { page, warnings, watch } = await visit(t, frame(query));
    const inner = page.frameLocator('iframe');
    await inner.locator('#unknown').waitFor();
    assert.match(await inner.locator('body').innerText(), /没有找到[^]*12355/);
    assert.ok(await inner.locator('a[href="tel:12355"]').isVisible());
    assert.match(
      warnings.join(),
      /allowed are hotline-banner, center-locator, booking-button, material-downloader, quiz/,
    );
    await fitting(page);
    assert.deepEqual(watch.errors, []);
  }
});

test('its address sets no address: another service, document or exit is refused', async (t) => {
  const evil = 'https%3A%2F%2Fevil.example%2F';
  const { page, warnings, watch } = await visit(
    t,
    frame(
      `widget=center-locator&api=${evil}&src=${evil}&exit-url=${evil}&onclick=x&style=x&region=440106&lang=en`,
    ),
  );
  const inner = embedded(page);
  await inner.locator('y12355-center-locator').getByRole('button', { name: /^Book/ }).first().waitFor();
  const names = await inner.evaluate(() =>
    [...(document.body.firstElementChild?.attributes ?? [])].map(({ name }) => name).sort(),
  );
  assert.deepEqual(names, ['lang', 'region']);
  for (const name of ['api', 'src', 'exit-url', 'onclick', 'style']) {
    assert.ok(
      warnings.some((text) => text.includes(`embed.html?${name}=`)),
      name,
    );
  }
  assert.deepEqual(
    [...watch.origins].filter((origin) => origin.includes('evil')),
    [],
  );
  assert.deepEqual(watch.errors, []);
});

test('the ground of the page shows through, on a light page and on a dark one', async (t) => {
  for (const scheme of ['light', 'dark']) {
    const { page } = await visit(
      t,
      `<style>:root{color-scheme:${scheme}}body{background:rgb(200, 30, 90)}</style>${frame('widget=hotline-banner')}`,
    );
    await drawn(embedded(page));
    await fitting(page);
    const box = await page.locator('iframe').boundingBox();
    assert.ok(box);
    const shot = await page.screenshot({
      clip: { x: box.x + box.width - 30, y: box.y + 40, width: 4, height: 4 },
    });
    const color = await page.evaluate(
      async (data) => {
        const image = new Image();
        image.src = data;
        await image.decode();
        const canvas = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;
        canvas.drawImage(image, 0, 0);
        return [...canvas.getImageData(1, 1, 1, 1).data].slice(0, 3);
      },
      `data:image/png;base64,${shot.toString('base64')}`,
    );
    assert.deepEqual(color, [200, 30, 90], scheme);
  }
});
