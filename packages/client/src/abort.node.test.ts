import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TestContext } from 'node:test';
import { operator, request } from '../test/documents.js';
import { json, scriptedServer } from '../test/scripted-server.js';
import { createClient } from './index.js';

/** A server that keeps every request waiting, and a promise of the first connection that is closed on it. */
async function silentServer(t: TestContext) {
  let closed!: () => void;
  const hungUp = new Promise<void>((resolve) => (closed = resolve));
  const server = await scriptedServer(t, (response) => response.on('close', closed));
  return { ...server, hungUp };
}

/** Holds the client's own timer back, until the test lets the time run out. */
function heldTimer(t: TestContext) {
  const schedule = globalThis.setTimeout;
  let runOut: () => void = () => assert.fail('the client set no time limit');
  const held = (done: () => void, ms?: number, ...rest: []) => {
    if (ms !== 8000) return schedule(done, ms, ...rest);
    runOut = done;
    return undefined;
  };
  t.mock.method(globalThis, 'setTimeout', held as typeof setTimeout);
  return () => runOut();
}

test('a service that says nothing is given up, its connection too', async (t) => {
  const { base, came, hungUp, seen } = await silentServer(t);
  const runOut = heldTimer(t);
  const outcome = assert.rejects(createClient({ base }).operator(), { code: 'timeout' });
  await came(1);
  runOut();
  await outcome;
  await hungUp;
  assert.equal(seen.length, 1, 'the time limit ends the call: there is no further try');
});

test('a body that never ends is given up', async (t) => {
  const { base } = await scriptedServer(t, (response) => response.writeHead(200).write('{"version":1,'));
  const runOut = heldTimer(t);
  let begun!: () => void;
  const begins = new Promise<void>((resolve) => (begun = resolve));
  const fetch: typeof globalThis.fetch = async (...call) => {
    const response = await globalThis.fetch(...call);
    begun();
    return response;
  };
  const outcome = assert.rejects(createClient({ base, fetch }).operator(), { code: 'timeout' });
  await begins;
  runOut();
  await outcome;
});

test('giving a call up rejects it and ends its connection', async (t) => {
  const { base, came, hungUp } = await silentServer(t);
  const controller = new AbortController();
  const outcome = assert.rejects(createClient({ base }).operator({ signal: controller.signal }), {
    code: 'aborted',
  });
  await came(1);
  controller.abort();
  await outcome;
  await hungUp;
});

test('a call that was given up before it began sends nothing', async (t) => {
  const { base, seen } = await scriptedServer(t, json(operator));
  const client = createClient({ base });
  const signal = AbortSignal.abort();
  await assert.rejects(client.operator({ signal }), { code: 'aborted' });
  await assert.rejects(client.requestBooking(request, 'key-12345', { signal }), { code: 'aborted' });
  assert.equal(seen.length, 0);
});

test('a signal is let go when the call ends', async (t) => {
  const { base } = await scriptedServer(t, json(operator));
  const { signal } = new AbortController();
  const added = t.mock.method(signal, 'addEventListener');
  const removed = t.mock.method(signal, 'removeEventListener');
  await createClient({ base }).operator({ signal });
  assert.equal(added.mock.callCount(), 1);
  assert.deepEqual(removed.mock.calls[0]?.arguments, added.mock.calls[0]?.arguments);
});
