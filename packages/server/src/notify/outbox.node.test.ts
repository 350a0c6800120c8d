import assert from 'node:assert/strict';
import { test } from 'node:test';
import { forEachEngine } from '../../test/engines.js';
import { makeWorld, newKey, NOW, sampleOperator, sampleRequest } from '../../test/world.js';
import { operatorJsonSchema } from '../operator/schema.js';
import { publicOperator } from '../operator/public.js';
import { requestBooking } from '../bookings/request.js';
import { notify } from './outbox.js';

const notifications = {
  webhook: { url: 'https://gateway.example/12355' },
  email: {
    from: 'desk@12355.example',
    to: { '*': ['staff@12355.example'] },
    desk: 'https://12355.example/desk/',
  },
};

forEachEngine((_, open) => {
  test('one row for each adapter that handles the kind', async (t) => {
    const { store } = await open(t);
    const world = await makeWorld(store, sampleOperator({ notifications }));
    await requestBooking(world, sampleRequest(), newKey());
    const { id } = await store.db.selectFrom('booking').select('id').executeTakeFirstOrThrow();
    await store.db.deleteFrom('outbox').execute();
    await store.db.transaction().execute(async (trx) => {
      await notify(trx, world, NOW, 'booking.requested', id);
      await notify(trx, world, NOW + 1, 'booking.approved', id);
    });
    const rows = await store.db.selectFrom('outbox').selectAll().orderBy('created_at').execute();
    assert.deepEqual(rows.map((row) => `${row.kind} ${row.adapter} ${row.state} ${row.tries}`).sort(), [
      'booking.approved webhook waiting 0',
      'booking.requested email waiting 0',
      'booking.requested webhook waiting 0',
    ]);
    assert.ok(rows.every((row) => row.booking_id === id && row.next_at === row.created_at));
  });

  test('a change that is rolled back tells nobody, and neither does a file without receivers', async (t) => {
    const { store } = await open(t);
    const world = await makeWorld(store, sampleOperator({ notifications }));
    await assert.rejects(
      store.db.transaction().execute(async (trx) => {
        await notify(trx, world, NOW, 'booking.approved', 'x');
        throw new Error('the change failed');
      }),
      /the change failed/,
    );
    const silent = { ...world, operator: sampleOperator() };
    await notify(store.db, silent, NOW, 'booking.approved', 'x');
    const chosen = sampleOperator({
      notifications: { webhook: { ...notifications.webhook, kinds: ['booking.reminder'] } },
    });
    await notify(store.db, { ...world, operator: chosen }, NOW, 'booking.approved', 'x');
    assert.equal((await store.db.selectFrom('outbox').select('id').execute()).length, 0);
    await notify(store.db, { ...world, operator: chosen }, NOW, 'booking.reminder', 'x');
    assert.equal((await store.db.selectFrom('outbox').select('id').execute()).length, 1);
  });
});

test('where messages go is in the published schema and not in the public document', () => {
  const schema = JSON.stringify(operatorJsonSchema());
  assert.match(schema, /"notifications"/);
  const shown = JSON.stringify(
    publicOperator(sampleOperator({ notifications }), '2026-09-07T08:00:00+08:00'),
  );
  assert.doesNotMatch(shown, /gateway|staff@|notifications/);
});
