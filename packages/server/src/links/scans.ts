import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Store } from '../deps.js';
import { inChunks } from '../storage/chunks.js';
import type { LinkScanTable } from '../storage/schema.js';

/** How often counts are written, in milliseconds: a process that is killed loses those of this time. */
export const WRITE_MS = 2000;

/**
 * Scans of this process that are not written yet: a code, a day, a number. However many come, what is written
 * is one row for each code that was scanned.
 */
export class Scans {
  #waiting = new Map<string, LinkScanTable>();

  /** @param day date in China */
  count(code: string, day: string): void {
    this.#add({ id: `${code}/${day}`, code, day, count: 1 });
  }

  /**
   * Adds what waits to the table. What cannot be written waits for the next time; were only the answer of the
   * database lost, it would count twice.
   *
   * @returns how many scans were written
   */
  async write({ db }: Pick<Store, 'db'>): Promise<number> {
    // One order for all processes, so that two of them cannot wait for each other.
    const rows = [...this.#waiting.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
    this.#waiting = new Map();
    let written = 0;
    let left = rows;
    try {
      for (const chunk of inChunks(rows)) {
        await db
          .insertInto('link_scan')
          .values(chunk)
          .onConflict((row) =>
            row.column('id').doUpdateSet({ count: sql<number>`link_scan.count + excluded.count` }),
          )
          .execute();
        left = left.slice(chunk.length);
        written += chunk.reduce((sum, { count }) => sum + count, 0);
      }
    } finally {
      for (const row of left) this.#add(row);
    }
    return written;
  }

  #add(row: LinkScanTable): void {
    const known = this.#waiting.get(row.id);
    if (known) known.count += row.count;
    else this.#waiting.set(row.id, row);
  }
}

/** Writes every two seconds until `signal` ends it; what came last is left to whoever ends the process. */
export async function writeScansUntil(
  scans: Scans,
  store: Store,
  failed: (error: unknown) => void,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    await wait(WRITE_MS, undefined, { signal }).catch(() => {});
    await scans.write(store).catch(failed);
  }
}
