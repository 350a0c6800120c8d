import assert from 'node:assert/strict';
import { test } from 'node:test';
import { onSqlite } from '../../test/engines.js';
import { callerOf, refused, type Call } from '../../test/http.js';
import { makeWorld, newKey, sampleOperator, sampleRequest } from '../../test/world.js';

const OWN = 'http://booking.example:8080';
const TRUSTED = 'https://school.example';
const STRANGER = 'https://stranger.example';

const publicPaths = [
  '/v1/operator',
  '/v1/centers',
  '/v1/centers/gz',
  '/v1/centers/gz/hours?from=2026-09-08&to=2026-09-08',
  '/v1/services/gz-psy/slots?from=2026-09-08&to=2026-09-08',
  '/openapi.json',
];

onSqlite((_, open) => {
  const world = async (t: Parameters<typeof open>[0]) =>
    callerOf(await makeWorld((await open(t)).store, sampleOperator({ trustedOrigins: [TRUSTED] })));
  const preflight = (origin: string, method: string, names: string): Call => ({
    method: 'OPTIONS',
    headers: {
      Host: 'booking.example:8080',
      Origin: origin,
      'Access-Control-Request-Method': method,
      'Access-Control-Request-Headers': names,
    },
  });

  test('public documents are open to pages of every origin, errors too', async (t) => {
    const call = await world(t);
    for (const path of [...publicPaths, '/v1/centers/unknown', '/v1/centers?limit=x']) {
      const { headers } = await call(path, { headers: { Origin: STRANGER } });
      assert.equal(headers.get('access-control-allow-origin'), '*', path);
      assert.equal(headers.get('access-control-allow-credentials'), null);
      assert.match(headers.get('access-control-expose-headers') ?? '', /ETag/);
      const before = await call(path, preflight(STRANGER, 'GET', 'if-none-match'));
      assert.equal(before.status, 204, path);
      assert.equal(before.headers.get('access-control-allow-origin'), '*');
      assert.match(before.headers.get('access-control-allow-headers') ?? '', /If-None-Match/);
    }
  });

  const senders: [name: string, headers: Record<string, string>, passes: boolean, cors: string | null][] = [
    ['no page', {}, true, null],
    ['its own page', { Origin: OWN, Host: 'booking.example:8080' }, true, null],
    ['its own page behind TLS', { Origin: 'https://booking.example', Host: 'booking.example' }, true, null],
    ['its own page, port written out', { Origin: 'https://x.example', Host: 'x.example:443' }, true, null],
    ['its own page, capitals', { Origin: 'http://x.example', Host: 'X.Example' }, true, null],
    ['its own page on IPv6', { Origin: 'http://[::1]:12355', Host: '[::1]:12355' }, true, null],
    ['a trusted page', { Origin: TRUSTED, Host: 'booking.example' }, true, TRUSTED],
    ['a stranger', { Origin: STRANGER, Host: 'booking.example' }, false, null],
    ['another port', { Origin: 'http://booking.example:81', Host: 'booking.example' }, false, null],
    ['a trusted name without TLS', { Origin: 'http://school.example', Host: 'booking.example' }, false, null],
    [
      'a trusted name as an ending',
      { Origin: `${TRUSTED}.evil.example`, Host: 'booking.example' },
      false,
      null,
    ],
    ['a sandboxed frame', { Origin: 'null', Host: 'null' }, false, null],
    ['no address', { Origin: 'nonsense', Host: 'nonsense' }, false, null],
    ['a file', { Origin: 'file://', Host: '' }, false, null],
  ];

  test('bookings are taken from its own pages, trusted ones and what is no page', async (t) => {
    const call = await world(t);
    for (const [name, headers, passes, cors] of senders) {
      const posted = await call('/v1/bookings', {
        method: 'POST',
        json: sampleRequest({ slot: 'gz-group/2026-09-08T09:00' }),
        headers: { 'Idempotency-Key': newKey(), ...headers },
      });
      const read = await call('/v1/bookings/AAAA-AAAA', {
        headers: { Authorization: 'Bearer 1', ...headers },
      });
      if (passes) {
        assert.equal(posted.status, 201, name);
        refused(read, 'unknown-booking', 404);
      } else {
        refused(posted, 'origin-not-trusted', 403);
        refused(read, 'origin-not-trusted', 403);
      }
      for (const { headers: answered } of [posted, read]) {
        assert.equal(answered.get('access-control-allow-origin'), cors, name);
        assert.equal(answered.get('access-control-allow-credentials'), null);
        if (passes) assert.equal(answered.get('vary'), 'Origin', name);
      }
    }
  });

  test('a preflight says the same beforehand', async (t) => {
    const call = await world(t);
    const paths: [path: string, method: string, names: string][] = [
      ['/v1/bookings', 'POST', 'content-type, idempotency-key'],
      ['/v1/bookings/AAAA-AAAA', 'GET', 'authorization'],
      ['/v1/bookings/AAAA-AAAA/cancel', 'POST', 'authorization'],
      ['/v1/bookings/AAAA-AAAA/calendar.ics', 'GET', 'authorization'],
    ];
    for (const [path, method, names] of paths) {
      const trusted = await call(path, preflight(TRUSTED, method, names));
      assert.equal(trusted.status, 204);
      assert.equal(trusted.headers.get('access-control-allow-origin'), TRUSTED);
      assert.match(trusted.headers.get('access-control-allow-methods') ?? '', new RegExp(method));
      const allowed = (trusted.headers.get('access-control-allow-headers') ?? '').toLowerCase();
      for (const header of names.split(', ')) assert.ok(allowed.includes(header), header);
      const stranger = await call(path, preflight(STRANGER, method, names));
      refused(stranger, 'origin-not-trusted', 403);
      assert.equal(stranger.headers.get('access-control-allow-origin'), null);
    }
  });

  test("the staff's routes answer no page of another origin, a trusted one neither", async (t) => {
    const call = await world(t);
    for (const path of ['/v1/staff/session', '/v1/staff/bookings']) {
      for (const origin of [STRANGER, TRUSTED]) {
        for (const answer of [
          await call(path, { headers: { Origin: origin } }),
          await call(path, preflight(origin, 'POST', 'content-type')),
        ]) {
          assert.ok(answer.status >= 400);
          assert.equal(answer.headers.get('access-control-allow-origin'), null);
        }
      }
    }
  });
});
