import { fixture, fixtureCleanup, waitUntil } from '@open-wc/testing';
import { forgetReports, setNow } from '@y12355/core';
import { createFakeFetch } from '../../../client/test/fake-service.js';
import type { Quiz } from '../../src/quiz/quiz.js';
import '../../src/quiz/define.js';
import { Finder } from '../finder.js';
import {
  choice,
  display,
  form,
  HL7,
  type Json,
  KIT,
  part,
  scored,
  scale,
  band,
  slider,
  when,
  yesNo,
} from './build.js';
import { ownPack } from './own-pack.js';

const pageFetch = window.fetch;

/** Two that come with the kit: one with a reviewer, one without. */
const reviewers: Readonly<Record<string, string | null>> = { 'know-12355': 'Somebody', 'mood-weather': null };

/** A day on which the kit's own packs are valid. */
export const TODAY = '2026-12-01T10:00:00+08:00';

const hex = async (text: string): Promise<string> =>
  [...new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');

export const manifestFor = async (text: string, changes: object = {}): Promise<object> => ({
  pack: 'made-up',
  version: '1',
  sha256: await hex(text),
  license: 'x',
  reviewer: 'Somebody',
  validFrom: '2026-11-01',
  validTo: '2027-11-01',
  languages: ['en'],
  aiGenerated: false,
  source: 'made up for tests',
  asOf: '2026-11-01',
  ...changes,
});

/** What the page was asked for since {@link serve}, by its end. */
export const asked: string[] = [];

export interface Served {
  /** Text of the quiz; a function answers in its place. */
  text: string | (() => Response | Promise<Response>);
  /** `null` for none. */
  manifest?: object | string | null;
  /** Laid over the operator's document. */
  operator?: object;
}

/** A page that has this quiz as `quiz.json`, with a right manifest unless another is given. */
export async function serve({ text, manifest, operator }: Served): Promise<void> {
  const beside = manifest === undefined ? await manifestFor(typeof text === 'string' ? text : '') : manifest;
  const fake = createFakeFetch(operator ? { operator } : {});
  window.fetch = (async (input: string | URL, init: RequestInit = {}) => {
    const { pathname } = new URL(input, location.href);
    asked.push(pathname.replace(/^.*\//, ''));
    if (pathname.endsWith('/quiz.json')) return typeof text === 'string' ? new Response(text) : text();
    if (pathname.endsWith('/quiz.manifest.json')) {
      if (beside === null) return new Response('', { status: 404 });
      return new Response(typeof beside === 'string' ? beside : JSON.stringify(beside));
    }
    const [, pack = '', kind] = /\/packs\/([\w-]+?)(\.manifest)?\.json$/.exec(pathname) ?? [];
    const reviewer = reviewers[pack];
    if (reviewer === undefined) return fake(input, init);
    // The test server hands JSON out as modules, so a pack is written anew, and its manifest with it.
    const words = JSON.stringify(await ownPack(pack));
    const changes = { pack, reviewer };
    return new Response(kind ? JSON.stringify(await manifestFor(words, changes)) : words);
  }) as typeof fetch;
}

export function restore(): void {
  fixtureCleanup();
  window.fetch = pageFetch;
  setNow(undefined);
  forgetReports();
  asked.length = 0;
}

export class Page extends Finder {
  readonly told: string[] = [];

  constructor(readonly element: Quiz) {
    super();
    element.addEventListener('y12355-quiz-finish', (event) => {
      this.told.push(`finish ${event.pack}`);
    });
    element.addEventListener('y12355-action', (event) =>
      this.told.push(`action ${(event as unknown as { action: string }).action}`),
    );
  }

  get root(): ShadowRoot {
    return this.element.shadowRoot as ShadowRoot;
  }

  /** What is read out as the question that is shown. */
  get question(): string {
    return this.find('.question h3').lastChild?.textContent?.trim() ?? '';
  }

  get inputs(): HTMLInputElement[] {
    return this.all<HTMLInputElement>('.question input');
  }

  async drawn(): Promise<void> {
    await this.element.updateComplete;
    await new Promise((resolve) => requestAnimationFrame(resolve));
    await this.element.updateComplete;
  }

  async press(selector: string): Promise<void> {
    this.find(selector).click();
    await this.drawn();
  }

  /** Chooses an answer of the question that is shown, by its place from 0. */
  async choose(place: number): Promise<void> {
    this.inputs[place]?.click();
    await this.drawn();
  }

  async next(): Promise<void> {
    await this.press('.column > button.action');
  }

  async skip(): Promise<void> {
    await this.press('.skip button');
  }

  /** Chooses and goes on, once for each place; answers the panel with "go on". */
  async answer(...places: number[]): Promise<void> {
    for (const place of places) {
      await this.choose(place);
      if (this.all('.safe button').length) await this.press('.safe button');
      await this.next();
    }
  }

  /** Until the result, which comes with a part of its own, is there. */
  async result(): Promise<void> {
    await waitUntil(() => this.all('.result').length > 0, 'the result', { timeout: 5000 });
    await this.drawn();
  }

  get focused(): string {
    const node = this.root.activeElement;
    return node ? node.id || node.className || node.localName : '';
  }
}

export interface Setting {
  attributes?: Readonly<Record<string, string>>;
  width?: number;
  early?: boolean;
}

export async function quiz(setting: Setting = {}): Promise<Page> {
  setNow(() => Date.parse(TODAY));
  const element = document.createElement('y12355-quiz');
  const attributes = setting.attributes ?? {};
  if (!('pack' in attributes)) element.setAttribute('src', 'quiz.json');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  const link = document.createElement('a');
  link.href = 'tel:12355';
  link.textContent = '12355';
  element.append(link);
  const frame = await fixture<HTMLElement>('<div></div>');
  frame.style.width = `${setting.width ?? 400}px`;
  frame.append(element);
  const page = new Page(element);
  await element.updateComplete;
  if (!setting.early) {
    await waitUntil(() => page.all('.question, .trouble, .phone, .lead').length > 0, 'a question', {
      timeout: 5000,
    });
    await page.drawn();
  }
  return page;
}

const help = (item: string, code: string): Json => ({
  url: 'help',
  extension: [
    part('item', { valueString: item }),
    part('answer', { valueCoding: { system: 'urn:made-up', code } }),
  ],
});

/** One of every kind: an answer that asks for help, a sum with two bands, an explanation, a hidden question. */
export const every: Json = form(
  [
    display('hello'),
    choice('one', [0, 1, 2]),
    display('why', {
      enableWhen: [{ question: 'one', operator: 'exists', answerBoolean: true }],
      extension: [{ url: `${KIT}quiz-source`, valueString: 'A notice' }],
    }),
    choice('many', 4, {
      repeats: true,
      extension: [{ url: `${HL7}questionnaire-maxOccurs`, valueInteger: 2 }],
    }),
    yesNo('yes'),
    yesNo('more', { enableWhen: [when('yes', '=', true)] }),
    slider('ten', [0, 10]),
    slider('hundred', [0, 100, 5]),
    choice('last', [0, 1, 2]),
  ],
  scored(
    scale({
      id: 'sum',
      items: ['one', 'last'],
      more: [
        band(0, [part('title', { valueString: 'Clear' }), part('action', { valueCode: 'breathe' })]),
        band(3, [part('title', { valueString: 'Rain' }), part('action', { valueCode: 'call' })]),
      ],
    }),
    help('last', 'c'),
  ),
);

export const everyText = JSON.stringify(every);
