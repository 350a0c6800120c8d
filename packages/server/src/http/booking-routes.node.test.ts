import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { z } from '@hono/zod-openapi';
import { forEitherEngine } from '../../test/engines.js';
import { callerOf, refused, type Caller } from '../../test/http.js';
import { makeWorld, newKey, samplePerson, sampleRequest, SLOT } from '../../test/world.js';
import type { booking, bookingReceipt, hold, waitingReceipt } from '../contract/bookings.js';

const ID = 'a'.repeat(32);
const post = (call: Caller, path: string, json?: unknown, headers: Record<string, string> = {}) =>
  call(path, { method: 'POST', headers, ...(json !== undefined && { json }) });

async function booked(call: Caller, changes: Parameters<typeof sampleRequest>[0] = {}) {
  const answer = await post(call, '/v1/bookings', sampleRequest(changes), { 'Idempotency-Key': newKey() });
  assert.equal(answer.status, 201, answer.text);
  return answer.body as z.output<typeof bookingReceipt>;
}

forEitherEngine((_, open) => {
  test('hold, extend, book, move and erase over HTTP', async (t) => {
    const call = callerOf(await makeWorld((await open(t)).store));
    const first = await post(call, '/v1/holds', { slot: SLOT, id: ID });
    assert.equal(first.status, 201, first.text);
    assert.equal(first.headers.get('cache-control'), 'no-store');
    const kept = first.body as z.output<typeof hold>;
    assert.equal((await post(call, `/v1/holds/${kept.id}/extend`)).status, 200);
    refused(await post(call, '/v1/holds', { slot: SLOT, id: 'b'.repeat(32) }), 'slot-full', 409);
    refused(await post(call, '/v1/holds', { slot: SLOT, id: 'short' }), 'bad-request', 422);
    refused(await post(call, `/v1/holds/${'c'.repeat(32)}/extend`), 'unknown-hold', 404);

    const receipt = await booked(call, { hold: kept.id });
    const own = { Authorization: `Bearer ${receipt.code}` };
    const path = `/v1/bookings/${receipt.ref}`;
    const moved = await post(call, `${path}/reschedule`, { slot: 'gz-psy/2026-09-08T11:00' }, own);
    assert.equal(moved.status, 200, moved.text);
    assert.equal((moved.body as z.output<typeof booking>).start, '2026-09-08T11:00:00+08:00');
    refused(await post(call, `${path}/reschedule`, { slot: SLOT }), 'unknown-booking', 404);
    refused(await post(call, `${path}/reschedule`, { slot: 'x' }, own), 'unknown-slot', 404);
    const ics = await call(`${path}/calendar.ics`, { headers: own });
    assert.match(ics.text, /SEQUENCE:1/);

    assert.equal((await call(path, { method: 'DELETE', headers: own })).status, 204);
    refused(await call(path, { headers: own }), 'unknown-booking', 404);
    for (const unknown of [kept.id, 'c'.repeat(32)]) {
      assert.equal((await call(`/v1/holds/${unknown}`, { method: 'DELETE' })).status, 204);
    }
  });

  test('the waiting list over HTTP', async (t) => {
    const call = callerOf(await makeWorld((await open(t)).store));
    const body = { ...samplePerson(), service: 'gz-psy', date: '2026-09-08' };
    const join = (json: unknown, headers: Record<string, string> = { 'Idempotency-Key': newKey() }) =>
      post(call, '/v1/waiting', json, headers);
    refused(await join(body, {}), 'idempotency-key-missing', 400);
    assert.ok((refused(await join(body), 'day-not-full', 409).alternatives ?? []).length > 0);
    const seats = [];
    for (const time of ['09:00', '10:00', '11:00']) {
      seats.push(await booked(call, { slot: `gz-psy/2026-09-08T${time}` }));
    }
    const answer = await join(body);
    assert.equal(answer.status, 201, answer.text);
    const { ref, code } = answer.body as z.output<typeof waitingReceipt>;
    assert.equal(answer.headers.get('location'), `/v1/waiting/${ref}`);
    const own = { Authorization: `Bearer ${code}` };
    assert.equal((await call(`/v1/waiting/${ref}`, { headers: own })).status, 200);
    refused(await call(`/v1/waiting/${ref}`), 'unknown-booking', 404);
    refused(await call(`/v1/bookings/${ref}`, { headers: own }), 'wrong-status', 409);
    refused(await call(`/v1/bookings/${ref}`), 'unknown-booking', 404);
    const [first] = seats;
    await post(call, `/v1/bookings/${first?.ref}/cancel`, undefined, {
      Authorization: `Bearer ${first?.code}`,
    });
    assert.equal((await call(`/v1/bookings/${ref}`, { headers: own })).status, 200);
    refused(await call(`/v1/waiting/${ref}`, { method: 'DELETE', headers: own }), 'unknown-booking', 404);
    const again = await join({ ...body, phone: '13900000002' });
    const other = again.body as z.output<typeof waitingReceipt>;
    const path = `/v1/waiting/${other.ref}`;
    const headers = { Authorization: `Bearer ${other.code}` };
    assert.equal((await call(path, { method: 'DELETE', headers })).status, 204);
    refused(await call(path, { headers }), 'unknown-booking', 404);
  });

  test('a request past the limits gets the challenge, and other networks none', async (t) => {
    const world = await makeWorld((await open(t)).store);
    const call = callerOf(world, { trustProxy: true });
    const from = (address: string) => ({ 'X-Forwarded-For': address });
    const ask = (index: number, address: string) =>
      post(
        call,
        '/v1/holds',
        {
          slot: `gz-group/2026-09-${['08', '10', '11'][Math.floor(index / 7)]}T09:00`,
          id: index.toString(16).padStart(32, '0'),
        },
        from(address),
      );
    for (let index = 0; index < 20; index += 1) {
      assert.equal((await ask(index, `203.0.113.${index}`)).status, 201);
    }
    const problem = refused(await ask(20, '203.0.113.200'), 'proof-needed', 429);
    assert.equal(problem.proof?.algorithm, 'SHA-256');
    assert.equal((await ask(20, '198.51.100.1')).status, 201);
  });
});
