import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TestContext } from 'node:test';
import { booking, operator, receipt, request } from '../test/documents.js';
import { empty, html, json, problem, reset, scriptedServer } from '../test/scripted-server.js';
import type { Step } from '../test/scripted-server.js';
import { NetworkError, ProblemError, createClient } from './index.js';

/** No spread, so a retry follows at once. */
const random = () => 0;
const limited = (after: string) => problem(429, 'too-many-requests', {}, { 'retry-after': after });
const busy = (after: string) => problem(503, 'internal', {}, { 'retry-after': after });

async function clientOf(t: TestContext, ...steps: Step[]) {
  const { base, ...server } = await scriptedServer(t, ...steps);
  return { client: createClient({ base, random }), base, ...server };
}

const passing: Record<string, Step> = {
  'a connection that breaks': reset,
  '502': html(502),
  '503': empty(503),
  '504': problem(504, 'internal'),
  '429 with a short Retry-After': limited('0'),
  '503 with a short Retry-After': busy('0'),
};
for (const [name, step] of Object.entries(passing)) {
  test(`${name} is tried again, twice`, async (t) => {
    const { client, seen } = await clientOf(t, step, step, json(operator));
    assert.deepEqual(await client.operator(), operator);
    assert.equal(seen.length, 3);
  });
}

const lasting: Record<string, [Step, string]> = {
  '400': [problem(400, 'idempotency-key-missing'), 'idempotency-key-missing'],
  '403': [problem(403, 'booking-closed'), 'booking-closed'],
  '404': [problem(404, 'unknown-slot'), 'unknown-slot'],
  '409': [problem(409, 'already-booked'), 'already-booked'],
  '422': [problem(422, 'bad-request'), 'bad-request'],
  '500': [problem(500, 'internal'), 'internal'],
  '501': [html(501), 'network'],
  '505': [html(505), 'network'],
  '429 without Retry-After': [problem(429, 'too-many-requests'), 'too-many-requests'],
  '429 with a long Retry-After': [limited('4'), 'too-many-requests'],
  '429 with a Retry-After that is a date': [limited('Wed, 25 Nov 2026 00:00:00 GMT'), 'too-many-requests'],
  '503 with a long Retry-After': [busy('120'), 'internal'],
};
for (const [name, [step, code]] of Object.entries(lasting)) {
  test(`${name} is not tried again, neither for a list nor for a request`, async (t) => {
    const { client, seen } = await clientOf(t, step);
    await assert.rejects(client.operator(), { code });
    assert.equal(seen.length, 1);
    await assert.rejects(client.requestBooking(request, client.newKey()), { code });
    assert.equal(seen.length, 2);
  });
}

test('a long Retry-After reaches the caller', async (t) => {
  const { client } = await clientOf(t, limited('60'));
  const error: unknown = await client.operator().catch((reason: unknown) => reason);
  assert.ok(error instanceof ProblemError);
  assert.equal(error.retryAfter, 60);
});

test('after two retries the last fault comes out', async (t) => {
  const { client, seen } = await clientOf(t, reset, html(502), problem(503, 'internal'));
  await assert.rejects(client.operator(), ProblemError);
  assert.equal(seen.length, 3);
});

test('the number of retries is a parameter', async (t) => {
  const { base, seen } = await scriptedServer(t, reset);
  await assert.rejects(createClient({ base, random, retries: 0 }).operator(), { code: 'network' });
  assert.equal(seen.length, 1);
  await assert.rejects(createClient({ base, random, retries: 4 }).operator(), { code: 'network' });
  assert.equal(seen.length, 6);
});

test('a service that is down is a network error with its cause', async (t) => {
  const { base } = await scriptedServer(t, reset);
  const error: unknown = await createClient({ base, retries: 0 })
    .operator()
    .catch((reason: unknown) => reason);
  assert.ok(error instanceof NetworkError);
  assert.equal(error.code, 'network');
  assert.ok(error.cause instanceof TypeError);
});

test('a request for a slot keeps its key and its body over all tries', async (t) => {
  const { client, seen } = await clientOf(t, reset, html(502), json(receipt, {}, 201));
  const key = client.newKey();
  assert.deepEqual(await client.requestBooking(request, key), receipt);
  assert.deepEqual(
    seen.map(({ method, url, headers, body }) => [
      method,
      url,
      headers['idempotency-key'],
      headers['content-type'],
      JSON.parse(body),
    ]),
    Array(3).fill(['POST', '/v1/bookings', key, 'application/json', request]),
  );
});

test('cancelling is tried again, for the contract answers it twice alike', async (t) => {
  const cancelled = { ...booking, status: 'cancelled' };
  const { client, seen } = await clientOf(t, reset, json(cancelled));
  assert.equal((await client.cancelBooking('r', 'c')).status, 'cancelled');
  assert.equal(seen.length, 2);
});

test('a device that is offline says so at once', async (t) => {
  const before = Object.getOwnPropertyDescriptor(globalThis, 'navigator');
  Object.defineProperty(globalThis, 'navigator', { value: { onLine: false }, configurable: true });
  t.after(() => {
    if (before) Object.defineProperty(globalThis, 'navigator', before);
    else Reflect.deleteProperty(globalThis, 'navigator');
  });
  const { client, seen } = await clientOf(t, reset);
  await assert.rejects(client.operator(), { code: 'offline' });
  assert.equal(seen.length, 1);
});
