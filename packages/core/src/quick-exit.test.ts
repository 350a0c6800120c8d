import { expect, nextFrame } from '@open-wc/testing';
import { html } from 'lit';
import { said } from '../test/console.js';
import { Y12355Element } from './element.js';
import { quickExitLink } from './quick-exit-link.js';
import { secureAddress } from './secure-address.js';
import { QuickExitController } from './quick-exit.js';
import { forgetReports } from './report.js';

class ExitElement extends Y12355Element {
  readonly exit = new QuickExitController(this, () => '正在打开');
  target: string | undefined;

  protected override willUpdate(): void {
    this.exit.set(this.target);
  }

  override renderContent(): unknown {
    return html`<p>12355</p>
      ${quickExitLink(this.exit, {
        leave: '离开',
        hint: '按 3 次 Shift',
        left: (count) => `还差 ${count} 次`,
        expired: '没有离开',
      })}`;
  }
}
ExitElement.define('y12355-test-exit');

// An address on the page itself: everything happens but the load.
const AWAY = '#away';
const shift = () => {
  for (const type of ['keydown', 'keyup']) {
    document.body.dispatchEvent(new KeyboardEvent(type, { key: 'Shift', bubbles: true }));
  }
};
const cover = () => document.querySelector<HTMLElement>('html > [role=alert]');

/** What the bfcache does when a visitor comes back. */
const comeBack = () => window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));

async function put(target?: string): Promise<ExitElement> {
  const element = document.createElement('y12355-test-exit') as ExitElement;
  element.target = target;
  document.body.append(element);
  await element.updateComplete;
  return element;
}

const status = (element: ExitElement) => element.shadowRoot?.querySelector('[role=status]')?.textContent;
const link = (element: ExitElement) => element.shadowRoot?.querySelector('a');

describe('quick exit', () => {
  const elements: ExitElement[] = [];
  const mount = async (target?: string) => {
    const element = await put(target);
    elements.push(element);
    return element;
  };

  beforeEach(forgetReports);
  afterEach(() => {
    comeBack();
    for (const element of elements.splice(0)) element.remove();
    document.querySelectorAll('meta[name=referrer]').forEach((meta) => meta.remove());
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('is off without an address: nothing is drawn and keys do nothing', async () => {
    const element = await mount();
    expect(link(element)).to.equal(null);
    for (let count = 0; count < 4; count += 1) shift();
    expect(cover()).to.equal(null);
  });

  it('is a link that works by itself and tells the other page nothing', async () => {
    const element = await mount('https://weather.example/today');
    expect(link(element)?.href).to.equal('https://weather.example/today');
    expect(link(element)?.target).to.equal('_top');
    expect(link(element)?.rel).to.contain('noreferrer');
    await expect(element).to.be.accessible();
  });

  it('blanks the whole page before the other one is there, open dialogs too', async () => {
    const element = await mount(AWAY);
    const dialog = document.createElement('dialog');
    dialog.textContent = '预约';
    document.body.append(dialog);
    dialog.showModal();
    const heard: string[] = [];
    element.shadowRoot?.addEventListener('y12355-action', (event) => heard.push(event.type));
    document.addEventListener('y12355-action', () => heard.push('outside'), { once: true });
    const entries = history.length;
    link(element)?.click();
    expect(dialog.getClientRects()).to.have.length(0);
    expect(document.body.checkVisibility()).to.equal(false);
    const box = cover()?.getBoundingClientRect();
    expect([box?.left, box?.top, box?.width, box?.height]).to.deep.equal([0, 0, innerWidth, innerHeight]);
    expect(cover()?.textContent).to.equal('正在打开');
    expect(location.hash).to.equal(AWAY);
    expect(history.length).to.equal(entries);
    expect(heard).to.deep.equal(['y12355-action']);
    dialog.remove();
  });

  it('shows the page again when a visitor comes back to it', async () => {
    document.body.style.setProperty('display', 'flow-root');
    const element = await mount(AWAY);
    link(element)?.click();
    comeBack();
    expect(cover()).to.equal(null);
    expect(document.body.style.getPropertyValue('display')).to.equal('flow-root');
    document.body.style.removeProperty('display');
  });

  it('leaves at the third Shift and says how many are left', async () => {
    const element = await mount(AWAY);
    expect(status(element)).to.equal('按 3 次 Shift');
    shift();
    await element.updateComplete;
    expect(status(element)).to.equal('还差 2 次');
    shift();
    await element.updateComplete;
    expect(status(element)).to.equal('还差 1 次');
    expect(cover()).to.equal(null);
    shift();
    expect(cover()?.checkVisibility()).to.equal(true);
    expect(location.hash).to.equal(AWAY);
  });

  it('hears keys that the page stops, and forgets the count at any other key', async () => {
    const element = await mount(AWAY);
    const stop = (event: Event) => event.stopImmediatePropagation();
    document.addEventListener('keydown', stop, true);
    shift();
    shift();
    await element.updateComplete;
    expect(element.exit.count).to.equal(2);
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true }));
    document.removeEventListener('keydown', stop, true);
    expect(element.exit.count).to.equal(0);
    shift();
    expect(cover()).to.equal(null);
  });

  it('answers once where a page has several, and hands the keys on', async () => {
    const first = await mount(AWAY);
    const second = await mount('#second');
    shift();
    expect([first.exit.count, second.exit.count]).to.deep.equal([1, 0]);
    first.remove();
    expect(first.exit.count).to.equal(0);
    shift();
    expect([first.exit.count, second.exit.count]).to.deep.equal([0, 1]);
    second.remove();
    for (let count = 0; count < 4; count += 1) shift();
    await nextFrame();
    expect(cover()).to.equal(null);
  });

  it('keeps a page from asking whether it may be left', async () => {
    const element = await mount(AWAY);
    let asked = 0;
    const ask = () => (asked += 1);
    window.addEventListener('beforeunload', ask);
    link(element)?.click();
    window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
    expect(asked).to.equal(0);
    comeBack();
    window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
    expect(asked).to.equal(1);
    window.removeEventListener('beforeunload', ask);
  });

  for (const bad of [
    'javascript:alert(1)',
    'data:text/html,x',
    'http://elsewhere.example/',
    'ftp://a.example/',
    'https://',
  ]) {
    it(`refuses ${bad} with one warning`, async () => {
      let element: ExitElement | undefined;
      const lines = await said('warn', async () => {
        element = await mount(bad);
        element.requestUpdate();
        await element.updateComplete;
      });
      expect(lines).to.have.length(1);
      expect(lines[0]).to.contain(`exit-url="${bad}"`).and.contain('https');
      expect(element && link(element)).to.equal(null);
    });
  }

  it("takes https, and http on the page's own host", () => {
    const of = (value: string, page: string) => secureAddress('a', 'b', value, page);
    expect(of('https://a.example/x', 'http://b.example/')).to.equal('https://a.example/x');
    expect(of('/weather', 'http://b.example/page')).to.equal('http://b.example/weather');
    expect(of('http://b.example:8080/', 'http://b.example/')).to.equal('http://b.example:8080/');
    expect(of('', 'http://b.example/')).to.equal(undefined);
    expect(of('http://127.0.0.1:12355/', 'http://localhost:3000/')).to.equal('http://127.0.0.1:12355/');
    expect(of('http://127.0.0.1:12355/', 'file:///page.html')).to.equal('http://127.0.0.1:12355/');
    for (const value of ['http://127.0.0.1/', 'https://name:word@a.example/'])
      expect(of(value, 'https://b.example/')).to.equal(undefined);
  });
});
