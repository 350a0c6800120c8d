import assert from 'node:assert/strict';
import { test } from 'node:test';
import { forEitherEngine, onSqlite } from '../../test/engines.js';
import { fullBooking, heldSeat, SECRETS, setBooking, waitingEntry } from '../../test/filled.js';
import { callerOf, refused } from '../../test/http.js';
import { makeWorld, NOW, sampleRequest, newKey, type World } from '../../test/world.js';
import { createApp } from './app.js';
import { createMetrics } from '../metrics/metrics.js';
import { outboxRow } from '../notify/outbox.js';

const TOKEN = 'a token of tests only, long';
const bearer = { Authorization: `Bearer ${TOKEN}` };

const measured = (world: World) => {
  const metrics = createMetrics(world);
  return { metrics, call: callerOf(world, { metrics, metricsToken: TOKEN }) };
};

/** Value of a line, by its name and labels. */
function valueOf(text: string, name: string): number | undefined {
  const line = text.split('\n').find((one) => one.startsWith(`${name} `));
  return line === undefined ? undefined : Number(line.slice(name.length + 1));
}

forEitherEngine((engine, open) => {
  test('requests, states, overdue, holds, messages and connections are counted', async (t) => {
    const { store } = await open(t);
    const world = await makeWorld(store);
    const { metrics, call } = measured(world);
    const first = await fullBooking(world);
    const second = await fullBooking(world, { phone: '13900000004' });
    await setBooking(store, first.id, { status: 'approved', purge_at: NOW });
    await setBooking(store, second.id, { review_by: NOW });
    await heldSeat(world, NOW + 1);
    await heldSeat(world, NOW);
    await waitingEntry(world);
    const message = outboxRow('o1', 'webhook', 'booking.approved', first.id, NOW - 90_000);
    await store.db
      .insertInto('outbox')
      .values([message, { ...message, id: 'o2', state: 'failed' }])
      .execute();
    metrics.swept({
      slots: 0,
      served: 0,
      erased: 0,
      waiting: 0,
      reminders: 0,
      silent: 0,
      tidied: 0,
      failures: [new Error('x')],
    });
    metrics.tried({ adapter: 'webhook', kind: 'booking.approved', tries: 1, outcome: 'retry', code: '500' });

    await call('/v1/centers/gz');
    await call('/v1/centers/sz');
    await call('/v1/centers/nowhere');
    await call(`/v1/bookings/${first.ref}`, { headers: { Authorization: `Bearer ${first.code}` } });
    const { text, headers } = await call('/metrics', { headers: bearer });
    assert.match(headers.get('content-type') ?? '', /^text\/plain; version=0\.0\.4/);
    const expected: [name: string, value: number | undefined][] = [
      ['y12355_http_requests_total{route="/v1/centers/:id",method="GET",status="200"}', 2],
      ['y12355_http_requests_total{route="/v1/centers/:id",method="GET",status="404"}', 1],
      ['y12355_http_requests_total{route="/v1/bookings/:ref",method="GET",status="200"}', 1],
      ['y12355_http_request_seconds_count{route="/v1/centers/:id",method="GET"}', 3],
      ['y12355_bookings{status="approved"}', 1],
      ['y12355_bookings{status="requested"}', 1],
      ['y12355_bookings{status="no_show"}', 0],
      ['y12355_bookings_overdue', 1],
      ['y12355_bookings_unerased', 1],
      ['y12355_holds', 1],
      ['y12355_waiting', 1],
      ['y12355_outbox{adapter="webhook",state="waiting"}', 1],
      ['y12355_outbox{adapter="webhook",state="failed"}', 1],
      ['y12355_outbox_oldest_seconds', 90],
      ['y12355_sweep_failures_total', 1],
      ['y12355_messages_total{adapter="webhook",outcome="retry"}', 1],
      ['y12355_database_up', 1],
      ['y12355_database_connections{state="waiting"}', engine === 'postgres' ? 0 : undefined],
    ];
    for (const [name, value] of expected) assert.equal(valueOf(text, name), value, name);
    assert.match(text, /^nodejs_eventloop_lag_seconds /m);
    for (const secret of [first.ref, first.code, first.id, ...Object.values(SECRETS), 'nowhere', 'gz-']) {
      assert.ok(!text.includes(secret), `${secret} is in the metrics`);
    }
  });

  test('a database that does not answer is told; counts hold for half a minute', async (t) => {
    const { store } = await open(t);
    const world = await makeWorld(store);
    const { call } = measured(world);
    const read = async (name: string) => valueOf((await call('/metrics', { headers: bearer })).text, name);
    assert.equal(await read('y12355_waiting'), 0);
    await waitingEntry(world);
    assert.equal(await read('y12355_waiting'), 0);
    world.clock.now += 30_000;
    assert.equal(await read('y12355_waiting'), 1);
    await store.db.schema.dropTable('hold').execute();
    world.clock.now += 30_000;
    assert.equal(await read('y12355_database_up'), 0);
  });
});

onSqlite((_, open) => {
  test('only this machine, or who has the token; behind a proxy the token only', async (t) => {
    const { store } = await open(t);
    const world = await makeWorld(store);
    const metrics = createMetrics(world);
    const ask = (
      remoteAddress: string | undefined,
      headers: Record<string, string> = {},
      options: { trustProxy?: boolean; metricsToken?: string } = { metricsToken: TOKEN },
    ) => {
      const app = createApp(world, { root: '/nowhere', version: '0.0.0-test', metrics, ...options });
      const env = { incoming: { socket: { remoteAddress } } };
      return app.request('/metrics', { headers }, env as never);
    };
    for (const address of ['127.0.0.1', '::1', '::ffff:127.0.0.1', '127.9.9.9']) {
      assert.equal((await ask(address)).status, 200, address);
      assert.equal((await ask(address, {}, {})).status, 200, 'without a token set');
      for (const header of ['X-Forwarded-For', 'Forwarded', 'X-Real-IP', 'Via']) {
        assert.equal((await ask(address, { [header]: '127.0.0.1' })).status, 403, header);
      }
      assert.equal((await ask(address, {}, { trustProxy: true })).status, 403, 'behind a proxy');
      assert.equal((await ask(address, bearer, { trustProxy: true, metricsToken: TOKEN })).status, 200);
    }
    for (const address of ['10.0.0.5', '128.0.0.1', '::2', undefined]) {
      assert.equal((await ask(address)).status, 403, address);
      assert.equal((await ask(address, bearer)).status, 200, address);
      assert.equal((await ask(address, bearer, {})).status, 403, 'no token is set');
    }
    for (const wrong of ['Bearer ', `Bearer ${TOKEN}x`, `Basic ${TOKEN}`, 'Bearer undefined']) {
      assert.equal((await ask('10.0.0.5', { Authorization: wrong })).status, 403, wrong);
    }
    const plain = callerOf(world, { metrics });
    refused(await plain('/metrics'), 'forbidden', 403);
    assert.doesNotMatch((await callerOf(world)('/metrics', { headers: bearer })).text, /y12355_/);
  });

  test('what a visitor writes into an address makes no new series', async (t) => {
    const { store } = await open(t);
    const world = await makeWorld(store);
    const { call } = measured(world);
    const series = async () => {
      const { text } = await call('/metrics', { headers: bearer });
      return text.split('\n').filter((line) => line.startsWith('y12355_http_requests_total')).length;
    };
    for (const path of ['/a', '/v1/x', '/v1/bookings/AAAA-AAAA']) await call(path);
    const body = { json: sampleRequest(), headers: { 'Idempotency-Key': newKey() }, method: 'POST' };
    await call('/v1/bookings', body);
    await series();
    const before = await series();
    for (let index = 0; index < 20; index += 1) {
      for (const path of [`/a${index}`, `/v1/x${index}`, `/v1/bookings/AAAA-AAA${index}`]) await call(path);
    }
    assert.equal(await series(), before);
  });
});
