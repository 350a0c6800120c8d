import { fixture, fixtureCleanup, waitUntil } from '@open-wc/testing';
import { forgetReports, setNow } from '@y12355/core';
import { createFakeFetch, type FakeFetch } from '../../client/test/fake-service.js';
import type { DownloadEvent } from '../src/material-downloader/material-downloader.events.js';
import { MaterialDownloader } from '../src/material-downloader/material-downloader.js';
import '../src/material-downloader/define.js';
import { Finder } from './finder.js';
import { at, SATURDAY } from './locator.js';

const pageFetch = window.fetch;

/** What a page is asked for beside the list, by the end of its address. */
export type Files = Record<string, (init: RequestInit) => Response | Promise<Response>>;

/** What stands in the file of an {@link item}. */
export const GUIDE = '12355';

const GUIDE_HASH = 'e3322382e75c0d0a8e95f80af703932bd3c38f940aa59ad08b1cb4900998578c';

export const item = (changes: object = {}) => ({
  id: 'guide',
  title: '示例服务指南',
  kind: 'guide',
  src: 'files/guide.pdf',
  bytes: 5,
  sha256: GUIDE_HASH,
  mime: 'application/pdf',
  language: 'zh-CN',
  license: '示例',
  aiGenerated: false,
  ...changes,
});

/** A page that has this list at `list.json` and these files; everything else is the fake service's. */
export function serve(
  items: readonly unknown[] | (() => Response | Promise<Response>),
  files: Files = {},
): FakeFetch {
  const fake = createFakeFetch();
  window.fetch = (async (input: string | URL, init: RequestInit = {}) => {
    const { pathname } = new URL(input, location.href);
    if (pathname.endsWith('/list.json')) {
      return typeof items === 'function' ? items() : Response.json({ version: 1, asOf: '2026-09-01', items });
    }
    const name = Object.keys(files).find((one) => pathname.endsWith(one));
    return name ? (files[name] as Files[string])(init) : fake(input, init);
  }) as typeof fetch;
  return fake;
}

export function restore(): void {
  fixtureCleanup();
  window.fetch = pageFetch;
  MaterialDownloader.loadEngine = undefined;
  setNow(undefined);
  forgetReports();
}

export interface Setting {
  attributes?: Readonly<Record<string, string>>;
  content?: (Node | string)[];
  /** Px of the element. */
  width?: number;
  now?: string;
  early?: boolean;
}

export class Page extends Finder {
  readonly told: { template: string | undefined; format: string }[] = [];

  constructor(readonly element: MaterialDownloader) {
    super();
    element.addEventListener('y12355-download', (event: DownloadEvent) => {
      this.told.push({ template: event.template, format: event.format });
    });
  }

  get root(): ShadowRoot {
    return this.element.shadowRoot as ShadowRoot;
  }

  get titles(): string[] {
    return this.all('.item .name > span:first-child').map((node) => node.textContent ?? '');
  }

  row(id: string): HTMLElement {
    return this.find(`.item[data-id="${id}"]`);
  }

  /** What a row says, white space folded; words for screen readers alone are left out. */
  said(id: string, selector = '.facts'): string {
    const node = this.row(id).querySelector(selector)?.cloneNode(true) as Element | undefined;
    node?.querySelectorAll('.sr').forEach((hidden) => hidden.remove());
    return (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
  }

  button(id: string, selector = '.take button'): HTMLButtonElement {
    const found = this.row(id).querySelector<HTMLButtonElement>(selector);
    if (!found) throw new Error(`nothing matches ${selector} in: ${this.row(id).textContent}`);
    return found;
  }

  async press(id: string, selector?: string): Promise<void> {
    this.button(id, selector).click();
    await this.element.updateComplete;
  }

  /** Waits until a row says something. */
  async says(id: string, words: string, selector = '.told'): Promise<void> {
    await waitUntil(
      () => this.said(id, selector).includes(words),
      `${id} says ${words}: ${this.said(id, selector)}`,
      {
        timeout: 4000,
      },
    );
  }

  async settled(): Promise<void> {
    await waitUntil(() => !this.root.querySelector('.waiting'), 'the list arrives', { timeout: 9000 });
    await this.element.updateComplete;
  }
}

export async function downloader(setting: Setting = {}): Promise<Page> {
  setNow(() => at(setting.now ?? SATURDAY));
  const element = document.createElement('y12355-material-downloader');
  for (const [name, value] of Object.entries(setting.attributes ?? { src: 'list.json', kind: 'file' }))
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

/** Another value in the place of some of the navigator's while `work` runs. */
export async function navigatorAs(
  values: Readonly<Record<string, unknown>>,
  work: () => Promise<void>,
): Promise<void> {
  for (const [name, value] of Object.entries(values))
    Object.defineProperty(navigator, name, { value, configurable: true });
  try {
    await work();
  } finally {
    for (const name of Object.keys(values)) Reflect.deleteProperty(navigator, name);
  }
}

/** An answer that comes in these pieces; `hold` waits before the last one, `breaks` ends in the middle. */
export function pieces(
  parts: readonly string[],
  { status = 200, breaks = false, hold }: { status?: number; breaks?: boolean; hold?: Promise<unknown> } = {},
): Response {
  let at = 0;
  const stream = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        if (at === parts.length - 1 && hold) await hold;
        if (at < parts.length) controller.enqueue(new TextEncoder().encode(parts[at++]));
        else if (breaks) controller.error(new TypeError('network error'));
        else controller.close();
      },
    },
    { highWaterMark: 0 },
  );
  return new Response(stream, { status });
}
