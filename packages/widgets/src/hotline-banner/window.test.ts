import { expect, nextFrame } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { forgetReports, setNow } from '@y12355/core';
import { hotlines } from '@y12355/domain';
import { said } from '../../../core/test/console.js';
import { all, byText, mount, one, opened, pretend, told, until, windowOf } from '../../test/banner.js';

const fact = { source: 'x', asOf: '2026-01-04' };
const operator = {
  version: 1,
  asOf: '2026-01-04T00:00:00+08:00',
  help: { phone: '12355' },
  booking: { open: true, missing: [], horizonDays: 28 },
  consents: [],
  channels: [] as unknown[],
  trustedOrigins: [],
  site: { title: { 'zh-CN': '示例' }, sponsor: { 'zh-CN': '示例单位' }, ...fact },
};
const chat = { kind: 'web', label: { 'zh-CN': '示例文字聊天' }, target: 'https://c.example/chat', ...fact };

const openBy = async (element: HTMLElement, text: string) => {
  byText(element, text).focus();
  byText(element, text).click();
  return opened(element);
};
const title = (panel: HTMLElement) => one(panel, '#title').textContent?.replace(/\u200b/g, '');
const dialog = (panel: HTMLElement) => one<HTMLDialogElement>(panel, 'dialog');
const escape = () =>
  new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true, cancelable: true });

describe('banner window', function () {
  // Axe on a busy machine.
  this.timeout(40_000);
  const ownFetch = window.fetch;
  let fetches: string[] = [];
  /** The answer to every request; `undefined` never comes. */
  let answer: unknown;

  beforeEach(() => {
    forgetReports();
    pretend('phone');
    setNow(() => Date.parse('2026-11-25T12:00:00+08:00'));
    fetches = [];
    answer = operator;
    window.fetch = (input) => {
      fetches.push(String(input));
      if (answer === undefined) return new Promise(() => undefined);
      if (answer instanceof Error) return Promise.reject(answer);
      const headers = { 'content-type': 'application/json' };
      return Promise.resolve(new Response(JSON.stringify(answer), { headers }));
    };
  });
  afterEach(() => {
    document.querySelectorAll('y12355-hotline-banner').forEach((element) => element.remove());
    setNow(undefined);
    window.fetch = ownFetch;
  });

  it('does not move for who wants no motion', async () => {
    const panel = await openBy(await mount(), '身边有危险');
    expect(getComputedStyle(dialog(panel)).animationName).to.equal('rise');
    await emulateMedia({ reducedMotion: 'reduce' });
    expect(getComputedStyle(dialog(panel)).animationName).to.equal('none');
    await emulateMedia({ reducedMotion: 'no-preference' });
  });

  describe('danger', () => {
    it('gives four numbers, each with who runs it; the two that can send somebody in lamp', async () => {
      const panel = await openBy(await mount({ api: 'https://a.example' }), '身边有危险');
      expect(title(panel)).to.equal('身边有危险时，可以打这些电话');
      const rows = all(panel, '.lines li');
      expect(rows.map((row) => row.querySelector('a')?.getAttribute('href'))).to.deep.equal([
        'tel:110',
        'tel:120',
        'tel:12355',
        'tel:12356',
      ]);
      expect(rows.map((row) => row.querySelector('b')?.textContent)).to.deep.equal([
        '公安机关',
        '医疗急救',
        '青少年服务台',
        '心理援助',
      ]);
      expect(rows.map((row) => row.querySelectorAll('.action.outlined').length)).to.deep.equal([0, 0, 1, 1]);
      const known = hotlines.map(({ number }) => number);
      for (const row of rows) expect(known).to.include(/\d+/.exec(row.textContent ?? '')?.[0]);
    });

    it('asks the service for the same as every other panel, so that a page cannot tell it from them', async () => {
      const asked = async (text: string) => {
        fetches = [];
        const element = await mount({ api: 'https://a.example' });
        await openBy(element, text);
        await until(() => fetches.length > 0);
        element.remove();
        return fetches;
      };
      const danger = await asked('身边有危险');
      expect(danger).to.deep.equal(['https://a.example/v1/operator']);
      expect(await asked('不方便说话')).to.deep.equal(danger);
    });

    it("shows the referrals of the operator's file", async () => {
      const name = { 'zh-CN': '示例医院', en: 'Sample hospital' };
      answer = {
        ...operator,
        referrals: [{ number: '000-0000', name, owner: { 'zh-CN': '示例单位' } }],
      };
      const panel = await openBy(await mount({ api: 'https://a.example', lang: 'en' }), 'danger');
      const row = await until(() => all(panel, '.lines li')[4]);
      expect(row.textContent).to.contain('Sample hospital').and.contain('示例单位');
    });

    it('shows further numbers of the operator with who runs them', async () => {
      const element = await mount();
      element.referrals = [{ number: '000-0000', name: '示例机构', owner: '示例单位' }];
      const panel = await openBy(element, '身边有危险');
      const row = all(panel, '.lines li')[4];
      expect(row?.textContent).to.contain('示例机构').and.contain('示例单位');
      expect(row?.querySelector('a')?.getAttribute('href')).to.equal('tel:0000000');
    });

    for (const theme of ['light', 'dark', 'contrast']) {
      for (const variant of ['bar', 'card', 'inline']) {
        it(`${variant}, ${theme}: axe finds nothing`, async () => {
          const element = await mount({ variant, theme });
          const panel = await openBy(element, '身边有危险');
          await expect(panel).to.be.accessible();
        });
      }
    }

    it('is the numbers themselves where the window cannot come', async () => {
      const element = await mount();
      const append = Element.prototype.append;
      Element.prototype.append = function (...nodes) {
        if (nodes.some((node) => node instanceof HTMLElement && node.localName === 'y12355-banner-window')) {
          throw new Error('blocked on purpose');
        }
        return append.apply(this, nodes);
      };
      const lines = await said('warn', async () => {
        byText(element, '身边有危险').click();
        await until(() => all(element, '.plain')[0]);
      });
      Element.prototype.append = append;
      expect(lines[0]).to.contain('blocked on purpose');
      const links = all<HTMLAnchorElement>(element, '.plain a').map((link) => [
        link.getAttribute('href'),
        link.textContent?.trim(),
      ]);
      expect(links).to.deep.equal([
        ['tel:12355', '拨打 12355'],
        ['tel:110', '110 公安机关'],
        ['tel:120', '120 医疗急救'],
      ]);
    });
  });

  describe('keyboard', () => {
    it('puts the focus on the title and gives it back, by Escape, by the cross and by the last link', async () => {
      const element = await mount();
      for (const close of [
        (panel: HTMLElement) => dialog(panel).dispatchEvent(escape()),
        (panel: HTMLElement) => one(panel, '.close').click(),
        (panel: HTMLElement) => one(panel, '.safe .link').click(),
        (panel: HTMLElement) => dialog(panel).click(),
      ]) {
        const panel = await openBy(element, '身边有危险');
        expect(dialog(panel).matches(':modal')).to.equal(true);
        expect((panel.shadowRoot?.activeElement as HTMLElement | null)?.id).to.equal('title');
        close(panel);
        await until(() => !windowOf(element));
        await nextFrame();
        expect(element.shadowRoot?.activeElement).to.equal(byText(element, '身边有危险'));
      }
    });

    it('leads from one panel to the next in the same window', async () => {
      const element = await mount({ variant: 'inline' });
      const panel = await openBy(element, '怎么找到');
      byText(panel, '打过去会怎样').click();
      await until(() => title(panel) === '打过去会怎样？');
      expect((panel.shadowRoot?.activeElement as HTMLElement | null)?.id).to.equal('title');
      expect(all(element, 'y12355-banner-window')).to.have.length(1);
      one(panel, '.close').click();
      await until(() => !windowOf(element));
      await nextFrame();
      expect(element.shadowRoot?.activeElement).to.equal(byText(element, '怎么找到'));
    });

    it('goes with its banner', async () => {
      const element = await mount();
      const panel = await openBy(element, '身边有危险');
      element.remove();
      await panel.closed;
      document.body.append(element);
      await element.updateComplete;
      await until(() => !windowOf(element));
    });
  });

  describe('what happens on a call', () => {
    it('asks nobody without a service, and names no hours, cost or secrecy', async () => {
      const panel = await openBy(await mount(), '打过去会怎样');
      expect(all(panel, '.points li')).to.have.length(4);
      expect(one(panel, '.window').textContent)
        .to.contain('以当地服务台的说明为准')
        .and.not.match(/24|免费|保密/);
      expect(fetches).to.deep.equal([]);
      await expect(panel).to.be.accessible();
    });

    it('says what the operator states, who states it and when, and marks a sample', async () => {
      answer = {
        ...operator,
        sample: true,
        hotline: { hours: { 'zh-CN': '9:00–21:00' }, languages: ['粤语', '客家话'], ...fact },
      };
      const panel = await openBy(await mount({ api: 'https://a.example' }), '打过去会怎样');
      const text = await until(
        () => /接听时间：9:00–21:00[\s\S]*/.exec(one(panel, '.window').textContent ?? '')?.[0],
      );
      expect(text)
        .to.contain('可以说：粤语、客家话')
        .and.contain('示例单位')
        .and.contain('2026-01-04')
        .and.contain('示例数据');
      expect(text).to.not.contain('费用：');
      expect(fetches).to.have.length(1);
    });
  });

  describe('who cannot speak', () => {
    it("finds the operator's ways to write", async () => {
      answer = { ...operator, channels: [chat] };
      const element = await mount({ api: 'https://a.example' });
      expect(fetches).to.deep.equal([]);
      const panel = await openBy(element, '不方便说话');
      const link = await until(() => all<HTMLAnchorElement>(panel, 'a[href="https://c.example/chat"]')[0]);
      expect(link.textContent).to.contain('示例文字聊天');
      expect(link.rel).to.equal('noopener noreferrer');
      expect(await told(() => link.click())).to.deep.equal(['text']);
      await expect(panel).to.be.accessible();
    });

    it('finds booking where there is none, and tells the page nothing of it', async () => {
      const panel = await openBy(await mount({ api: 'https://a.example' }), '不方便说话');
      await until(() => one(panel, '[role=status]').textContent?.includes('约一个时间'));
      const link = byText(panel, '看看能预约的时间') as HTMLAnchorElement;
      expect(link.href).to.equal('https://a.example/find');
      link.addEventListener('click', (event) => event.preventDefault());
      expect(await told(() => link.click())).to.deep.equal([]);
    });

    it('finds booking at once while the service is slow, and when it is down', async () => {
      answer = undefined;
      const panel = await openBy(await mount({ api: 'https://a.example' }), '不方便说话');
      expect(byText(panel, '看看能预约的时间')).to.not.equal(null);
      windowOf(document.querySelector('y12355-hotline-banner') as HTMLElement)?.remove();
    });

    it('finds the mini program without a service', async () => {
      const panel = await openBy(await mount(), '不方便说话');
      expect(one(panel, '[role=status]').textContent).to.contain('小程序');
      byText(panel, '微信小程序').click();
      await until(() => title(panel)?.includes('广东12355'));
      expect(fetches).to.deep.equal([]);
    });
  });

  describe('mini program', () => {
    it('is found by its name, which can be copied', async () => {
      const panel = await openBy(await mount(), '微信小程序');
      expect(one(panel, '.name').textContent).to.equal('广东12355');
      const copied: string[] = [];
      const clipboard = { writeText: (text: string) => Promise.resolve(void copied.push(text)) };
      Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
      byText(panel, '复制名称').click();
      await until(() => one(panel, '.note').textContent?.includes('已复制'));
      expect(copied).to.deep.equal(['广东12355']);
      Reflect.deleteProperty(navigator, 'clipboard');
      await expect(panel).to.be.accessible();
    });

    it("is opened by the operator's link where there is one", async () => {
      answer = {
        ...operator,
        miniProgram: { name: '广东12355', plainLinkBase: 'https://m.example/go', ...fact },
      };
      const panel = await openBy(await mount({ api: 'https://a.example' }), '微信小程序');
      const link = await until(() => all<HTMLAnchorElement>(panel, 'a.action')[0]);
      expect(link.href).to.equal('https://m.example/go');
      expect(one(panel, '.name').textContent).to.equal('广东12355');
    });
  });

  it('asks again after an answer that did not come', async () => {
    answer = new TypeError('down');
    const element = await mount({ api: 'https://a.example' });
    let panel = await openBy(element, '打过去会怎样');
    await until(() => fetches.length > 0);
    one(panel, '.close').click();
    await until(() => !windowOf(element));
    answer = { ...operator, hotline: { hours: { 'zh-CN': '9:00–21:00' }, ...fact } };
    panel = await openBy(element, '打过去会怎样');
    await until(() => one(panel, '.window').textContent?.includes('9:00–21:00'));
  });

  it('speaks the language and wears the theme of its banner, also when they change', async () => {
    const element = await mount({ theme: 'contrast' });
    const panel = await openBy(element, '身边有危险');
    expect(getComputedStyle(dialog(panel)).backgroundColor).to.equal('rgb(0, 0, 0)');
    element.lang = 'zh-HK';
    await until(() => title(panel) === '身邊有危險時，可以打這些電話');
  });
});
