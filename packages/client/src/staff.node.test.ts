import assert from 'node:assert/strict';
import { test } from 'node:test';
import { session, staffBooking, staffBookings } from '../test/documents.js';
import { empty, html, json, problem, reset, scriptedServer } from '../test/scripted-server.js';
import { createStaffClient } from './staff.js';

const password = { name: 'demo', password: 'a long one' };

test('signing in keeps the token, every change sends it', async (t) => {
  const { base, seen } = await scriptedServer(
    t,
    json(session),
    json({ ...staffBooking, status: 'approved' }),
    json({ ...staffBooking, status: 'declined' }),
    json({ phone: '0000-0000000', help: session.help }),
    empty(204),
  );
  const staff = createStaffClient({ base });
  assert.deepEqual(await staff.signIn(password), session);
  assert.equal((await staff.approve('b/1', '3')).status, 'approved');
  assert.equal((await staff.decline('b1', '4', '当天已满')).status, 'declined');
  assert.equal((await staff.contact('b1')).phone, '0000-0000000');
  assert.equal(await staff.signOut(), undefined);
  assert.deepEqual(
    seen.map(({ method, url, headers, body }) => [
      method,
      url,
      headers['x-csrf-token'],
      headers['if-match'],
      body && JSON.parse(body),
    ]),
    [
      ['POST', '/v1/staff/session', '', undefined, password],
      ['POST', '/v1/staff/bookings/b%2F1/approve', 'csrf-1', '"3"', ''],
      ['POST', '/v1/staff/bookings/b1/decline', 'csrf-1', '"4"', { reason: '当天已满' }],
      ['POST', '/v1/staff/bookings/b1/contact', 'csrf-1', undefined, ''],
      ['DELETE', '/v1/staff/session', 'csrf-1', undefined, ''],
    ],
  );
});

test('reading the session after a page was loaded anew brings the token back', async (t) => {
  const { base, seen } = await scriptedServer(t, json(session), json(staffBooking));
  const staff = createStaffClient({ base });
  assert.deepEqual(await staff.session(), session);
  await staff.approve('b1', '3');
  assert.equal(seen[1]?.headers['x-csrf-token'], 'csrf-1');
});

test('signing out forgets the token, unless the service refused it', async (t) => {
  const { base, seen } = await scriptedServer(
    t,
    json(session),
    problem(403, 'csrf'),
    empty(204),
    problem(401, 'not-signed-in'),
  );
  const staff = createStaffClient({ base });
  await staff.session();
  await assert.rejects(staff.signOut(), { code: 'csrf' });
  await staff.signOut();
  await assert.rejects(staff.approve('b1', '3'), { code: 'not-signed-in' });
  assert.deepEqual(
    seen.slice(1).map(({ headers }) => headers['x-csrf-token']),
    ['csrf-1', 'csrf-1', ''],
  );
});

test('the queue is asked for by status, center, date and cursor', async (t) => {
  const { base, seen } = await scriptedServer(t, json(staffBookings));
  const staff = createStaffClient({ base });
  assert.deepEqual(await staff.bookings({ status: 'requested', center: 'th' }), staffBookings);
  await staff.bookings({ date: '2026-09-12', cursor: 'a&b' });
  assert.deepEqual(
    seen.map(({ url }) => url),
    ['/v1/staff/bookings?status=requested&center=th', '/v1/staff/bookings?date=2026-09-12&cursor=a%26b'],
  );
});

test('a change is never sent twice, a list is', async (t) => {
  const { base, seen } = await scriptedServer(t, reset, reset, reset, reset, reset, json(staffBookings));
  const staff = createStaffClient({ base });
  await assert.rejects(staff.approve('b1', '3'), { code: 'network' });
  await assert.rejects(staff.decline('b1', '3', 'x'), { code: 'network' });
  await assert.rejects(staff.contact('b1'), { code: 'network' });
  await assert.rejects(staff.signIn(password), { code: 'network' });
  assert.equal(seen.length, 4);
  assert.deepEqual(await staff.bookings(), staffBookings);
  assert.equal(seen.length, 6);
});

test('a change that came too late says so', async (t) => {
  const { base } = await scriptedServer(t, problem(412, 'precondition-failed'), problem(409, 'wrong-status'));
  const staff = createStaffClient({ base });
  await assert.rejects(staff.approve('b1', '3'), { code: 'precondition-failed', status: 412 });
  await assert.rejects(staff.approve('b1', '3'), { code: 'wrong-status', status: 409 });
});

test('garbage never passes for a session, a list, a booking or a contact', async (t) => {
  const { base } = await scriptedServer(t, html());
  const staff = createStaffClient({ base });
  const calls = [
    staff.signIn(password),
    staff.session(),
    staff.bookings(),
    staff.approve('b1', '3'),
    staff.decline('b1', '3', 'x'),
    staff.contact('b1'),
  ];
  for (const outcome of await Promise.allSettled(calls)) {
    assert.equal(outcome.status === 'rejected' && outcome.reason.code, 'garbage');
  }
});

test('the cookie goes to the same origin only, and nothing rests in a cache', async () => {
  const inits: RequestInit[] = [];
  const fetch: typeof globalThis.fetch = async (_, init) => {
    inits.push(init ?? {});
    return Response.json(staffBooking);
  };
  const staff = createStaffClient({ base: '/', fetch });
  await staff.approve('b1', '3');
  await assert.rejects(staff.bookings());
  for (const { credentials, cache } of inits) {
    assert.deepEqual([credentials, cache], ['same-origin', 'no-store']);
  }
  assert.equal(inits.length, 2);
});
