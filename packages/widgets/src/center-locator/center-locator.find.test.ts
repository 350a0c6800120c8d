import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { forgetReports } from '@y12355/core';
import { said } from '../../../core/test/console.js';
import { item, locator, type Page, restore, serve, type Setting } from '../../test/locator.js';

const weekdays = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, start: '09:00', end: '18:00' }));
const saturday = [{ weekday: 6, start: '09:00', end: '18:00' }];
const service = (kind: string, name: string) => ({
  id: name,
  name,
  kind,
  slotMinutes: 50,
  capacity: 1,
  bookable: true,
});

/** On the Saturday of these tests the second is open. */
const four = [
  {
    id: 'a',
    name: '示例青少年服务中心',
    region: '440106',
    address: '示例路 1 号',
    search: 'tianhe th',
    services: [service('psychological', '心理倾谈')],
    location: { lng: 113.33, lat: 23.13, crs: 'gcj02' },
    hours: { rules: weekdays },
  },
  {
    id: 'b',
    name: '示例街道服务站',
    region: '440106',
    accessibility: ['无障碍坡道'],
    services: [service('legal', '法律咨询')],
    location: { lng: 113.35, lat: 23.13, crs: 'wgs84' },
    hours: { rules: saturday },
  },
  {
    id: 'c',
    name: '示例大学城服务点',
    region: '440113',
    audience: { minAge: 18 },
    hours: { rules: weekdays },
  },
  { id: 'd', name: '示例校内站', region: '440113', visibility: 'school', hours: { rules: weekdays } },
];

async function open(setting: Setting = {}, centers: readonly object[] = four): Promise<Page> {
  serve(undefined, (url) => (url.pathname === '/centers.json' ? Response.json({ centers }) : undefined));
  return locator({ ...setting, attributes: { src: '/centers.json', ...setting.attributes } });
}

const field = (page: Page) => page.find<HTMLInputElement>('input[type=search]');
const chip = (page: Page, label: string) => {
  const found = page.all<HTMLButtonElement>('.chip').find((one) => one.textContent?.trim() === label);
  if (!found) throw new Error(`no chip ${label} in ${page.text('.chip')}`);
  return found;
};

async function type(page: Page, text: string, more: InputEventInit = {}): Promise<void> {
  field(page).focus();
  field(page).value = text;
  field(page).dispatchEvent(new InputEvent('input', { bubbles: true, ...more }));
  await page.element.updateComplete;
}

async function press(page: Page, label: string): Promise<void> {
  chip(page, label).click();
  await page.element.updateComplete;
}

describe('center locator: find', () => {
  beforeEach(forgetReports);
  afterEach(() => {
    restore();
    history.replaceState(null, '', location.pathname + location.search);
  });

  describe('words', () => {
    it('all of them have to be found, at once and with the focus kept', async () => {
      const page = await open();
      await type(page, 'th 心理');
      expect(page.names).to.deep.equal(['示例青少年服务中心']);
      expect(page.root.activeElement === field(page)).to.equal(true);
      await type(page, 'th 法律');
      expect(page.names).to.deep.equal([]);
      await type(page, '');
      expect(page.names.length).to.equal(3);
    });

    it('letters of an input method wait until they are settled', async () => {
      const page = await open();
      await type(page, 'f', { isComposing: true });
      await type(page, 'fa lv', { isComposing: true });
      expect(page.names.length).to.equal(3);
      expect(field(page).value).to.equal('fa lv');
      field(page).value = '法律';
      field(page).dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
      await page.element.updateComplete;
      expect(page.names).to.deep.equal(['示例街道服务站']);
    });

    it('Escape clears and goes no further; with nothing to clear it is the page’s', async () => {
      const page = await open();
      let seen = 0;
      const hear = (event: KeyboardEvent) => (seen += event.key === 'Escape' ? 1 : 0);
      document.addEventListener('keydown', hear);
      try {
        await type(page, '法律');
        await sendKeys({ press: 'Escape' });
        await page.element.updateComplete;
        expect([field(page).value, page.names.length, seen]).to.deep.equal(['', 3, 0]);
        await sendKeys({ press: 'Escape' });
        expect(seen).to.equal(1);
      } finally {
        document.removeEventListener('keydown', hear);
      }
    });

    it('a button clears and gives the field the focus', async () => {
      const page = await open();
      expect(page.all('.clear').length).to.equal(0);
      await type(page, '法律');
      expect(page.find('.clear').getAttribute('aria-label')).to.equal('清空');
      page.find('.clear').click();
      await page.element.updateComplete;
      expect([field(page).value, page.names.length]).to.deep.equal(['', 3]);
      expect(page.root.activeElement === field(page)).to.equal(true);
    });

    it('the result is announced when typing rests, and seen before', async () => {
      const page = await open();
      expect(page.text('[role=status]')).to.equal('3 个服务点，开着门的在前');
      await type(page, '法律');
      expect(page.text('[role=status]')).to.equal('3 个服务点，开着门的在前');
      expect(page.find('[role=status]').classList.contains('sr')).to.equal(true);
      expect(page.text('.told')).to.equal('1 个服务点');
      await waitUntil(() => page.text('[role=status]') === '1 个服务点');
      expect(page.all('.told').length).to.equal(1);
    });

    it('what was found is chosen by keyboard, and says so as before', async () => {
      const page = await open();
      const events: Event[] = [];
      page.element.addEventListener('y12355-center-select', (event) => events.push(event));
      await type(page, '青少年');
      page.rows[0]?.click();
      page.rows[0]?.click();
      expect(events.length).to.equal(1);
    });
  });

  describe('conditions', () => {
    it('only those that would change something', async () => {
      const page = await open();
      expect(page.text('.chip')).to.match(
        /^现在开门 \| 可预约 \| 周末 \| 无障碍 \| 什么时候去.*\| 心理 \| 法律$/,
      );
      const same = four.map((center) => ({ ...center, hours: undefined, accessibility: [], services: [] }));
      expect((await open({}, same)).all('.chip').length).to.equal(0);
    });

    it('go on and off', async () => {
      const page = await open();
      await press(page, '无障碍');
      expect(chip(page, '无障碍').getAttribute('aria-pressed')).to.equal('true');
      expect(page.names).to.deep.equal(['示例街道服务站']);
      await press(page, '心理');
      expect(page.names).to.deep.equal([]);
      await press(page, '法律');
      expect(page.names).to.deep.equal(['示例街道服务站']);
      await press(page, '无障碍');
      await press(page, '法律');
      expect(page.names.length).to.equal(3);
    });

    it('attributes preset them and leave the rest to the visitor', async () => {
      const page = await open({ attributes: { only: 'open accessible', service: 'legal', age: '20' } });
      for (const label of ['现在开门', '无障碍', '法律', '20 岁']) {
        expect(chip(page, label).getAttribute('aria-pressed')).to.equal('true');
      }
      expect(page.names).to.deep.equal(['示例街道服务站']);
      await press(page, '现在开门');
      await press(page, '无障碍');
      await press(page, '法律');
      expect(page.names.length).to.equal(3);
      page.element.age = '12';
      await page.element.updateComplete;
      expect(page.names).to.not.include('示例大学城服务点');
      await press(page, '12 岁');
      expect(page.names.length).to.equal(3);
    });

    it('bad values are named once, with what is allowed and what is taken', async () => {
      const lines = await said('warn', async () => {
        const page = await open({ attributes: { service: 'tarot', age: 'old', only: 'cheap' } });
        page.element.requestUpdate();
        await page.element.updateComplete;
        expect(page.names.length).to.equal(3);
      });
      expect(lines.length).to.equal(3);
      const all = lines.join('\n');
      expect(all).to.contain(
        'y12355-center-locator service="tarot">: allowed are psychological, legal, social-work, other;',
      );
      expect(all).to.contain('y12355-center-locator age="old">: allowed are whole years from 0 to 120;');
      expect(all).to.contain('only="cheap">: allowed are bookable');
    });

    it('more than two lines of a phone are folded away', async () => {
      const many = [
        {
          ...four[0],
          services: [service('psychological', 'a'), service('social-work', 'b')],
          accessibility: ['a'],
        },
        {
          ...four[1],
          hours: { rules: [...saturday, { weekday: 1, start: '18:00', end: '21:00' }] },
          services: [],
        },
        { ...four[2], services: [service('legal', 'c')] },
      ];
      const page = await open({}, many);
      expect(page.all('.chip').length).to.equal(7);
      expect(page.find('.fold').getAttribute('aria-expanded')).to.equal('false');
      page.find('.fold').click();
      await page.element.updateComplete;
      expect(page.find('.fold').getAttribute('aria-expanded')).to.equal('true');
      expect(page.all('.chip').length).to.equal(10);
    });

    it('the station of a school is listed where its page asks for it', async () => {
      const page = await open({ attributes: { school: 'd' } });
      expect(page.names[0]).to.equal('示例校内站');
      expect(page.names.length).to.equal(4);
      page.element.school = 'e';
      await waitUntil(() => page.names.length === 3);
    });
  });

  describe('a time', () => {
    const choose = async (page: Page, value: string) => {
      const select = page.find<HTMLSelectElement>('.time select');
      select.value = value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
      await page.element.updateComplete;
    };

    it('now is the chip beside it; another moment takes its place', async () => {
      const page = await open();
      await choose(page, 'now');
      expect(chip(page, '现在开门').getAttribute('aria-pressed')).to.equal('true');
      expect(page.names).to.deep.equal(['示例街道服务站']);
      await choose(page, 'weekend');
      expect(chip(page, '现在开门').getAttribute('aria-pressed')).to.equal('false');
      expect(page.names).to.deep.equal(['示例街道服务站']);
      await press(page, '现在开门');
      expect(page.find<HTMLSelectElement>('.time select').value).to.equal('now');
      await choose(page, '');
      expect(page.names.length).to.equal(3);
    });

    it('a day and time', async () => {
      const page = await open();
      await choose(page, 'point');
      const at = page.find<HTMLInputElement>('input[type=datetime-local]');
      expect([at.value, at.min]).to.deep.equal(['2026-09-12T10:00', '2026-09-12T10:00']);
      at.value = '2026-09-14T17:59';
      at.dispatchEvent(new Event('change', { bubbles: true }));
      await page.element.updateComplete;
      expect(page.names).to.deep.equal(['示例大学城服务点', '示例青少年服务中心']);
      at.value = '';
      at.dispatchEvent(new Event('change', { bubbles: true }));
      await page.element.updateComplete;
      expect(page.names.length, 'half a date changes nothing').to.equal(2);
    });
  });

  describe('nothing found', () => {
    it('says what leaves the centers out, each taken back by one press', async () => {
      const page = await open({
        attributes: { region: '440106', only: 'accessible', service: 'psychological' },
      });
      expect(page.text('.note .chip')).to.equal(
        '不限“无障碍”，有 1 个 | 不限“心理”，有 1 个 | 条件都去掉 (2)',
      );
      expect(page.text('[role=status]')).to.equal('天河区没有符合条件的服务点');
      expect(page.find<HTMLAnchorElement>('.note a[href^=tel]').href).to.equal('tel:12355');
      await press(page, '不限“心理”，有 1 个');
      expect(page.names).to.deep.equal(['示例街道服务站']);
    });

    it('all at once', async () => {
      const page = await open({ attributes: { only: 'accessible' } });
      await type(page, '没有这样的');
      await press(page, '条件都去掉 (3)');
      expect([page.names.length, field(page).value]).to.deep.equal([3, '']);
    });
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
      expect(location.hash).to.equal(`#open=now&q=${encodeURIComponent('法律 站')}`);
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
