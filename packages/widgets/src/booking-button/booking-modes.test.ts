import { expect, waitUntil } from '@open-wc/testing';
import { forgetReports } from '@y12355/core';
import { said } from '../../../core/test/console.js';
import { everything, restore, serve, visit, type Visit } from '../../test/booking.js';
import { navigatorWith } from '../../test/own-booking.js';

const foreign = 'https://booking.example';
const personal = 'input, textarea, select, form, y12355-booking-dialog';
const program = { name: '广东12355', source: '示例资料', asOf: '2026-09-12' };

function shadow(page: Visit): ShadowRoot {
  return page.element.shadowRoot as ShadowRoot;
}

async function drawn(page: Visit, selector: string): Promise<HTMLElement> {
  await waitUntil(() => shadow(page).querySelector(selector), `${selector} is drawn`, { timeout: 8000 });
  return shadow(page).querySelector<HTMLElement>(selector) as HTMLElement;
}

const words = (page: Visit) => (shadow(page).querySelector('.root')?.textContent ?? '').replace(/\s+/g, ' ');
const fields = (page: Visit) => everything(shadow(page)).filter((element) => element.matches(personal));

describe('booking button: modes and providers', () => {
  afterEach(restore);

  it('a link stays a link on a page that is trusted, and asks nothing', async () => {
    const fake = serve();
    const page = await visit({ mode: 'link', service: 'th-psy', campaign: 'school-a1' });
    const link = page.action as HTMLAnchorElement;
    expect(link.href).to.equal(`${location.origin}/book?center=th&service=th-psy&c=school-a1`);
    expect([link.target, link.rel]).to.deep.equal(['_blank', 'noopener noreferrer']);
    const known = shadow(page).querySelector<HTMLAnchorElement>('.now p + p a');
    expect(known?.href).to.equal(`${location.origin}/book?center=th&service=th-psy&c=school-a1#look`);
    expect(known?.rel).to.equal('noopener noreferrer');
    expect(fields(page)).to.deep.equal([]);
    expect(fake.log).to.deep.equal([]);
  });

  it('a code is dark on white in every theme, with the address below as text and nothing to press', async () => {
    const fake = serve();
    for (const theme of ['light', 'dark', 'contrast']) {
      const page = await visit({ mode: 'qr', campaign: 'kiosk-7', theme });
      const code = await drawn(page, 'svg.code');
      expect(code.getAttribute('aria-label')).to.equal('预约页的二维码');
      const [ground, path] = [...code.querySelectorAll('path')].map((part) => getComputedStyle(part));
      expect([ground?.fill, path?.stroke]).to.deep.equal(['rgb(255, 255, 255)', 'rgb(20, 51, 45)']);
      const address = shadow(page).querySelector('.address')?.textContent;
      expect(address?.replace(/\s/g, '')).to.equal(`${location.origin}/book?center=th&c=kiosk-7`);
      const pressed = [...shadow(page).querySelectorAll('a, button')].map((node) =>
        node.getAttribute('href'),
      );
      expect(pressed, 'the line alone can be pressed').to.deep.equal(['tel:12355']);
      await page.element.open();
      await page.element.lookUp();
      expect(fields(page)).to.deep.equal([]);
    }
    expect(fake.log).to.deep.equal([]);
  });

  it('the mini program: the operator’s https link first', async () => {
    const plainLinkBase = 'https://go.example/12355';
    serve({ operator: { miniProgram: { ...program, appid: 'wx0', plainLinkBase } } });
    const page = await visit({ provider: 'mini-program', label: '小程序预约' });
    const link = (await drawn(page, 'a.action')) as HTMLAnchorElement;
    expect([link.href, link.target, link.rel]).to.deep.equal([
      plainLinkBase,
      '_blank',
      'noopener noreferrer',
    ]);
    expect(link.textContent?.trim()).to.equal('小程序预约');
    const told: string[] = [];
    page.element.addEventListener('y12355-action', (event) => {
      told.push((event as unknown as { action: string }).action);
      event.preventDefault();
    });
    link.click();
    expect(told).to.deep.equal(['mini-program']);
    const code = await visit({ provider: 'mini-program', mode: 'qr' });
    await drawn(code, 'svg.code');
    expect(words(code)).to.contain('用微信扫一扫').and.contain('go.example/12355');
  });

  it('then WeChat’s scheme from a phone outside of WeChat; the name to search for is always there', async () => {
    serve({ operator: { miniProgram: { ...program, appid: 'wx0', path: 'pages/book' } } });
    const phone = 'Mozilla/5.0 (Linux; Android 13) Mobile Safari/537.36';
    for (const [userAgent, href] of [
      [phone, 'weixin://dl/business/?appid=wx0&path=pages%2Fbook'],
      [`${phone} MicroMessenger/8.0`, undefined],
      ['Mozilla/5.0 (X11; Linux x86_64)', undefined],
    ] as const) {
      await navigatorWith('userAgent', userAgent, async () => {
        const page = await visit({ provider: 'mini-program' });
        await drawn(page, '.way');
        await waitUntil(() => Boolean(href) === Boolean(shadow(page).querySelector('a.action')));
        const link = shadow(page).querySelector<HTMLAnchorElement>('a.action');
        expect([link?.getAttribute('href'), link?.target || undefined]).to.deep.equal([href, undefined]);
        expect(words(page)).to.contain('微信搜索「广东12355」').and.contain('复制名称');
        page.element.remove();
      });
    }
  });

  it('the name is copied, or marked where that is not possible; no service is needed for it', async () => {
    serve({ down: true });
    const page = await visit({ provider: 'mini-program', api: '' });
    const button = await drawn(page, 'button.action');
    let copied = '';
    const clipboard = { writeText: async (text: string) => void (copied = text) };
    await navigatorWith('clipboard', clipboard, async () => {
      button.click();
      await waitUntil(() => words(page).includes('名称已复制'));
    });
    expect(copied).to.equal('广东12355');
    const command = document.execCommand;
    document.execCommand = () => false;
    await navigatorWith('clipboard', undefined, async () => {
      button.click();
      await waitUntil(() => words(page).includes('名称已选中'));
    });
    document.execCommand = command;
    expect(words(page)).to.contain('拨打 12355');
    const code = await visit({ provider: 'mini-program', mode: 'qr', api: '' });
    await drawn(code, '.way');
    expect(words(code)).to.contain('微信搜索「广东12355」');
    expect(shadow(code).querySelectorAll('button, svg').length).to.equal(0);
  });

  it('the phone: the line, the center’s own phone and a week of hours, by the service’s clock', async () => {
    const hotline = { hours: { 'zh-CN': '每天 9:00–21:00' }, source: '示例资料', asOf: '2026-09-12' };
    const fake = serve({ operator: { hotline } });
    const page = await visit({ provider: 'phone' });
    await drawn(page, 'dl');
    expect(words(page)).to.contain('拨打 12355').and.contain('热线时间 每天 9:00–21:00');
    expect(words(page)).to.contain('示例天河区青少年服务中心').and.contain('0000-0000000');
    const days = [...shadow(page).querySelectorAll('li')].map((day) =>
      day.textContent?.replace(/\s+/g, ' ').trim(),
    );
    expect(days.length).to.equal(7);
    expect(days[0]).to.equal('9 月 12 日周六 9:00–12:00 14:00–17:30');
    expect(days[4]).to.equal('9 月 16 日周三 休息 场地维护');
    const dialed = [...shadow(page).querySelectorAll('a')].map((link) => link.getAttribute('href'));
    expect(dialed, 'a sample is not dialed').to.deep.equal(['tel:12355']);
    expect(fields(page)).to.deep.equal([]);
    expect(fake.log.filter(({ method }) => method !== 'GET')).to.deep.equal([]);
  });

  it('a center whose entry cannot be had is said so, and the line stands', async () => {
    for (const options of [{ down: true }, { garbage: true }]) {
      serve(options);
      const page = await visit({ provider: 'phone' });
      await drawn(page, '.way');
      await waitUntil(() => words(page).includes('12355 不受影响'), 'it is said', { timeout: 8000 });
      expect(words(page)).to.contain('拨打 12355');
    }
    serve();
    const alone = await visit({ provider: 'phone', center: '', api: '' });
    await drawn(alone, '.way');
    expect(words(alone)).to.contain('拨打 12355').and.not.contain('正在');
  });

  it('speaks English', async () => {
    serve();
    for (const [attributes, sentence] of [
      [{ mode: 'qr' }, 'Scan it and book on your own phone'],
      [{ provider: 'mini-program' }, 'Book in the mini program'],
      [{ provider: 'phone' }, 'Book by phone'],
    ] as const) {
      const page = await visit({ lang: 'en', ...attributes });
      await waitUntil(() => words(page).includes(sentence), sentence);
    }
  });

  it('names a wrong value with what is allowed and what was taken', async () => {
    forgetReports();
    serve();
    const lines = await said('warn', async () => {
      const page = await visit({ mode: 'popup', provider: 'wechat', center: 'th th', service: 'a b' });
      expect(page.action?.textContent).to.contain('找个服务点约时间');
      const link = page.action as HTMLAnchorElement;
      expect(new URL(link.href).pathname).to.equal('/find');
    });
    expect(lines.join('\n')).to.contain(
      '<y12355-booking-button mode="popup">: allowed are dialog, inline, link, qr; dialog is taken.',
    );
    expect(lines.join('\n')).to.contain(
      'provider="wechat">: allowed are api, mini-program, phone; api is taken.',
    );
    expect(lines.join('\n')).to.contain('center="th th">: allowed are ids of the service');
    expect(lines.join('\n')).to.contain('service="a b">: allowed are ids of the service');
    expect(lines.length).to.equal(4);
  });

  for (const [theme, lang] of [
    ['light', 'zh-CN'],
    ['dark', 'en'],
    ['contrast', 'zh-HK'],
  ] as const)
    it(`every way is accessible (${theme}, ${lang})`, async () => {
      serve({ operator: { miniProgram: { ...program, plainLinkBase: 'https://go.example/' } } });
      for (const [attributes, selector] of [
        [{ mode: 'link' }, '.action'],
        [{ mode: 'qr' }, 'svg.code'],
        [{ provider: 'mini-program' }, 'a.action'],
        [{ provider: 'mini-program', mode: 'qr' }, 'svg.code'],
        [{ provider: 'phone' }, 'dl'],
        [{ mode: 'inline', api: foreign }, '.action'],
      ] as const) {
        const page = await visit({ theme, lang, ...attributes });
        await drawn(page, selector);
        await expect(page.element).to.be.accessible();
      }
    });
});
