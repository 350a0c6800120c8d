import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import type { z } from '@hono/zod-openapi';
import { forEitherEngine, type OpenDatabase } from '../../test/engines.js';
import { callerOf, refused, type Caller } from '../../test/http.js';
import { GROUP, makeWorld, newKey, sampleRequest, type World } from '../../test/world.js';
import type { bookingReceipt } from '../contract/bookings.js';
import type { completenessReport } from '../contract/reports.js';
import type { staffBooking, staffBookingList, staffSession } from '../contract/staff.js';
import { addStaff, type StaffRole } from '../staff/accounts.js';

type StaffBooking = z.output<typeof staffBooking>;

interface Desk {
  world: World;
  call: Caller;
  password: string;
  cookie: string;
  csrf: string;
}

async function desk(
  open: OpenDatabase,
  t: Pick<TestContext, 'after'>,
  role: StaffRole = 'province',
  scope = '',
): Promise<Desk> {
  const world = await makeWorld((await open(t)).store);
  const { password } = await addStaff(world, { name: 'mei', role, scope });
  const call = callerOf(world);
  const answer = await signIn(call, password);
  assert.equal(answer.status, 200, answer.text);
  const cookie = (answer.headers.get('set-cookie') ?? '').split(';', 1)[0] as string;
  return { world, call, password, cookie, csrf: (answer.body as z.output<typeof staffSession>).csrf };
}

const signIn = (call: Caller, password: string, name = 'mei') =>
  call('/v1/staff/session', { method: 'POST', json: { name, password } });

async function book(call: Caller, slot?: string) {
  const headers = { 'Idempotency-Key': newKey() };
  const json = sampleRequest(slot === undefined ? {} : { slot });
  const answer = await call('/v1/bookings', { method: 'POST', json, headers });
  assert.equal(answer.status, 201, answer.text);
  return answer.body as z.output<typeof bookingReceipt>;
}

const read = async ({ call, cookie }: Desk, query = '') => {
  const answer = await call(`/v1/staff/bookings${query}`, { headers: { Cookie: cookie } });
  assert.equal(answer.status, 200, answer.text);
  return answer.body as z.output<typeof staffBookingList>;
};

const change = (
  { call, cookie, csrf }: Desk,
  path: string,
  headers: Record<string, string> = {},
  json?: unknown,
) =>
  call(path, {
    method: 'POST',
    headers: { Cookie: cookie, 'X-CSRF-Token': csrf, ...headers },
    ...(json !== undefined && { json }),
  });

forEitherEngine((_, open) => {
  test('sign in gives a cookie that scripts cannot read, and sign out ends it', async (t) => {
    const at = await desk(open, t);
    const { call, cookie, csrf, password } = at;
    const plain = (await signIn(call, password)).headers.get('set-cookie') ?? '';
    assert.match(plain, /^y12355_session=[\w-]{20,}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Strict$/);
    const secure = await call('https://desk.example/v1/staff/session', {
      method: 'POST',
      json: { name: 'mei', password },
    });
    assert.match(secure.headers.get('set-cookie') ?? '', /; Secure/);

    const session = await call('/v1/staff/session', { headers: { Cookie: cookie } });
    assert.equal((session.body as z.output<typeof staffSession>).name, 'mei');
    assert.equal(session.headers.get('cache-control'), 'no-store');
    refused(await call('/v1/staff/session', { method: 'DELETE', headers: { Cookie: cookie } }), 'csrf', 403);
    const out = await call('/v1/staff/session', {
      method: 'DELETE',
      headers: { Cookie: cookie, 'X-CSRF-Token': csrf },
    });
    assert.equal(out.status, 204);
    assert.match(out.headers.get('set-cookie') ?? '', /^y12355_session=; Max-Age=0; Path=\//);
    refused(await call('/v1/staff/session', { headers: { Cookie: cookie } }), 'not-signed-in', 401);
    assert.equal((await call('/v1/staff/session', { method: 'DELETE' })).status, 204, 'nothing left to end');
  });

  test('the report of completeness is for staff, each in its own scope', async (t) => {
    const at = await desk(open, t, 'city', '440100');
    const path = '/v1/staff/reports/completeness';
    refused(await at.call(path), 'not-signed-in', 401);
    const answer = await at.call(path, { headers: { Cookie: at.cookie } });
    assert.equal(answer.headers.get('cache-control'), 'no-store');
    const report = answer.body as z.output<typeof completenessReport>;
    assert.deepEqual(
      report.cities.map(({ region, centers }) => [region, centers.map(({ id }) => id)]),
      [['440100', ['gz', 'gz-tianhe']]],
    );
    assert.deepEqual(report.cities[0]?.centers[0]?.missing, [
      'address',
      'verified',
      'location',
      'accessibility',
    ]);
    assert.deepEqual([report.count, report.score], [2, 55]);
  });

  test('a session ends after its hours', async (t) => {
    const at = await desk(open, t);
    at.world.clock.now += 12 * 3_600_000 + 1;
    refused(await at.call('/v1/staff/session', { headers: { Cookie: at.cookie } }), 'not-signed-in', 401);
  });

  test('wrong name and wrong password are the same answer, and guessing is slowed down', async (t) => {
    const { call, password } = await desk(open, t);
    const wrong = await signIn(call, 'x');
    assert.equal((await signIn(call, 'x', 'nobody')).text, wrong.text);
    refused(wrong, 'sign-in-failed', 401);
    for (let tries = 0; tries < 4; tries += 1) await signIn(call, 'x');
    const late = await signIn(call, password);
    refused(late, 'too-many-requests', 429);
    assert.match(late.headers.get('retry-after') ?? '', /^[1-9]\d*$/);
    const empty = await call('/v1/staff/session', { method: 'POST', json: { name: 'mei' } });
    assert.deepEqual(refused(empty, 'bad-request', 422).pointers, ['/password']);
  });

  test('a request is approved, and the young person reads so', async (t) => {
    const at = await desk(open, t);
    const { ref, code } = await book(at.call);
    const { bookings, counts } = await read(at, '?status=requested');
    assert.deepEqual([bookings.length, counts.requested], [1, 1]);
    const { id, etag, note } = bookings[0] as StaffBooking;
    assert.equal(note, undefined);
    const path = `/v1/staff/bookings/${id}/approve`;
    refused(await change(at, path), 'precondition-missing', 428);
    refused(await change(at, path, { 'If-Match': '"other"' }), 'precondition-failed', 412);
    const approved = await change(at, path, { 'If-Match': `"${etag}"` });
    assert.equal((approved.body as StaffBooking).status, 'approved');
    assert.equal((approved.body as StaffBooking).decidedBy, 'mei');
    refused(await change(at, path, { 'If-Match': `"${etag}"` }), 'precondition-failed', 412);
    const now = `"${(approved.body as StaffBooking).etag}"`;
    refused(await change(at, path, { 'If-Match': now }), 'wrong-status', 409);
    const seen = await at.call(`/v1/bookings/${ref}`, { headers: { Authorization: `Bearer ${code}` } });
    assert.equal((seen.body as { status: string }).status, 'approved');
    assert.equal((await read(at, '?date=2026-09-08')).bookings.length, 1);
    assert.equal((await read(at, '?date=2026-09-09&center=gz')).bookings.length, 0);
  });

  test('a decline needs a reason and frees the seat', async (t) => {
    const at = await desk(open, t);
    const { ref, code } = await book(at.call);
    const { id, etag } = (await read(at)).bookings[0] as StaffBooking;
    const path = `/v1/staff/bookings/${id}/decline`;
    for (const json of [{}, { reason: '' }, { reason: '   ' }, { reason: '字'.repeat(201) }]) {
      const answer = await change(at, path, { 'If-Match': `"${etag}"` }, json);
      assert.deepEqual(refused(answer, 'bad-request', 422).pointers, ['/reason']);
    }
    const reason = '那天老师外出，可以换一天';
    const declined = await change(at, path, { 'If-Match': `"${etag}"` }, { reason });
    assert.equal((declined.body as StaffBooking).status, 'declined');
    const seen = await at.call(`/v1/bookings/${ref}`, { headers: { Authorization: `Bearer ${code}` } });
    assert.equal((seen.body as { reason?: string }).reason, reason);
    await book(at.call);
  });

  test('the contact comes only when asked for', async (t) => {
    const at = await desk(open, t);
    await book(at.call);
    const list = await at.call('/v1/staff/bookings', { headers: { Cookie: at.cookie } });
    assert.doesNotMatch(list.text, /138\d{8}/);
    const { id } = (list.body as z.output<typeof staffBookingList>).bookings[0] as StaffBooking;
    const contact = await change(at, `/v1/staff/bookings/${id}/contact`);
    assert.match((contact.body as { phone: string }).phone, /^138\d{8}$/);
    refused(await change(at, '/v1/staff/bookings/nobody/contact'), 'unknown-booking', 404);
  });

  test('nobody decides without a session, its token and a center of their own', async (t) => {
    const at = await desk(open, t, 'center', 'sz');
    await book(at.call);
    await book(at.call, GROUP);
    assert.equal((await read(at)).bookings.length, 0);
    refused(
      await at.call('/v1/staff/bookings?center=gz', { headers: { Cookie: at.cookie } }),
      'forbidden',
      403,
    );
    const ids = await at.world.store.db.selectFrom('booking').select('id').execute();
    const path = `/v1/staff/bookings/${ids[0]?.id ?? ''}`;
    const headers = { 'If-Match': '"1"' };
    for (const action of ['approve', 'decline', 'contact']) {
      const json = action === 'decline' ? { reason: '不方便' } : undefined;
      const call = (more: Record<string, string>) =>
        at.call(`${path}/${action}`, {
          method: 'POST',
          headers: { ...headers, ...more },
          ...(json && { json }),
        });
      refused(await call({}), 'not-signed-in', 401);
      refused(await call({ Cookie: 'y12355_session=wrong', 'X-CSRF-Token': at.csrf }), 'not-signed-in', 401);
      refused(await call({ Cookie: at.cookie }), 'csrf', 403);
      refused(await call({ Cookie: at.cookie, 'X-CSRF-Token': `${at.csrf}x` }), 'csrf', 403);
      const { status } = await call({ Cookie: at.cookie, 'X-CSRF-Token': at.csrf });
      assert.ok([403, 404].includes(status), `${action} outside the scope answered ${status}`);
    }
    refused(await at.call('/v1/staff/bookings'), 'not-signed-in', 401);
    const odd = await at.call('/v1/staff/bookings?status=maybe&date=today', {
      headers: { Cookie: at.cookie },
    });
    assert.deepEqual(refused(odd, 'bad-request', 422).pointers, ['/date', '/status']);
  });
});
