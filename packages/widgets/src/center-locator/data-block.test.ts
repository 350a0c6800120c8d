import { expect, waitUntil } from '@open-wc/testing';
import { setNow } from '@y12355/core';
import { said } from '../../../core/test/console.js';
import { at, locator, restore, serve } from '../../test/locator.js';

const blocks = () => [
  ...document.head.querySelectorAll<HTMLScriptElement>('script[type="application/ld+json"]'),
];
const graph = () =>
  (JSON.parse(blocks()[0]?.text ?? '{}') as { '@graph': { name: string; geo?: object }[] })['@graph'];

/** A document with one center, by its name. */
const center = (name: string) => ({
  centers: [
    { id: 'a', name, region: '440106', hours: { rules: [{ weekday: 6, start: '09:00', end: '12:00' }] } },
  ],
});
function files(names: Record<string, string>): void {
  serve(undefined, (url) => {
    const name = names[url.pathname];
    return name ? Response.json(center(name)) : undefined;
  });
}
const asked = { src: '/a.json', 'structured-data': '' };

describe('center locator: structured data', () => {
  afterEach(restore);

  it('stands in the head of the page only where it is asked for', async () => {
    files({ '/a.json': '示例站' });
    const page = await locator({ attributes: { src: '/a.json' } });
    expect(blocks().length).to.equal(0);
    page.element.structuredData = true;
    await waitUntil(() => blocks().length === 1);
    expect(graph().map(({ name }) => name)).to.deep.equal(['示例站']);
    page.element.structuredData = false;
    await waitUntil(() => blocks().length === 0);
  });

  it('is one block, follows its list and goes with its element', async () => {
    files({ '/a.json': '示例站', '/b.json': '示例台' });
    const page = await locator({ attributes: asked });
    await waitUntil(() => blocks().length === 1);
    page.element.src = '/b.json';
    await waitUntil(() => blocks().length === 1 && graph()[0]?.name === '示例台');
    const first = blocks()[0];
    // Another choice of the visitor is no other list.
    await page.choose(0, '广州市');
    expect(blocks()).to.deep.equal([first]);
    const parent = page.element.parentElement as HTMLElement;
    page.element.remove();
    expect(blocks().length).to.equal(0);
    parent.append(page.element);
    await waitUntil(() => blocks().length === 1, 'it is back');
  });

  it('tells what comes anew on another day', async () => {
    serve(undefined, (url) =>
      url.pathname === '/a.json'
        ? Response.json({
            centers: [
              {
                ...center('示例站').centers[0],
                hours: {
                  rules: [{ weekday: 6, start: '09:00', end: '12:00' }],
                  exceptions: [{ date: '2026-09-12', closed: true, reason: '盘点' }],
                },
              },
            ],
          })
        : undefined,
    );
    const page = await locator({ attributes: asked });
    await waitUntil(() => blocks()[0]?.text.includes('2026-09-12'));
    setNow(() => at('2026-09-13T00:00:01+08:00'));
    page.element.requestUpdate();
    await waitUntil(() => blocks()[0] && !blocks()[0]?.text.includes('2026-09-12'));
  });

  it('no word of a center leaves the block', async () => {
    const name = '</script><img src=x onerror="window.broken=1">';
    files({ '/a.json': name });
    await locator({ attributes: asked });
    await waitUntil(() => blocks().length === 1);
    expect(graph()[0]?.name).to.equal(name);
    expect(document.head.querySelector('img')).to.equal(null);
  });

  it('says nothing of samples', async () => {
    serve();
    await locator({ attributes: { api: '/', 'structured-data': '' } });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(blocks().length).to.equal(0);
  });

  it('is left out with one warning where the page takes no text for a script', async () => {
    files({ '/a.json': '示例站', '/b.json': '示例台' });
    Object.defineProperty(HTMLScriptElement.prototype, 'textContent', {
      configurable: true,
      get: () => '',
      set: () => {
        throw new TypeError("This document requires 'TrustedScript' assignment.");
      },
    });
    try {
      const lines = await said('warn', async () => {
        const page = await locator({ attributes: asked });
        page.element.src = '/b.json';
        await page.element.updateComplete;
        await page.settled();
        await new Promise((resolve) => setTimeout(resolve, 50));
      });
      expect(lines.length).to.equal(1);
      expect(lines[0]).to.contain('structured-data').and.to.contain("page's own HTML");
      expect(blocks().length).to.equal(0);
    } finally {
      delete (HTMLScriptElement.prototype as Partial<HTMLScriptElement>).textContent;
    }
  });
});
