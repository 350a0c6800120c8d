import assert from 'node:assert/strict';
import { test } from 'node:test';
import { forEachEngine } from '../../test/engines.js';
import { brokenSlots, fullBooking, SECRETS } from '../../test/filled.js';
import { refusal } from '../../test/refusal.js';
import { makeWorld, NOW } from '../../test/world.js';
import { readBooking } from '../bookings/read.js';
import type { Store } from '../deps.js';
import { outboxRow } from '../notify/outbox.js';
import { erasePersonal } from './erase.js';

const everything = async ({ db }: Store) =>
  JSON.stringify([
    await db.selectFrom('booking').selectAll().execute(),
    await db.selectFrom('booking_event').selectAll().execute(),
    await db.selectFrom('idempotency').selectAll().execute(),
    await db.selectFrom('outbox').selectAll().execute(),
    await db.selectFrom('audit').selectAll().execute(),
  ]);

forEachEngine((_, open) => {
  test('takes everything personal out and leaves what is counted', async (t) => {
    const { store } = await open(t);
    const world = await makeWorld(store);
    const { id, ref, code } = await fullBooking(world);
    const other = await fullBooking(world, { phone: '13900000000', alias: '另一位' });
    const { db } = store;
    await db.updateTable('booking').set({ reason: '已经联系过', network: 'n', campaign: 'c' }).execute();
    await db.updateTable('booking_event').set({ detail: '写给另一位同事的话' }).execute();
    await db
      .insertInto('outbox')
      .values(outboxRow('o1', 'webhook', 'booking.approved', id, NOW))
      .execute();
    const before = await db.selectFrom('booking').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

    const erased = await db.transaction().execute((trx) => erasePersonal(trx, world, id, NOW + 5, 'visitor'));
    assert.equal(erased, true);

    const after = await db.selectFrom('booking').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
    assert.deepEqual(after, {
      ...before,
      ref: `erased:${id}`,
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
      erased_at: NOW + 5,
      revision: before.revision + 1,
    });
    const rows = await everything(store);
    for (const gone of [
      before.ref,
      before.phone_sealed,
      before.note_sealed,
      before.contact_hash,
      SECRETS.alias,
    ]) {
      assert.ok(gone && !rows.includes(gone), `${gone} is still there`);
    }
    const events = await db.selectFrom('booking_event').selectAll().where('booking_id', '=', id).execute();
    assert.ok(events.every((event) => event.detail === null));
    assert.deepEqual(
      events.filter((event) => event.kind === 'erased').map(({ at, actor }) => [at, actor]),
      [[NOW + 5, 'visitor']],
    );
    const audit = await db.selectFrom('audit').selectAll().where('action', '=', 'erase').execute();
    assert.deepEqual(
      audit.map(({ actor, object, center_id }) => [actor, object, center_id]),
      [['visitor', `booking:${id}`, 'gz']],
    );
    assert.deepEqual(await brokenSlots(store), []);

    await refusal(readBooking(world, ref, code), 'unknown-booking');
    await refusal(readBooking(world, `erased:${id}`, code), 'unknown-booking');
    assert.equal((await readBooking(world, other.ref, other.code)).status, 'requested');
    assert.match(rows, /另一位/, 'the other booking is untouched');
  });

  test('a second time changes nothing and writes nothing', async (t) => {
    const { store } = await open(t);
    const world = await makeWorld(store);
    const { id } = await fullBooking(world);
    const erase = (now: number) =>
      store.db.transaction().execute((trx) => erasePersonal(trx, world, id, now));
    assert.equal(await erase(NOW), true);
    const once = await everything(store);
    assert.equal(await erase(NOW + 1), false);
    assert.equal(await everything(store), once);
    const unknown = store.db.transaction().execute((trx) => erasePersonal(trx, world, 'no such', NOW));
    assert.equal(await unknown, false);
  });
});
