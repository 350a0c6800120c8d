import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { setNow } from '@y12355/core';
import { createFakeFetch } from '../../../client/test/fake-service.js';
import { said } from '../../../core/test/console.js';
import { item, locator, type Page, restore, serve, type Setting, thrown } from '../../test/locator.js';

const states: [string, () => void, Setting][] = [
  ['list', () => serve(), {}],
  ['widened', () => serve(), { attributes: { api: '/', region: '440115' } }],
  ['empty', () => serve(), { attributes: { api: '/', only: 'accessible' } }],
  ['waiting', () => serve(createFakeFetch({ slow: true })), { early: true }],
  ['failed', () => serve(createFakeFetch({ down: true })), {}],
  ['own list', () => undefined, { attributes: {}, content: [item({ id: 'a', region: '440106' }, '示例站')] }],
  ['nothing', () => undefined, { attributes: {} }],
  [
    'foreign page',
    () => serve(),
    { attributes: { api: 'https://booking.example', region: '440106', lang: 'en' } },
  ],
];

const api = { api: '/' };

async function open(setting: Setting): Promise<Page> {
  let page!: Page;
  await said('warn', async () => {
    page = await locator({
      ...setting,
      ...(setting.content && { content: setting.content.map((node) => node.cloneNode(true)) }),
    });
  });
  return page;
}

/** Names of nodes that reach out of the element to the right. */
function overflowing(page: Page): string[] {
  const edge = page.element.getBoundingClientRect().right + 0.5;
  return page
    .all('.root *')
    .filter((node) => !node.closest('.sr, svg') && node.getBoundingClientRect().right > edge)
    .map((node) => node.className || node.localName);
}

describe('center locator: look', () => {
  afterEach(restore);

  describe('passes axe', function () {
    // The first run loads axe.
    this.timeout(30_000);
    for (const [name, prepare, setting] of states) {
      for (const theme of ['light', 'dark', 'contrast']) {
        for (const width of [360, 900]) {
          it(`${name}, ${theme}, ${width} px`, async () => {
            prepare();
            const page = await open({
              ...setting,
              width,
              attributes: { ...(setting.attributes ?? api), theme },
            });
            await expect(page.element).to.be.accessible();
          });
        }
      }
    }
  });

  describe('fits', () => {
    for (const [name, prepare, setting] of states) {
      it(`${name}: 320 px, large text, both directions`, async () => {
        prepare();
        const attributes = { ...(setting.attributes ?? api), 'text-size': 'large' };
        const page = await open({ ...setting, width: 320, attributes });
        expect(overflowing(page)).to.deep.equal([]);
        page.element.dir = 'rtl';
        expect(overflowing(page)).to.deep.equal([]);
        expect(page.element.scrollWidth).to.be.at.most(320);
      });
    }

    it('targets are at least 44 px high, the row and its actions 48', async () => {
      serve();
      const page = await open({ attributes: { api: '/', region: '440106' }, width: 360 });
      for (const node of page.all('.row, .action, select')) expect(node.offsetHeight).to.be.at.least(48);
      expect(page.find('.dial').offsetHeight).to.be.at.least(44);
    });

    it('has one filled action at most', async () => {
      serve();
      for (const width of [360, 900]) {
        const page = await open({ width });
        expect(page.all('.action').filter((node) => !node.classList.contains('outlined')).length).to.equal(1);
      }
    });
  });

  it('carries no inline style', async () => {
    serve();
    const page = await open({ width: 900 });
    expect(page.all('[style]').length).to.equal(0);
  });

  describe('taken off the page', () => {
    it('leaves no request, observer, listener or timer behind', async () => {
      const kept = new Set<unknown>();
      const Own = window.ResizeObserver;
      window.ResizeObserver = class extends Own {
        override observe(target: Element): void {
          kept.add(this);
          super.observe(target);
        }
        override disconnect(): void {
          kept.delete(this);
          super.disconnect();
        }
      };
      const add = document.addEventListener;
      const remove = document.removeEventListener;
      document.addEventListener = ((type: string, listener: EventListener) => {
        kept.add(listener);
        add.call(document, type, listener);
      }) as typeof document.addEventListener;
      document.removeEventListener = ((type: string, listener: EventListener) => {
        kept.delete(listener);
        remove.call(document, type, listener);
      }) as typeof document.removeEventListener;
      try {
        const fake = createFakeFetch({ slow: true });
        let stopped = 0;
        serve(fake);
        const inner = window.fetch;
        window.fetch = ((input: string, init: RequestInit) => {
          init.signal?.addEventListener('abort', () => (stopped += 1));
          return inner(input, init);
        }) as typeof fetch;
        const page = await open({ early: true });
        expect(kept.size).to.equal(2);
        const errors = await thrown(async () => page.element.remove());
        expect(kept.size).to.equal(0);
        expect(stopped).to.equal(2);
        expect(errors).to.deep.equal([]);
        let updates = 0;
        const update = page.element.requestUpdate.bind(page.element);
        page.element.requestUpdate = (...parts) => {
          updates += 1;
          update(...parts);
        };
        setNow(() => Date.parse('2026-09-14T10:00:00+08:00'));
        page.element.append(item({ id: 'a' }, '示例站'));
        await page.element.updateComplete;
        expect(updates).to.equal(0);
      } finally {
        window.ResizeObserver = Own;
        document.addEventListener = add;
        document.removeEventListener = remove;
      }
    });

    it('and put back a hundred times, it shows its list and asks no more than needed', async () => {
      const fake = serve();
      const page = await open({});
      const parent = page.element.parentElement as HTMLElement;
      for (let count = 0; count < 100; count += 1) {
        page.element.remove();
        parent.append(page.element);
      }
      await page.element.updateComplete;
      expect(page.names.length).to.equal(5);
      expect(fake.log.filter(({ path }) => path.startsWith('/v1/centers')).length).to.equal(1);
    });

    it('before its answer came, it asks again when it is back', async () => {
      const fake = serve(createFakeFetch({ slow: true }));
      const page = await open({ early: true });
      const parent = page.element.parentElement as HTMLElement;
      page.element.remove();
      // A request that is still shared would be joined.
      await aTimeout(0);
      fake.switches.slow = false;
      parent.append(page.element);
      await waitUntil(() => page.names.length === 5);
    });
  });
});
