import type { Deps } from '../deps.js';
import { noticeSilence } from '../kiosk/silence.js';
import { writeReminders } from '../notify/reminders.js';
import { erasePurged, expireSlots, removeWaiting, serveWaiting } from './overdue.js';
import { tidy } from './tidy.js';

/** What one sweep did. */
export interface Swept {
  /** Slots whose holds and undecided requests were over. */
  slots: number;
  /** Entries of waiting lists that got a seat. */
  served: number;
  /** Bookings whose personal data were taken out. */
  erased: number;
  waiting: number;
  reminders: number;
  /** Screens that fell silent. */
  silent: number;
  /** Rows of idempotency keys, counters, sessions and messages. */
  tidied: number;
  /** What went wrong; each part is done whatever happens to the others. */
  failures: unknown[];
}

/**
 * Does what time asks for: gives seats back and to those who wait, erases what was kept long enough, takes entries off waiting
 * lists, writes reminders, tells of screens that fell silent and deletes rows of no use. Can run at any moment, in several processes at once
 * and again after it was cut short; `signal` ends it between two steps.
 */
export async function sweep(deps: Deps, now: number, signal?: AbortSignal): Promise<Swept> {
  const failures: unknown[] = [];
  const part = async (work: () => Promise<number>): Promise<number> => {
    if (signal?.aborted) return 0;
    try {
      return await work();
    } catch (error) {
      failures.push(error);
      return 0;
    }
  };
  // Seats come first: a request that is written off is erased as such in the same round.
  return {
    slots: await part(() => expireSlots(deps, now, signal)),
    served: await part(() => serveWaiting(deps, now, signal)),
    erased: await part(() => erasePurged(deps, now, signal)),
    waiting: await part(() => removeWaiting(deps, now, signal)),
    reminders: await part(() => writeReminders(deps, now, signal)),
    silent: await part(() => noticeSilence(deps, now, signal)),
    tidied: await part(() => tidy(deps.store, now, signal)),
    failures,
  };
}
