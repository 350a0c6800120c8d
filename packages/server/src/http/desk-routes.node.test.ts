import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import type { z } from '@hono/zod-openapi';
import { forEitherEngine, type OpenDatabase } from '../../test/engines.js';
import { type Answer, type Call, callerOf, refused } from '../../test/http.js';
import { GROUP, makeWorld, newKey, samplePerson, sampleRequest, SLOT } from '../../test/world.js';
import type { centerChange, staffCenter } from '../contract/desk.js';
import type {
  staffBooking,
  staffBookingDetail,
  staffBookingList,
  staffSession,
  staffWaitingList,
  walkInReceipt,
} from '../contract/staff.js';
import { addStaff, type StaffRole } from '../staff/accounts.js';

type StaffBooking = z.output<typeof staffBooking>;

/** A desk signed in with that role: every answer is held against the contract. */
async function desk(open: OpenDatabase, t: Pick<TestContext, 'after'>, role: StaffRole, scope: string) {
  const world = await makeWorld((await open(t)).store);
  const { password } = await addStaff(world, { name: 'mei', role, scope });
  const call = callerOf(world);
  const answer = await call('/v1/staff/session', { method: 'POST', json: { name: 'mei', password } });
  const cookie = (answer.headers.get('set-cookie') ?? '').split(';', 1)[0] as string;
  const { csrf } = answer.body as z.output<typeof staffSession>;
  const headers = { Cookie: cookie, 'X-CSRF-Token': csrf };
  const go = (path: string, sent: Call = {}): Promise<Answer> =>
    call(path, { ...sent, headers: { ...headers, ...sent.headers } });
  const post = (path: string, json?: unknown, etag?: string) =>
    go(path, {
      method: 'POST',
      ...(json !== undefined && { json }),
      ...(etag !== undefined && { headers: { 'If-Match': `"${etag}"` } }),
    });
  const book = async (slot = SLOT) => {
    const sent = { method: 'POST', json: sampleRequest({ slot }), headers: { 'Idempotency-Key': newKey() } };
    assert.equal((await call('/v1/bookings', sent)).status, 201);
    const list = (await go('/v1/staff/bookings')).body as z.output<typeof staffBookingList>;
    return list.bookings.find((row) => row.service.id === slot.split('/')[0]) as StaffBooking;
  };
  return { world, call, go, post, book };
}

const ok = <T>(answer: Answer, status = 200): T => {
  assert.equal(answer.status, status, answer.text);
  return answer.body as T;
};

forEitherEngine((_, open) => {
  test('a booking goes through the desk: move, transfer, back, approve, complete', async (t) => {
    const { world, go, post, book } = await desk(open, t, 'city', '440100');
    const asked = await book();
    const path = `/v1/staff/bookings/${asked.id}`;
    refused(
      await post(`${path}/reschedule`, { slot: 'gz-psy/2026-09-08T11:00' }),
      'precondition-missing',
      428,
    );
    const moved = ok<StaffBooking>(
      await post(`${path}/reschedule`, { slot: 'gz-psy/2026-09-08T11:00' }, asked.etag),
    );
    const there = ok<StaffBooking>(
      await post(`${path}/transfer`, { slot: 'gz-tianhe-psy/2026-09-08T10:00', note: '近一些' }, moved.etag),
    );
    refused(await post(`${path}/transfer`, { slot: 'x', extra: 1 }, there.etag), 'bad-request', 422);
    const back = ok<StaffBooking>(await post(`${path}/transfer`, { slot: SLOT }, there.etag));
    const approved = ok<StaffBooking>(await post(`${path}/approve`, undefined, back.etag));
    refused(await post(`${path}/no-show`, undefined, approved.etag), 'wrong-status', 409);
    world.clock.now += 27 * 3_600_000;
    // The session is over by then; a visit is closed the next day with a new one.
    refused(await post(`${path}/complete`, undefined, approved.etag), 'not-signed-in', 401);
    world.clock.now -= 27 * 3_600_000;
    const detail = ok<z.output<typeof staffBookingDetail>>(await go(path));
    assert.deepEqual(
      detail.events.map(({ kind }) => kind),
      ['requested', 'rescheduled', 'transferred', 'transferred', 'approved'],
    );
    const off = ok<StaffBooking>(await post(`${path}/cancel`, { reason: '停电' }, approved.etag));
    assert.equal(off.status, 'cancelled');
  });

  test('walk-in, bulk decline, days, waiting list, audit and counts', async (t) => {
    const { world, call, go, post, book } = await desk(open, t, 'center', 'gz');
    world.clock.now += 3 * 3_600_000;
    const walkIn = await go('/v1/staff/bookings', {
      method: 'POST',
      headers: { 'Idempotency-Key': newKey() },
      json: sampleRequest({ slot: 'gz-psy/2026-09-07T11:00' }),
    });
    const { booking } = ok<z.output<typeof walkInReceipt>>(walkIn, 201);
    world.clock.now += 1_800_000;
    const done = await post(`/v1/staff/bookings/${booking.id}/complete`, undefined, booking.etag);
    assert.equal(ok<StaffBooking>(done).status, 'completed');

    const rows = [await book(GROUP)];
    const declined = await post('/v1/staff/bookings/decline', {
      bookings: rows.map(({ id, etag }) => ({ id, etag })),
      reason: '重复的申请',
    });
    assert.deepEqual(ok<{ results: object[] }>(declined).results, [{ id: rows[0]?.id, declined: true }]);
    refused(await post('/v1/staff/bookings/decline', { bookings: [], reason: 'x' }), 'bad-request', 422);

    const week = ok<z.output<typeof staffBookingList>>(
      await go('/v1/staff/bookings?from=2026-09-07&to=2026-09-13'),
    );
    assert.equal(week.bookings.length, 2);
    refused(await go('/v1/staff/bookings?from=2026-09-07&to=2026-12-01'), 'bad-request', 422);
    refused(await go('/v1/staff/bookings?to=2026-09-07'), 'bad-request', 422);

    for (const time of ['09:00', '10:00', '11:00']) await book(`gz-psy/2026-09-08T${time}`);
    for (const phone of ['13900000001', '13900000002', '13900000003']) {
      const json = { ...samplePerson(), phone, service: 'gz-psy', date: '2026-09-08' };
      await call('/v1/waiting', { method: 'POST', json, headers: { 'Idempotency-Key': newKey() } });
    }
    const { waiting } = ok<z.output<typeof staffWaitingList>>(await go('/v1/staff/waiting'));
    assert.equal(waiting.length, 3);
    const [first, second, third] = waiting.map(({ id }) => `/v1/staff/waiting/${id}`);
    ok(await post(`${first}/contact`));
    ok(await post(`${first}/offer`, { slot: 'gz-psy/2026-09-10T09:00' }));
    refused(await post(`${second}/offer`, { slot: SLOT }), 'slot-full', 409);
    assert.equal((await go(third as string, { method: 'DELETE' })).status, 204);
    refused(await go(third as string, { method: 'DELETE' }), 'unknown-booking', 404);
    ok(await go('/v1/staff/audit?center=gz&from=2026-09-07&to=2026-09-08'));
    ok(await go('/v1/staff/reports/quarter?quarter=2026-Q3'));
    refused(await go('/v1/staff/reports/quarter?quarter=2026-Q5'), 'bad-request', 422);
  });

  test('entries, calendar and files', async (t) => {
    const { go, post } = await desk(open, t, 'province', '');
    const list = ok<{ centers: z.output<typeof staffCenter>[] }>(await go('/v1/staff/centers'));
    assert.equal(list.centers.length, 3);
    const { etag, center } = ok<z.output<typeof staffCenter>>(await go('/v1/staff/centers/gz'));
    const put = (json: unknown, tag: string | undefined, query = '') =>
      go(`/v1/staff/centers/gz${query}`, {
        method: 'PUT',
        json,
        ...(tag !== undefined && { headers: { 'If-Match': `"${tag}"` } }),
      });
    refused(await put(center, undefined), 'precondition-missing', 428);
    refused(await put(center, 'old'), 'precondition-failed', 412);
    refused(await put({ ...center, unknown: 1 }, etag), 'bad-request', 422);
    const told = ok<z.output<typeof centerChange>>(
      await put({ ...center, notice: '周三休息' }, etag, '?dryRun=true'),
    );
    assert.deepEqual([told.saved, told.changes], [false, [{ field: 'notice', after: '周三休息' }]]);
    ok(await put({ ...center, notice: '周三休息' }, etag));
    const fresh = { ...center, id: 'gz-x', services: [] };
    ok(await post('/v1/staff/centers?dryRun=true', fresh));
    const added = ok<z.output<typeof centerChange>>(await post('/v1/staff/centers', fresh), 201);
    refused(await post('/v1/staff/centers', fresh), 'center-in-use', 409);
    const gone = { method: 'DELETE', headers: { 'If-Match': `"${added.etag}"` } };
    assert.equal((await go('/v1/staff/centers/gz-x', gone)).status, 204);
    refused(await go('/v1/staff/centers/gz-x'), 'unknown-center', 404);
    refused(await post('/v1/staff/centers/import', { name: 'a.csv', text: 'x' }), 'bad-request', 422);
    const days = 'date,kind,name,source\n2027-01-01,holiday,元旦,测试';
    ok(await post('/v1/staff/calendar/import?dryRun=true', { name: 'a.csv', text: days }));
    ok(await post('/v1/staff/calendar/import', { name: 'a.csv', text: days }));
    ok(await go('/v1/staff/calendar'));
    const large = await post('/v1/staff/calendar/import', { name: 'a.csv', text: 'x'.repeat(4_300_000) });
    refused(large, 'too-large', 413);
  });
});
