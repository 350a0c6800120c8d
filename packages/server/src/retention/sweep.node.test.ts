import assert from 'node:assert/strict';
import { test } from 'node:test';
import { forEachEngine } from '../../test/engines.js';
import { brokenSlots, fullBooking, heldSeat, setBooking, waitingEntry } from '../../test/filled.js';
import { scanned, scansOf } from '../../test/links.js';
import { inProcesses } from '../../test/processes.js';
import { GROUP, makeWorld, NOW, takenOf } from '../../test/world.js';
import type { Store } from '../deps.js';
import { outboxRow } from '../notify/outbox.js';
import { sweep, type Swept } from './sweep.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const nothing: Swept = {
  slots: 0,
  served: 0,
  erased: 0,
  waiting: 0,
  reminders: 0,
  silent: 0,
  tidied: 0,
  failures: [],
};
const statusOf = async ({ db }: Store, id: string) =>
  (await db.selectFrom('booking').select('status').where('id', '=', id).executeTakeFirstOrThrow()).status;
const keysOf = async ({ db }: Store, table: 'idempotency' | 'throttle') =>
  (await db.selectFrom(table).select('key').orderBy('key').execute()).map((row) => row.key);

forEachEngine((_, open) => {
  test('gives back the seats of overdue requests and of holds that are over', async (t) => {
    const { store } = await open(t);
    const world = await makeWorld(store);
    const late = await fullBooking(world);
    const inTime = await fullBooking(world, { phone: '13900000001' });
    await setBooking(store, late.id, { review_by: NOW + HOUR });
    await setBooking(store, inTime.id, { review_by: NOW + HOUR + 1 });
    await heldSeat(world, NOW + HOUR);
    const kept = await heldSeat(world, NOW + HOUR + 1);
    assert.equal(await takenOf(store, GROUP), 4);

    assert.deepEqual(await sweep(world, NOW + HOUR), { ...nothing, slots: 1 });
    assert.equal(await statusOf(store, late.id), 'expired');
    assert.equal(await statusOf(store, inTime.id), 'requested');
    assert.deepEqual(await store.db.selectFrom('hold').select('id').execute(), [{ id: kept }]);
    assert.equal(await takenOf(store, GROUP), 2);
    assert.deepEqual(await brokenSlots(store), []);
    assert.deepEqual(await sweep(world, NOW + HOUR), nothing, 'a second time there is nothing to do');
  });

  test('erases bookings at purge_at, a whole chunk and more, and none before', async (t) => {
    const { store } = await open(t);
    const world = await makeWorld(store);
    const first = await fullBooking(world);
    const base = await store.db.selectFrom('booking').selectAll().executeTakeFirstOrThrow();
    const copies = Array.from({ length: 230 }, (_, index) => ({
      ...base,
      id: `copy-${index}`,
      ref: `COPY${index}`,
      status: 'completed',
      purge_at: index < 220 ? NOW + DAY : NOW + DAY + 1,
    }));
    await store.db.insertInto('booking').values(copies).execute();
    await setBooking(store, first.id, { status: 'approved', purge_at: NOW + 90 * DAY });
    assert.deepEqual(await sweep(world, NOW + DAY), { ...nothing, erased: 220 });
    const left = await store.db.selectFrom('booking').select('id').where('erased_at', 'is', null).execute();
    assert.equal(left.length, 11);
    assert.deepEqual(await sweep(world, NOW + DAY), nothing);
  });

  test('an undecided request past its retention is written off first, then erased', async (t) => {
    const { store } = await open(t);
    const world = await makeWorld(store);
    const { id } = await fullBooking(world);
    const { purge_at } = await store.db.selectFrom('booking').select('purge_at').executeTakeFirstOrThrow();
    // The closed key of the request is old by then, too.
    assert.deepEqual(await sweep(world, purge_at), { ...nothing, slots: 1, erased: 1, tidied: 1 });
    assert.equal(await statusOf(store, id), 'expired');
    assert.equal(await takenOf(store, GROUP), 0);
  });

  test('entries of the waiting list go with their day or their time to be kept', async (t) => {
    const { store } = await open(t);
    const world = await makeWorld(store);
    await waitingEntry(world, { date: '2026-09-06' });
    await waitingEntry(world, { purge_at: NOW });
    // A day on which the center is shut: nobody can be served.
    const later = await waitingEntry(world, { date: '2026-09-09' });
    assert.deepEqual(await sweep(world, NOW), { ...nothing, waiting: 2 });
    assert.deepEqual(await store.db.selectFrom('waiting').select('id').execute(), [{ id: later }]);
  });

  test('rows of no use go, the others stay', async (t) => {
    const { store } = await open(t);
    const world = await makeWorld(store);
    const { db } = store;
    const key = { body_hash: 'h', booking_id: 'b' };
    await db
      .insertInto('idempotency')
      .values([
        { ...key, key: 'old', created_at: NOW - 48 * HOUR },
        { ...key, key: 'young', created_at: NOW - 48 * HOUR + 1 },
      ])
      .execute();
    await db
      .insertInto('throttle')
      .values([
        { key: 'reset', count: 3, resets_at: NOW },
        { key: 'runs', count: 3, resets_at: NOW + 1 },
      ])
      .execute();
    const account = { role: 'province', scope: '', password: 'p', created_at: 0 } as const;
    await db
      .insertInto('staff')
      .values({ name: 'a', ...account })
      .execute();
    await db
      .insertInto('staff_session')
      .values([
        { token_hash: 'over', name: 'a', csrf: 'c', expires_at: NOW },
        { token_hash: 'open', name: 'a', csrf: 'c', expires_at: NOW + 1 },
      ])
      .execute();
    const message = (id: string, state: 'waiting' | 'sent' | 'failed' | 'dropped', age: number) => ({
      ...outboxRow(id, 'webhook', 'booking.approved', 'b', NOW - age),
      state,
      next_at: NOW - age,
    });
    await db
      .insertInto('outbox')
      .values([
        message('sent', 'sent', 7 * DAY),
        message('sent-lately', 'sent', 7 * DAY - 1),
        message('dropped', 'dropped', 7 * DAY),
        message('failed', 'failed', 30 * DAY),
        message('failed-lately', 'failed', 30 * DAY - 1),
        message('waiting', 'waiting', 4 * DAY - 1),
        message('forgotten', 'waiting', 4 * DAY),
      ])
      .execute();
    // 2024-06-29 is 800 days before.
    await scanned(world, 'gz-link', 4, '2024-06-29');
    await scanned(world, 'gz-link', 5, '2024-06-30');
    assert.deepEqual(await sweep(world, NOW), { ...nothing, tidied: 7 });
    assert.deepEqual(await scansOf(world), ['gz-link/2024-06-30 5']);
    assert.deepEqual(await keysOf(store, 'idempotency'), ['young']);
    assert.deepEqual(await keysOf(store, 'throttle'), ['runs']);
    assert.deepEqual(await db.selectFrom('staff_session').select('token_hash').execute(), [
      { token_hash: 'open' },
    ]);
    const left = await db.selectFrom('outbox').select(['id', 'state']).orderBy('id').execute();
    assert.deepEqual(
      left.map((row) => `${row.id} ${row.state}`),
      ['failed-lately failed', 'forgotten failed', 'sent-lately sent', 'waiting waiting'],
    );
  });

  test('one part that fails is told and does not keep the others back', async (t) => {
    const { store } = await open(t);
    const world = await makeWorld(store);
    await waitingEntry(world, { purge_at: NOW });
    await store.db.schema.dropTable('throttle').execute();
    const { failures, waiting } = await sweep(world, NOW);
    assert.equal(waiting, 1);
    assert.equal(failures.length, 1);
    assert.match(String(failures[0]), /throttle/);
  });

  test('three processes at once do each thing once', async (t) => {
    const { store, options } = await open(t);
    const world = await makeWorld(store);
    const kept = await fullBooking(world);
    const base = await store.db.selectFrom('booking').selectAll().executeTakeFirstOrThrow();
    await setBooking(store, kept.id, { status: 'approved', purge_at: NOW + 90 * DAY });
    const copies = Array.from({ length: 150 }, (_, index) => ({
      ...base,
      id: `copy-${index}`,
      ref: `COPY${index}`,
      status: 'cancelled',
      purge_at: NOW,
    }));
    await store.db.insertInto('booking').values(copies).execute();
    for (let seat = 0; seat < 5; seat += 1) await heldSeat(world, NOW);
    const throttle = Array.from({ length: 450 }, (_, index) => ({
      key: `k${index}`,
      count: 1,
      resets_at: NOW,
    }));
    await store.db.insertInto('throttle').values(throttle).execute();

    const rounds = await inProcesses<Swept>('sweep', options, [NOW, NOW, NOW]);
    const done = rounds.filter((round): round is Swept => round !== 'killed');
    const sum = (part: 'erased' | 'tidied') => done.reduce((total, round) => total + round[part], 0);
    assert.deepEqual(
      done.flatMap((round) => round.failures),
      [],
    );
    assert.deepEqual([done.length, sum('erased'), sum('tidied')], [3, 150, 450]);
    const events = await store.db
      .selectFrom('booking_event')
      .select('booking_id')
      .where('kind', '=', 'erased')
      .execute();
    assert.deepEqual([events.length, new Set(events.map((row) => row.booking_id)).size], [150, 150]);
    assert.equal(await takenOf(store, GROUP), 1);
    assert.deepEqual(await brokenSlots(store), []);
  });
});
