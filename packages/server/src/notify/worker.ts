import { setTimeout as wait } from 'node:timers/promises';
import type { Deps } from '../deps.js';
import { deliverDue, type Tried } from './deliver.js';
import type { Notifier } from './notifier.js';

/** Pause where nothing is due, in milliseconds; cut by up to a half so that processes do not ask together. */
const PAUSE_MS = 2000;
/** How long a message on its way may take once the end was asked for. */
const GRACE_MS = 2000;

export interface Reports {
  tried(tried: Tried): void;
  /** The database did not answer; it goes on with the next round. */
  failed(error: unknown): void;
}

/**
 * Sends what is due for as long as `stop` lets it. Resolves when nothing is on its way any more: each row is
 * then sent, or waits for its next try.
 *
 * @param random from 0 up to 1
 */
export async function deliverUntil(
  deps: Deps,
  notifiers: readonly Notifier[],
  random: () => number,
  reports: Reports,
  stop: AbortSignal,
): Promise<void> {
  const cut = new AbortController();
  stop.addEventListener('abort', () => setTimeout(() => cut.abort(), GRACE_MS).unref(), { once: true });
  const serve = async (notifier: Notifier) => {
    const delivery = { deps, notifier, random, stop, cut: cut.signal };
    while (!stop.aborted) {
      const done = await deliverDue(delivery, reports.tried).catch((error: unknown) => {
        reports.failed(error);
        return 0;
      });
      // With a receiver that is down every round ends at once; the pause keeps it from turning idle.
      if (done === 0) await wait(PAUSE_MS * (1 - random() / 2), undefined, { signal: stop }).catch(() => {});
    }
  };
  await Promise.all(notifiers.map(serve));
}
