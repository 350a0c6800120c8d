import { sql } from 'kysely';
import type { Store } from '../deps.js';
import { Problem } from '../problem.js';

export interface Limit {
  /** Failures that are answered as such; after them comes 429 until the window ends. */
  attempts: number;
  /** Milliseconds. */
  window: number;
}

/**
 * @throws Problem too-many-requests when this key has used up its failures
 */
export async function refuseWhenSpent(store: Store, key: string, limit: Limit, now: number): Promise<void> {
  const row = await store.db
    .selectFrom('throttle')
    .select(['count', 'resets_at'])
    .where('key', '=', key)
    .executeTakeFirst();
  if (!row || row.resets_at <= now || row.count < limit.attempts) return;
  throw spent(limit, row.resets_at, now);
}

/**
 * Counts an attempt, in the window that runs or in a new one, and refuses it where it is one too many: of
 * guesses that come at the same moment no more get an answer than of those that come one by one. All server
 * processes share the count.
 * @throws Problem too-many-requests
 */
export async function spendAttempt(store: Store, key: string, limit: Limit, now: number): Promise<void> {
  const resets_at = now + limit.window;
  const row = await store.db
    .insertInto('throttle')
    .values({ key, count: 1, resets_at })
    .onConflict((row) =>
      row.column('key').doUpdateSet({
        count: sql<number>`case when throttle.resets_at <= ${now} then 1 else throttle.count + 1 end`,
        resets_at: sql<number>`case when throttle.resets_at <= ${now} then excluded.resets_at else throttle.resets_at end`,
      }),
    )
    .returning(['count', 'resets_at'])
    .executeTakeFirstOrThrow();
  if (row.count > limit.attempts) throw spent(limit, row.resets_at, now);
}

/** Takes an attempt back that was no failure. */
export async function returnAttempt(store: Store, key: string): Promise<void> {
  await store.db
    .updateTable('throttle')
    .set({ count: sql<number>`count - 1` })
    .where('key', '=', key)
    .where('count', '>', 0)
    .execute();
}

function spent({ attempts }: Limit, resetsAt: number, now: number): Problem {
  return new Problem('too-many-requests', `more than ${attempts} failed attempts; wait, or call 12355`, {
    retryAfter: Math.ceil((resetsAt - now) / 1000),
  });
}
