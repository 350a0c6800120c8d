import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import type { TestContext } from 'node:test';
import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';

const script = fileURLToPath(new URL('drive.page.js', import.meta.url));

/** What the page tells of the day so far; see `drive.page.js`. */
export interface Report {
  base: number;
  elapsed: number;
  ahead: number;
  changes: number;
  loads: number;
  /** Ms for which a scene stood at most. */
  longest: number;
  faults: string[];
  scenes: Record<string, number>;
  shown: string;
  waits: number;
}

/** What is planted so that a check has something to find. */
export interface Plants {
  /** Waits of this length never end: 10 s are the watchdog's. */
  without?: number;
  /** A scene without the number. */
  bare?: string;
}

interface Drive {
  run(ms: number, scene?: string): Promise<Report>;
  report(): Report;
  set(changes: object): void;
  stall(): void;
  throwOne(): void;
  drawnFirst(since: number): string[];
}
declare const drive: Drive;

/** Heap in bytes, and what the page holds. */
export interface Weight {
  heap: number;
  nodes: number;
  listeners: number;
}

/** One screen: a browser's page that shows the player, with a clock and waits that are driven. */
export class Screen {
  page!: Page;
  cdp!: CDPSession;
  last!: Report;
  /** What no frame can tell, as the page itself. */
  readonly faults: string[] = [];

  private constructor(
    private readonly context: BrowserContext,
    private readonly address: string,
    private readonly from: Partial<Report> & Plants,
  ) {}

  static async open(
    t: Pick<TestContext, 'after'>,
    browser: Browser,
    address: string,
    { now, width = 1280, height = 720, ...plants }: { now: number; width?: number; height?: number } & Plants,
  ): Promise<Screen> {
    const context = await browser.newContext({ viewport: { width, height }, locale: 'zh-CN' });
    t.after(() => context.close());
    const screen = new Screen(context, address, { base: now, ...plants });
    await screen.#power(screen.from);
    return screen;
  }

  /** The page as after power-on, with what the device has kept. */
  async #power(from: object): Promise<void> {
    this.page = await this.context.newPage();
    this.page.setDefaultTimeout(20_000);
    await this.page.addInitScript({ content: `window.driveFrom = ${JSON.stringify(from)};` });
    await this.page.addInitScript({ path: script });
    this.cdp = await this.context.newCDPSession(this.page);
    await this.page.goto(this.address).catch((error: Error) => this.#fault(error.message));
    await this.#hear();
  }

  /** Cuts the power and gives it back: another page, the same device. */
  async cut(): Promise<void> {
    await this.page.close();
    await this.#power({ ...this.from, ...this.last });
  }

  get now(): number {
    return this.last.base + this.last.elapsed;
  }

  #fault(text: string): void {
    this.faults.push(`${((this.last?.elapsed ?? 0) / 60_000).toFixed(1)} min: ${text}`);
  }

  /** A page that is no player is the one thing that must never be seen. */
  async #hear(): Promise<void> {
    try {
      await this.page.waitForFunction('typeof drive === "object" && document.querySelector(".frame")');
      this.last = await this.page.evaluate(() => drive.report());
    } catch (error) {
      throw new Error(`no player on the screen: ${this.page.url()} ${this.faults.join()}`, { cause: error });
    }
  }

  /** Lives so many minutes, or until a scene has just come; over a reload that the player asks for, too. */
  async live(minutes: number, scene?: string): Promise<Report> {
    const end = (this.last?.elapsed ?? 0) + minutes * 60_000;
    while (this.last.elapsed < end) {
      try {
        // A minute at a time: the service's clock follows from here.
        const some = [Math.min(end - this.last.elapsed, 60_000), scene] as [number, string | undefined];
        this.last = await this.page.evaluate(([ms, wanted]) => drive.run(ms, wanted), some);
        if (scene !== undefined && this.last.shown === scene) break;
      } catch (error) {
        if (!/context was destroyed|navigation/i.test(String(error))) throw error;
        await this.page.waitForLoadState();
        await this.#hear();
      }
    }
    return this.last;
  }

  async set(changes: object): Promise<void> {
    await this.page.evaluate((given) => drive.set(given), changes);
    this.last = await this.page.evaluate(() => drive.report());
  }

  async stall(): Promise<void> {
    await this.page.evaluate(() => drive.stall());
  }

  /** Templates of what was drawn for the first time since then, in ms of the day. */
  async drawnFirst(since: number): Promise<string[]> {
    return this.page.evaluate((from) => drive.drawnFirst(from), since);
  }

  async throwOne(): Promise<void> {
    await this.page.evaluate(() => drive.throwOne());
  }

  /** Until the worker keeps the page. */
  async kept(): Promise<void> {
    await this.page.waitForFunction(async () => Boolean(await caches.match('kiosk.html')));
  }

  async loseCache(): Promise<void> {
    await this.page.evaluate(async () => {
      for (const name of await caches.keys()) await caches.delete(name);
    });
  }

  /** Bytes that the device lets the page keep; undefined: as before. */
  async quota(bytes?: number): Promise<void> {
    const { origin } = new URL(this.address);
    await this.cdp.send('Storage.overrideQuotaForOrigin', { origin, ...(bytes && { quotaSize: bytes }) });
  }

  /**
   * What the page weighs after everything that nobody holds was collected, each time that `scene` has come: the least of
   * three, for the browser itself may hold the scene before a while longer.
   */
  async weigh(scene: string): Promise<Weight> {
    const all: Weight[] = [];
    for (let times = 0; times < 3; times += 1) {
      const { shown } = await this.live(120, scene);
      assert.equal(shown, scene);
      all.push(await this.#weighed());
    }
    const least = (name: keyof Weight) => Math.min(...all.map((one) => one[name]));
    return { heap: least('heap'), nodes: least('nodes'), listeners: least('listeners') };
  }

  async #weighed(): Promise<Weight> {
    await this.cdp.send('Performance.enable');
    for (let times = 0; times < 4; times += 1) {
      await this.cdp.send('HeapProfiler.collectGarbage');
      await this.page.waitForTimeout(150);
    }
    const { nodes, jsEventListeners } = await this.cdp.send('Memory.getDOMCounters');
    const { metrics } = await this.cdp.send('Performance.getMetrics');
    const heap = metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? NaN;
    return { heap, nodes, listeners: jsEventListeners };
  }

  /** Everything that went wrong. */
  get wrong(): string[] {
    return [...this.faults, ...this.last.faults];
  }
}
