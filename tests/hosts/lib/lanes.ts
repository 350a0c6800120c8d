/** One browser, two pages at a time, each in a window of its own: a hidden one gets no animation frames. */
import { chromium, type Browser, type Frame, type Page } from 'playwright-core';
import { browserArgs, findBrowser } from '../../../scripts/lib/browser.mjs';
import type { Cell } from '../page/cells.js';
import type { Promised } from '../page/promise.js';
import type { Fault } from './faults.js';
import { pageCode } from './files.js';
import type { Host } from './hosts.js';
import type { HostServer } from './server.js';

export async function openHosts(server: HostServer): Promise<Browser> {
  return chromium.launch({
    executablePath: await findBrowser(),
    // Every name is this machine; no look-up leaves it.
    args: [...browserArgs, `--host-resolver-rules=MAP *:80 127.0.0.1:${server.port}, MAP * ~NOTFOUND`],
  });
}

const devices = {
  desktop: { viewport: { width: 1000, height: 720 } },
  narrow: { viewport: { width: 500, height: 400 }, deviceScaleFactor: 2 },
  phone: {
    viewport: { width: 320, height: 640 },
    isMobile: true,
    hasTouch: true,
    userAgent:
      'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Mobile Safari/537.36',
  },
  'without scripts': { viewport: { width: 1000, height: 720 }, javaScriptEnabled: false },
} as const;

/** What a page said and asked for while it was looked at. */
export interface Watch {
  /** Thrown into the page. */
  thrown: string[];
  /** Lines of the console, as `error: text`. */
  said: string[];
  origins: Set<string>;
}

export interface Visited extends Watch {
  cells: Cell[];
  readings: Record<string, string[]>;
  /** What is stored after it, or stands in its forms. */
  traces: string[];
  /** px that stick out of the window to the right. */
  wide: number;
}

const PATIENCE_MS = 15_000;

/** Rejects with a word for what was waited for. */
function patiently<T>(what: string, promise: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout>;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what}: not within ${PATIENCE_MS} ms`)), PATIENCE_MS);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

/** How many px of a page lie beyond its right edge. Phones zoom out to them, so that `innerWidth` hides them. */
export const sticksOut = (frame: Frame | Page): Promise<number> =>
  frame.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');

/** One worker with a machine name of its own, so that calls that never end hold up no other. */
export class Lane {
  readonly #pages = new Map<string, Promise<{ page: Page; watch: Watch }>>();
  static #code: Promise<string> | undefined;

  constructor(
    private readonly browser: Browser,
    private readonly server: HostServer,
    readonly origin: string,
  ) {}

  async #open(device: keyof typeof devices): Promise<{ page: Page; watch: Watch }> {
    const context = await this.browser.newContext({ ...devices[device], locale: 'zh-CN' });
    const page = await context.newPage();
    const watch: Watch = { thrown: [], said: [], origins: new Set() };
    page.on('pageerror', (error) => watch.thrown.push(String(error)));
    page.on('console', (message) => watch.said.push(`${message.type()}: ${message.text()}`));
    page.on('request', (request) => {
      const { origin, protocol } = new URL(request.url());
      if (protocol !== 'data:') watch.origins.add(origin);
    });
    return { page, watch };
  }

  #pageFor(device: keyof typeof devices): Promise<{ page: Page; watch: Watch }> {
    const known = this.#pages.get(device) ?? this.#open(device);
    this.#pages.set(device, known);
    return known;
  }

  /** Runs one of the functions in `tests/hosts/page` inside of a page. */
  static async run<T>(frame: Frame | Page, call: string): Promise<T> {
    Lane.#code ??= pageCode();
    return frame.evaluate(`(${await Lane.#code}).${call}`);
  }

  /** Loads an address and hands out the page as it is watched from its first moment on. */
  async load(
    path: string,
    { device = 'desktop', media = {} }: Pick<Host, 'device' | 'media'> = {},
  ): Promise<{ page: Page; watch: Watch }> {
    const opened = await this.#pageFor(device);
    const { page, watch } = opened;
    await page.emulateMedia({
      media: null,
      colorScheme: 'light',
      reducedMotion: null,
      forcedColors: null,
      contrast: null,
      ...media,
    });
    watch.thrown.length = 0;
    watch.said.length = 0;
    watch.origins.clear();
    await page.goto(`${this.origin}${path}`, { timeout: PATIENCE_MS });
    return opened;
  }

  /** Waits until the elements are drawn and the service has answered what it will answer. */
  async settle(frame: Frame | Page): Promise<void> {
    do await patiently('the elements settle', Lane.run(frame, 'settled()'));
    while (this.server.waiting() > 0);
  }

  /** Loads one host page with one fault and looks at every element on it. */
  async visit(id: number, host: Host, fault: Fault, promised: Promised): Promise<Visited> {
    const kind = host.frame ? 'frame' : 'page';
    const { page, watch } = await this.load(`/${kind}/${id}/${fault.id}/`, host);
    const frame = host.frame ? page.frames()[1] : page.mainFrame();
    if (!frame) throw new Error('the host page has no frame');
    const runs = promised === 'drawn';
    if (runs) await this.settle(frame);
    if (host.act) {
      await Lane.run(frame, `acts.${host.act}()`);
      if (runs) await this.settle(frame);
    }
    const wide = await sticksOut(frame);
    const readings = await Lane.run<Visited['readings']>(frame, 'readings()');
    const canPress = host.device !== 'without scripts';
    const cells = await Lane.run<Cell[]>(frame, `cells('${promised}', ${canPress})`);
    const traces = await patiently('traces', Lane.run<string[]>(frame, 'traces()'));
    return {
      cells,
      readings,
      traces,
      wide,
      thrown: [...watch.thrown],
      said: [...watch.said],
      origins: new Set(watch.origins),
    };
  }
}
