import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { onSqlite } from '../../test/engines.js';
import { changes, everyRoute, filled } from '../../test/every-route.js';
import { type Caller, callerOf, refused } from '../../test/http.js';
import { signedIn, signInAgain } from '../../test/signed-in.js';
import { readTables } from '../../test/tables.js';
import { makeWorld, newKey, sampleRequest } from '../../test/world.js';
import { resetStaff } from '../staff/accounts.js';

const staffRoutes = everyRoute.filter(({ by }) => by === 'staff');
const PROVINCE = { name: 'mei', role: 'province', scope: '' } as const;
const ids = { id: 'gz', code: 'gz-link', screen: 'gz-1' };

/** Every route that a session opens, called as somebody whose session is none. */
async function refusedEverywhere(
  call: Caller,
  headers: Record<string, string>,
  why: string,
): Promise<number> {
  let count = 0;
  for (const { name, method, path } of staffRoutes) {
    // Leaving without a session leaves nothing.
    if (name === 'DELETE /v1/staff/session') continue;
    const answer = await call(filled(path, ids), {
      method,
      headers: { ...headers, 'X-CSRF-Token': 'x', 'If-Match': '"r0"' },
      ...(method !== 'GET' && { json: {} }),
    });
    assert.equal(answer.status, 401, `${why}: ${name} answered ${answer.status}`);
    refused(answer, 'not-signed-in');
    count += 1;
  }
  return count;
}

onSqlite((_, open) => {
  test('no cookie and forged ones open no route of staff', async (t) => {
    const world = await makeWorld((await open(t)).store);
    const call = callerOf(world);
    const { cookie } = await signedIn(world, call, PROVINCE);
    const token = cookie.replace('y12355_session=', '');
    const stored = createHash('sha256').update(token).digest('base64url');
    const forged = {
      'no cookie': undefined,
      'an empty one': '',
      'a random one': randomBytes(32).toString('base64url'),
      'the hash out of the database': stored,
      'half of the token': token.slice(0, 20),
      'a longer one': `${token}x`,
      SQL: "' or '1'='1",
      'an object of another type': '[object Object]',
    };
    for (const [why, value] of Object.entries(forged)) {
      const headers = value === undefined ? {} : { Cookie: `y12355_session=${encodeURIComponent(value)}` };
      const count = await refusedEverywhere(call, headers as Record<string, string>, why);
      assert.ok(count >= 25, `${count} routes were called`);
    }
    const other = { Authorization: `Bearer ${token}`, Cookie: `session=${token}` };
    await refusedEverywhere(call, other, 'the token elsewhere');
    assert.equal((await call('/v1/staff/bookings', { headers: { Cookie: cookie } })).status, 200);
  });

  test('a cookie is of no use after signing out and after a reset', async (t) => {
    const world = await makeWorld((await open(t)).store);
    const call = callerOf(world);
    const first = await signedIn(world, call, PROVINCE);
    assert.equal((await call('/v1/staff/session', { method: 'DELETE', headers: first.headers })).status, 204);
    await refusedEverywhere(call, { Cookie: first.cookie }, 'signed out');
    const second = await signInAgain(call, 'mei', first.password);
    const { password } = await resetStaff(world, 'mei');
    await refusedEverywhere(call, { Cookie: second.cookie }, 'reset');
    const third = await signInAgain(call, 'mei', password);
    world.clock.now += 12 * 3_600_000;
    await refusedEverywhere(call, { Cookie: third.cookie }, 'twelve hours later');
  });

  test('no change of staff goes through without the token of its own session', async (t) => {
    const world = await makeWorld((await open(t)).store);
    const call = callerOf(world);
    const mine = await signedIn(world, call, PROVINCE);
    const other = await signedIn(world, call, { name: 'an', role: 'province', scope: '' });
    const json = sampleRequest();
    await call('/v1/bookings', { method: 'POST', json, headers: { 'Idempotency-Key': newKey() } });
    const before = await readTables(world.store);
    const wrong: [string, string | undefined][] = [
      ['none', undefined],
      ['an empty one', ''],
      ['that of another session', other.csrf],
      ['the cookie', mine.cookie.replace('y12355_session=', '')],
      ['another case', mine.csrf.toLowerCase() === mine.csrf ? 'x' : mine.csrf.toLowerCase()],
    ];
    const staffChanges = changes.filter(({ by }) => by === 'staff');
    assert.ok(staffChanges.length >= 17, `${staffChanges.length} routes`);
    for (const { name, method, path } of staffChanges) {
      for (const [why, token] of wrong) {
        const answer = await call(filled(path, ids), {
          method,
          headers: {
            Cookie: mine.cookie,
            'If-Match': '"r0"',
            ...(token !== undefined && { 'X-CSRF-Token': token }),
          },
          json: {},
        });
        assert.equal(answer.status, 403, `${name} with ${why}: ${answer.status}`);
        refused(answer, 'csrf');
      }
    }
    assert.deepEqual(await readTables(world.store), before, 'nothing was changed');
    assert.equal((await call('/v1/staff/session', { headers: { Cookie: mine.cookie } })).status, 200);
  });

  test("another site's page changes nothing, whatever it sends", async (t) => {
    const world = await makeWorld((await open(t)).store);
    const call = callerOf(world);
    const asked = { 'Idempotency-Key': newKey() };
    const answer = await call('/v1/bookings', { method: 'POST', json: sampleRequest(), headers: asked });
    const { ref, code } = answer.body as { ref: string; code: string };
    const before = await readTables(world.store);
    // A screen shows its key, which no browser sends along by itself.
    const visitors = changes.filter(({ by, path }) => by !== 'screen' && !path.startsWith('/v1/staff/'));
    assert.ok(visitors.length >= 8, `${visitors.length} routes`);
    for (const { name, method, path } of visitors) {
      for (const origin of [
        'https://stranger.example',
        'null',
        'http://localhost:8',
        'https://12355.example.evil',
      ]) {
        const headers = { Origin: origin, Authorization: `Bearer ${code}`, 'Idempotency-Key': newKey() };
        const found = await call(filled(path, { ref, code: 'gz-link', id: 'a'.repeat(32), screen: 'gz-1' }), {
          method,
          headers,
          json: sampleRequest({ slot: 'gz-psy/2026-09-08T11:00' }),
        });
        assert.equal(found.status, 403, `${name} from ${origin}: ${found.status}`);
        refused(found, 'origin-not-trusted');
        assert.equal(found.headers.get('access-control-allow-origin'), null);
      }
    }
    assert.deepEqual(await readTables(world.store), before, 'nothing was changed');
  });
});
