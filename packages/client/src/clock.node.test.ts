import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { operator } from '../test/documents.js';
import { createClient } from './index.js';

/** Time limit and waits on a clock of the test's own, so without a real connection. */

let sent = 0;
beforeEach(() => (sent = 0));

const busy =
  (headers: HeadersInit = {}): typeof fetch =>
  async () => {
    sent++;
    return new Response('{}', { status: 503, headers });
  };
/** Lets everything run that waits for no timer. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

test('the time limit is 8 seconds where none is given', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  let code = '';
  const client = createClient({ base: '/', fetch: () => new Promise(() => {}) });
  const call = client.operator().catch((error: { code: string }) => (code = error.code));
  t.mock.timers.tick(7999);
  await settle();
  assert.equal(code, '');
  t.mock.timers.tick(1);
  await call;
  assert.equal(code, 'timeout');
});

test('waits are Retry-After and a jittered backoff that doubles', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const client = createClient({ base: '/', fetch: busy({ 'retry-after': '3' }), random: () => 0.5 });
  const call = assert.rejects(client.operator(), { code: 'network' });
  for (const [ms, count] of [
    [0, 1],
    [3199, 1],
    [1, 2],
    [3399, 2],
    [1, 3],
  ] as const) {
    t.mock.timers.tick(ms);
    await settle();
    assert.equal(sent, count);
  }
  await call;
});

test('the time limit covers all tries and the waits between them', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const client = createClient({ base: '/', fetch: busy(), timeoutMs: 300, random: () => 1 });
  const call = assert.rejects(client.operator(), { code: 'timeout' });
  await settle();
  t.mock.timers.tick(300);
  await call;
  t.mock.timers.tick(60_000);
  await settle();
  assert.equal(sent, 1, 'nothing is sent after the end of the call');
});

test('giving up between two tries ends the call', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const controller = new AbortController();
  const client = createClient({ base: '/', fetch: busy(), random: () => 1 });
  const call = assert.rejects(client.operator({ signal: controller.signal }), { code: 'aborted' });
  await settle();
  controller.abort();
  await call;
  t.mock.timers.tick(60_000);
  await settle();
  assert.equal(sent, 1);
});

test('no timer is left behind', async (t) => {
  const scheduled = t.mock.method(globalThis, 'setTimeout');
  const cleared = t.mock.method(globalThis, 'clearTimeout');
  await createClient({ base: '/', fetch: async () => Response.json(operator) }).operator();
  assert.equal(scheduled.mock.callCount(), 1);
  assert.equal(cleared.mock.calls[0]?.arguments[0], scheduled.mock.calls[0]?.result);
});

test('an engine without AbortController still reads, and still keeps the time limit', async (t) => {
  const own = globalThis.AbortController;
  Reflect.deleteProperty(globalThis, 'AbortController');
  t.after(() => (globalThis.AbortController = own));
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const answers = [Promise.resolve(Response.json(operator)), new Promise<Response>(() => {})];
  const signals: unknown[] = [];
  const fetch: typeof globalThis.fetch = (_, init) => {
    signals.push(init?.signal);
    return answers.shift() ?? Promise.reject(new TypeError('no further answer'));
  };
  const client = createClient({ base: '/', fetch });
  assert.deepEqual(await client.operator(), operator);
  const call = assert.rejects(client.centers(), { code: 'timeout' });
  t.mock.timers.tick(8000);
  await call;
  assert.deepEqual(signals, [null, null]);
});
