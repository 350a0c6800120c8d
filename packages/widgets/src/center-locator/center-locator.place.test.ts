import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { forgetReports } from '@y12355/core';
import { said } from '../../../core/test/console.js';
import { chip, field, four, open, press, type } from '../../test/four-centers.js';
import { item, locator, type Page, restore, serve } from '../../test/locator.js';

describe('center locator: place', () => {
  beforeEach(forgetReports);
  afterEach(() => {
    restore();
    history.replaceState(null, '', location.pathname + location.search);
  });

  describe('near me', () => {
    const device = navigator.geolocation;
    const secure = window.isSecureContext;
    const put = (object: object, name: string, value: unknown) =>
      Object.defineProperty(object, name, { configurable: true, value });
    let asked = 0;
    const answer = (work: (good: PositionCallback, bad: PositionErrorCallback) => void) =>
      put(navigator, 'geolocation', {
        getCurrentPosition: (
          good: PositionCallback,
          bad: PositionErrorCallback,
          options: PositionOptions,
        ) => {
          asked += 1;
          expect(options.timeout).to.equal(10_000);
          work(good, bad);
        },
      });
    const found = (good: PositionCallback) =>
      good({ coords: { longitude: 113.3446, latitude: 23.13 } } as GeolocationPosition);

    beforeEach(() => (asked = 0));
    afterEach(() => {
      put(navigator, 'geolocation', device);
      put(window, 'isSecureContext', secure);
    });

    const links = (page: Page) => page.text('.near .link');
    const follow = async (page: Page, which = 0) => {
      page.all('.near .link')[which]?.click();
      await page.element.updateComplete;
      await waitUntil(() => !page.text('.near').includes('正在找'), 'the device answers', { timeout: 5000 });
      await page.element.updateComplete;
    };

    it('asks on a press only, tells nobody, and orders the open first, then the near', async () => {
      answer(found);
      const page = await open();
      expect([asked, links(page)]).to.deep.equal([0, '用我的位置排序']);
      const sent: string[] = [];
      const fetch = window.fetch;
      window.fetch = (async (input: string) => {
        sent.push(String(input));
        return fetch(input);
      }) as typeof window.fetch;
      await follow(page);
      await page.choose(0, '广州市');
      expect(asked).to.equal(1);
      expect(sent).to.deep.equal([]);
      expect(
        JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, location.href]),
      ).to.not.contain('113.3');
      expect(page.names).to.deep.equal(['示例街道服务站', '示例青少年服务中心', '示例大学城服务点']);
      expect(page.text('.far')).to.match(/^5[0-9]0 m \| 2\.1 km$/);
      await follow(page, 0);
      expect(links(page)).to.equal('开着门的排前面 | 不用位置');
      expect(page.text('[role=status]')).to.equal('3 个服务点，近的在前');
      await follow(page, 1);
      expect([links(page), page.all('.far').length]).to.deep.equal(['用我的位置排序', 0]);
    });

    it('a county that widens says how far the nearest is', async () => {
      answer(found);
      const page = await open({ attributes: { region: '440115' } });
      await follow(page);
      expect(page.text('[role=status]')).to.match(
        /^南沙区还没有登记的服务点，已放宽到广州市，最近约 5\d0 m。$/,
      );
    });

    it('a refusal and a device that is lost are told kindly, and can be tried again', async () => {
      answer((_, bad) => bad({ code: 1 } as GeolocationPositionError));
      const page = await open();
      await follow(page);
      expect(page.text('.near [aria-live]')).to.equal('没有拿到位置，选一下城市和区县也能找到近的。');
      answer((_, bad) => bad({ code: 3 } as GeolocationPositionError));
      await follow(page);
      expect(page.text('.near [aria-live]')).to.contain('暂时找不到你的位置');
      answer(found);
      await follow(page);
      expect(page.all('.far').length).to.equal(2);
    });

    it('keeps the focus on its button meanwhile', async () => {
      answer(found);
      const page = await open();
      page.find('.near .link').focus();
      await follow(page);
      expect(page.root.activeElement === page.find('.near .link')).to.equal(true);
      expect(page.find('.near .link').textContent).to.equal('只按远近排');
    });

    it('a list of the page’s own has points, too', async () => {
      answer(found);
      serve();
      const point = { region: '440106', lng: '113.35', lat: '23.13', crs: 'wgs84' };
      const page = await locator({
        attributes: {},
        content: [item({ id: 'a', ...point }, '示例站'), item({ id: 'b', region: '440106' }, '示例站二')],
      });
      await follow(page);
      expect(page.text('.far')).to.match(/^5\d0 m$/);
    });

    it('is not there without https, without a device that knows, and without a point', async () => {
      put(window, 'isSecureContext', false);
      expect((await open()).all('.near').length).to.equal(0);
      put(window, 'isSecureContext', true);
      const none = four.map((center) => ({ ...center, location: undefined }));
      expect((await open({}, none)).all('.near').length).to.equal(0);
    });

    it('an answer after the element has gone changes nothing', async () => {
      let late!: PositionCallback;
      answer((good) => (late = good));
      const page = await open();
      page.all('.near .link')[0]?.click();
      page.element.remove();
      found(late);
      await aTimeout(50);
      document.body.append(page.element);
      await page.element.updateComplete;
      expect(page.all('.far').length).to.equal(0);
      page.element.remove();
    });
  });

  describe('a link', () => {
    it('is read by the first list of a page alone', async () => {
      location.hash = `region=440106&open=now&q=${encodeURIComponent('法律')}&service=legal`;
      const page = await open();
      expect(page.names).to.deep.equal(['示例街道服务站']);
      expect(field(page).value).to.equal('法律');
      expect(chip(page, '现在开门').getAttribute('aria-pressed')).to.equal('true');
      expect(page.all<HTMLSelectElement>('.choice select').map(({ value }) => value)).to.deep.equal([
        '440100',
        '440106',
      ]);
      expect((await open()).names.length).to.equal(3);
    });

    for (const hash of [
      'q=%3Cimg%20src=x%20onerror=alert(1)%3E&region=%3Cb%3E',
      `q=${'x'.repeat(100_000)}`,
      'only=__proto__&service=constructor&at=9999-99-99T99:99&age=-1',
      '%',
    ]) {
      it(`a hostile one changes no more than a text: ${hash.slice(0, 40)}`, async () => {
        location.hash = hash;
        let page!: Page;
        const lines = await said('warn', async () => {
          page = await open();
        });
        expect(lines).to.deep.equal([]);
        expect(page.all('img').length).to.equal(0);
        expect(page.all<HTMLSelectElement>('.choice select')[0]?.value).to.equal('');
        expect(page.text('h2')).to.contain('附近的服务点');
      });
    }

    it('the address of a page stays as it is, unless the page asks', async () => {
      const page = await open();
      const before = [location.href, history.length];
      await press(page, '无障碍');
      await aTimeout(900);
      expect([location.href, history.length]).to.deep.equal(before);
      page.element.remove();

      const linked = await open({ attributes: { 'deep-link': '' } });
      await type(linked, '法律 站');
      await press(linked, '现在开门');
      await waitUntil(() => location.hash !== '');
      // What was typed stays out of a history that others may see.
      expect(location.hash).to.equal('#open=now');
      expect(history.length).to.equal(before[1]);
      await press(linked, '现在开门');
      await type(linked, '');
      await waitUntil(() => location.hash === '');
    });

    it('a place in the page’s own address is left alone', async () => {
      location.hash = 'chapter-2';
      const page = await open({ attributes: { 'deep-link': '' } });
      await press(page, '无障碍');
      await aTimeout(900);
      expect(location.hash).to.equal('#chapter-2');
    });
  });

  it('two hundred stand in the page; beyond, pages take turns', async () => {
    const many = Array.from({ length: 250 }, (_, index) => ({
      id: `x${index}`,
      name: `示例 ${index}`,
      region: '440106',
    }));
    const page = await open({ attributes: { limit: '100' } }, many);
    const more = async (which: number) => {
      const before = page.names.join();
      page.all('.again')[which]?.click();
      await waitUntil(() => page.names.join() !== before);
      await page.element.updateComplete;
    };
    await more(0);
    expect([page.names.length, page.text('.again')]).to.deep.equal([200, '再显示 50 个']);
    await more(0);
    expect([page.names.length, page.names[0], page.text('.again')]).to.deep.equal([
      50,
      '示例 200',
      '前面 100 个',
    ]);
    await waitUntil(() => page.root.activeElement === page.rows[0]);
    await more(0);
    expect([page.names.length, page.names[0]]).to.deep.equal([200, '示例 0']);
  });

  it('a document of the whole country offers what it holds', async () => {
    const page = await open({ attributes: { region: '510107' } }, [
      ...four,
      { id: 'w', name: '示例武侯站', region: '510107', areaName: '四川省 成都市 武侯区' },
    ]);
    expect(page.names).to.deep.equal(['示例武侯站']);
    expect(page.all<HTMLOptionElement>('.choice select option').map(({ text }) => text.trim())).to.deep.equal(
      ['全国', '广州市', '成都市', '全市', '武侯区'],
    );
    await page.choose(0, '全国');
    expect(page.names.length).to.equal(4);
  });

  describe('passes axe and carries no inline style', function () {
    // The first run loads axe.
    this.timeout(30_000);
    const states: [string, Record<string, string>, string][] = [
      ['words', { only: 'open' }, '示例'],
      ['nothing found', { only: 'accessible', age: '20' }, '没有'],
      ['a day and time', { lang: 'en' }, ''],
    ];
    for (const [name, attributes, query] of states) {
      for (const theme of ['light', 'dark', 'contrast']) {
        for (const width of [320, 900]) {
          it(`${name}, ${theme}, ${width} px`, async () => {
            const page = await open({ attributes: { ...attributes, theme, 'text-size': 'large' }, width });
            await waitUntil(() => !attributes['lang'] || page.text('h2').includes('nearby'));
            if (query) await type(page, query);
            const select = page.find<HTMLSelectElement>('.time select');
            if (name === 'a day and time') {
              select.value = 'point';
              select.dispatchEvent(new Event('change', { bubbles: true }));
              await page.element.updateComplete;
            }
            await expect(page.element).to.be.accessible();
            expect(page.all('[style]').length).to.equal(0);
            const edge = page.element.getBoundingClientRect().right + 0.5;
            const wide = page
              .all('.root *')
              .filter((node) => !node.closest('.sr, svg') && node.getBoundingClientRect().right > edge);
            expect(wide.map((node) => node.className || node.localName)).to.deep.equal([]);
          });
        }
      }
    }
  });
});
