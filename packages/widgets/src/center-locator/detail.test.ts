import { expect, waitUntil } from '@open-wc/testing';
import { createFakeFetch } from '../../../client/test/fake-service.js';
import { locator, type Page, restore, serve } from '../../test/locator.js';

const entry = {
  id: 'a',
  name: '示例站',
  region: '440106',
  address: '示例路 1 号',
  phones: ['000-0000-0001'],
  services: [],
  hours: { rules: [{ weekday: 6, start: '09:00', end: '12:00' }], exceptions: [] },
  verifiedOn: '2026-05-01',
};

/** A locator with one center of a document, and the operator's where there is a service. */
async function one(
  center: object,
  attributes: Record<string, string> = {},
  operator: object = {},
): Promise<Page> {
  serve(undefined, async (url) => {
    if (url.pathname === '/centers.json') return Response.json({ centers: [{ ...entry, ...center }] });
    if (url.pathname !== '/v1/operator') return undefined;
    return Response.json({ ...(await (await createFakeFetch()(url)).json()), ...operator });
  });
  return locator({ attributes: { src: '/centers.json', ...attributes } });
}

const site = (contact: string) => ({
  site: {
    title: { 'zh-CN': '示例' },
    sponsor: { 'zh-CN': '示例' },
    complaint: { contact },
    source: 'x',
    asOf: '2026-09-12',
  },
});

describe('center locator: detail', () => {
  afterEach(restore);

  it('every field that a center fills in', async () => {
    const page = await one({
      transit: '示例地铁站 B 口',
      audience: { minAge: 6, maxAge: 25 },
      accessibility: ['无障碍坡道', '电梯'],
      notice: '周末请走南门',
      services: [{ id: 's', name: '心理倾谈', kind: 'psychological' }],
    });
    expect(page.text('dl > div')).to.equal(
      '通知 周末请走南门 | 地址 广州市 天河区 示例路 1 号 复制 地址 | 怎么去 示例地铁站 B 口 | 服务 心理倾谈 | ' +
        '适合 6–25 岁 | 无障碍 无障碍坡道、电梯 | 电话 000-0000-0001',
    );
    expect(page.text('.verified')).to.equal('资料核对于 2026-05-01，已过 90 天，去之前可以先打电话问问');
    expect(page.text('.report')).to.equal('资料有误？可以告诉服务点的工作人员。');
  });

  it('HTML in any field is text', async () => {
    const bad = '<img src=x onerror="window.broken=1"><b>x</b>';
    const page = await one({
      name: bad,
      address: bad,
      transit: bad,
      notice: bad,
      phones: [bad],
      accessibility: [bad],
      services: [{ id: 's', name: bad, kind: 'other' }],
      hours: {
        rules: entry.hours.rules,
        exceptions: [
          { date: '2026-09-12', closed: true, reason: bad },
          { date: '2026-09-20', closed: true, reason: bad },
        ],
      },
    });
    expect(page.all('img, dl b').length).to.equal(0);
    for (const where of ['.name', '.state', '.address', 'dl', '.week', '.coming'])
      expect(page.text(where), where).to.contain(bad);
    expect('broken' in window).to.equal(false);
  });

  it('exceptions of this week stand in its table, those of the next below', async () => {
    const exceptions = [
      { date: '2026-09-12', start: '13:00', end: '15:00', reason: '开放日' },
      { date: '2026-09-21', closed: true, reason: '月考' },
    ];
    const page = await one({ hours: { ...entry.hours, exceptions } });
    expect(page.text('.week:not(.coming) .today')).to.equal('今天 13:00–15:00，开放日');
    expect(page.text('.coming caption')).to.equal('两周内的例外');
    expect(page.text('.coming tr')).to.equal('9 月 21 日周一 休息，月考');
  });

  it('hours that are broken send to the phone', async () => {
    const page = await one({ hours: { rules: [{ weekday: 9, start: 'x', end: 'y' }] } });
    expect(page.text('.row .state')).to.equal('营业时间请来电确认');
    expect(page.text('.actions .action')).to.contain('拨打 示例站');
    expect(page.all('.week').length).to.equal(0);
  });

  describe('the address', () => {
    const clipboard = Object.getOwnPropertyDescriptor(Navigator.prototype, 'clipboard');
    const command = document.execCommand;
    afterEach(() => {
      if (clipboard) Object.defineProperty(Navigator.prototype, 'clipboard', clipboard);
      document.execCommand = command;
    });

    it('is copied where the page has no clipboard, and that is said', async () => {
      Object.defineProperty(Navigator.prototype, 'clipboard', { value: undefined, configurable: true });
      let copied = '';
      document.execCommand = () => {
        const data = new DataTransfer();
        const event = new ClipboardEvent('copy', { clipboardData: data, cancelable: true });
        document.dispatchEvent(event);
        copied = data.getData('text/plain');
        return true;
      };
      const page = await one({});
      expect(page.text('.copied[aria-live=polite]')).to.equal('');
      page.find('.copy').click();
      await waitUntil(() => page.text('.copied'));
      expect(copied).to.equal('广州市 天河区 示例路 1 号');
      expect(page.text('.copied')).to.equal('地址已复制');
    });

    it('is selected where nothing copies', async () => {
      Object.defineProperty(Navigator.prototype, 'clipboard', { value: undefined, configurable: true });
      document.execCommand = () => false;
      const page = await one({});
      page.find('.copy').click();
      await waitUntil(() => page.text('.copied'));
      expect(page.text('.copied')).to.equal('这里复制不了，地址已选中');
    });
  });

  describe('a mistake', () => {
    it('is told on the operator’s page, where its document names one', async () => {
      const page = await one({}, { api: '/', region: '440106' }, site('https://operator.example/tell?a=1'));
      await waitUntil(() => page.root.querySelector('.report a'));
      const link = page.find<HTMLAnchorElement>('.report a');
      expect([link.getAttribute('href'), link.target, link.rel]).to.deep.equal([
        'https://operator.example/tell?a=1',
        '_blank',
        'noopener noreferrer',
      ]);
    });

    it('else to the contact as it was written, which is no link', async () => {
      for (const contact of ['示例单位办公室', 'javascript:alert(1)', 'http://operator.example/']) {
        const page = await one({}, { api: '/', region: '440106' }, site(contact));
        await waitUntil(() => page.text('.report').includes(contact), contact);
        expect(page.all('.report a').length).to.equal(0);
        restore();
      }
    });
  });

  describe('maps', () => {
    const location = { lng: 113.3, lat: 23.1, crs: 'bd09' };
    const amap = (page: Page) =>
      page.all<HTMLAnchorElement>('.app').find(({ href }) => href.startsWith('https://uri.amap.com/'));

    it('are offered on a press, as links, and nobody is asked before', async () => {
      const before = performance.getEntriesByType('resource').length;
      const page = await one({ location });
      const button = page.find('button.action');
      expect(page.all('.maps').length).to.equal(0);
      button.click();
      await waitUntil(() => amap(page)?.href.includes('coordinate=gaode'), 'the point is converted');
      expect(button.getAttribute('aria-expanded')).to.equal('true');
      expect(button.getAttribute('aria-controls')).to.equal(page.find('.maps').id);
      for (const link of page.all<HTMLAnchorElement>('.app')) {
        expect([link.target, link.rel]).to.deep.equal(['_blank', 'noopener noreferrer']);
        expect(link.offsetHeight).to.be.at.least(44);
      }
      const asked = performance.getEntriesByType('resource').slice(before);
      expect(
        asked.filter(({ name }) => !name.startsWith(window.location.origin)).map(({ name }) => name),
      ).to.deep.equal([]);
      await expect(page.element).to.be.accessible();
    });

    it('shut by Escape, and the focus is on the button again', async () => {
      const page = await one({ location });
      page.find('button.action').click();
      await waitUntil(() => amap(page));
      page.find('.app').focus();
      page.find('.app').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
      await page.element.updateComplete;
      expect(page.all('.maps').length).to.equal(0);
      expect(page.root.activeElement === page.find('button.action')).to.equal(true);
    });

    it('look for name and address where the entry has no point, and say so', async () => {
      const page = await one({});
      page.find('button.action').click();
      await waitUntil(() => amap(page));
      expect(decodeURIComponent(amap(page)?.href ?? '')).to.contain(
        'keyword=示例站 广州市 天河区 示例路 1 号',
      );
      expect(page.text('.maps')).to.contain('没有登记位置');
    });

    it('are not offered for a sample', async () => {
      const page = await one({ location, sample: true });
      expect(page.text('.more')).not.to.contain('导航');
    });
  });
});
