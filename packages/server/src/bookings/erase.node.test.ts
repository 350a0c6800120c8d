import assert from 'node:assert/strict';
import { test } from 'node:test';
import { forEachEngine } from '../../test/engines.js';
import { brokenSlots, fullBooking, SECRETS } from '../../test/filled.js';
import { refusal } from '../../test/refusal.js';
import { GROUP, makeWorld, newKey, sampleRequest, sessionFor, takenOf } from '../../test/world.js';
import { bookingDetail, decideBooking, readContact } from '../staff/review.js';
import { eraseBooking } from './erase.js';
import { readBooking } from './read.js';
import { requestBooking } from './request.js';

forEachEngine((_, open) => {
  test('a young person takes everything back; the visit is off and the counts stay', async (t) => {
    const { store } = await open(t);
    const world = await makeWorld(store);
    const session = await sessionFor(world, 'center', 'gz');
    const { id, ref, code } = await fullBooking(world);
    const { booking } = await bookingDetail(world, session, id);
    await decideBooking(world, session, id, booking.etag, 'approved');
    await refusal(eraseBooking(world, ref, '00000000'), 'unknown-booking');
    await eraseBooking(world, ref, code);
    await refusal(readBooking(world, ref, code), 'unknown-booking');
    await refusal(eraseBooking(world, ref, code), 'unknown-booking');
    assert.equal(await takenOf(store, GROUP), 0);
    const after = await bookingDetail(world, session, id);
    assert.deepEqual(
      [after.booking.status, after.booking.erased, after.booking.alias, after.booking.hasPhone],
      ['cancelled', true, '', false],
    );
    assert.deepEqual(
      after.events.map(({ kind }) => kind),
      ['requested', 'approved', 'cancelled', 'erased'],
    );
    assert.deepEqual(await readContact(world, session, id), { help: { phone: '12355' } });
    const tables = [
      'booking',
      'booking_event',
      'audit',
      'idempotency',
      'outbox',
      'waiting',
      'hold',
      'slot',
    ] as const;
    for (const table of tables) {
      const text = JSON.stringify(await store.db.selectFrom(table).selectAll().execute());
      for (const secret of [...Object.values(SECRETS), ref, ref.replace('-', ''), 'v1.']) {
        assert.ok(!text.includes(secret), `${table} still holds ${secret}`);
      }
    }
    assert.deepEqual(await brokenSlots(store), []);
  });

  test('a copy of the request that comes after the erasure books nothing', async (t) => {
    const { store } = await open(t);
    const world = await makeWorld(store);
    const [body, key] = [sampleRequest(), newKey()];
    const { ref, code } = await requestBooking(world, body, key);
    await eraseBooking(world, ref, code);
    await refusal(requestBooking(world, body, key), 'idempotency-key-reused');
    const rows = await store.db.selectFrom('idempotency').select('body_hash').execute();
    assert.deepEqual(rows, [{ body_hash: '' }], 'nothing made of the words that were sent');
    assert.equal((await store.db.selectFrom('booking').selectAll().execute()).length, 1);
    await requestBooking(world, body, newKey());
  });
});
