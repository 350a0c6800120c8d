import type { Kysely } from 'kysely';
import type { Database } from '../storage/schema.js';

/**
 * Seats that are taken at `now`, by slot id, of these services' slots that start in `from` to `to`
 * (exclusive). A request that nobody decided in time holds no seat any more, nor does a
 * hold that is over, whether or not they are already written off. Slots that nobody asked for are missing.
 */
export async function seatsTaken(
  db: Kysely<Database>,
  serviceIds: readonly string[],
  from: number,
  to: number,
  now: number,
): Promise<ReadonlyMap<string, number>> {
  if (serviceIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('slot')
    .select((slot) => [
      'slot.id',
      'slot.taken',
      slot
        .selectFrom('booking')
        .whereRef('booking.slot_id', '=', 'slot.id')
        .where('booking.status', '=', 'requested')
        .where('booking.review_by', '<=', now)
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .as('overdue'),
      slot
        .selectFrom('hold')
        .whereRef('hold.slot_id', '=', 'slot.id')
        .where('hold.expires_at', '<=', now)
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .as('over'),
    ])
    .where('slot.service_id', 'in', serviceIds)
    .where('slot.start_at', '>=', from)
    .where('slot.start_at', '<', to)
    .execute();
  return new Map(rows.map((row) => [row.id, row.taken - (row.overdue ?? 0) - (row.over ?? 0)]));
}
