import { expect, nextFrame } from '@open-wc/testing';
import { setNow } from '@y12355/core';
import { hotlines } from '@y12355/domain';
import { contrast } from '../../../core/test/contrast.js';
import { said } from '../../../core/test/console.js';
import { variants } from './hotline-banner.choices.js';
import {
  all,
  byText,
  create,
  mount,
  offlineAtNoon,
  one,
  opened,
  pretend,
  told,
  until,
  windowOf,
} from '../../test/banner.js';

const at = (text: string) => () => Date.parse(text);
const greeting = (element: HTMLElement) => one(element, '.say').textContent;
const sayHex = (color: string) =>
  '#' +
  (color.match(/\d+/g) ?? [])
    .slice(0, 3)
    .map((part) => Number(part).toString(16).padStart(2, '0'))
    .join('');

/** Color behind a node: the nearest ground that is not clear. */
function ground(node: Element): string {
  for (let walk: Element | null = node; walk; walk = walk.parentElement) {
    const { backgroundColor } = getComputedStyle(walk);
    if (!/rgba\(.*, 0\)|transparent/.test(backgroundColor)) return sayHex(backgroundColor);
  }
  return '#ffffff';
}

describe('hotline banner', function () {
  // Axe on a busy machine.
  this.timeout(40_000);
  const fetches = offlineAtNoon();

  for (const variant of variants) {
    for (const theme of ['light', 'dark', 'contrast'] as const) {
      for (const device of ['phone', 'desktop'] as const) {
        it(`${variant}, ${theme}, ${device}: the number is seen, large, readable and works; axe finds nothing`, async () => {
          pretend(device);
          const element = await mount({
            variant,
            theme,
            api: 'https://a.example',
            'exit-url': 'https://b.example',
          });
          const links = all<HTMLAnchorElement>(element, 'a[href="tel:12355"]');
          const shown = links.filter(
            (link) =>
              link.checkVisibility() && link.getClientRects().length > 0 && /12355/.test(link.textContent),
          );
          expect(shown).to.not.have.length(0);
          for (const link of shown) {
            const { fontSize, color } = getComputedStyle(link);
            expect(parseFloat(fontSize)).to.be.at.least(16);
            expect(contrast(sayHex(color), ground(link))).to.be.at.least(4.5);
            const mark = link.querySelector('svg.mark');
            if (mark) expect(mark.getBoundingClientRect().height).to.be.at.least(24);
          }
          await expect(element).to.be.accessible();
          expect(fetches()).to.deep.equal([]);
        });
      }
    }
  }

  it('shows only numbers of the registry', async () => {
    const known = new Set<string>(hotlines.map(({ number }) => number));
    for (const variant of variants) {
      const element = await mount({ variant, api: 'https://a.example' });
      for (const opener of variant === 'floating' ? ['.toggle'] : []) one(element, opener).click();
      await element.updateComplete;
      const text = one(element, '.root').textContent ?? '';
      for (const digits of text.match(/\d{3,}/g) ?? []) expect(known.has(digits), digits).to.equal(true);
    }
  });

  describe('who cannot dial', () => {
    it('gets a code and copies the number', async () => {
      const element = await mount();
      expect(one(element, '.code').getAttribute('aria-label')).to.contain('12355');
      const copied: string[] = [];
      const clipboard = { writeText: (text: string) => Promise.resolve(void copied.push(text)) };
      Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
      byText(element, '复制号码').click();
      await until(() => one(element, '[role=status]').textContent === '号码已复制。');
      expect(copied).to.deep.equal(['12355']);
      Reflect.deleteProperty(navigator, 'clipboard');
    });

    it('finds the number selected and reads how to copy it where the page may not', async () => {
      const element = await mount();
      Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true });
      const command = document.execCommand;
      document.execCommand = () => false;
      byText(element, '复制号码').click();
      await until(() => one(element, '[role=status]').textContent?.includes('Ctrl + C'));
      expect(String(getSelection())).to.equal('12355');
      document.execCommand = command;
      Reflect.deleteProperty(navigator, 'clipboard');
    });

    it('is called by one action on a phone', async () => {
      pretend('phone');
      const element = await mount();
      expect(all(element, '.code')).to.have.length(0);
      expect(byText(element, '拨打 12355').getAttribute('href')).to.equal('tel:12355');
    });
  });

  describe('season', () => {
    it('greets by the calendar and changes at midnight in China', async () => {
      setNow(at('2027-05-14T23:59:00+08:00'));
      const element = await mount();
      expect(greeting(element)).to.contain('两个人');
      setNow(at('2027-05-15T00:00:01+08:00'));
      await element.updateComplete;
      expect(greeting(element)).to.contain('考前');
    });

    it('follows the campus, and a season that is set stays', async () => {
      setNow(at('2026-09-20T12:00:00+08:00'));
      const element = await mount({ campus: 'college' });
      expect(greeting(element)).to.contain('等消息');
      element.campus = 'high';
      await element.updateComplete;
      expect(greeting(element)).to.contain('两个人');
      element.season = '10-10';
      await element.updateComplete;
      expect(greeting(element)).to.contain('世界精神卫生日');
    });
  });

  describe('languages', () => {
    it('speaks zh-HK and en', async () => {
      const hk = await mount({ lang: 'zh-HK' });
      await until(() => greeting(hk)?.includes('兩個人一起想'));
      const en = await mount({ lang: 'en' });
      await until(() => greeting(en)?.includes('two people'));
    });
  });

  describe('entries', () => {
    it('offers what is asked for; the number stays', async () => {
      pretend('phone');
      const element = await mount({ entries: 'mini-program', api: 'https://a.example' });
      expect(all(element, '.action')).to.have.length(0);
      expect(all(element, 'a[href="tel:12355"]')).to.have.length(1);
      expect(one(element, '.root').textContent).to.contain('小程序').and.not.contain('服务点');
    });

    it('leads to the centers of the service, and nowhere without one', async () => {
      const element = await mount({ api: 'https://a.example/base', campaign: 'school-01' });
      const link = byText(element, '附近的服务点') as HTMLAnchorElement;
      expect(link.href).to.equal('https://a.example/base/find?c=school-01');
      expect(link.rel).to.equal('noopener noreferrer');
      const alone = await mount();
      expect(one(alone, '.root').textContent).to.not.contain('服务点');
    });

    it('tells what was chosen and obeys a page that says no', async () => {
      pretend('phone');
      const element = await mount({ api: 'https://a.example' });
      const actions = await told(() => {
        byText(element, '拨打 12355').click();
        byText(element, '附近的服务点').click();
        byText(element, '微信小程序').click();
      });
      expect(actions).to.deep.equal(['call', 'center', 'mini-program']);
      await nextFrame();
      expect(windowOf(element)).to.equal(undefined);
    });

    it('keeps danger to itself', async () => {
      const element = await mount();
      const actions = await told(async () => {
        byText(element, '身边有危险').click();
        const panel = await opened(element);
        one(panel, 'a[href="tel:110"]').addEventListener('click', (event) => event.preventDefault());
        one(panel, 'a[href="tel:110"]').click();
      });
      expect(actions).to.deep.equal([]);
    });
  });

  describe('bad values', () => {
    const cases: [attribute: string, value: string, allowed: string][] = [
      ['variant', 'popup', 'card, bar, inline, floating'],
      ['season', 'christmas', 'school-start'],
      ['campus', 'kindergarten', 'college'],
      ['entries', 'fax', 'mini-program'],
      ['theme', 'pink', 'contrast'],
      ['exit-url', 'javascript:alert(1)', 'https'],
      ['api', 'ftp://a.example', 'https'],
      ['api', 'http://elsewhere.example', 'https'],
    ];
    for (const [attribute, value, allowed] of cases) {
      it(`${attribute}="${value}" warns once and the number stands`, async () => {
        let element: HTMLElement | undefined;
        const lines = await said('warn', async () => {
          element = await mount({ [attribute]: value });
          (element as Awaited<ReturnType<typeof mount>>).requestUpdate();
          await (element as Awaited<ReturnType<typeof mount>>).updateComplete;
        });
        expect(lines).to.have.length(1);
        expect(lines[0]).to.contain('<y12355-hotline-banner').and.contain(value).and.contain(allowed);
        expect(element && all(element, 'a[href="tel:12355"]')).to.not.have.length(0);
        expect(element && all(element, '.exit')).to.have.length(0);
      });
    }
  });

  describe('floating', () => {
    it('is no larger than its pill until it is opened, and closes by Escape with the focus back', async () => {
      const element = await mount({ variant: 'floating' });
      const pill = one(element, '.pill').getBoundingClientRect();
      expect(pill.width).to.be.below(280);
      expect(pill.height).to.be.below(72);
      expect(element.getBoundingClientRect().height).to.equal(0);
      one(element, '.toggle').click();
      await until(() => (element.shadowRoot?.activeElement as HTMLElement | null)?.className === 'close');
      const escape = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true });
      one(element, '.close').dispatchEvent(escape);
      await until(() => (element.shadowRoot?.activeElement as HTMLElement | null)?.className === 'toggle');
      expect(all(element, '.pop')).to.have.length(0);
    });

    it('moves off a control of the page that stays in its corner', async () => {
      const control = document.createElement('button');
      control.textContent = '回到顶部';
      const place = { position: 'fixed', right: '16px', bottom: '16px', width: '60px', height: '60px' };
      for (const [name, value] of Object.entries(place)) control.style.setProperty(name, value);
      document.body.append(control);
      const element = await mount({ variant: 'floating' });
      await until(() => one(element, '.pill').getAttribute('data-spot') === '1');
      const pill = one(element, '.pill').getBoundingClientRect();
      expect(pill.bottom).to.be.at.most(control.getBoundingClientRect().top);
      control.remove();
      window.dispatchEvent(new Event('resize'));
      await until(() => one(element, '.pill').getAttribute('data-spot') === '0');
    });

    it('moves off a call that sticks to the window inside of another element, once a scroll has come to rest', async () => {
      const list = document.createElement('div');
      const call = document.createElement('a');
      call.href = '#';
      call.textContent = '12355';
      const place = {
        position: 'sticky',
        bottom: '0',
        display: 'block',
        height: '70px',
      };
      for (const [name, value] of Object.entries(place)) call.style.setProperty(name, value);
      const before = document.createElement('div');
      before.style.setProperty('height', '4000px');
      const after = document.createElement('div');
      after.style.setProperty('height', '2000px');
      const items = document.createElement('div');
      items.style.setProperty('height', '3000px');
      list.attachShadow({ mode: 'open' }).append(items, call);
      document.body.append(before, list, after);
      const element = await mount({ variant: 'floating' });
      await until(() => one(element, '.pill').getAttribute('data-spot') === '0');
      window.scrollTo(0, 6000);
      await until(() => one(element, '.pill').getAttribute('data-spot') === '1');
      window.scrollTo(0, 0);
      await until(() => one(element, '.pill').getAttribute('data-spot') === '0');
      for (const node of [before, list, after]) node.remove();
    });

    it('remembers nothing', async () => {
      const element = await mount({ variant: 'floating' });
      one(element, '.toggle').click();
      await element.updateComplete;
      element.remove();
      const again = await mount({ variant: 'floating' });
      expect(all(again, '.pill')).to.have.length(1);
      expect([localStorage.length, sessionStorage.length, document.cookie]).to.deep.equal([0, 0, '']);
    });
  });

  describe('bar', () => {
    it('stays at the top where it is told to', async () => {
      const element = await mount({ variant: 'bar', sticky: '' });
      expect(getComputedStyle(element).position).to.equal('sticky');
      element.sticky = false;
      await element.updateComplete;
      expect(getComputedStyle(element).position).to.equal('static');
    });

    for (const width of [320, 360, 768, 1040, 1200]) {
      for (const size of ['normal', 'large']) {
        for (const lang of ['zh-CN', 'en']) {
          it(`keeps inside ${width} px, ${size}, ${lang}`, async () => {
            for (const device of ['phone', 'desktop'] as const) {
              pretend(device);
              const box = document.createElement('div');
              box.style.setProperty('width', `${width}px`);
              document.body.append(box);
              for (const variant of ['bar', 'inline', 'card']) {
                const element = create({ variant, 'text-size': size, lang, api: 'https://a.example' });
                box.append(element);
                await element.updateComplete;
                if (lang === 'en') await until(() => all(element, '[aria-label*=helpline]').length > 0);
                await nextFrame();
                await nextFrame();
                expect(one(element, '.root').scrollWidth, `${variant} ${device}`).to.be.at.most(width);
              }
              box.remove();
            }
          });
        }
      }
    }
  });

  describe('quick exit', () => {
    it('is off by default, and a link with keys where it is set', async () => {
      const off = await mount();
      expect(all(off, '.exit')).to.have.length(0);
      const on = await mount({ 'exit-url': '#away' });
      await until(() => one(on, '.exit').textContent?.includes('Shift'));
      one(on, '.exit a').click();
      expect(document.body.checkVisibility()).to.equal(false);
      window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
      expect(document.body.checkVisibility()).to.equal(true);
      history.replaceState(null, '', location.pathname + location.search);
    });
  });
});
