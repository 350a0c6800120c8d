import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { SampleElement } from '../test/sample-element.js';
import { languageOf, resolveLanguage } from './language.js';
import { configure } from './settings.js';

SampleElement.define('y12355-test-language');
const tag = 'y12355-test-language';

const create = () => document.createElement(tag) as SampleElement;
const rootOf = (element: Element) => element.shadowRoot?.querySelector('.root') as HTMLElement;

/** A foreign component: its shadow root holds `inside`. */
function foreign(inside: Element, lang?: string): HTMLElement {
  const host = document.createElement('div');
  if (lang) host.lang = lang;
  // eslint-disable-next-line wc/no-closed-shadow-root -- foreign components have them
  host.attachShadow({ mode: 'closed' }).append(inside);
  return host;
}

describe('languageOf', () => {
  for (const [text, language] of [
    ['zh', 'zh-CN'],
    ['zh-CN', 'zh-CN'],
    ['ZH-hans-HK', 'zh-CN'],
    ['zh-HK', 'zh-HK'],
    ['zh-Hant', 'zh-HK'],
    ['zh-TW', 'zh-HK'],
    ['zh-MO', 'zh-HK'],
    ['en', 'en'],
    ['en-GB', 'en'],
    ['en_US', 'en'],
    ['enm', 'zh-CN'],
    ['fr', 'zh-CN'],
    ['', undefined],
    ['  ', undefined],
    [null, undefined],
  ] as const) {
    it(`${JSON.stringify(text)} is ${language}`, () => {
      expect(languageOf(text)).to.equal(language);
    });
  }
});

describe('language of an element', () => {
  const page = document.documentElement;
  beforeEach(() => page.removeAttribute('lang'));
  afterEach(() => {
    configure({ lang: undefined });
    page.lang = 'en';
  });

  it('without any lang it is zh-CN', async () => {
    const element = await fixture<SampleElement>(create());
    expect(element.language).to.equal('zh-CN');
    expect(rootOf(element).lang).to.equal('zh-CN');
  });

  it('own attribute, then page setting, then the nearest lang around', async () => {
    const wrapper = await fixture<HTMLElement>(html`<div lang="zh-HK"></div>`);
    const element = create();
    wrapper.append(element);
    expect(element.language).to.equal('zh-HK');
    configure({ lang: 'en' });
    expect(element.language).to.equal('en');
    element.lang = 'zh-CN';
    expect(element.language).to.equal('zh-CN');
    element.removeAttribute('lang');
    configure({ lang: undefined });
    expect(element.language).to.equal('zh-HK');
  });

  it('an empty lang says nothing and the next one around counts', async () => {
    const wrapper = await fixture<HTMLElement>(html`<div lang="en"><p lang=""></p></div>`);
    const element = create();
    wrapper.querySelector('p')?.append(element);
    expect(element.language).to.equal('en');
  });

  it('looks through closed shadow roots', async () => {
    const element = create();
    await fixture(foreign(foreign(element), 'en'));
    expect(element.language).to.equal('en');
  });

  it('html[lang] flipped at run time is followed', async () => {
    const element = await fixture<SampleElement>(create());
    page.lang = 'en';
    await nextFrame();
    expect(element.language).to.equal('en');
    expect(rootOf(element).lang).to.equal('en');
    page.lang = 'zh-CN';
    await nextFrame();
    expect(rootOf(element).lang).to.equal('zh-CN');
  });

  it('a lang that changes inside a foreign shadow root is followed', async () => {
    const wrapper = document.createElement('section');
    wrapper.lang = 'zh-CN';
    const element = create();
    wrapper.append(element);
    await fixture(foreign(wrapper));
    wrapper.lang = 'en';
    await nextFrame();
    expect(element.language).to.equal('en');
  });

  it('an element inside another one follows too', async () => {
    const outer = await fixture<SampleElement>(create());
    const inner = create();
    rootOf(outer).append(inner);
    await inner.updateComplete;
    page.lang = 'en';
    await nextFrame();
    await nextFrame();
    expect(outer.language).to.equal('en');
    expect(inner.language).to.equal('en');
    expect(rootOf(inner).lang).to.equal('en');
  });

  it('one observer serves all elements, and none is left after them', async () => {
    const Own = window.MutationObserver;
    let made = 0;
    let stopped = 0;
    window.MutationObserver = class extends Own {
      constructor(callback: MutationCallback) {
        super(callback);
        made += 1;
      }
      override disconnect(): void {
        stopped += 1;
        super.disconnect();
      }
    };
    try {
      const home = document.createElement('div');
      document.body.append(home);
      for (let count = 0; count < 20; count += 1) home.append(create());
      expect(made).to.equal(1);
      home.remove();
      expect(stopped).to.equal(1);
    } finally {
      window.MutationObserver = Own;
    }
  });

  it('a moved element speaks the language of its new place', async () => {
    const english = await fixture<HTMLElement>(html`<div lang="en"></div>`);
    const element = await fixture<SampleElement>(create());
    english.append(element);
    await element.updateComplete;
    expect(rootOf(element).lang).to.equal('en');
    expect(resolveLanguage(element)).to.equal('en');
  });
});
