/**
 * Snippets with settings that try to break out, pasted into a page of another origin and run: the number is seen, the
 * settings arrive, and no script but the kit's has run. The kit is bundled from its sources in memory.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type EmbedConfig, type Rung, rungs, snippet } from '@y12355/embed';
import { elements } from '@y12355/widgets/elements';
import { type Browser, chromium, type Frame, type Page } from 'playwright-core';
import { browserArgs, findBrowser } from '../scripts/lib/browser.mjs';
import { attacks, BASE } from '../packages/embed/test/configs.js';
import { bundleKit } from '../packages/embed/test/kit.js';

const HOST = 'https://host.example';
let browser: Browser;
let kit: Map<string, string>;

before(async () => {
  kit = await bundleKit();
  browser = await chromium.launch({ executablePath: await findBrowser(), args: browserArgs });
});
after(() => browser.close());

const mime = { js: 'text/javascript', css: 'text/css', html: 'text/html; charset=utf-8' } as const;
const imports = Object.fromEntries(
  elements.map(({ name }) => [`@y12355/widgets/${name}/define`, `${BASE}/sdk/v1/modules/${name}.js`]),
);
const importMap = `<script type="importmap">${JSON.stringify({ imports })}</script>`;

/** What a page did that no page of this test may do. */
interface Watch {
  outcries: string[];
  strangers: string[];
}

async function open(page: Page, text: string, kitFile = (name: string) => kit.get(name)): Promise<Watch> {
  const watch: Watch = { outcries: [], strangers: [] };
  page.on('pageerror', (error) => watch.outcries.push(String(error)));
  page.on('dialog', (dialog) => {
    watch.outcries.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.route('**/*', (route) => {
    const url = new URL(route.request().url());
    if (url.href === `${HOST}/`) {
      const body = `<!doctype html><html lang="zh-CN"><title>示例</title><link rel="icon" href="data:,">${importMap}${text}`;
      return route.fulfill({ contentType: mime.html, body });
    }
    const headers = { 'access-control-allow-origin': '*' };
    const name = url.pathname.replace(/^\/sdk\/v1\//, '');
    // One bundle stands in for each element's own.
    const body = url.origin === BASE ? kitFile(name.replace(/^widgets\/.*/, 'y12355.min.js')) : undefined;
    const ending = name.split('.').pop() as keyof typeof mime;
    if (body !== undefined) return route.fulfill({ headers, contentType: mime[ending], body });
    if (url.origin === BASE && url.pathname.startsWith('/v1/'))
      return route.fulfill({ status: 503, headers });
    // A locator's own list is the one address beside the kit's that a setting may ask for.
    if (!url.href.startsWith('https://school.example/list?')) watch.strangers.push(url.href);
    return route.abort();
  });
  await page.goto(`${HOST}/`);
  return watch;
}

const placeOf = (page: Page, rung: Rung, at: number): Promise<Frame | Page> =>
  rung === 'iframe'
    ? page
        .locator('iframe')
        .nth(at)
        .elementHandle()
        .then(async (handle) => (await handle?.contentFrame()) ?? page)
    : Promise.resolve(page);

const attacked = attacks.flatMap((attack, at) => (at % 3 === 0 ? [attack + (attacks[at + 1] ?? '')] : []));
const settingsFor = (attack: string): EmbedConfig['elements'] => [
  {
    name: 'hotline-banner',
    attributes: { variant: 'bar', 'exit-url': `https://weather.example/?${attack}` },
  },
  { name: 'center-locator', attributes: { src: `https://school.example/list?${attack}` } },
  { name: 'booking-button', attributes: { center: attack, service: attack, label: attack } },
];

for (const rung of rungs) {
  for (const [number, attack] of attacked.entries()) {
    test(`${rung}, attack ${number + 1}: the number is seen, settings arrive, nothing else runs`, async () => {
      const page = await browser.newPage();
      try {
        const config: EmbedConfig = {
          base: BASE,
          page: { campaign: 'school-7' },
          elements: settingsFor(attack),
        };
        const { text, left } = snippet(config, rung);
        const { outcries, strangers } = await open(page, text);
        for (const [at, { name, attributes = {} }] of config.elements.entries()) {
          const place = await placeOf(page, rung, at);
          if (rung === 'html' || rung === 'iframe') {
            const link = page.locator('p').nth(at).locator('a[href="tel:12355"]');
            assert.equal(await link.isVisible(), true, 'beside the frame');
            assert.match((await link.textContent()) ?? '', /12355/);
            if (rung === 'html') continue;
          }
          const element = place.locator(`y12355-${name}`);
          await element.locator('.root').first().waitFor();
          assert.equal(await element.locator('a[href="tel:12355"]:visible').first().isVisible(), true, name);
          for (const [attribute, value] of Object.entries(attributes)) {
            if (left.includes(`${name} ${attribute}`)) continue;
            assert.equal(await element.getAttribute(attribute), value, attribute);
          }
        }
        for (const frame of page.frames()) assert.equal(await frame.evaluate('window.hacked'), undefined);
        assert.deepEqual(outcries, []);
        assert.deepEqual(strangers, []);
      } finally {
        await page.close();
      }
    });
  }
}

test('planted: the same attack without the escapes does run', async () => {
  const page = await browser.newPage();
  try {
    const { text } = snippet({ base: BASE, elements: settingsFor(attacks[0] as string) }, 'script');
    const raw = text.replace(/label="[^"]*"/, () => `label="${attacks[0]}"`);
    await open(page, raw);
    assert.equal(await page.evaluate('window.hacked'), 1);
  } finally {
    await page.close();
  }
});

for (const rung of ['script', 'loader', 'iframe'] as const) {
  test(`${rung}: with every file of the kit gone the number stands`, async () => {
    const page = await browser.newPage();
    try {
      const { text } = snippet({ base: BASE, elements: elements.map(({ name }) => ({ name })) }, rung);
      await open(page, text, () => undefined);
      const links = page.locator('a[href="tel:12355"]');
      assert.equal(await links.count(), elements.length);
      for (const link of await links.all()) assert.equal(await link.isVisible(), true);
    } finally {
      await page.close();
    }
  });
}
