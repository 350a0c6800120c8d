import { fixture, fixtureCleanup, waitUntil } from '@open-wc/testing';
import { setNow } from '@y12355/core';
import { createFakeFetch, type FakeFetch } from '../../client/test/fake-service.js';
import type { CenterLocator } from '../src/center-locator/center-locator.js';
import '../src/center-locator/define.js';
import { Finder } from './finder.js';

const pageFetch = window.fetch;

/** Saturday in China, the moment at which the fake service stands. */
export const SATURDAY = '2026-09-12T10:00:00+08:00';

export const at = (text: string) => Date.parse(text);

/** A fake service in place of the page's `fetch`; `answer` may take a request before it. */
export function serve(
  fake: FakeFetch = createFakeFetch(),
  answer?: (url: URL) => Promise<Response | undefined> | Response | undefined,
): FakeFetch {
  window.fetch = (async (input: string | URL, init?: RequestInit) =>
    (await answer?.(new URL(input, location.href))) ?? fake(input, init)) as typeof fetch;
  return fake;
}

/** For `afterEach`. */
export function restore(): void {
  // First of all, so that no element asks the real page.
  fixtureCleanup();
  window.fetch = pageFetch;
  setNow(undefined);
}

export interface Setting {
  attributes?: Readonly<Record<string, string>>;
  /** Nodes inside the tag. */
  content?: Node[];
  /** Px of the element; 400 is narrow, 900 wide. */
  width?: number;
  now?: string;
  /** Do not wait for an answer. */
  early?: boolean;
}

/** A locator on the page, with what a test looks at in it. */
export class Page extends Finder {
  constructor(readonly element: CenterLocator) {
    super();
  }

  get root(): ShadowRoot {
    return this.element.shadowRoot as ShadowRoot;
  }

  get names(): string[] {
    return this.all('.row .name > span:first-child').map((node) => node.textContent ?? '');
  }

  get rows(): HTMLButtonElement[] {
    return this.all<HTMLButtonElement>('.row');
  }

  async settled(): Promise<void> {
    await waitUntil(() => !this.root.querySelector('.waiting'), 'the list arrives', { timeout: 9000 });
    await this.element.updateComplete;
  }

  /** Chooses in the first (city) or second (county) select as a visitor does. */
  async choose(which: 0 | 1, label: string): Promise<void> {
    const select = this.all<HTMLSelectElement>('select')[which] as HTMLSelectElement;
    const option = [...select.options].find((candidate) => candidate.text.trim() === label);
    if (!option)
      throw new Error(`no option ${label} in ${[...select.options].map(({ text }) => text.trim())}`);
    select.value = option.value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await this.element.updateComplete;
    await this.settled();
  }
}

export async function locator(setting: Setting = {}): Promise<Page> {
  setNow(() => at(setting.now ?? SATURDAY));
  const element = document.createElement('y12355-center-locator');
  for (const [name, value] of Object.entries(setting.attributes ?? { api: '/' }))
    element.setAttribute(name, value);
  element.append(...(setting.content ?? []));
  const frame = await fixture<HTMLElement>('<div></div>');
  frame.style.width = `${setting.width ?? 400}px`;
  frame.append(element);
  const page = new Page(element);
  await element.updateComplete;
  if (!setting.early) await page.settled();
  return page;
}

/** An item of a page's own list. */
export function item(data: Readonly<Record<string, string>>, ...parts: (string | Node)[]): HTMLLIElement {
  const node = document.createElement('li');
  Object.assign(node.dataset, data);
  node.append(...parts);
  return node;
}

export function tel(href: string, text: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = `tel:${href}`;
  link.textContent = text;
  return link;
}

/** Everything that would reach the host page as an error while `work` runs. */
export async function thrown(work: () => Promise<unknown>): Promise<string[]> {
  const seen: string[] = [];
  const note = (event: ErrorEvent | PromiseRejectionEvent) => {
    seen.push('reason' in event ? String(event.reason) : event.message);
    event.preventDefault();
  };
  window.addEventListener('error', note);
  window.addEventListener('unhandledrejection', note);
  try {
    await work();
    await new Promise((resolve) => setTimeout(resolve));
  } finally {
    window.removeEventListener('error', note);
    window.removeEventListener('unhandledrejection', note);
  }
  return seen;
}
