import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { type ActionEvent, setNow } from '@y12355/core';
import { createFakeFetch } from '../../../client/test/fake-service.js';
import { said } from '../../../core/test/console.js';
import { at, locator, restore, serve } from '../../test/locator.js';

const paths = (fake: { log: { path: string }[] }, part: string) =>
  fake.log.map(({ path }) => path).filter((path) => path.includes(part));

describe('center locator', () => {
  afterEach(restore);

  describe('from city to county', () => {
    it('starts with the whole province, the open first', async () => {
      serve();
      const page = await locator();
      expect(page.names).to.deep.equal([
        '示例东城街道青少年服务中心',
        '示例福田区青少年服务中心',
        '示例广州市青少年服务中心',
        '示例天河区青少年服务中心',
        '示例天河区电话青少年服务中心',
      ]);
      expect(page.text('[role=status]')).to.equal('5 个服务点，开着门的在前');
      expect(page.all<HTMLSelectElement>('select')[1]?.disabled).to.equal(true);
      expect(page.text('select:disabled option')).to.equal('先选城市');
    });

    it('a city, then a county, out of what is there already', async () => {
      const fake = serve();
      const page = await locator();
      await page.choose(0, '广州市');
      expect(page.names.length).to.equal(3);
      await page.choose(1, '天河区');
      expect(page.names).to.deep.equal(['示例天河区青少年服务中心', '示例天河区电话青少年服务中心']);
      expect(page.text('[role=status]')).to.equal('2 个服务点，开着门的在前');
      await page.choose(0, '全省');
      expect(page.names.length).to.equal(5);
      expect(paths(fake, '/centers').length).to.equal(1);
    });

    it('region presets both and asks for its city only', async () => {
      const fake = serve();
      const page = await locator({ attributes: { api: '/', region: '440106' } });
      expect(page.all<HTMLSelectElement>('.choice select').map(({ value }) => value)).to.deep.equal([
        '440100',
        '440106',
      ]);
      expect(page.names.length).to.equal(2);
      expect(paths(fake, '/centers')).to.deep.equal(['/v1/centers?region=440100&limit=500']);
      await page.choose(0, '深圳市');
      expect(page.names).to.deep.equal(['示例福田区青少年服务中心']);
      await page.choose(0, '广州市');
      expect(paths(fake, '/centers').length).to.equal(2);
      page.element.region = '441900';
      await page.element.updateComplete;
      await page.settled();
      expect(page.names).to.deep.equal(['示例东城街道青少年服务中心']);
    });

    it('in Dongguan the towns stand in for counties', async () => {
      serve();
      const page = await locator({ attributes: { api: '/', region: '441900003' } });
      expect(page.text('.select .sr')).to.equal('城市 | 镇街');
      expect(page.all<HTMLSelectElement>('select')[1]?.value).to.equal('441900003');
      expect(page.names).to.deep.equal(['示例东城街道青少年服务中心']);
    });

    it('follows every page of a long list', async () => {
      const fake = createFakeFetch();
      serve(fake, (url) => {
        if (url.pathname !== '/v1/centers' || url.searchParams.get('limit') === '2') return undefined;
        url.searchParams.set('limit', '2');
        return fake(url);
      });
      expect((await locator()).names.length).to.equal(5);
    });
  });

  describe('open now', () => {
    it('says until when, and at the next change what is next', async () => {
      serve();
      const page = await locator({
        attributes: { api: '/', region: '440106' },
        now: '2026-09-12T11:59:00+08:00',
      });
      expect(page.all('.row .state')[0]?.textContent).to.equal('现在开门，到 12:00，以中心确认为准');
      expect(page.all('.row .door')[0]?.classList.contains('open')).to.equal(true);
      setNow(() => at('2026-09-12T12:00:00+08:00'));
      await waitUntil(() => page.text('.row .state').startsWith('中间休息，14:00 开门'));
      expect(page.all('.row .door.open').length).to.equal(0);
    });

    it('keeps choice and focus where the clock moves a card', async () => {
      serve();
      const page = await locator({ now: '2026-09-12T16:59:00+08:00' });
      page.rows[0]?.focus();
      expect(page.names[0]).to.equal('示例东城街道青少年服务中心');
      setNow(() => at('2026-09-12T17:00:00+08:00'));
      await waitUntil(() => page.names[0] !== '示例东城街道青少年服务中心');
      const moved = page.rows[page.names.indexOf('示例东城街道青少年服务中心')];
      expect(page.root.activeElement === moved, 'the focus went along').to.equal(true);
      expect(moved?.getAttribute('aria-expanded')).to.equal('true');
    });

    it('only="open" follows the clock, too', async () => {
      serve();
      const page = await locator({
        attributes: { api: '/', only: 'open' },
        now: '2026-09-12T12:30:00+08:00',
      });
      expect(page.names).to.deep.equal(['示例东城街道青少年服务中心', '示例福田区青少年服务中心']);
      setNow(() => at('2026-09-12T14:00:00+08:00'));
      await waitUntil(() => page.names.length === 4);
    });
  });

  describe('choosing', () => {
    it('narrow: opens in place and shuts again, by keyboard', async () => {
      serve();
      const page = await locator();
      const events: Event[] = [];
      page.element.addEventListener('y12355-center-select', (event) => events.push(event));
      expect(page.rows.map((row) => row.getAttribute('aria-expanded'))).to.deep.equal([
        'true',
        ...Array<string>(4).fill('false'),
      ]);
      page.rows[1]?.focus();
      await sendKeys({ press: 'Enter' });
      await page.element.updateComplete;
      expect(page.rows[1]?.getAttribute('aria-expanded')).to.equal('true');
      expect(page.rows[1]?.getAttribute('aria-controls')).to.equal(page.find('.more').id);
      expect(page.all('.more').length).to.equal(1);
      await sendKeys({ press: 'Space' });
      await page.element.updateComplete;
      expect(page.all('.more').length).to.equal(0);
      expect(events.length).to.equal(1);
      expect(Object.keys(events[0] as object)).to.deep.equal(['isTrusted']);
      expect(events[0]?.composed).to.equal(true);
    });

    it('wide: stands beside the list and stays', async () => {
      serve();
      const page = await locator({ width: 900 });
      expect(page.text('.beside h3')).to.contain('示例东城街道青少年服务中心');
      page.rows[2]?.click();
      await page.element.updateComplete;
      expect(page.text('.beside h3')).to.contain('示例广州市青少年服务中心');
      expect(page.rows.map((row) => row.getAttribute('aria-current'))).to.deep.equal([
        null,
        null,
        'true',
        null,
        null,
      ]);
      page.rows[2]?.click();
      await page.element.updateComplete;
      expect(page.text('.beside h3')).to.contain('示例广州市青少年服务中心');
    });

    it('follows the width of the element', async () => {
      serve();
      const page = await locator({ width: 400 });
      const frame = page.element.parentElement as HTMLElement;
      frame.style.width = '800px';
      await waitUntil(() => page.root.querySelector('.beside'));
      frame.style.width = '719px';
      await waitUntil(() => !page.root.querySelector('.beside'));
    });

    it('shows more on demand and takes the focus along', async () => {
      serve();
      const page = await locator({ attributes: { api: '/', limit: '2' } });
      expect(page.text('.again')).to.equal('再显示 2 个');
      page.find('.again').click();
      await waitUntil(() => page.root.activeElement === page.rows[2]);
      expect(page.text('.again')).to.equal('再显示 1 个');
      page.find('.again').click();
      await waitUntil(() => page.root.activeElement === page.rows[4]);
      expect(page.all('.again').length).to.equal(0);
    });
  });

  describe('what a center says', () => {
    it('its week with today, services, the day of the check, and that it is a sample', async () => {
      serve();
      const page = await locator({ attributes: { api: '/', region: '440106' } });
      expect(page.text('.more .week .today')).to.equal('今天 9:00–12:00，14:00–17:30');
      expect(page.all('.more .today .stretch').length).to.equal(2);
      expect(page.text('.more .week th')).to.contain('周一');
      expect(page.text('.more .verified')).to.equal('资料核对于 2026-09-12');
      expect(page.all('.row .tag').length).to.equal(2);
      expect(page.text('h2 .tag')).to.equal('示例数据');
    });

    it('without the sample mark there is no tag, and its phones are links', async () => {
      serve(undefined, async (url) => {
        if (url.pathname !== '/v1/centers') return undefined;
        const answer = await (await createFakeFetch()(url)).json();
        for (const center of answer.centers)
          Object.assign(center, { sample: false, phones: ['000-1234', '前台'] });
        return Response.json(answer);
      });
      const page = await locator({ attributes: { api: '/', region: '440106' } });
      expect(page.all('.tag').length).to.equal(0);
      expect(page.find<HTMLAnchorElement>('dd .number').href).to.equal('tel:0001234');
      expect(page.text('dd .phone')).to.equal('前台');
      const [book, call] = page.all('.actions .action');
      expect(book?.textContent).to.contain('预约');
      expect(call?.getAttribute('href')).to.equal('tel:0001234');
      expect(call?.classList.contains('outlined')).to.equal(true);
      // Where nothing can be booked the call is the one filled action.
      page.rows[1]?.click();
      await page.element.updateComplete;
      expect(page.text('.actions .action')).to.match(/^拨打/);
      expect(page.find('.actions .action').classList.contains('outlined')).to.equal(false);
    });

    it('a call is told, and a page may keep it', async () => {
      serve();
      const page = await locator();
      const told: string[] = [];
      page.element.addEventListener('y12355-action', (event) => {
        told.push((event as ActionEvent).action);
        event.preventDefault();
      });
      const click = new MouseEvent('click', { cancelable: true, bubbles: true });
      expect(page.find<HTMLAnchorElement>('.foot .dial').href).to.equal('tel:12355');
      page.find('.foot .dial').dispatchEvent(click);
      expect([told, click.defaultPrevented]).to.deep.equal([['call'], true]);
    });

    it('speaks English and names its Chinese as Chinese', async () => {
      serve();
      const page = await locator({ attributes: { api: '/', region: '440106', lang: 'en' } });
      await waitUntil(() => page.text('h2') === 'Service centers nearby Sample data', 'its words');
      expect(page.text('[role=status]')).to.equal('2 centers, open ones first');
      expect(page.text('.row .state')).to.contain('Open now, until 12:00');
      expect(page.find('.row .name > span').lang).to.equal('zh-CN');
      expect(page.text('.row .kind')).to.contain('Psychological');
      page.element.lang = 'zh-CN';
      await page.element.updateComplete;
      expect(page.text('h2')).to.contain('附近的服务点');
    });
  });

  it('names an attribute that is not allowed, once, and what it takes instead', async () => {
    serve();
    const lines = await said('warn', async () => {
      const page = await locator({
        attributes: { api: '/', region: '110101', only: 'open nearby', limit: '-3' },
      });
      expect(page.names.length).to.equal(4);
      page.element.requestUpdate();
      await page.element.updateComplete;
    });
    expect(lines.length).to.equal(3);
    expect(lines.join('\n'))
      .to.contain('region="110101">: allowed are adcodes of Guangdong')
      .and.contain('only="nearby">: allowed are bookable, open, weekend, evening, accessible')
      .and.contain('limit="-3">: allowed are whole numbers from 1');
    const [words] = await said('warn', () => locator({ attributes: { api: '/', limit: 'many' } }));
    expect(words).to.contain('limit="many">: allowed are whole numbers from 1; 20 is taken');
  });

  it('asks no service by http of another host, and says so once', async () => {
    const fake = serve();
    const lines = await said('warn', async () => {
      const page = await locator({ attributes: { api: 'http://book.example/' } });
      page.element.requestUpdate();
      await page.element.updateComplete;
    });
    expect(fake.log).to.deep.equal([]);
    expect(lines.length).to.equal(1);
    expect(lines[0]).to.contain('<y12355-center-locator api="http://book.example/">: allowed are https');
  });
});
