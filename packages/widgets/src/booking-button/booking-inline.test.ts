import { expect, waitUntil } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { forgetReports } from '@y12355/core';
import { said } from '../../../core/test/console.js';
import { everything, restore, serve, visit, type Visit } from '../../test/booking.js';
import { toldBy } from '../../test/own-booking.js';
import { Panel } from './panel.js';

const foreign = 'https://booking.example';
const personal = 'input, textarea, select, form, y12355-booking-dialog';

async function inline(attributes: Readonly<Record<string, string>> = {}): Promise<Visit> {
  const page = await visit({ mode: 'inline', ...attributes });
  await waitUntil(() => page.host?.shadowRoot?.querySelector('.slot, .lead'), 'the panel opens', {
    timeout: 8000,
  });
  return page;
}

describe('booking in the page', () => {
  afterEach(restore);
  after(() => setViewport({ width: 800, height: 600 }));

  it('opens as a part of the page, with a heading of its own, and takes no focus away', async () => {
    serve();
    const before = document.createElement('input');
    document.body.append(before);
    before.focus();
    const page = await inline();
    expect(page.all('dialog, .close').length).to.equal(0);
    expect(page.find('section').getAttribute('aria-labelledby')).to.equal('title');
    expect([page.find('#title').localName, page.title]).to.deep.equal(['h2', '选个时间 第 1 步，共 3 步']);
    expect(page.text('.now')).to.contain('拨打 12355');
    expect(
      page.element.shadowRoot?.querySelectorAll('a[href="tel:12355"]').length,
      'the number stands once',
    ).to.equal(0);
    expect(document.activeElement === before, 'the focus stays').to.equal(true);
    before.remove();
  });

  for (const width of [360, 1440])
    it(`stands in the middle of its place at ${width}, in a measure that is read with ease`, async () => {
      await setViewport({ width, height: 900 });
      serve();
      const page = await inline();
      const place = page.element.getBoundingClientRect();
      const panel = page.find('section').getBoundingClientRect();
      expect(panel.width).to.equal(Math.min(560, place.width));
      expect(panel.left - place.left).to.be.closeTo(place.right - panel.right, 1);
    });

  it('goes the whole way, and each step begins at its title', async () => {
    const fake = serve();
    const page = await inline();
    const told = toldBy(page.element);
    await page.pickTime();
    expect(page.root.activeElement?.id).to.equal('title');
    await page.fill();
    await page.go();
    await page.until('.facts');
    expect(page.root.activeElement?.id).to.equal('title');
    await page.go();
    await page.until('.scene');
    expect(
      fake.log.filter(({ method, path }) => method === 'POST' && path === '/v1/bookings').length,
    ).to.equal(1);
    expect(told).to.deep.equal(['requested']);
  });

  it('asks before the page is left with something typed, and not afterwards', async () => {
    serve();
    const page = await inline();
    await page.pickTime();
    const asked = () => {
      const event = new Event('beforeunload', { cancelable: true });
      window.dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(asked()).to.equal(false);
    await page.type('#f-alias', '阿树');
    expect(asked()).to.equal(true);
    page.element.remove();
    expect(asked()).to.equal(false);
  });

  it('begins anew where it is put back, or is given another center', async () => {
    serve();
    const page = await inline();
    await page.pickTime();
    await page.type('#f-alias', '阿树');
    const { parentElement } = page.element;
    page.element.remove();
    parentElement?.append(page.element);
    await page.until('button.slot');
    await page.pickTime();
    expect(page.find<HTMLInputElement>('#f-alias').value).to.equal('');
    const first = page.host;
    page.element.center = 'ft';
    await waitUntil(() => page.host && page.host !== first, 'another panel');
    await page.says('示例福田区青少年服务中心');
  });

  it('without trust there is a link, no field, and a word to the webmaster', async () => {
    forgetReports();
    const fake = serve();
    const lines = await said('warn', async () => {
      const page = await visit({ mode: 'inline', api: foreign });
      await waitUntil(() => fake.log.length === 1);
      await waitUntil(() => !page.element.shadowRoot?.querySelector('.coming'));
      const link = page.action as HTMLAnchorElement;
      expect(link.href).to.equal(`${foreign}/book?center=th`);
      expect([link.target, link.rel]).to.deep.equal(['_blank', 'noopener noreferrer']);
      await page.element.lookUp();
      const found = everything(page.element).filter((element) => element.matches(personal));
      expect(
        found.length +
          everything(page.element.shadowRoot as ShadowRoot).filter((element) => element.matches(personal))
            .length,
      ).to.equal(0);
    });
    expect(lines.join()).to.contain(
      `mode="inline">: ${location.origin} is not among the operator's trustedOrigins`,
    );
  });

  it('becomes a panel when the operator names this page', async () => {
    serve({ operator: { trustedOrigins: [location.origin] } });
    const page = await inline({ api: foreign });
    expect(page.all('button.slot').length).to.be.greaterThan(0);
  });

  it('where its code cannot be loaded there is a link', async () => {
    serve();
    const page = await visit({ mode: 'link' });
    const panel = new Panel(() => Promise.reject(new Error('no chunk')));
    const lines = await said('error', async () => {
      expect(panel.show({ host: page.element, api: '/', center: 'th' })).to.equal(undefined);
      expect(panel.coming).to.equal(true);
      await waitUntil(() => panel.failed);
    });
    expect(lines.join()).to.contain('no chunk');
    expect(panel.coming).to.equal(false);
  });

  it('one that answers with something else gets a sentence and the number', async () => {
    serve({ garbage: true });
    const page = await inline();
    expect(page.text('.lead')).to.contain('电话不受影响，可以拨打 12355');
    expect(page.find<HTMLAnchorElement>('.foot a').href).to.equal('tel:12355');
  });

  it('looks up on demand, with a center and without one', async () => {
    serve();
    const page = await inline();
    await page.element.lookUp();
    await page.until('#l-ref');
    expect(page.root.activeElement?.id).to.equal('title');
    await page.press('.quiet .link');
    await page.until('button.slot');

    const alone = await visit({ mode: 'inline', center: '' });
    expect(alone.action?.textContent).to.contain('找个服务点约时间');
    await alone.element.lookUp();
    await waitUntil(() => alone.host?.shadowRoot?.querySelector('#l-ref'), 'the fields', { timeout: 8000 });
    expect(alone.all('.quiet').length, 'there is nowhere to go back to').to.equal(0);
    expect(alone.root.activeElement?.id, 'somebody asked for it').to.equal('title');
  });

  for (const [theme, lang] of [
    ['light', 'zh-CN'],
    ['dark', 'en'],
    ['contrast', 'zh-HK'],
  ] as const)
    it(`is accessible (${theme}, ${lang})`, async () => {
      serve();
      const page = await inline({ theme, lang });
      await expect(page.element).to.be.accessible();
      await page.element.lookUp();
      await page.until('#l-ref');
      // Colors are read when nothing moves any more.
      const moves = page.find('section').getAnimations({ subtree: true });
      await Promise.all(moves.map(({ finished }) => finished));
      await expect(page.element).to.be.accessible();
    });
});
