import { fixture, fixtureCleanup, waitUntil } from '@open-wc/testing';
import { configure } from '@y12355/core';
import {
  createFakeFetch,
  type FakeFetch,
  type FakeOptions,
  type FakeRequest,
} from '../../client/test/fake-service.js';
import type { BookingButton } from '../src/booking-button/booking-button.js';
import '../src/booking-button/define.js';
import { Finder } from './finder.js';

const pageFetch = window.fetch;

/** Takes a request before the fake service does; `undefined` leaves it to the service. */
export type Answer = (method: string, path: string) => Response | Promise<Response> | undefined;

/** A fake service in place of the page's `fetch`. */
export function serve(options: FakeOptions = {}, answer?: Answer): FakeFetch {
  const fake = createFakeFetch(options);
  window.fetch = (async (input: string | URL, init: RequestInit = {}) => {
    const { pathname } = new URL(input, location.href);
    return (await answer?.(init.method ?? 'GET', pathname)) ?? fake(input, init);
  }) as typeof fetch;
  return fake;
}

/** What was posted to a path, by default requests for a booking. */
export function posts(fake: FakeFetch, path = '/v1/bookings'): FakeRequest[] {
  return fake.log.filter((entry) => entry.method === 'POST' && entry.path === path);
}

/** For `afterEach`. */
export function restore(): void {
  // A dialog that goes gives its seat back: to the service that it knows.
  fixtureCleanup();
  window.fetch = pageFetch;
  configure({ api: undefined, campaign: undefined, lang: undefined, theme: undefined });
}

/** A refusal as the service words it. */
export function refusal(status: number, code: string, more: object = {}, headers: object = {}): Response {
  const problem = { type: code, title: code, status, code, detail: code, help: { phone: '12355' }, ...more };
  return Response.json(problem, {
    status,
    headers: { 'content-type': 'application/problem+json', ...headers },
  });
}

/** What a visitor fills in; a name, an age band and the required consent where nothing else is said. */
export interface Filling {
  topic?: string;
  alias?: string;
  phone?: string;
  age?: 'under14' | '14-17' | '18plus';
  guardian?: string;
  note?: string;
  consents?: readonly string[];
}

/** A button on the page and the dialog that it opens, used as a visitor uses them. */
export class Visit extends Finder {
  constructor(readonly element: BookingButton) {
    super();
  }

  get action(): HTMLElement | null | undefined {
    return this.element.shadowRoot?.querySelector<HTMLElement>('.action');
  }

  get host(): HTMLElement | null | undefined {
    return this.element.shadowRoot?.querySelector<HTMLElement>('y12355-booking-dialog');
  }

  get root(): ShadowRoot {
    const root = this.host?.shadowRoot;
    if (!root) throw new Error('the dialog is not open');
    return root;
  }

  get window(): HTMLDialogElement {
    return this.find<HTMLDialogElement>('dialog');
  }

  get title(): string {
    return this.text('#title');
  }

  async until(selector: string): Promise<HTMLElement> {
    await waitUntil(() => this.host?.shadowRoot?.querySelector(selector), `${selector} appears`, {
      timeout: 8000,
    });
    return this.find(selector);
  }

  async says(text: string, selector = '.body'): Promise<void> {
    await waitUntil(() => this.text(selector).includes(text), `"${text}" appears in ${selector}`, {
      timeout: 8000,
    });
  }

  /** Opens the dialog and waits for its first words. */
  async open(): Promise<this> {
    this.action?.click();
    await waitUntil(() => this.host?.shadowRoot?.querySelector('.slot, .lead'), 'the dialog opens', {
      timeout: 8000,
    });
    return this;
  }

  /** Waits for the step of that name. */
  step(name: string): Promise<void> {
    return this.says(name, '#title');
  }

  async press(selector: string): Promise<void> {
    (await this.until(selector)).click();
    await this.settled();
  }

  async settled(): Promise<void> {
    const host = this.host as { updateComplete?: Promise<unknown> } | null | undefined;
    await host?.updateComplete;
    await host?.updateComplete;
  }

  /** The one clear action. */
  go(): Promise<void> {
    return this.press('.foot .action');
  }

  async type(selector: string, value: string): Promise<void> {
    const field = this.find<HTMLInputElement>(selector);
    field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await this.settled();
  }

  async pickTime(at = 0): Promise<void> {
    this.all('button.slot')[at]?.click();
    await this.settled();
    await this.go();
    await this.until('#f-alias');
  }

  async fill(filling: Filling = {}): Promise<void> {
    const { age = '14-17', consents = age === 'under14' ? ['arrange', 'guardian'] : ['arrange'] } = filling;
    if (filling.topic) await this.press(`#f-topic${filling.topic === 'study' ? '' : `-${filling.topic}`}`);
    await this.type('#f-alias', filling.alias ?? '阿树');
    await this.type('#f-phone', filling.phone ?? '');
    await this.press(`#f-ageBand${age === 'under14' ? '' : `-${age}`}`);
    if (filling.guardian) await this.type('#f-guardianPhone', filling.guardian);
    if (filling.note) await this.type('#f-note', filling.note);
    for (const id of consents) await this.press(`#f-consent-${id}`);
  }

  /** From the first step to the review. */
  async toReview(filling?: Filling): Promise<void> {
    await this.pickTime();
    await this.fill(filling);
    await this.go();
    await this.until('.facts');
  }

  /** From the first step to the confirmation; its reference and code. */
  async book(filling?: Filling): Promise<{ ref: string; code: string }> {
    await this.toReview(filling);
    await this.go();
    await this.until('.scene');
    const [ref = '', code = ''] = this.all('.big').map((node) => node.textContent ?? '');
    return { ref, code };
  }
}

/** A booking button on the page. Its api is the page's own origin, so the page is trusted. */
export async function visit(attributes: Readonly<Record<string, string>> = {}): Promise<Visit> {
  const element = document.createElement('y12355-booking-button');
  for (const [name, value] of Object.entries({ api: '/', center: 'th', ...attributes }))
    if (value) element.setAttribute(name, value);
  const link = document.createElement('a');
  link.href = 'tel:12355';
  link.textContent = '12355';
  element.append(link);
  const frame = await fixture<HTMLElement>('<div></div>');
  frame.append(element);
  await element.updateComplete;
  return new Visit(element);
}

/** A visit with the dialog open. */
export async function opened(attributes?: Readonly<Record<string, string>>): Promise<Visit> {
  return (await visit(attributes)).open();
}

/** Every element under a node, through all shadow roots. */
export function everything(node: Element | ShadowRoot): Element[] {
  return [...node.querySelectorAll('*')].flatMap((element) => [
    element,
    ...(element.shadowRoot ? everything(element.shadowRoot) : []),
  ]);
}
