import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';
import { test } from 'node:test';
import { forEachEngine, onPostgres, onSqlite } from '../../test/engines.js';
import { naiveTable } from '../../test/naive.js';
import { inProcesses } from '../../test/processes.js';
import type { Asked, Outcome } from '../../test/worker.js';
import { GROUP, makeWorld, newKey, sampleRequest } from '../../test/world.js';
import type { Store } from '../deps.js';
import { requestBooking } from './request.js';

const REQUESTS = 400;
const SEATS = 7;
const PROCESSES = 3;

const ask = (): Asked => ({ key: newKey(), body: sampleRequest({ slot: GROUP }) });

/** The orders dealt out at random. */
function dealt<T>(orders: readonly T[], hands: number): T[][] {
  const result = Array.from({ length: hands }, (): T[] => []);
  for (const order of orders) result[randomInt(hands)]?.push(order);
  return result;
}

async function checkRace(store: Store, outcomes: Outcome[]): Promise<void> {
  const accepted = outcomes.filter((outcome) => 'ref' in outcome);
  const full = outcomes.filter((outcome) => 'problem' in outcome && outcome.problem === 'slot-full');
  assert.deepEqual(
    [accepted.length, full.length],
    [SEATS, REQUESTS - SEATS],
    JSON.stringify(outcomes.slice(0, 20)),
  );
  assert.ok(full.every((outcome) => 'alternatives' in outcome && outcome.alternatives === 5));
  assert.equal(new Set(accepted.map((outcome) => outcome.ref)).size, SEATS);
  const rows = await store.db.selectFrom('booking').select('ref').where('slot_id', '=', GROUP).execute();
  assert.equal(rows.length, SEATS);
  const slot = await store.db.selectFrom('slot').selectAll().where('id', '=', GROUP).executeTakeFirst();
  assert.deepEqual([slot?.taken, slot?.capacity], [SEATS, SEATS]);
}

onPostgres((_, open) => {
  test('400 requests for 7 seats over three processes: 7 accepted, 393 refused with alternatives', async (t) => {
    const { store, options } = await open(t);
    await makeWorld(store);
    const orders = dealt(Array.from({ length: REQUESTS }, ask), PROCESSES);
    const outcomes = (await inProcesses<Outcome[]>('request', options, orders)).flat() as Outcome[];
    await checkRace(store, outcomes);
  });

  test('looking first and writing then oversells: the race test would see it', async (t) => {
    const { store, options } = await open(t);
    await naiveTable(store);
    const order = { capacity: SEATS, requests: 30, rounds: 10 };
    const sold = await inProcesses<number[]>('naive', options, Array<unknown>(PROCESSES).fill(order));
    const rounds = Array.from({ length: order.rounds }, (_, round) =>
      sold.reduce((sum, counts) => sum + ((counts as number[])[round] as number), 0),
    );
    assert.ok(
      rounds.every((count) => count >= SEATS),
      `sold ${rounds.join(', ')}`,
    );
    assert.ok(
      rounds.some((count) => count > SEATS),
      `sold ${rounds.join(', ')}`,
    );
  });
});

onSqlite((_, open) => {
  test('400 requests for 7 seats in one process: 7 accepted, 393 refused with alternatives', async (t) => {
    const { store, options } = await open(t);
    await makeWorld(store);
    const order = Array.from({ length: REQUESTS }, ask);
    const outcomes = (await inProcesses<Outcome[]>('request', options, [order])).flat() as Outcome[];
    await checkRace(store, outcomes);
  });
});

forEachEngine((_, open) => {
  test('twins in three processes get one booking and the same receipt', async (t) => {
    const { store, options } = await open(t);
    await makeWorld(store);
    const order = Array<Asked>(10).fill(ask());
    const outcomes = (await inProcesses<Outcome[]>('request', options, [order, order, order])).flat();
    assert.equal(outcomes.length, 30);
    for (const outcome of outcomes) assert.deepEqual(outcome, outcomes[0]);
    assert.ok('ref' in (outcomes[0] as Outcome));
    assert.equal((await store.db.selectFrom('booking').select('id').execute()).length, 1);
  });

  test('kill -9 in the middle or after the commit, then the same key again: one booking each', async (t) => {
    const { store, options } = await open(t);
    const world = await makeWorld(store);
    // The 1st use of randomness is the booking's id, the 4th its history (the seat is taken), the 5th the audit row.
    const orders = [1, 4, 5, 'commit'].map((at) => ({ ...ask(), at }));
    const ends = await inProcesses('die', options, orders);
    assert.deepEqual(ends, Array(orders.length).fill('killed'));
    const kept = await store.db.selectFrom('booking').select('id').execute();
    assert.equal(kept.length, 1, 'only the committed one is there');
    for (const { key, body } of orders) await requestBooking(world, body, key);
    const rows = await store.db.selectFrom('booking').select('id').execute();
    const slot = await store.db.selectFrom('slot').select('taken').executeTakeFirst();
    assert.deepEqual([rows.length, slot?.taken], [orders.length, orders.length]);
    assert.ok(rows.some((row) => row.id === kept[0]?.id));
  });
});
