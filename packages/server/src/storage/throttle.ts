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
  throw new Problem('too-many-requests', `more than ${limit.attempts} failed attempts; wait, or call 12355`, {
    retryAfter: Math.ceil((row.resets_at - now) / 1000),
  });
}

/** Counts one failure, in the window that runs or in a new one. All server processes share the count. */
export async function countFailure(store: Store, key: string, limit: Limit, now: number): Promise<void> {
  const resets_at = now + limit.window;
  await store.db
    .insertInto('throttle')
    .values({ key, count: 1, resets_at })
    .onConflict((row) =>
      row.column('key').doUpdateSet({
        count: sql<number>`case when throttle.resets_at <= ${now} then 1 else throttle.count + 1 end`,
        resets_at: sql<number>`case when throttle.resets_at <= ${now} then excluded.resets_at else throttle.resets_at end`,
      }),
    )
    .execute();
}
