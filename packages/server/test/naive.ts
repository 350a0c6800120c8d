import { sql } from 'kysely';
import type { Store } from '../src/deps.js';

/** The table of the fault that the real code must not have. */
export async function naiveTable({ db }: Store): Promise<void> {
  await sql`create table naive_booking (round integer not null)`.execute(db);
}

/**
 * Looks whether a seat is left and then writes: in a transaction, and still wrong, since two transactions
 * look before either has written. Kept so that the race test is known to see an oversold slot.
 */
export async function naiveRequest({ db }: Store, round: number, capacity: number): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const { rows } = await sql<{ count: number }>`
      select count(*) as count from naive_booking where round = ${round}`.execute(trx);
    if ((rows[0]?.count ?? 0) >= capacity) return false;
    await sql`insert into naive_booking values (${round})`.execute(trx);
    return true;
  });
}
