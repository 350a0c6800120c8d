import assert from 'node:assert/strict';
import { test } from 'node:test';
import { onSqlite } from '../../test/engines.js';
import { changes, everyRoute, filled } from '../../test/every-route.js';
import { type Answer, type Call, callerOf } from '../../test/http.js';
import { signedIn } from '../../test/signed-in.js';
import { readTables } from '../../test/tables.js';
import { makeWorld, newKey } from '../../test/world.js';

const KB = 1024;
const values = { id: 'gz', ref: 'AAAA-AAAA', code: 'gz-link', screen: 'gz-1' };
const withBody = everyRoute.filter(({ hasBody }) => hasBody);
const large = /^\/v1\/staff\/(centers|calendar|links)/;

type Opening = Parameters<Parameters<typeof onSqlite>[0]>[1];

/** Sends one body to every route that takes one, as somebody who is signed in. */
async function toAll(open: Opening, t: Parameters<Opening>[0]) {
  const world = await makeWorld((await open(t)).store);
  const call = callerOf(world);
  const { headers } = await signedIn(world, call, { name: 'mei', role: 'province', scope: '' });
  const before = await readTables(world.store);
  const send = async (sent: (path: string) => Call, check: (answer: Answer, name: string) => void) => {
    for (const { name, method, path } of withBody) {
      const { headers: own = {}, ...rest } = sent(path);
      const all = { ...headers, 'If-Match': '"r0"', 'Idempotency-Key': newKey(), ...own };
      check(await call(filled(path, values), { method, headers: all, ...rest }), name);
    }
  };
  const unchanged = async () =>
    assert.deepEqual(await readTables(world.store), before, 'nothing was changed');
  return { call, send, unchanged };
}

const json = { 'Content-Type': 'application/json' };

onSqlite((_, open) => {
  test('a body over the limit is refused before it is read, with and without its length', async (t) => {
    assert.ok(withBody.length >= 14, `${withBody.length} routes take a body`);
    const { send, unchanged } = await toAll(open, t);
    const text = (path: string) =>
      JSON.stringify({ alias: 'x'.repeat(large.test(path) ? 4 * KB * KB : 33 * KB) });
    const tooLarge = (answer: Answer, name: string) => assert.equal(answer.status, 413, name);
    await send((path) => ({ body: text(path), headers: json }), tooLarge);
    const flowing = (path: string) => new Blob([text(path)]).stream() as unknown as BodyInit;
    await send((path) => ({ body: flowing(path), headers: json }), tooLarge);
    const lying = { ...json, 'Content-Length': '10' };
    await send(
      (path) => ({ body: flowing(path), headers: lying }),
      ({ status }, name) => {
        assert.ok(status >= 400 && status < 500, `${name}: ${status}`);
      },
    );
    await unchanged();
  });

  test('what is nested ten thousand times is refused like any other wrong body', async (t) => {
    const { send, unchanged } = await toAll(open, t);
    const lists = '['.repeat(10_000) + ']'.repeat(10_000);
    const objects = '{"a":'.repeat(5000) + '1' + '}'.repeat(5000);
    const refusedAs = (answer: Answer, name: string) => {
      assert.ok([400, 422].includes(answer.status), `${name}: ${answer.status}`);
      assert.ok(answer.text.length < 20_000, `${name} answers ${answer.text.length} bytes`);
    };
    const fields = ['slot', 'alias', 'consents', 'services', 'bookings', 'reason', 'name', 'text'];
    const inside = `{${fields.map((field) => `"${field}":${'['.repeat(1000)}${']'.repeat(1000)}`).join()}}`;
    for (const body of [lists, objects, inside]) await send(() => ({ body, headers: json }), refusedAs);
    await unchanged();
  });

  test('what is no JSON, or not the JSON of a form, is refused', async (t) => {
    const { send, unchanged } = await toAll(open, t);
    const bodies = [
      '',
      '{',
      'null',
      '[]',
      '"x"',
      '1e999',
      'NaN',
      '{"__proto__":{"admin":true}}',
      '{"a":1,"a":2}',
    ];
    for (const body of bodies) {
      await send(
        () => ({ body, headers: json }),
        ({ status }, name) => {
          assert.ok([400, 422].includes(status), `${name} with ${body}: ${status}`);
        },
      );
    }
    assert.equal(({} as { admin?: boolean }).admin, undefined);
    await unchanged();
  });

  test('a body of another type is refused, also one that a form of another site could send', async (t) => {
    const { send, unchanged } = await toAll(open, t);
    const types = [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'application/xml',
      'text/json',
      'application/jsonp',
      'application/json5',
      '*/*',
    ];
    for (const type of types) {
      await send(
        () => ({ body: '{}', headers: { 'Content-Type': type } }),
        ({ status }, name) => {
          assert.equal(status, 415, `${name} as ${type}`);
        },
      );
    }
    await unchanged();
  });

  test('a body where none is expected, and methods that nobody knows', async (t) => {
    const { call, unchanged } = await toAll(open, t);
    const nested = '['.repeat(10_000) + ']'.repeat(10_000);
    for (const { name, method, path } of changes.filter(({ hasBody }) => !hasBody)) {
      const { status } = await call(filled(path, values), { method, headers: json, body: nested });
      assert.ok(status < 500, `${name}: ${status}`);
    }
    for (const { path } of everyRoute) {
      for (const method of ['PATCH', 'PROPFIND', 'QUERY', 'DELETE', 'PUT', 'POST']) {
        if (everyRoute.some((one) => one.path === path && one.method === method)) continue;
        const answer = await call(filled(path, values), { method, headers: json, body: '{}' });
        assert.ok([401, 403, 404, 405].includes(answer.status), `${method} ${path}: ${answer.status}`);
      }
    }
    await unchanged();
  });
});
