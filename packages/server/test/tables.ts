import type { Selectable } from 'kysely';
import type { Store } from '../src/deps.js';
import type { Database } from '../src/storage/schema.js';

export { sql } from 'kysely';

/** Whole tables, as they are at one quiet moment. */
export interface Tables {
  slots: Selectable<Database['slot']>[];
  bookings: Selectable<Database['booking']>[];
  events: Selectable<Database['booking_event']>[];
  holds: Selectable<Database['hold']>[];
  waiting: Selectable<Database['waiting']>[];
  keys: Selectable<Database['idempotency']>[];
  audit: Selectable<Database['audit']>[];
  outbox: Selectable<Database['outbox']>[];
  links: Selectable<Database['link']>[];
  scans: Selectable<Database['link_scan']>[];
}

export async function readTables({ db }: Store): Promise<Tables> {
  return {
    slots: await db.selectFrom('slot').selectAll().execute(),
    bookings: await db.selectFrom('booking').selectAll().execute(),
    events: await db.selectFrom('booking_event').selectAll().orderBy('id').execute(),
    holds: await db.selectFrom('hold').selectAll().execute(),
    waiting: await db.selectFrom('waiting').selectAll().execute(),
    keys: await db.selectFrom('idempotency').selectAll().execute(),
    audit: await db.selectFrom('audit').selectAll().execute(),
    outbox: await db.selectFrom('outbox').selectAll().execute(),
    links: await db.selectFrom('link').selectAll().orderBy('code').execute(),
    scans: await db.selectFrom('link_scan').selectAll().orderBy('id').execute(),
  };
}
