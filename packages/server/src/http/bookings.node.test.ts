import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { z } from '@hono/zod-openapi';
import { forEitherEngine } from '../../test/engines.js';
import { callerOf, refused, type Caller } from '../../test/http.js';
import { GROUP, makeWorld, newKey, sampleOperator, sampleRequest, SLOT } from '../../test/world.js';
import type { booking, bookingReceipt } from '../contract/bookings.js';

type Receipt = z.output<typeof bookingReceipt>;
type Booking = z.output<typeof booking>;

const post = (call: Caller, json: unknown, key: string | undefined = newKey()) =>
  call('/v1/bookings', { method: 'POST', json, headers: { 'Idempotency-Key': key } });

async function booked(call: Caller): Promise<Receipt> {
  const answer = await post(call, sampleRequest());
  assert.equal(answer.status, 201, answer.text);
  return answer.body as Receipt;
}

const withCode = (code: string) => ({ headers: { Authorization: `Bearer ${code}` } });

forEitherEngine((_, open) => {
  test('a request, its look-up, its calendar file and its end', async (t) => {
    const call = callerOf(await makeWorld((await open(t)).store));
    const answer = await post(
      call,
      sampleRequest({ alias: '小木 <b>', note: '<script>alert(1)</script> 🙂' }),
    );
    assert.equal(answer.status, 201);
    const { ref, code, status, reviewBy } = answer.body as Receipt;
    assert.deepEqual([status, reviewBy], ['requested', '2026-09-08T08:00:00+08:00']);
    assert.equal(answer.headers.get('location'), `/v1/bookings/${ref}`);
    assert.doesNotMatch(answer.text, /script|小木|138\d{8}/, 'what was typed does not come back');

    const read = await call(`/v1/bookings/${ref}`, withCode(code));
    assert.equal((read.body as Booking).status, 'requested');
    assert.doesNotMatch(read.text, new RegExp(`script|小木|138|${code}`));

    const calendar = await call(`/v1/bookings/${ref}/calendar.ics`, withCode(code));
    assert.equal(calendar.headers.get('content-type'), 'text/calendar; charset=utf-8');
    assert.match(calendar.text, /^BEGIN:VCALENDAR\r\n[^]*END:VCALENDAR\r\n$/);

    for (let time = 0; time < 2; time += 1) {
      const cancelled = await call(`/v1/bookings/${ref}/cancel`, { method: 'POST', ...withCode(code) });
      assert.deepEqual([cancelled.status, (cancelled.body as Booking).status], [200, 'cancelled']);
    }
    assert.equal((await booked(call)).status, 'requested', 'the seat is free again');
    for (const one of [answer, read, calendar]) assert.equal(one.headers.get('cache-control'), 'no-store');
  });

  test('a key is needed, gives the same receipt again and serves one body only', async (t) => {
    const call = callerOf(await makeWorld((await open(t)).store));
    const body = sampleRequest();
    const missing = await call('/v1/bookings', { method: 'POST', json: body });
    assert.match(refused(missing, 'idempotency-key-missing', 400).detail, /Idempotency-Key/);
    assert.deepEqual(refused(await post(call, body, 'short'), 'bad-request', 422).pointers, [
      '/idempotency-key',
    ]);
    const key = newKey();
    const first = await post(call, body, key);
    assert.deepEqual((await post(call, body, key)).body, first.body);
    refused(await post(call, { ...body, alias: '小叶' }, key), 'idempotency-key-reused', 422);
  });

  test('unknown reference, wrong code and no code are the same answer', async (t) => {
    const call = callerOf(await makeWorld((await open(t)).store));
    const { ref, code } = await booked(call);
    const wrong = code === '00000000' ? '11111111' : '00000000';
    const answers = [
      await call(`/v1/bookings/${ref}`, withCode(wrong)),
      await call(`/v1/bookings/${ref}`),
      await call(`/v1/bookings/${ref}`, { headers: { Authorization: `Basic ${code}` } }),
      await call('/v1/bookings/AAAA-AAAA', withCode(code)),
      await call('/v1/bookings/x', withCode(code)),
      await call(`/v1/bookings/${ref}/calendar.ics`, withCode(wrong)),
      await call(`/v1/bookings/${ref}/cancel`, { method: 'POST', ...withCode(wrong) }),
    ];
    for (const answer of answers) {
      refused(answer, 'unknown-booking', 404);
      assert.equal(answer.text, answers[0]?.text);
      assert.deepEqual([...answer.headers], [...(answers[0]?.headers ?? [])]);
    }
  });

  test('guessing codes is slowed down and says when to come back', async (t) => {
    const call = callerOf(await makeWorld((await open(t)).store));
    const { ref } = await booked(call);
    const statuses = [];
    let last;
    for (let tries = 0; tries < 11; tries += 1) {
      last = await call(`/v1/bookings/${ref}`, withCode('x'));
      statuses.push(last.status);
    }
    assert.deepEqual(statuses, [...Array<number>(10).fill(404), 429]);
    assert.match(last?.headers.get('retry-after') ?? '', /^[1-9]\d*$/);
  });

  test('a full slot offers others; an unknown one is not found; the same contact waits once', async (t) => {
    const call = callerOf(await makeWorld((await open(t)).store));
    await booked(call);
    const full = refused(await post(call, sampleRequest()), 'slot-full', 409);
    assert.ok((full.alternatives?.length ?? 0) > 0);
    assert.ok(full.alternatives?.every(({ id }) => id !== SLOT));
    for (const slot of [
      'gz-psy/2026-09-08T10:07',
      'gz-psy/2026-09-12T10:00',
      'nobody/2026-09-08T10:00',
      '🙂',
    ]) {
      refused(await post(call, sampleRequest({ slot })), 'unknown-slot', 404);
    }
    const body = sampleRequest({ slot: GROUP });
    assert.equal((await post(call, body)).status, 201);
    refused(await post(call, body), 'already-booked', 409);
  });

  test('every fault of a form is named at once, and nothing that was typed is repeated', async (t) => {
    const call = callerOf(await makeWorld((await open(t)).store));
    const shape = await post(call, {
      slot: SLOT,
      alias: '字'.repeat(21),
      ageBand: 'nine',
      note: '字'.repeat(201),
      consents: 'yes',
      school: 'SECRET-SCHOOL',
    });
    const { pointers } = refused(shape, 'bad-request', 422);
    assert.deepEqual(pointers, ['/ageBand', '/alias', '/consents', '/note', '/school']);
    assert.match(shape.text, /at most 20 characters.*under14.*at most 200 characters/);
    assert.doesNotMatch(shape.text, /字字|nine|SECRET/);

    const meaning = await post(call, {
      ...sampleRequest({ ageBand: 'under14', phone: '13800', consents: [] }),
      note: '我的电话是 13800000000',
    });
    const found = refused(meaning, 'bad-request', 422).pointers;
    for (const pointer of ['/consents', '/guardianPhone', '/note', '/phone'])
      assert.ok(found.includes(pointer), pointer);
    assert.doesNotMatch(meaning.text, /13800/);
  });

  test('text that a database would change or choke on is refused, script and emoji are text', async (t) => {
    const call = callerOf(await makeWorld((await open(t)).store));
    const pointersOf = async (changes: object) =>
      refused(await post(call, { ...sampleRequest(), ...changes }), 'bad-request', 422).pointers;
    assert.deepEqual(await pointersOf({ alias: 'a\0b' }), ['/alias']);
    assert.deepEqual(await pointersOf({ note: '\ud83d' }), ['/note']);
    assert.deepEqual(await pointersOf({ consents: [{ id: 'arrange\0', version: '1' }] }), ['/consents/0/id']);
    assert.equal((await post(call, sampleRequest({ slot: GROUP, alias: '<img src=x>' }))).status, 201);
    assert.equal((await post(call, sampleRequest({ slot: GROUP, alias: '🌧️☂️' }))).status, 201);
  });

  test('where the operator is not ready no request is taken, and the line is named', async (t) => {
    const call = callerOf(await makeWorld((await open(t)).store, sampleOperator({ handler: undefined })));
    const { detail, help } = refused(await post(call, sampleRequest()), 'booking-closed', 403);
    assert.match(detail, /handler/);
    assert.equal(help.phone, '12355');
  });
});
