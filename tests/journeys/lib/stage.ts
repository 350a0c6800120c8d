import type { Browser } from 'playwright-core';
import { openBrowser } from './browser.js';
import { startServer } from './server.js';

/** A browser and a service with sample centers for all tests of a file. */
export interface Stage {
  browser: Browser;
  /** Address of the service without a slash at the end. */
  base: string;
  close(): Promise<void>;
}

export async function openStage(): Promise<Stage> {
  const ends: (() => unknown)[] = [];
  const close = async () => {
    for (const end of ends) await end();
  };
  try {
    const browser = await openBrowser();
    ends.push(() => browser.close());
    const { base } = await startServer({ after: (end) => void ends.push(end as () => unknown) });
    return { browser, base, close };
  } catch (error) {
    await close();
    throw error;
  }
}
