/**
 * What a hostile page does to elements, beyond what `tests/hosts` looks at on every page: the sample of core, axe,
 * buttons in forms, renders between moves, languages, large text, and a service that takes no bookings.
 */
import { aTimeout, expect, fixture, html, nextFrame, waitUntil } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { configure, setNow, type Y12355Element } from '@y12355/core';
import { BookingButton, CenterLocator, MaterialDownloader, Quiz } from '@y12355/widgets';
import '@y12355/widgets/define';
import { createFakeFetch, type FakeFetch } from '../../packages/client/test/fake-service.js';
import { SampleElement } from '../../packages/core/test/sample-element.js';

SampleElement.define('y12355-test-sample');

const moment = Date.parse('2026-09-12T10:00:00+08:00');
const elements = {
  'y12355-test-sample': {},
  'y12355-center-locator': { region: '440100' },
  'y12355-booking-button': { center: 'gz' },
  'y12355-material-downloader': {},
  'y12355-quiz': {},
} as const;
type Tag = keyof typeof elements;

function create(tag: Tag, attributes: Record<string, string> = {}): Y12355Element {
  const element = document.createElement(tag) as Y12355Element;
  for (const [name, value] of Object.entries({ ...elements[tag], ...attributes })) {
    element.setAttribute(name, value);
  }
  const link = document.createElement('a');
  link.href = 'tel:12355';
  link.textContent = '12355';
  element.append(link);
  return element;
}

const rootOf = (element: Element) => element.shadowRoot?.querySelector<HTMLElement>('.root');
const isSeen = (node: Element | null | undefined) =>
  !!node?.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
  node.getClientRects().length > 0;

/** Every `tel:12355` that a visitor can see, in the shadow root or in the tag. */
function seenCalls(element: Element): Element[] {
  const selector = 'a[href="tel:12355"]';
  return [
    ...(element.shadowRoot?.querySelectorAll(selector) ?? []),
    ...element.querySelectorAll(selector),
  ].filter(isSeen);
}

async function settled(element: Y12355Element): Promise<void> {
  await element.updateComplete;
  await aTimeout(50);
  await nextFrame();
  await nextFrame();
  await element.updateComplete;
}

function hostRules(text: string): () => void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  };
}

/** Colors, type and case of what a visitor reads, one line a text. */
function readings(element: Element): string[] {
  const walker = document.createTreeWalker(rootOf(element) as Node, NodeFilter.SHOW_TEXT);
  const lines: string[] = [];
  while (walker.nextNode()) {
    const text = walker.currentNode.textContent?.trim();
    const parent = walker.currentNode.parentElement;
    if (!text || !parent || parent.localName === 'option') continue;
    const own = getComputedStyle(parent);
    const values = [
      own.color,
      own.fontSize,
      own.fontWeight,
      own.fontStyle,
      own.letterSpacing,
      own.textTransform,
      own.direction,
      own.visibility,
      own.display,
    ];
    lines.push(`${text}: ${values.join(' ')}`);
  }
  return lines;
}

const outcries: Event[] = [];
const note = (event: Event) => outcries.push(event);
const ownFetch = window.fetch;
let service: FakeFetch;
let undo: (() => void) | undefined;

beforeEach(() => {
  setNow(() => moment);
  service = createFakeFetch({ now: new Date(moment) });
  window.fetch = service;
  configure({ api: '/' });
  outcries.length = 0;
  window.addEventListener('error', note);
  window.addEventListener('unhandledrejection', note);
});

afterEach(async () => {
  undo?.();
  undo = undefined;
  await nextFrame();
  window.removeEventListener('error', note);
  window.removeEventListener('unhandledrejection', note);
  window.fetch = ownFetch;
  configure({ api: undefined, lang: undefined, theme: undefined });
  setNow(undefined);
  expect(
    outcries.map((event) => String((event as ErrorEvent).message ?? (event as PromiseRejectionEvent).reason)),
    'thrown into the host page',
  ).to.deep.equal([]);
});

describe('<y12355-test-sample> under the rules of a hostile page', () => {
  for (const [what, rules] of Object.entries({
    '* { all: unset }': '* { all: unset; }',
    'links and buttons hidden': 'a, button { display: none !important; } svg { opacity: 0 !important; }',
    'font-size 62.5 %': 'html { font-size: 62.5%; }',
    'text rules and right to left':
      'body { letter-spacing: 9px; text-transform: uppercase; direction: rtl; font: italic 900 40px serif; color: red; line-height: 4; }',
    'private names': ':root, * { --_ink: red; --_soft: red; --_act: red; --_call: red; --_px: 3px; }',
  })) {
    it(`${what}: it reads as on a plain page`, async () => {
      const plain = create('y12355-test-sample', { theme: 'light' });
      await fixture(plain);
      await settled(plain);
      const expected = readings(plain);
      undo = hostRules(rules);
      const element = create('y12355-test-sample', { theme: 'light' });
      await fixture(element);
      await settled(element);
      expect(expected.length).to.be.greaterThan(0);
      expect(readings(element)).to.deep.equal(expected);
    });
  }
});

for (const tag of Object.keys(elements) as Tag[]) {
  describe(`<${tag}> on a hostile page`, () => {
    it('inside two foreign shadow roots, hidden then shown, it works and has no accessibility fault', async () => {
      const element = create(tag);
      const inner = document.createElement('div');
      inner.attachShadow({ mode: 'open' }).append(element);
      const outer = document.createElement('div');
      outer.hidden = true;
      outer.attachShadow({ mode: 'open' }).append(inner);
      await fixture(outer);
      await settled(element);
      expect(isSeen(rootOf(element))).to.equal(false);
      outer.hidden = false;
      await settled(element);
      expect(isSeen(rootOf(element))).to.equal(true);
      await expect(outer).to.be.accessible();
    });

    it('inside a form it neither submits it nor adds a value', async () => {
      const form = await fixture<HTMLFormElement>(html`<form></form>`);
      let submits = 0;
      form.addEventListener('submit', (event) => {
        event.preventDefault();
        submits += 1;
      });
      const element = create(tag);
      form.append(element);
      await settled(element);
      for (const button of element.shadowRoot?.querySelectorAll('button') ?? []) {
        expect(button.type, button.textContent?.trim()).to.equal('button');
      }
      expect([...new FormData(form)]).to.deep.equal([]);
      expect(submits).to.equal(0);
    });

    it('moved and removed 100 times it still works', async () => {
      const [one, two] = [document.createElement('div'), document.createElement('div')];
      document.body.append(one, two);
      const element = create(tag);
      for (let count = 0; count < 100; count += 1) {
        (count % 2 ? one : two).append(element);
        if (count % 3 === 0) element.remove();
        if (count % 10 === 0) await element.updateComplete;
      }
      one.append(element);
      await settled(element);
      expect(isSeen(rootOf(element))).to.equal(true);
      one.remove();
      two.remove();
    });

    it('html[lang] flipped: it speaks the other language', async () => {
      const page = document.documentElement;
      page.lang = 'zh-CN';
      const element = create(tag);
      await fixture(element);
      await settled(element);
      const before = rootOf(element)?.textContent;
      page.lang = 'en';
      await nextFrame();
      await settled(element);
      expect(rootOf(element)?.lang).to.equal('en');
      if (tag !== 'y12355-test-sample') expect(rootOf(element)?.textContent).not.to.equal(before);
    });

    it('a visitor’s dark system on a white page: it is readable on a ground of its own', async () => {
      const page = await fixture<HTMLElement>(html`<main></main>`);
      undo = hostRules('body { background: #fff; }');
      for (const theme of ['light', 'dark', 'contrast']) {
        const element = create(tag, { theme });
        page.append(element);
        await settled(element);
        // The sample has no ground; its colors are tested where it has one.
        if (tag !== 'y12355-test-sample') await expect(element, theme).to.be.accessible();
        element.remove();
      }
    });

    it('at 320 px, with large text too, nothing sticks out', async () => {
      await setViewport({ width: 320, height: 640 });
      try {
        for (const size of ['normal', 'large']) {
          const element = create(tag, { 'text-size': size });
          await fixture(element);
          await settled(element);
          expect(document.documentElement.scrollWidth, size).to.be.at.most(320);
        }
      } finally {
        await setViewport({ width: 800, height: 600 });
      }
    });
  });
}

for (const tag of ['y12355-center-locator', 'y12355-booking-button', 'y12355-material-downloader'] as const) {
  describe(`<${tag}> and its service`, () => {
    it('without booking: a way to go on is seen, and nothing is thrown', async () => {
      service.switches.bookingClosed = true;
      const element = create(tag);
      await fixture(element);
      await settled(element);
      await waitUntil(
        () =>
          seenCalls(element).length > 0 ||
          // The button is a way to a booking; the number stands where there is none.
          (tag === 'y12355-booking-button' &&
            isSeen(element.shadowRoot?.querySelector('a[href], button:not([disabled])'))),
        'the number, a link or a button is seen',
        { timeout: 5_000 },
      );
    });

    it('without any service the tag’s own content or a sentence with the number is seen', async () => {
      configure({ api: undefined });
      const element = create(tag);
      await fixture(element);
      await settled(element);
      expect(seenCalls(element).length).to.be.greaterThan(0);
    });

    it('no request goes anywhere but to the service', async () => {
      const element = create(tag);
      await fixture(element);
      await settled(element);
      // The button asks nothing before it is pressed where the page is the service's own.
      if (tag !== 'y12355-booking-button') expect(service.log.length).to.be.greaterThan(0);
      for (const { path } of service.log) expect(path).to.match(/^\/v1\//);
    });
  });
}

it('defining the elements a second time is silent and changes nothing', () => {
  CenterLocator.define('y12355-center-locator');
  BookingButton.define('y12355-booking-button');
  MaterialDownloader.define('y12355-material-downloader');
  Quiz.define('y12355-quiz');
  expect(customElements.get('y12355-center-locator')).to.equal(CenterLocator);
  expect(customElements.get('y12355-booking-button')).to.equal(BookingButton);
  expect(customElements.get('y12355-material-downloader')).to.equal(MaterialDownloader);
  expect(customElements.get('y12355-quiz')).to.equal(Quiz);
});
