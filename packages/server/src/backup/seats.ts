import { type Kysely, sql } from 'kysely';
import type { Database } from '../storage/schema.js';

/** A slot whose seats were counted wrong. */
export interface Settled {
  id: string;
  from: number;
  to: number;
}

/**
 * Makes the taken seats of every slot those of its bookings, where they are not: a database without holds has
 * no others.
 *
 * @returns what it had to change; a sound backup gives none
 */
export async function settleSeats(trx: Kysely<Database>): Promise<Settled[]> {
  const { rows } = await sql<Settled>`
    select slot.id as id, slot.taken as "from", count(booking.id) as "to"
    from slot left join booking on booking.slot_id = slot.id
      and booking.status in ('requested', 'approved', 'completed', 'no_show')
    group by slot.id, slot.taken
    having slot.taken <> count(booking.id)
    order by slot.id`.execute(trx);
  for (const { id, to } of rows) {
    await trx
      .updateTable('slot')
      .set({
        taken: to,
        // Never under what is already promised.
        capacity: sql<number>`case when capacity < ${to} then ${to} else capacity end`,
      })
      .where('id', '=', id)
      .execute();
  }
  return rows;
}
