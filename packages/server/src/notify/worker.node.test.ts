import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { forEachEngine, onSqlite } from '../../test/engines.js';
import { KEY, messageAbout, notifyingWorld, outboxOf } from '../../test/notified.js';
import { inProcesses } from '../../test/processes.js';
import { startReceiver } from '../../test/receiver.js';
import type { Store } from '../deps.js';
import { LEASE_MS, type Tried } from './deliver.js';
import { notifiersOf } from './settings.js';
import { deliverUntil } from './worker.js';

const COUNT = 120;

/** As many messages as `COUNT` about one booking. */
async function copies({ db }: Store): Promise<void> {
  const first = await db.selectFrom('outbox').selectAll().executeTakeFirstOrThrow();
  const rows = Array.from({ length: COUNT - 1 }, (_, index) => ({ ...first, id: `${first.id}-${index}` }));
  await db.insertInto('outbox').values(rows).execute();
}

forEachEngine((_, open) => {
  test('three processes, one of them killed: nothing is lost, and nothing sent twice at once', async (t) => {
    const { store, options } = await open(t);
    const receiver = await startReceiver(t);
    const world = await notifyingWorld(store, { webhook: { url: receiver.url } });
    await messageAbout(world);
    await copies(store);
    const order = { now: world.now(), url: receiver.url, secret: KEY };
    const ends = await inProcesses<number>('deliver', options, [order, order, { ...order, dieAfter: 5 }]);
    assert.equal(ends[2], 'killed');
    const again = await inProcesses<number>('deliver', options, [{ ...order, now: order.now + LEASE_MS }]);
    const ids = receiver.got.map((got) => got.headers['webhook-id']);
    assert.equal(new Set(ids).size, COUNT, 'each arrived');
    // The killed process may have sent a few whose end it could not write down.
    assert.ok(ids.length - COUNT <= 4, `${ids.length - COUNT} came twice`);
    assert.ok(again[0] !== 'killed' && (again[0] as number) <= 4, `${String(again[0])} were left`);
    assert.ok((await outboxOf(world)).every((row) => row.text.startsWith('webhook sent')));
  });
});

onSqlite((_, open) => {
  const running = async (t: Parameters<typeof open>[0]) => {
    const { store } = await open(t);
    const receiver = await startReceiver(t);
    const world = await notifyingWorld(store, { webhook: { url: receiver.url } });
    const stop = new AbortController();
    const tried: Tried[] = [];
    const failed: unknown[] = [];
    const run = () =>
      deliverUntil(
        world,
        notifiersOf(world, { webhookSecret: KEY, production: false }),
        () => 0.99,
        { tried: (one) => tried.push(one), failed: (error) => failed.push(error) },
        stop.signal,
      );
    return { store, world, receiver, stop, tried, failed, run };
  };

  test('sends what is there and what comes, and ends when it is told to', async (t) => {
    const { store, world, receiver, stop, run } = await running(t);
    await messageAbout(world);
    const ended = run();
    await receiver.until(1);
    const { id, ...row } = await store.db.selectFrom('outbox').selectAll().executeTakeFirstOrThrow();
    await store.db
      .insertInto('outbox')
      .values({ ...row, id: `${id}-2`, state: 'waiting', next_at: 0 })
      .execute();
    await receiver.until(2);
    stop.abort();
    await ended;
    await wait(50);
    assert.equal(receiver.got.length, 2);
  });

  test('the end lets a message on its way arrive, and cuts one that hangs; that one waits', async (t) => {
    const { world, receiver, stop, tried, run } = await running(t);
    receiver.answer = 'silence';
    await messageAbout(world);
    const ended = run();
    await receiver.until(1);
    const begun = performance.now();
    stop.abort();
    await ended;
    const took = performance.now() - begun;
    assert.ok(took > 1500 && took < 6000, `${took} ms`);
    assert.deepEqual([tried[0]?.outcome, tried[0]?.code], ['retry', 'timeout']);
    assert.equal((await outboxOf(world))[0]?.text, 'webhook waiting 1');
  });

  test('a database that does not answer is told, and it goes on', async (t) => {
    const { store, world, receiver, stop, failed, run } = await running(t);
    await messageAbout(world);
    await store.db.schema.alterTable('outbox').renameTo('away').execute();
    const ended = run();
    while (failed.length === 0) await wait(20);
    await store.db.schema
      .alterTable('away' as never)
      .renameTo('outbox')
      .execute();
    await receiver.until(1);
    stop.abort();
    await ended;
  });
});
