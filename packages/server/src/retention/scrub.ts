import { sql } from 'kysely';
import type { Store } from '../deps.js';
import { BUSY_MS } from '../storage/sqlite.js';

/** How long a checkpoint waits for others that read: the next sweep tries again. */
const PATIENCE_MS = 200;

/**
 * Takes the bytes of erased rows out of the files. On SQLite `secure_delete` has zeroed them in their pages;
 * the log still holds older copies until it is cut here. On PostgreSQL dead rows go by vacuum, which a user
 * that owns no tables may not run: then the server's own autovacuum does it later.
 *
 * @returns false when somebody was reading and it has to be tried again
 */
export async function scrub(store: Store): Promise<boolean> {
  if (store.engine === 'postgres') {
    await sql`vacuum booking, booking_event, waiting, idempotency, outbox`.execute(store.db);
    return true;
  }
  return store.db.connection().execute(async (connection) => {
    await sql.raw(`pragma busy_timeout = ${PATIENCE_MS}`).execute(connection);
    try {
      const { rows } = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(connection);
      return rows[0]?.busy === 0;
    } finally {
      await sql.raw(`pragma busy_timeout = ${BUSY_MS}`).execute(connection);
    }
  });
}
