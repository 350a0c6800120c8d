import type { TestContext } from 'node:test';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { browserArgs, findBrowser } from '../../../scripts/lib/browser.mjs';

/** One browser for a test file. */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await findBrowser(), args: browserArgs });
}

/** What went wrong or left the page, collected from the first moment on. */
export interface Watch {
  errors: string[];
  /** Origins that any request went to. */
  origins: Set<string>;
  /** `status path` of each answer that refused something. */
  refused: string[];
}

/**
 * A page of its own context. `now` (ISO) sets the clock of its pages; a page shows what it does wrong in
 * `watch`.
 */
export async function openPage(
  t: Pick<TestContext, 'after'>,
  browser: Browser,
  options: { now?: string; width?: number; height?: number; colorScheme?: 'light' | 'dark' } = {},
): Promise<{ page: Page; context: BrowserContext; watch: Watch }> {
  const context = await browser.newContext({
    viewport: { width: options.width ?? 1280, height: options.height ?? 900 },
    colorScheme: options.colorScheme ?? 'light',
    locale: 'zh-CN',
    acceptDownloads: true,
  });
  t.after(() => context.close());
  if (options.now) {
    const ahead = Date.parse(options.now) - Date.now();
    await context.addInitScript((offset: number) => {
      const real = Date.now.bind(Date);
      Date.now = () => real() + offset;
    }, ahead);
  }
  const page = await context.newPage();
  const watch: Watch = { errors: [], origins: new Set(), refused: [] };
  page.on('pageerror', (error) => watch.errors.push(`thrown: ${error.message}`));
  page.on('console', (message) => {
    // The browser's own line about a refused request says no address; `refused` does.
    if (message.type() !== 'error' || message.text().startsWith('Failed to load resource')) return;
    watch.errors.push(`console: ${message.text()}`);
  });
  page.on('response', (answer) => {
    if (answer.status() >= 400) watch.refused.push(`${answer.status()} ${new URL(answer.url()).pathname}`);
  });
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol.startsWith('http')) watch.origins.add(origin);
  });
  page.setDefaultTimeout(15_000);
  return { page, context, watch };
}
