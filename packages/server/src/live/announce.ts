import { type Kysely, sql } from 'kysely';
import type { Deps } from '../deps.js';
import type { Database } from '../storage/schema.js';

/** Name under which PostgreSQL passes changes between processes; the payload is a center's id. */
export const CHANNEL = 'y12355_change';

/**
 * Tells everybody who watches, in all processes, that bookings or slots of a center changed. On PostgreSQL
 * the database passes it on when the transaction ends; a request tells its own process before it is answered.
 * On SQLite the one connection is busy until then, so whoever looks again at once waits for it.
 */
export async function announce(
  trx: Kysely<Database>,
  { store, live }: Pick<Deps, 'store' | 'live'>,
  center: string,
): Promise<void> {
  if (store.engine === 'postgres') {
    await sql`select pg_notify(${CHANNEL}, ${center})`.execute(trx);
    live?.touch(center);
  } else {
    live?.emit(center);
  }
}
