import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { onSqlite } from '../../test/engines.js';
import { callerOf, refused } from '../../test/http.js';
import { makeWorld, newKey, sampleRequest, type World } from '../../test/world.js';
import type { LogLine } from './log.js';

const json = { 'Content-Type': 'application/json' };
const post = (body: BodyInit, headers: Record<string, string> = json) => ({
  method: 'POST',
  body,
  headers: { 'Idempotency-Key': newKey(), ...headers },
});

/** A world whose database fails at every question with words that must not get out. */
function broken(world: World): World {
  const db = new Proxy(world.store.db, {
    get() {
      throw Object.assign(new Error('insert failed for 小木 13800000000'), { code: 'XX000' });
    },
  });
  return { ...world, store: { ...world.store, db } };
}

onSqlite((_, open) => {
  test('bodies that cannot be read are refused with the cure', async (t) => {
    const call = callerOf(await makeWorld((await open(t)).store));
    for (const body of ['', '{', '{"a":1,}', '\ufeff', 'null x']) {
      assert.match(refused(await call('/v1/bookings', post(body)), 'bad-request', 400).detail, /JSON/);
    }
    for (const body of ['null', '[]', '"text"', '7']) {
      assert.deepEqual(refused(await call('/v1/bookings', post(body)), 'bad-request', 422).pointers, ['']);
    }
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/json-seq']) {
      const answer = await call('/v1/bookings', post('{}', { 'Content-Type': type }));
      assert.match(refused(answer, 'bad-request', 415).detail, /application\/json/);
    }
    const charset = { 'Content-Type': 'application/json; charset=utf-8' };
    const fine = await call('/v1/bookings', post(JSON.stringify(sampleRequest()), charset));
    assert.equal(fine.status, 201);
  });

  test('a body over 32 KB is refused, whatever its length says', async (t) => {
    const call = callerOf(await makeWorld((await open(t)).store));
    const padded = (bytes: number) => {
      const text = JSON.stringify({ name: 'mei', password: 'x' });
      return text.padEnd(bytes, ' ');
    };
    for (const path of ['/v1/bookings', '/v1/staff/session']) {
      refused(await call(path, post(padded(32_769))), 'too-large', 413);
      const streamed = new Blob([padded(40_000)]).stream();
      refused(await call(path, post(streamed)), 'too-large', 413);
    }
    refused(await call('/v1/staff/session', post(padded(32_768))), 'sign-in-failed', 401);
  });

  test('unknown addresses and methods are problems too', async (t) => {
    const call = callerOf(await makeWorld((await open(t)).store));
    for (const path of ['/v1/', '/v1/nothing', '/v1/centers/gz/nothing']) {
      refused(await call(path), 'not-found', 404);
    }
    const cases: [method: string, path: string, allow: string][] = [
      ['PUT', '/v1/bookings', 'POST'],
      ['DELETE', '/v1/centers/gz', 'GET'],
      ['PATCH', '/v1/bookings/AAAA-AAAA', 'DELETE, GET'],
      ['GET', '/v1/bookings/AAAA-AAAA/cancel', 'POST'],
    ];
    for (const [method, path, allow] of cases) {
      const answer = await call(path, { method });
      assert.match(refused(answer, 'not-found', 405).detail, new RegExp(`${method}.*allowed: ${allow}`));
      assert.equal(answer.headers.get('allow'), allow);
    }
  });

  test('an unexpected error tells nothing of the inside, and the log nothing personal', async (t) => {
    const lines: LogLine[] = [];
    const call = callerOf(broken(await makeWorld((await open(t)).store)), {
      log: (line) => lines.push(line),
    });
    const answer = await call('/v1/centers/gz?q=SECRET', { headers: { 'User-Agent': 'AGENT' } });
    const { help } = refused(answer, 'internal', 500);
    assert.equal(help.phone, '12355');
    assert.doesNotMatch(answer.text, /小木|138|insert|XX000/);
    const [line] = lines as [LogLine];
    assert.deepEqual(
      [line.level, line.method, line.route, line.status, line.error?.name, line.error?.code],
      ['error', 'GET', '/v1/centers/:id', 500, 'Error', 'XX000'],
    );
    assert.ok((line.error?.at.length ?? 0) > 0, 'it says where');
    assert.doesNotMatch(JSON.stringify(line), /小木|138001|SECRET|AGENT|insert failed/);
  });

  test('one line for each request, with the pattern of its route only', async (t) => {
    const lines: LogLine[] = [];
    const call = callerOf(await makeWorld((await open(t)).store), { log: (line) => lines.push(line) });
    const headers = {
      Authorization: 'Bearer 12345678',
      'User-Agent': 'AGENT',
      'X-Forwarded-For': '203.0.113.9',
    };
    await call('/v1/bookings/ABCD-EFGH?from=SECRET', { headers });
    await call('/v1/centers?q=SECRET');
    await call('/v1/bookings', post('{', json));
    assert.deepEqual(
      lines.map(({ level, method, route, status }) => [level, method, route, status]),
      [
        ['info', 'GET', '/v1/bookings/:ref', 404],
        ['info', 'GET', '/v1/centers', 200],
        ['info', 'POST', '/v1/bookings', 400],
      ],
    );
    assert.ok(lines.every(({ time, ms }) => time === '2026-09-07T00:00:00.000Z' && ms >= 0));
    assert.doesNotMatch(JSON.stringify(lines), /ABCD|12345678|SECRET|AGENT|203\.0/);
  });

  test('every answer carries the security headers; HTTPS is believed of a proxy only when told to', async (t) => {
    const world = await makeWorld((await open(t)).store);
    const call = callerOf(world);
    for (const path of ['/v1/operator', '/v1/nothing', '/', '/healthz']) {
      const { headers } = await call(path, { headers: { Accept: 'text/html' } });
      assert.equal(headers.get('x-content-type-options'), 'nosniff', path);
      assert.equal(headers.get('referrer-policy'), 'no-referrer');
      assert.match(headers.get('permissions-policy') ?? '', /camera=\(\), microphone=\(\)/);
      assert.match(
        headers.get('content-security-policy') ?? '',
        /^default-src 'none';.*frame-ancestors 'none'/,
      );
      assert.equal(headers.get('strict-transport-security'), null);
    }
    const hsts = async (url: string, trustProxy: boolean, proto?: string) =>
      (
        await callerOf(world, { trustProxy })(url, { headers: proto ? { 'X-Forwarded-Proto': proto } : {} })
      ).headers.has('strict-transport-security');
    assert.equal(await hsts('https://a.example/healthz', false), true);
    assert.equal(await hsts('/healthz', false, 'https'), false);
    assert.equal(await hsts('/healthz', true, 'https'), true);
    assert.equal(await hsts('/healthz', true, 'http'), false);
  });

  test('the document that is served is the published one', async (t) => {
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
      version: string;
    };
    const call = callerOf(await makeWorld((await open(t)).store), { version });
    const published = new URL('../../../client/openapi.json', import.meta.url);
    assert.deepEqual(
      (await call('/openapi.json')).body,
      JSON.parse(readFileSync(published, 'utf8')),
      'stale: npm run openapi',
    );
  });

  test('ready only with the tables of this version and a database that answers', async (t) => {
    const { store } = await open(t, 'empty');
    const empty = { store } as World;
    const deps = (world: World): World => ({
      ...world,
      operator: { trustedOrigins: [] } as never,
      now: () => 0,
    });
    assert.equal((await callerOf(deps(empty))('/healthz')).status, 200);
    assert.match(refused(await callerOf(deps(empty))('/readyz'), 'internal', 503).detail, /no tables/);
    const full = await makeWorld((await open(t)).store);
    const ready = await callerOf(full)('/readyz');
    assert.deepEqual([ready.status, ready.body], [200, { status: 'ok', help: { phone: '12355' } }]);
    refused(await callerOf(broken(full))('/readyz'), 'internal', 503);
    await full.store.db.deleteFrom('kysely_migration' as never).execute();
    assert.match(refused(await callerOf(full)('/readyz'), 'internal', 503).detail, /no migration.*0004/);
  });
});
