import { type Kysely, sql } from 'kysely';
import { record } from '../bookings/events.js';
import { closeKeys } from '../bookings/idempotency.js';
import type { Deps } from '../deps.js';
import type { Database } from '../storage/schema.js';

/**
 * Takes everything personal out of a booking; status, center, time and age band stay for the counts. Its
 * reference opens nothing afterwards, its history has no free text, nothing about it is sent any more, and a
 * late copy of its request makes no second one.
 * A live booking keeps its seat: cancel it first.
 *
 * @param actor `system` for the retention rule, `visitor` or `staff:<name>` on demand
 * @returns false when it was erased before, or is not there
 */
export async function erasePersonal(
  trx: Kysely<Database>,
  deps: Deps,
  bookingId: string,
  now: number,
  actor = 'system',
): Promise<boolean> {
  const erased = await trx
    .updateTable('booking')
    .set({
      // Not eight signs: no typed reference is ever the same.
      ref: `erased:${bookingId}`,
      alias: '',
      topic: null,
      phone_sealed: null,
      guardian_sealed: null,
      note_sealed: null,
      contact_hash: null,
      network: null,
      campaign: null,
      reason: null,
      consents: '[]',
      erased_at: now,
      revision: sql<number>`revision + 1`,
    })
    .where('id', '=', bookingId)
    .where('erased_at', 'is', null)
    .returning('center_id')
    .executeTakeFirst();
  if (!erased) return false;
  await trx
    .updateTable('booking_event')
    .set({ detail: null })
    .where('booking_id', '=', bookingId)
    .where('detail', 'is not', null)
    .execute();
  await trx.deleteFrom('outbox').where('booking_id', '=', bookingId).execute();
  await closeKeys(trx, bookingId);
  const center = erased.center_id;
  await record(trx, deps, { bookingId, center, at: now, actor, kind: 'erased' });
  return true;
}
