import { addDays, chinaDate } from '@y12355/domain';
import type { Insertable } from 'kysely';
import type { BookingRequest } from '../src/bookings/request.js';
import { requestBooking } from '../src/bookings/request.js';
import type { Store } from '../src/deps.js';
import { contactHash, newRef } from '../src/bookings/secrets.js';
import { randomId } from '../src/storage/ids.js';
import type { BookingTable, WaitingTable } from '../src/storage/schema.js';
import { seal } from '../src/storage/seal.js';
import { GROUP, newKey, NOW, sampleRequest, type World } from './world.js';

export const SECRETS = {
  alias: '阿树的小名',
  phone: '13912345678',
  note: '想问问怎么和家里人说',
} as const;

/** A booking of GROUP with everything that a request can hold; returns its id. */
export async function fullBooking(
  world: World,
  changes: Partial<BookingRequest> = {},
): Promise<{ id: string; ref: string; code: string }> {
  const both = ['arrange', 'topic'].map((id) => ({ id, version: '1' }));
  const { ref, code } = await requestBooking(
    world,
    sampleRequest({
      slot: GROUP,
      ...SECRETS,
      topic: 'family',
      campaign: 'spring',
      consents: both,
      ...changes,
    }),
    newKey(),
  );
  const stored = ref.replace('-', '');
  const { id } = await world.store.db
    .selectFrom('booking')
    .select('id')
    .where('ref', '=', stored)
    .executeTakeFirstOrThrow();
  return { id, ref, code };
}

/** Sets columns of one booking. */
export async function setBooking(store: Store, id: string, values: Partial<Insertable<BookingTable>>) {
  await store.db.updateTable('booking').set(values).where('id', '=', id).execute();
}

/** A hold on GROUP that counts as a taken seat. The slot's row has to be there. */
export async function heldSeat({ store, randomBytes }: World, expires_at: number): Promise<string> {
  const id = randomId({ randomBytes });
  const row = { id, slot_id: GROUP, network: 'network', created_at: NOW, expires_at };
  await store.db.insertInto('hold').values(row).execute();
  await store.db
    .updateTable('slot')
    .set(({ eb }) => ({ taken: eb('taken', '+', 1) }))
    .where('id', '=', GROUP)
    .execute();
  return id;
}

/** An entry of the waiting list for GROUP's service; `date` is tomorrow by the world's clock. */
export async function waitingEntry(
  world: World,
  changes: Partial<Insertable<WaitingTable>> = {},
): Promise<string> {
  const id = randomId(world);
  const date = addDays(chinaDate(world.now()), 1);
  await world.store.db
    .insertInto('waiting')
    .values({
      id,
      ref: newRef(world),
      center_id: 'gz',
      service_id: 'gz-group',
      date,
      alias: SECRETS.alias,
      age_band: '14-17',
      topic: 'family',
      phone_sealed: seal(world, `booking:${id}:phone`, SECRETS.phone),
      guardian_sealed: null,
      contact_hash: contactHash(world, SECRETS.phone),
      consents: '[]',
      campaign: null,
      network: 'network',
      submitted_at: world.now(),
      purge_at: world.now() + 40 * 86_400_000,
      ...changes,
    })
    .execute();
  return id;
}

/** Slots whose seats are not kept bookings and holds; empty when all is right. */
export async function brokenSlots({ db }: Store) {
  const slots = await db
    .selectFrom('slot')
    .select(({ selectFrom }) => [
      'slot.id',
      'slot.taken',
      selectFrom('booking')
        .whereRef('booking.slot_id', '=', 'slot.id')
        .where('booking.status', 'in', ['requested', 'approved', 'completed', 'no_show'])
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .as('live'),
      selectFrom('hold')
        .whereRef('hold.slot_id', '=', 'slot.id')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .as('held'),
    ])
    .execute();
  return slots.filter(({ taken, live, held }) => taken !== (live ?? 0) + (held ?? 0));
}
