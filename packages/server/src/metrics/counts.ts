import { sql } from 'kysely';
import type { Deps } from '../deps.js';

/** What the database holds, in numbers. */
export interface Counts {
  bookings: { status: string; count: number }[];
  outbox: { adapter: string; state: string; count: number }[];
  /** Requests that are past their deadline and not written off yet. */
  overdue: number;
  /** Holds that still run. */
  holds: number;
  waiting: number;
  /** Bookings past the end of their retention that still hold personal data. */
  unerased: number;
  /** Seconds that the oldest message that is due has waited since it was written. */
  outboxAge: number;
}

export async function countAll({ store }: Pick<Deps, 'store'>, now: number): Promise<Counts> {
  const { db } = store;
  const one = async (query: ReturnType<typeof sql<{ count: number | null }>>) =>
    (await query.execute(db)).rows[0]?.count ?? 0;
  const oldest = await one(sql`
    select min(created_at) as count from outbox where state = 'waiting' and next_at <= ${now}`);
  return {
    bookings: (
      await sql<{ status: string; count: number }>`
        select status, count(*) as count from booking group by status`.execute(db)
    ).rows,
    outbox: (
      await sql<{ adapter: string; state: string; count: number }>`
        select adapter, state, count(*) as count from outbox group by adapter, state`.execute(db)
    ).rows,
    overdue: await one(sql`
      select count(*) as count from booking where status = 'requested' and review_by <= ${now}`),
    holds: await one(sql`select count(*) as count from hold where expires_at > ${now}`),
    waiting: await one(sql`select count(*) as count from waiting`),
    unerased: await one(sql`
      select count(*) as count from booking where erased_at is null and purge_at <= ${now}`),
    outboxAge: oldest === 0 ? 0 : (now - oldest) / 1000,
  };
}
