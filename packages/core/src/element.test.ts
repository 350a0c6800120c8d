import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { said } from '../test/console.js';
import { SampleElement } from '../test/sample-element.js';
import { now, setNow } from './clock.js';
import { forgetReports } from './report.js';
import { Y12355Element } from './element.js';
import { configure } from './settings.js';
import { strings, Words } from './strings.js';

const tag = 'y12355-test-element';
SampleElement.define(tag);

const none = { api: undefined, region: undefined, campaign: undefined, lang: undefined, theme: undefined };
const rootOf = (element: Element) => element.shadowRoot?.querySelector('.root') as HTMLElement;

function create(fault?: unknown): SampleElement {
  const element = document.createElement(tag) as SampleElement;
  element.fault = fault;
  const link = document.createElement('a');
  link.href = 'tel:12355';
  link.textContent = '12355';
  element.append(link);
  return element;
}

/** What reaches the host page while `work` runs. */
async function thrown(work: () => Promise<unknown>): Promise<Event[]> {
  const events: Event[] = [];
  const note = (event: Event) => {
    events.push(event);
    event.preventDefault();
  };
  window.addEventListener('error', note);
  window.addEventListener('unhandledrejection', note);
  await work();
  await nextFrame();
  window.removeEventListener('error', note);
  window.removeEventListener('unhandledrejection', note);
  return events;
}

const isSeen = (element: HTMLElement) => element.checkVisibility() && element.getClientRects().length > 0;

describe('base element', () => {
  beforeEach(forgetReports);
  afterEach(() => {
    configure(none);
    setNow(undefined);
  });

  describe('when a render fails', () => {
    it('the light DOM stands, the console is told once and the page hears nothing', async () => {
      const element = create(new Error('broken on purpose'));
      let lines: string[] = [];
      const events = await thrown(async () => {
        lines = await said('error', async () => {
          document.body.append(element);
          await element.updateComplete;
          for (let count = 0; count < 3; count += 1) {
            element.requestUpdate();
            expect(await element.updateComplete).to.equal(true);
          }
        });
      });
      expect(events).to.deep.equal([]);
      expect(lines).to.have.length(1);
      expect(lines[0]).to.contain(`<${tag}>`).and.contain('broken on purpose');
      expect(element.failed).to.equal(true);
      expect(element.renders).to.equal(1);
      expect(element.shadowRoot?.querySelectorAll('slot')).to.have.length(1);
      expect(isSeen(element.querySelector('a') as HTMLElement)).to.equal(true);
      element.remove();
    });

    it('a later failure stands down too, and settings or moves do not revive it', async () => {
      const element = create();
      document.body.append(element);
      await element.updateComplete;
      expect(isSeen(element.querySelector('a') as HTMLElement)).to.equal(false);
      element.fault = new Error('later');
      await said('error', async () => {
        element.requestUpdate();
        await element.updateComplete;
      });
      element.fault = undefined;
      configure({ lang: 'en' });
      const elsewhere = await fixture<HTMLElement>(html`<div></div>`);
      elsewhere.append(element);
      await element.updateComplete;
      expect(rootOf(element)).to.equal(null);
      expect(isSeen(element.querySelector('a') as HTMLElement)).to.equal(true);
    });

    it('something thrown that is no Error is told as well', async () => {
      const lines = await said('error', async () => {
        await fixture(create('a mere string'));
      });
      expect(lines[0]).to.contain('a mere string');
    });
  });

  describe('attributes', () => {
    for (const [name, allowed] of [
      ['theme', 'auto, light, dark, contrast'],
      ['text-size', 'normal, large'],
    ] as const) {
      it(`a wrong ${name} warns once and takes the default`, async () => {
        const first = allowed.split(', ')[0];
        const lines = await said('warn', async () => {
          for (let count = 0; count < 3; count += 1) {
            const element = create();
            element.setAttribute(name, 'huge');
            document.body.append(element);
            await element.updateComplete;
            element.remove();
            expect(rootOf(element).classList.contains(first as string)).to.equal(true);
          }
        });
        expect(lines).to.deep.equal([
          `[y12355] <${tag} ${name}="huge">: allowed are ${allowed}; ${first} is taken.`,
        ]);
      });
    }

    it('an attribute wins over the page setting, an empty one does not', async () => {
      configure({ theme: 'dark' });
      const element = await fixture<SampleElement>(create());
      expect(rootOf(element).className).to.equal('root dark normal');
      element.setAttribute('theme', 'contrast');
      await element.updateComplete;
      expect(rootOf(element).className).to.equal('root contrast normal');
      element.setAttribute('theme', '');
      await element.updateComplete;
      expect(rootOf(element).className).to.equal('root dark normal');
    });

    it('a page setting that changes is followed', async () => {
      const element = await fixture<SampleElement>(create());
      configure({ theme: 'light' });
      await element.updateComplete;
      expect(rootOf(element).className).to.equal('root light normal');
    });

    it('api, region and campaign: own attribute, else the page setting', async () => {
      class Asking extends SampleElement {
        ask = (name: 'api' | 'region' | 'campaign') => this.setting(name);
      }
      Asking.define('y12355-test-asking');
      const element = document.createElement('y12355-test-asking') as Asking;
      configure({ api: 'https://book.example', region: '44', campaign: 'gz-a' });
      element.setAttribute('region', '440100');
      expect(element.ask('api'), 'in full').to.equal('https://book.example/');
      element.setAttribute('api', '/kit');
      expect(element.ask('api')).to.equal(`${location.origin}/kit`);
      expect(element.ask('region')).to.equal('440100');
      element.setAttribute('campaign', '');
      expect(element.ask('campaign')).to.equal('gz-a');
    });
  });

  it('what changed while it was off the page is there after it comes back', async () => {
    const element = await fixture<SampleElement>(create());
    const home = element.parentElement as HTMLElement;
    element.remove();
    configure({ theme: 'dark' });
    home.append(element);
    await element.updateComplete;
    expect(rootOf(element).classList.contains('dark')).to.equal(true);
  });

  it('connected and disconnected 100 times it leaves nothing behind', async () => {
    const own = {
      add: EventTarget.prototype.addEventListener,
      drop: EventTarget.prototype.removeEventListener,
    };
    const { setTimeout: arm, clearTimeout: disarm } = window;
    const outside: unknown[] = [document, window, document.documentElement];
    const listening = new Set<unknown>();
    const timers = new Set<unknown>();
    const home = await fixture<HTMLElement>(html`<div></div>`);
    const element = create();
    home.append(element);
    await element.updateComplete;
    element.remove();

    EventTarget.prototype.addEventListener = function (type, listener, ...rest) {
      if (outside.includes(this)) listening.add(listener);
      own.add.call(this, type, listener, ...rest);
    };
    EventTarget.prototype.removeEventListener = function (type, listener, ...rest) {
      if (outside.includes(this)) listening.delete(listener);
      own.drop.call(this, type, listener, ...rest);
    };
    window.setTimeout = ((call: () => void, ms?: number) => {
      const id = arm(call, ms);
      timers.add(id);
      return id;
    }) as typeof setTimeout;
    window.clearTimeout = ((id?: number) => {
      timers.delete(id);
      disarm(id);
    }) as typeof clearTimeout;
    try {
      for (let count = 0; count < 100; count += 1) {
        home.append(element);
        element.clock.wakeAt(now() + 3_600_000);
        await element.updateComplete;
        expect(listening.size, 'listeners while connected').to.equal(1);
        expect(timers.size, 'timers while connected').to.equal(1);
        element.remove();
      }
      expect(listening.size, 'listeners left behind').to.equal(0);
      expect(timers.size, 'timers left behind').to.equal(0);
    } finally {
      EventTarget.prototype.addEventListener = own.add;
      EventTarget.prototype.removeEventListener = own.drop;
      window.setTimeout = arm;
      window.clearTimeout = disarm;
    }
    const { renders } = element;
    configure({ theme: 'dark' });
    setNow(() => Date.now() + 7_200_000);
    document.dispatchEvent(new Event('visibilitychange'));
    document.documentElement.lang = 'zh-HK';
    await nextFrame();
    document.documentElement.lang = 'en';
    await nextFrame();
    expect(element.renders, 'a detached element does not update').to.equal(renders);
  });

  describe('words of another language', () => {
    /** An element in English whose words come when the test lets them. */
    function speaker(content: string) {
      let release: (fault?: Error) => void = () => undefined;
      const gate = new Promise<{ default: { hi: string } }>((resolve, reject) => {
        release = (fault) => (fault ? reject(fault) : resolve({ default: { hi: 'Hello' } }));
      });
      const words = new Words('test', { hi: '你好' }, { en: () => gate, 'zh-HK': () => gate });
      class Speaker extends Y12355Element {
        static override readonly words = words;
        readonly t = strings(this, words);
        override renderContent() {
          return html`<b>${this.t('hi')}</b>`;
        }
      }
      const own = `y12355-test-speaker-${(speakers += 1)}`;
      Speaker.define(own);
      const element = document.createElement(own) as Speaker;
      element.lang = 'en';
      element.append(content ? Object.assign(document.createElement('a'), { textContent: content }) : '');
      document.body.append(element);
      const said = () => element.shadowRoot?.querySelector('b')?.textContent;
      return { element, open: release, said };
    }
    let speakers = 0;
    afterEach(() => document.querySelectorAll('body > [lang=en]').forEach((element) => element.remove()));

    it('while they come, what is inside the tag stands; then the element, in one go', async () => {
      const { element, open, said } = speaker('12355');
      await nextFrame();
      expect(said()).to.equal(undefined);
      expect(isSeen(element.firstElementChild as HTMLElement)).to.equal(true);
      open();
      await element.updateComplete;
      expect(said()).to.equal('Hello');
      expect(rootOf(element).lang).to.equal('en');
      expect(element.shadowRoot?.querySelector('slot')).to.equal(null);
    });

    it('an empty tag speaks Chinese until they are here, and says so', async () => {
      const { element, open, said } = speaker('');
      await element.updateComplete;
      expect([said(), rootOf(element).lang]).to.deep.equal(['你好', 'zh-CN']);
      open();
      await nextFrame();
      await element.updateComplete;
      expect([said(), rootOf(element).lang]).to.deep.equal(['Hello', 'en']);
    });

    it('where they cannot come, it speaks Chinese', async () => {
      const { element, open, said: says } = speaker('12355');
      const lines = await said('warn', async () => {
        open(new Error('blocked'));
        await element.updateComplete;
      });
      expect([says(), rootOf(element).lang]).to.deep.equal(['你好', 'zh-CN']);
      expect(lines.join()).to.contain('test in en: Error: blocked');
      const before = element.isUpdatePending;
      await nextFrame();
      expect(before || element.isUpdatePending, 'no update follows another').to.equal(false);
    });

    it('those that take long are not waited for', async () => {
      const { element, said } = speaker('12355');
      await element.updateComplete;
      expect(said()).to.equal('你好');
    });
  });

  it('a page that becomes visible again looks at the clock', async () => {
    let moment = Date.now();
    setNow(() => moment);
    const element = await fixture<SampleElement>(create());
    element.clock.wakeAt(moment + 60_000);
    const { renders } = element;
    moment += 61_000;
    document.dispatchEvent(new Event('visibilitychange'));
    await element.updateComplete;
    expect(element.renders).to.equal(renders + 1);
  });
});
