import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { forgetReports, setNow } from '@y12355/core';
import { createFakeFetch, type FakeFetch } from '../../../client/test/fake-service.js';
import { said } from '../../../core/test/console.js';
import { at, item, locator, type Page, restore, SATURDAY, serve, tel, thrown } from '../../test/locator.js';

const documentOf = async (fake: FakeFetch = createFakeFetch()) => (await fake('/v1/centers')).json();

const ownTimeout = window.setTimeout;

/** Makes the waits for an answer (8 s) end at once, so that no test waits for real. */
function hurry(): void {
  const fast = (call: () => void, wait?: number) => ownTimeout(call, wait === 8000 ? 20 : wait);
  window.setTimeout = fast as typeof window.setTimeout;
}

function expectNumber(page: Page): void {
  expect(page.all<HTMLAnchorElement>('a[href="tel:12355"]').some((link) => link.checkVisibility())).to.equal(
    true,
  );
  expect(page.text('.root')).to.contain('12355');
}

describe('center locator: states', () => {
  beforeEach(forgetReports);
  afterEach(() => {
    window.setTimeout = ownTimeout;
    restore();
  });

  describe('waiting', () => {
    it('three still blocks at most, then the list', async () => {
      let arrive!: () => void;
      const fake = createFakeFetch({ slow: new Promise<void>((resolve) => (arrive = resolve)) });
      serve(fake);
      const page = await locator({ early: true });
      expect(page.all('.waiting .block').length).to.equal(3);
      expect(page.find('.waiting').getAttribute('aria-hidden')).to.equal('true');
      expect(getComputedStyle(page.find('.waiting')).animationDelay).to.equal('0.3s');
      expect(page.text('[role=status]')).to.equal('正在找服务点');
      expectNumber(page);
      arrive();
      await page.settled();
      expect(page.names.length).to.equal(5);
    });
  });

  const troubles: [string, () => FakeFetch, RegExp][] = [
    ['down', () => createFakeFetch({ down: true }), /network|no answer/],
    ['slow', () => createFakeFetch({ slow: true }), /timeout/],
    ['answering garbage', () => createFakeFetch({ garbage: true }), /no 12355 booking service/],
  ];
  for (const [what, create, reason] of troubles) {
    it(`a service that is ${what}: a sentence, the number, another try, the light DOM`, async () => {
      hurry();
      const fallback = document.createElement('p');
      fallback.textContent = '附近的服务点';
      let page!: Page;
      let lines: string[] = [];
      const errors = await thrown(async () => {
        lines = await said('warn', async () => {
          serve(create());
          page = await locator({ content: [fallback] });
        });
      });
      expect(errors).to.deep.equal([]);
      expect(lines.length).to.equal(1);
      expect(lines[0]).to.match(reason);
      expect(page.text('[role=status]')).to.equal('暂时看不到服务点');
      expect(page.text('.note')).to.contain('电话不受影响。 再试一次');
      expect(page.find('.note .mark')).to.be.instanceOf(SVGElement);
      expectNumber(page);
      expect(page.find('slot')).to.be.instanceOf(HTMLSlotElement);
      expect(fallback.checkVisibility()).to.equal(true);
    });
  }

  it('another try keeps the sentence while it runs, and the focus when it worked', async () => {
    const fake = serve(createFakeFetch({ down: true }));
    let page!: Page;
    await said('warn', async () => {
      page = await locator();
    });
    let arrive!: () => void;
    Object.assign(fake.switches, { down: false, slow: new Promise<void>((resolve) => (arrive = resolve)) });
    page.find('.note .link').focus();
    page.find('.note .link').click();
    await page.element.updateComplete;
    expect(page.text('.note .link')).to.equal('正在再试');
    expect(page.all('.waiting').length).to.equal(0);
    arrive();
    await waitUntil(() => page.names.length === 5);
    expect(page.root.activeElement?.id).to.equal('title');
  });

  it('a good list stands when a newer answer fails, and is asked for again when the page comes back', async () => {
    const fake = serve();
    const page = await locator();
    const asked = () => fake.log.filter(({ path }) => path.startsWith('/v1/centers')).length;
    document.dispatchEvent(new Event('visibilitychange'));
    expect(asked()).to.equal(1);
    fake.switches.down = true;
    setNow(() => at(SATURDAY) + 601_000);
    await said('warn', async () => {
      document.dispatchEvent(new Event('visibilitychange'));
      await waitUntil(() => asked() === 4, 'three tries', { timeout: 8000 });
      await aTimeout(0);
    });
    expect(page.names.length).to.equal(5);
    expect(page.text('[role=status]')).to.equal('5 个服务点，开着门的在前');
  });

  it('an address that is none is said, and the page stays calm', async () => {
    let page!: Page;
    const lines = await said('warn', async () => {
      page = await locator({ attributes: { api: 'javascript:alert(1)' } });
    });
    expect(lines.length).to.equal(1);
    expect(lines[0]).to.contain('api="javascript:alert(1)">: allowed are https addresses');
    expectNumber(page);
    expect(page.all('[href^="javascript"]').length).to.equal(0);
  });

  describe('bad records', () => {
    it('one bad center hides nobody and is named in one warning; HTML in a field is text', async () => {
      const answer = await documentOf();
      answer.centers[0].name = '<img src=x onerror=alert(1)>';
      answer.centers[1].hours = { rules: 'always' };
      answer.centers.push(null, { id: 'x' }, { ...answer.centers[2], id: 'y', region: '110000' });
      serve(undefined, (url) => (url.pathname === '/v1/centers' ? Response.json(answer) : undefined));
      let page!: Page;
      const lines = await said('warn', async () => {
        page = await locator();
      });
      expect(page.names.length).to.equal(5);
      expect(page.names).to.include('<img src=x onerror=alert(1)>');
      expect(page.all('img').length).to.equal(0);
      expect(page.text('.row .state')).to.contain('营业时间请来电确认');
      expect(lines.length).to.equal(1);
      expect(lines[0]).to.contain('5 centers shown, 4 with a fault').and.contain('center 7 (x)');
    });
  });

  describe('nobody there', () => {
    const none = (fake: FakeFetch) => (url: URL) =>
      url.searchParams.get('region') === '440400'
        ? fake(new URL('/v1/centers?region=441800', url))
        : undefined;

    it('a county widens to its city and says so, with the number', async () => {
      serve();
      const page = await locator({ attributes: { api: '/', region: '440115' } });
      expect(page.text('[role=status]')).to.equal('南沙区还没有登记的服务点，已放宽到广州市。');
      expect(page.find<HTMLAnchorElement>('.note a').href).to.equal('tel:12355');
      expect(page.names.length).to.equal(3);
    });

    it('an empty city widens to the province', async () => {
      const fake = createFakeFetch();
      serve(fake, none(fake));
      const page = await locator({ attributes: { api: '/', region: '440402' } });
      expect(page.text('[role=status]')).to.equal('香洲区还没有登记的服务点，已放宽到广东省。');
      expect(page.names.length).to.equal(5);
      expect(page.all<HTMLSelectElement>('select')[1]?.disabled).to.equal(false);
    });

    it('where the province cannot be had, what is missing is said all the same', async () => {
      const fake = createFakeFetch();
      serve(fake, async (url) =>
        url.searchParams.get('region') === '440000' ? new Response('', { status: 500 }) : none(fake)(url),
      );
      let page!: Page;
      await said('warn', async () => {
        page = await locator({ attributes: { api: '/', region: '440402' } });
      });
      expect(page.text('[role=status]')).to.equal('香洲区还没有登记的服务点');
      expect(page.all<HTMLSelectElement>('select')[1]?.value).to.equal('440402');
      expectNumber(page);
    });

    it('what a filter leaves out is told apart', async () => {
      serve();
      const page = await locator({ attributes: { api: '/', region: '440106', only: 'accessible' } });
      expect(page.text('[role=status]')).to.equal('天河区没有符合条件的服务点');
      expectNumber(page);
    });
  });

  describe('a document of the page', () => {
    it('stands in for the service, without booking', async () => {
      const answer = await documentOf();
      const seen: string[] = [];
      serve(undefined, (url) => {
        seen.push(url.href);
        return Response.json(answer);
      });
      const page = await locator({ attributes: { src: 'data/centers.json', region: '440106' } });
      expect(page.names.length).to.equal(2);
      expect(page.all('.actions').length).to.equal(0);
      await page.choose(0, '深圳市');
      expect(page.names.length).to.equal(1);
      expect(seen).to.deep.equal([new URL('data/centers.json', document.baseURI).href]);
    });

    const broken: [string, () => Response | Promise<Response>][] = [
      ['missing', () => new Response('', { status: 404 })],
      ['no JSON', () => new Response('<!doctype html>')],
      ['another document', () => Response.json({ items: [] })],
      ['never there', () => new Promise<Response>(() => undefined)],
    ];
    for (const [what, answer] of broken) {
      it(`that is ${what} leaves a sentence and the number`, async () => {
        hurry();
        serve(undefined, answer);
        let page!: Page;
        const lines = await said('warn', async () => {
          page = await locator({ attributes: { src: 'centers.json' } });
        });
        expect(lines.length).to.equal(1);
        expect(page.text('[role=status]')).to.equal('暂时看不到服务点');
        expectNumber(page);
      });
    }
  });

  describe('a list inside the tag', () => {
    const name = (text: string) => Object.assign(document.createElement('b'), { textContent: text });
    const items = () => {
      const list = document.createElement('ul');
      list.append(
        item(
          { id: 'a', region: '440106', hours: 'Sa 09:00-18:00' },
          name('示例站甲'),
          ' 示例路 1 号 ',
          tel('0001234', '000-1234'),
        ),
        item({ id: 'b', region: '440300' }, tel('0005678', '示例站乙')),
        item({ id: 'c', region: '440106', hours: 'always', sample: '' }, '示例站丙', tel('0009999', '拨打')),
      );
      return [list];
    };

    it('is shown like any other', async () => {
      let page!: Page;
      const lines = await said('warn', async () => {
        page = await locator({ attributes: {}, content: items() });
      });
      expect(page.names).to.deep.equal(['示例站甲', '示例站丙', '示例站乙']);
      expect(page.all('.row .state')[0]?.textContent).to.contain('现在开门，到 18:00');
      expect(page.find<HTMLAnchorElement>('dd .number').href).to.equal('tel:0001234');
      expect(page.text('.row:first-child .small')).to.contain('示例路 1 号');
      expect(page.text('.row .tag')).to.equal('示例');
      expect(page.all('slot').length).to.equal(0);
      expect(lines.join()).to.contain('center 3 (c): the hours cannot be read');
      await page.choose(0, '深圳市');
      expect(page.names).to.deep.equal(['示例站乙']);
    });

    it('stands in while the service is down, and says so', async () => {
      serve(createFakeFetch({ down: true }));
      let page!: Page;
      await said('warn', async () => {
        page = await locator({ content: items() });
      });
      expect(page.names.length).to.equal(3);
      expect(page.text('[role=status]')).to.equal('暂时连不上，先列出网页上的服务点');
      expect(page.text('.note .link')).to.equal('再试一次');
      expectNumber(page);
    });

    it('without places has nothing to choose between', async () => {
      const page = await locator({
        attributes: { region: '440106' },
        content: [item({ id: 'a' }, '示例站甲')],
      });
      expect(page.names).to.deep.equal(['示例站甲']);
      expect(page.all('select').length).to.equal(0);
      expect(page.text('[role=status]')).to.equal('1 个服务点');
    });

    it('is followed when the page changes it', async () => {
      const page = await locator({ attributes: {} });
      expect(page.text('[role=status]')).to.equal('这里还没有列出服务点');
      expectNumber(page);
      page.element.append(item({ id: 'a' }, '示例站甲'));
      await waitUntil(() => page.names.length === 1);
      page.element.replaceChildren(Object.assign(document.createElement('a'), { textContent: '服务点' }));
      await waitUntil(() => page.root.querySelector('slot'));
      expect(page.element.querySelector('a')?.checkVisibility()).to.equal(true);
    });
  });

  it('a broken render leaves the light DOM', async () => {
    serve();
    const link = tel('12355', '12355');
    const page = await locator({ content: [link] });
    Object.assign(page.element, {
      renderContent: () => {
        throw new Error('broken on purpose');
      },
    });
    const told = await said('error', async () => {
      page.element.requestUpdate();
      await page.element.updateComplete;
    });
    expect(told.length).to.equal(1);
    expect(page.element.failed).to.equal(true);
    expect(link.checkVisibility()).to.equal(true);
  });
});
