import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cancelBooking } from '../../../packages/server/src/bookings/cancel.js';
import { eraseBooking } from '../../../packages/server/src/bookings/erase.js';
import { requestBooking } from '../../../packages/server/src/bookings/request.js';
import { joinWaitingList } from '../../../packages/server/src/bookings/waiting.js';
import { decideBooking, listBookings } from '../../../packages/server/src/staff/review.js';
import { onSqlite } from '../../../packages/server/test/engines.js';
import { heldSeat } from '../../../packages/server/test/filled.js';
import { sql } from '../../../packages/server/test/tables.js';
import {
  GROUP,
  makeWorld,
  newKey,
  NOW,
  sampleOperator,
  sampleRequest,
  sessionFor,
  type World,
} from '../../../packages/server/test/world.js';
import { auditStore } from './audit.js';
import { type Form, Ledger } from './ledger.js';

interface Lived {
  world: World;
  forms: Form[];
  /** Forms: approved, cancelled, erased, requested, on the waiting list. */
  named: Record<'approved' | 'cancelled' | 'erased' | 'requested' | 'waiting', Form & { ref: string }>;
}

let people = 0;

/** A database in which a little of everything happened, and what its clients know. */
async function lived(world: World): Promise<Lived> {
  const ledger = new Ledger();
  const ask = async (slot: string) => {
    people += 1;
    const body = sampleRequest({ slot, alias: `人${people}`, phone: `1390000${1000 + people}` });
    const key = newKey();
    const form = ledger.add({ kind: 'booking', key, alias: body.alias, phone: body.phone, body });
    ledger.receipt(form, await requestBooking(world, body, key));
    return form as Form & { ref: string };
  };
  const approved = await ask(GROUP);
  const session = await sessionFor(world, 'province', '');
  const [first] = (await listBookings(world, session, {})).bookings;
  assert.ok(first);
  await decideBooking(world, session, first.id, first.etag, 'approved');
  const cancelled = await ask(GROUP);
  await cancelBooking(world, cancelled.ref, cancelled.code as string);
  ledger.ended(cancelled.ref, 'cancelled');
  const erased = await ask(GROUP);
  await eraseBooking(world, erased.ref, erased.code as string);
  erased.erased = true;
  const requested = await ask(GROUP);
  await heldSeat(world, NOW + 60_000);
  for (const hour of ['09', '10', '11']) await ask(`gz-psy/2026-09-08T${hour}:00`);
  const body = { ...sampleRequest({ alias: '等的人', phone: '13900009999' }), service: 'gz-psy' };
  const words = { ...body, slot: undefined };
  const key = newKey();
  const { alias, phone } = body;
  const waiting = ledger.add({ kind: 'waiting', key, alias, phone, body: words });
  ledger.receipt(waiting, await joinWaitingList(world, { ...words, date: '2026-09-08' }, key));
  const named = { approved, cancelled, erased, requested, waiting: waiting as Form & { ref: string } };
  return { world, forms: ledger.forms, named };
}

const stored = (form: { ref: string }) => form.ref.replace('-', '');

/** Faults that the service must never make, each with what the audit has to say about it. */
const planted: Record<string, [(lived: Lived) => Promise<unknown> | unknown, RegExp]> = {
  'a writer that bumps taken': [
    ({ world }) => sql`update slot set taken = taken + 1 where id = ${GROUP}`.execute(world.store.db),
    /taken is 4, bookings and holds are 3/,
  ],
  'a hold that lost its seat': [
    ({ world }) => sql`update slot set taken = taken - 1 where id = ${GROUP}`.execute(world.store.db),
    /taken is 2, bookings and holds are 3/,
  ],
  'a slot over its capacity': [
    async ({ world }) => {
      await sql`pragma ignore_check_constraints = on`.execute(world.store.db);
      await sql`update slot set capacity = 2 where id = ${GROUP}`.execute(world.store.db);
    },
    /3 of 2 seats are taken/,
  ],
  'a deleted event': [
    ({ world }) => world.store.db.deleteFrom('booking_event').where('kind', '=', 'approved').execute(),
    /is approved after: visitor requested/,
  ],
  'a state that nobody wrote down': [
    ({ world, named }) =>
      world.store.db
        .updateTable('booking')
        .set({ status: 'completed' })
        .where('ref', '=', stored(named.requested))
        .execute(),
    /is completed after: visitor requested/,
  ],
  'a cancellation undone': [
    ({ world, named }) =>
      world.store.db
        .updateTable('booking')
        .set({ status: 'requested' })
        .where('ref', '=', stored(named.cancelled))
        .execute(),
    /acknowledged as cancelled, is requested/,
  ],
  'a booking lost': [
    ({ world, named }) =>
      world.store.db.deleteFrom('booking').where('ref', '=', stored(named.requested)).execute(),
    /acknowledged and not in the database/,
  ],
  'a place on the list lost': [
    ({ world }) => world.store.db.deleteFrom('waiting').execute(),
    /waiting 等的人 .*acknowledged and not in the database/,
  ],
  'an erasure undone': [
    ({ world, named }) =>
      world.store.db
        .updateTable('booking')
        .set({ ref: stored(named.erased), alias: named.erased.alias, erased_at: null })
        .where('erased_at', 'is not', null)
        .execute(),
    /acknowledged as erased and still there/,
  ],
  'words left after an erasure': [
    ({ world }) =>
      world.store.db
        .updateTable('booking')
        .set({ topic: 'family' })
        .where('erased_at', 'is not', null)
        .execute(),
    /erased .* still has alias, topic/,
  ],
  'one form booked twice': [
    ({ world, named }) =>
      world.store.db
        .updateTable('booking')
        .set({ alias: named.approved.alias })
        .where('ref', '=', stored(named.requested))
        .execute(),
    /is booked 2 times/,
  ],
  'a key that names another booking': [
    ({ world, named }) =>
      world.store.db
        .updateTable('idempotency')
        .set({ booking_id: 'ff' })
        .where('key', '=', named.requested.key)
        .execute(),
    /its key names ff/,
  ],
  'one contact twice in a slot': [
    async ({ world, named }) => {
      await sql`drop index booking_live_contact`.execute(world.store.db);
      await sql`update booking set contact_hash = (select contact_hash from booking where ref = ${stored(named.approved)})
        where ref = ${stored(named.requested)}`.execute(world.store.db);
    },
    /two live bookings of one contact/,
  ],
  'a line missing in the audit': [
    ({ world }) => world.store.db.deleteFrom('audit').where('action', '=', 'approve').execute(),
    /approve: 0 audit rows, expected 1/,
  ],
  'a message never written': [
    ({ world }) => world.store.db.deleteFrom('outbox').where('kind', '=', 'booking.approved').execute(),
    /booking.approved: 0 messages, expected 1/,
  ],
  'somebody who waits beside a free seat': [
    ({ world }) =>
      sql`update slot set capacity = capacity + 1 where id like 'gz-psy/%'`
        .execute(world.store.db)
        .then(() => sql`update service set capacity = 2 where id = 'gz-psy'`.execute(world.store.db))
        .then(() => sql`update data_version set value = value + 1`.execute(world.store.db)),
    /waits for 2026-09-08, and gz-psy\/2026-09-08T09:00 has a free seat/,
  ],
};

onSqlite((_, open) => {
  const live = async (t: Parameters<typeof open>[0]) => {
    const webhook = { url: 'http://127.0.0.1:9/' };
    return lived(await makeWorld((await open(t)).store, sampleOperator({ notifications: { webhook } })));
  };

  test('a sound database passes', async (t) => {
    const { world, forms } = await live(t);
    assert.deepEqual(await auditStore(world, forms, 0), []);
  });

  for (const [name, [plant, words]] of Object.entries(planted)) {
    test(`the audit sees ${name}`, async (t) => {
      const life = await live(t);
      await sql`pragma foreign_keys = off`.execute(life.world.store.db);
      await plant(life);
      const faults = await auditStore(life.world, life.forms, 0);
      assert.ok(
        faults.some((fault) => words.test(fault)),
        faults.join('\n') || 'no fault was found',
      );
    });
  }
});
