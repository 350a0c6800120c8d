import { setTimeout as wait } from 'node:timers/promises';
import type { Deps } from '../deps.js';
import { scrub } from './scrub.js';
import { type Swept, sweep } from './sweep.js';

const MINUTE = 60_000;
/** Vacuum reads the indexes of whole tables: rarely is often enough for it. */
const VACUUM_EVERY = 60 * MINUTE;

/** Sweeps, and takes erased bytes out of the files. Keeps in mind what it still has to do. */
export class Sweeper {
  #scrubbed = 0;
  #removed = false;

  constructor(readonly deps: Deps) {}

  async sweep(signal?: AbortSignal): Promise<Swept> {
    const now = this.deps.now();
    const swept = await sweep(this.deps, now, signal);
    this.#removed ||= swept.erased + swept.waiting > 0;
    try {
      if (!signal?.aborted && (await this.#due(now)) && (await scrub(this.deps.store))) {
        this.#scrubbed = now;
        this.#removed = false;
      }
    } catch (error) {
      swept.failures.push(error);
    }
    return swept;
  }

  async #due(now: number): Promise<boolean> {
    const { db, engine } = this.deps.store;
    // Cutting the log costs milliseconds, and staff and visitors delete between two sweeps, too.
    if (engine === 'sqlite') return true;
    if (now - this.#scrubbed < VACUUM_EVERY) return false;
    if (this.#removed) return true;
    const row = await db
      .selectFrom('booking')
      .select('id')
      .where('erased_at', '>=', this.#scrubbed)
      .limit(1)
      .executeTakeFirst();
    return row !== undefined;
  }
}

/**
 * Sweeps every minute until `signal` ends it, the first time at a random moment of the first minute, so that
 * processes that start together do not sweep together.
 *
 * @param random from 0 up to 1
 * @param report gets what each sweep did
 */
export async function sweepEveryMinute(
  deps: Deps,
  random: () => number,
  report: (swept: Swept) => void,
  signal: AbortSignal,
): Promise<void> {
  const sweeper = new Sweeper(deps);
  const pause = (ms: number) => wait(ms, undefined, { signal }).catch(() => {});
  await pause(random() * MINUTE);
  while (!signal.aborted) {
    report(await sweeper.sweep(signal));
    await pause(MINUTE);
  }
}
