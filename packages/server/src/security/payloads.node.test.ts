import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Center } from '@y12355/domain';
import { forEitherEngine, whole } from '../../test/engines.js';
import { everyRoute, filled, type EveryRoute } from '../../test/every-route.js';
import { fullBooking, waitingEntry } from '../../test/filled.js';
import { type Answer, callerOf } from '../../test/http.js';
import { sampleHeartbeat } from '../../test/kiosks.js';
import { sampleLink } from '../../test/links.js';
import { signedIn } from '../../test/signed-in.js';
import { GROUP, makeWorld, newKey, samplePerson, SLOT, type World } from '../../test/world.js';
import { findCenter } from '../storage/centers.js';

const PAYLOADS = [
  "'; drop table booking; --",
  "x' or '1'='1",
  "\\'; delete from audit; --",
  '"; select pg_sleep(9); --',
  "1; attach database '/tmp/x' as x",
  "%' escape '",
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  'javascript:alert(1)',
  '{{7*7}}${7*7}<%= 7*7 %>',
  "=cmd|' /C calc'!A0",
  '../../../etc/passwd',
  '$ne',
  'constructor',
  '__proto__',
  '\u202egnp.exe',
  '🙂'.repeat(40),
];

/** A right body of each route that takes one; every text in it is replaced by each payload in turn. */
function bodies(center: Center): Record<string, Record<string, unknown>> {
  const person = { ...samplePerson(), topic: 'family', guardianPhone: '13900000000' };
  const asked = { ...person, note: 'x', campaign: 'spring', hold: 'a'.repeat(32) };
  const reason = { reason: 'x' };
  const file = { name: 'a.csv', text: 'x', exceptions: { name: 'b.csv', text: 'x' } };
  return {
    'POST /v1/holds': { slot: SLOT, id: 'b'.repeat(32) },
    'POST /v1/bookings': { slot: SLOT, ...asked },
    'POST /v1/bookings/{ref}/reschedule': { slot: SLOT, hold: 'a'.repeat(32) },
    'POST /v1/waiting': { ...person, service: 'gz-psy', date: '2026-09-08', campaign: 'spring' },
    'POST /v1/staff/session': { name: 'nobody', password: 'x', otp: '123456' },
    'POST /v1/staff/bookings': { slot: SLOT, ...person, note: 'x' },
    'POST /v1/staff/bookings/decline': { bookings: [{ id: 'x', etag: 'r9' }], ...reason },
    'POST /v1/staff/bookings/{id}/decline': reason,
    'POST /v1/staff/bookings/{id}/cancel': reason,
    'POST /v1/staff/bookings/{id}/reschedule': { slot: SLOT },
    'POST /v1/staff/bookings/{id}/transfer': { slot: SLOT, note: 'x' },
    'POST /v1/staff/waiting/{id}/offer': { slot: SLOT },
    'POST /v1/staff/centers': { ...center, id: 'gz-new', services: [], transit: 'x', notice: 'x' },
    'PUT /v1/staff/centers/{id}': { ...center, transit: 'x', notice: 'x' },
    'POST /v1/staff/centers/import': file,
    'POST /v1/staff/calendar/import': file,
    'POST /v1/staff/links': { code: 'gz-new', school: 'x', region: '440100', place: 'x', target: '/' },
    'PUT /v1/staff/links/{code}': { target: '/', active: true },
    'POST /v1/staff/links/import': { name: 'a.csv', text: 'x' },
    'POST /v1/kiosk/{screen}/heartbeat': sampleHeartbeat(),
  };
}

/** The same value with one of its texts replaced, once for each text in it. */
function* variants(value: unknown, payload: string): Generator<unknown> {
  if (typeof value === 'string') yield payload;
  else if (Array.isArray(value)) {
    for (const [index, inner] of value.entries()) {
      for (const changed of variants(inner, payload))
        yield [...value.slice(0, index), changed, ...value.slice(index + 1)];
    }
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, inner] of Object.entries(value)) {
      for (const changed of variants(inner, payload)) yield { ...value, [name]: changed };
    }
  }
}

function answeredAsText({ status, headers }: Answer, name: string): void {
  assert.ok(status < 500, `${name}: ${status}`);
  if (status === 204 || status === 304) return;
  assert.match(headers.get('content-type') ?? '', /^(application\/(problem\+)?json|text\/calendar)/, name);
  assert.equal(headers.get('x-content-type-options'), 'nosniff');
  assert.match(headers.get('content-security-policy') ?? '', /default-src 'none'/);
}

/** What no payload may touch: accounts, centers, the days, and the booking that was there before. */
async function untouched({ store: { db } }: World, id: string): Promise<unknown> {
  return {
    booking: await db.selectFrom('booking').selectAll().where('id', '=', id).execute(),
    events: await db.selectFrom('booking_event').selectAll().where('booking_id', '=', id).execute(),
    centers: await db.selectFrom('center').selectAll().orderBy('id').execute(),
    services: await db.selectFrom('service').selectAll().orderBy('id').execute(),
    staff: await db.selectFrom('staff').selectAll().execute(),
    days: await db.selectFrom('holiday').selectAll().execute(),
    links: await db.selectFrom('link').selectAll().execute(),
  };
}

forEitherEngine((engine, open) => {
  test('SQL and script in every text field of every body are text or refused', async (t) => {
    const world = await makeWorld((await open(t)).store);
    const call = callerOf(world);
    const { headers } = await signedIn(world, call, { name: 'mei', role: 'province', scope: '' });
    const { id, ref, code } = await fullBooking(world);
    await sampleLink(world);
    const center = (await findCenter(world.store, 'gz')) as Center;
    const samples = bodies(center);
    const before = await untouched(world, id);
    let count = 0;
    for (const { name, method, path } of everyRoute.filter(({ hasBody }) => hasBody)) {
      const sample = samples[name];
      assert.ok(sample, `${name}: no sample of its body; add one to this test`);
      // On PostgreSQL a few are enough to see that values are bound there, too.
      for (const payload of engine === 'sqlite' ? PAYLOADS : PAYLOADS.slice(0, 4)) {
        for (const json of variants(sample, payload)) {
          // Staff's changes are of a version that is over, and centers only previewed: the booking stays.
          const sent = {
            ...headers,
            'If-Match': '"r99"',
            Authorization: `Bearer ${code}`,
            'Idempotency-Key': newKey(),
          };
          const query = /centers|calendar|links/.test(path) ? '?dryRun=true' : '';
          const where =
            filled(path, { ref, screen: 'gz-1', code: 'gz-link', id: path.includes('centers') ? 'gz' : id }) +
            query;
          if (name === 'POST /v1/staff/session' && count % 7 > 0) continue;
          answeredAsText(
            await call(where, { method, headers: sent, json }),
            `${name} ${JSON.stringify(json)}`,
          );
          count += 1;
        }
      }
    }
    assert.ok(count > 200, `${count} bodies`);
    assert.deepEqual(await untouched(world, id), before);
  });

  test('and in every part of every address', async (t) => {
    const world = await makeWorld((await open(t)).store);
    const call = callerOf(world);
    const { headers } = await signedIn(world, call, { name: 'mei', role: 'province', scope: '' });
    const { id } = await fullBooking(world);
    await sampleLink(world);
    const before = await untouched(world, id);
    const names = ['region', 'service', 'q', 'openAt', 'school', 'limit', 'cursor', 'from', 'to'];
    names.push('status', 'center', 'date', 'quarter', 'dryRun', 'active', 'by');
    const get = everyRoute.filter(({ method, path }) => method === 'GET' && !path.endsWith('/events'));
    let asked = 0;
    // In `npm test` every fifth of sixteen names, others at each address.
    assert.notEqual(names.length % 5, 0);
    const hasTurn = () => whole || (asked += 1) % 5 === 0;
    for (const payload of PAYLOADS) {
      const text = encodeURIComponent(payload);
      for (const { path } of get) {
        const where = filled(path, {
          id: payload,
          code: payload,
          screen: payload,
          ref: payload.slice(0, 20),
        });
        answeredAsText(await call(where, { headers }), where);
        const right = filled(path, {
          ...{
            id: path.includes('services') ? 'gz-psy' : 'gz',
            ref: 'AAAA-AAAA',
            code: 'gz-link',
            screen: 'gz-1',
          },
        });
        for (const name of names.filter(hasTurn)) {
          const query = `${right}?${name}=${text}`;
          answeredAsText(await call(query, { headers }), query);
        }
      }
      for (const { name, method, path } of everyRoute.filter(
        (route) => route.path.includes('{') && !route.hasBody,
      )) {
        if (method === 'GET') continue;
        const where = filled(path, {
          id: payload,
          code: payload,
          screen: payload,
          ref: payload.slice(0, 20),
        });
        answeredAsText(await call(where, { method, headers: { ...headers, 'If-Match': text } }), name);
      }
    }
    assert.deepEqual(await untouched(world, id), before);
  });

  test('what is kept is kept to the letter', async (t) => {
    const world = await makeWorld((await open(t)).store);
    const call = callerOf(world);
    const { headers } = await signedIn(world, call, { name: 'mei', role: 'province', scope: '' });
    const typed = PAYLOADS.filter((payload) => !payload.includes('\u202e'));
    for (const [index, payload] of typed.entries()) {
      const alias = [...payload].slice(0, 10).join('');
      const { id } = await fullBooking(world, {
        alias,
        note: payload,
        slot: GROUP,
        phone: `1380000${1000 + index}`,
      });
      const path = `/v1/staff/bookings/${id}`;
      const read = async () =>
        (await call(path, { headers })).body as {
          booking: Record<string, string>;
          events: Record<string, unknown>[];
        };
      const { booking } = await read();
      assert.deepEqual([booking['alias'], booking['note']], [alias, payload]);
      const moved = await call(`${path}/transfer`, {
        method: 'POST',
        headers: { ...headers, 'If-Match': '"r0"' },
        json: { slot: 'sz-psy/2026-09-08T10:00', note: payload },
      });
      assert.equal(moved.status, 200, moved.text);
      const declined = await call(`${path}/decline`, {
        method: 'POST',
        headers: { ...headers, 'If-Match': '"r1"' },
        json: { reason: payload },
      });
      assert.equal(declined.status, 200, declined.text);
      const after = await read();
      assert.equal(after.booking['reason'], payload);
      assert.equal(after.events[1]?.['note'], payload);
    }
    await waitingEntry(world, { alias: PAYLOADS[0] as string });
    const { text } = await call('/v1/staff/waiting', { headers });
    assert.ok(text.includes(JSON.stringify(PAYLOADS[0])));
  });
});

test('a body with a payload in each of its texts has as many as it has texts', () => {
  const sample = { a: 'x', b: [{ c: 'y', d: 1 }], e: { f: 'z' } };
  assert.deepEqual(
    [...variants(sample, '!')],
    [
      { ...sample, a: '!' },
      { ...sample, b: [{ c: '!', d: 1 }] },
      { ...sample, e: { f: '!' } },
    ],
  );
  const route = everyRoute.find(({ name }) => name === 'POST /v1/bookings') as EveryRoute;
  assert.ok(route.hasBody);
});
