import assert from 'node:assert/strict';
import { test } from 'node:test';
import { atChina } from '@y12355/domain';
import { forEachEngine } from '../../test/engines.js';
import { fullBooking, setBooking } from '../../test/filled.js';
import { notifyingWorld } from '../../test/notified.js';
import { GROUP } from '../../test/world.js';
import { writeReminders } from './reminders.js';

/** GROUP is on the 8th, so its reminder goes out on the 7th. */
const at = (clock: string, date = '2026-09-07') => {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return atChina(date, hours * 60 + minutes);
};

forEachEngine((_, open) => {
  const prepared = async (t: Parameters<typeof open>[0]) => {
    const { store } = await open(t);
    const world = await notifyingWorld(store, {
      webhook: { url: 'https://gateway.example/' },
      email: { from: 'a@b.example', to: { '*': ['a@b.example'] }, desk: 'https://b.example/desk/' },
    });
    const { id } = await fullBooking(world);
    await store.db.deleteFrom('outbox').execute();
    await setBooking(store, id, { status: 'approved', decided_at: at('08:30') });
    const rows = async () =>
      (await store.db.selectFrom('outbox').selectAll().orderBy('id').execute()).map(
        (row) => `${row.kind} ${row.adapter} ${row.booking_id === id}`,
      );
    return { store, world, id, rows };
  };

  test('the day before, between ten and eight, once, to the gateway', async (t) => {
    const { world, rows } = await prepared(t);
    for (const early of [at('09:59'), at('20:00'), at('12:00', '2026-09-06'), at('12:00', '2026-09-08')]) {
      assert.equal(await writeReminders(world, early), 0);
    }
    assert.equal(await writeReminders(world, at('10:00')), 1);
    assert.deepEqual(await rows(), ['booking.reminder webhook true']);
    assert.equal(await writeReminders(world, at('19:59')), 0);
  });

  test('not for who was told today, who is not expected, or who was erased', async (t) => {
    const { store, world, id, rows } = await prepared(t);
    for (const values of [
      { decided_at: at('10:00') },
      { status: 'requested' },
      { status: 'cancelled' },
      { erased_at: 1 },
    ]) {
      await setBooking(store, id, values);
      assert.equal(await writeReminders(world, at('10:30')), 0, JSON.stringify(values));
      await setBooking(store, id, { status: 'approved', decided_at: at('08:30'), erased_at: null });
    }
    assert.deepEqual(await rows(), []);
    assert.equal(await writeReminders(world, at('10:30')), 1);
  });

  test('two at once write one; a visit moved to another day is reminded of again', async (t) => {
    const { store, world, id, rows } = await prepared(t);
    const both = await Promise.all([writeReminders(world, at('11:00')), writeReminders(world, at('11:00'))]);
    assert.equal(both[0] + both[1], 1);
    assert.equal((await rows()).length, 1);
    const start = at('09:00', '2026-09-10');
    await store.db.updateTable('slot').set({ start_at: start }).where('id', '=', GROUP).execute();
    await setBooking(store, id, { decided_at: at('12:00') });
    assert.equal(await writeReminders(world, at('11:00', '2026-09-09')), 1);
    assert.equal((await rows()).length, 2);
  });
});
