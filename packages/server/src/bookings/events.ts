import type { Kysely } from 'kysely';
import type { Deps } from '../deps.js';
import { rowId } from '../storage/ids.js';
import type { Database } from '../storage/schema.js';

export type EventKind = 'requested' | 'approved' | 'declined' | 'expired' | 'cancelled';

/** Adds a line to a booking's history. `actor` is `visitor`, `system` or `staff:<name>`. */
export async function writeEvent(
  db: Kysely<Database>,
  deps: Deps,
  at: number,
  bookingId: string,
  actor: string,
  kind: EventKind,
): Promise<void> {
  const row = { id: rowId(deps, at), booking_id: bookingId, at, actor, kind, detail: null };
  await db.insertInto('booking_event').values(row).execute();
}
