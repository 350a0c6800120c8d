import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { test } from 'node:test';
import { createAdaptorServer } from '@hono/node-server';
import { onSqlite } from '../../test/engines.js';
import { everyRoute } from '../../test/every-route.js';
import { callerOf } from '../../test/http.js';
import { signedIn } from '../../test/signed-in.js';
import { makeWorld, newKey, sampleRequest } from '../../test/world.js';
import { createApp } from '../http/app.js';

const MARK = 'X-Injected';
/** Ends of lines as a browser, a proxy or an old server may understand them. */
const ENDS = ['%0d%0a', '%0a', '%0d', '%E5%98%8D%E5%98%8A', '%u000d%u000a', '%c4%8d%c4%8a', '%00'];

/** Sends bytes as they are and gives the head of the answer. */
async function raw(port: number, text: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  let head = '';
  socket.on('data', (chunk: Buffer) => (head += chunk.toString('latin1')));
  socket.write(text);
  await new Promise((resolve) => socket.once('close', resolve));
  return head.split('\r\n\r\n', 1)[0] ?? '';
}

function sound(head: string, sent: string): void {
  // 503 is the page that says that pages are not built.
  assert.match(head, /^HTTP\/1\.1 ([1-4]\d\d|503) /, sent);
  for (const line of head.split('\r\n').slice(1)) {
    assert.doesNotMatch(line, /[\r\n\0]/, sent);
    assert.ok(!line.toLowerCase().startsWith(MARK.toLowerCase()), `${sent} gave the header ${line}`);
  }
}

onSqlite((_, open) => {
  test('nothing that is sent becomes a header of the answer', async (t) => {
    const world = await makeWorld((await open(t)).store);
    const app = createApp(world, { root: '/nowhere', version: '0.0.0-test', trustProxy: true });
    const server = createAdaptorServer({ fetch: app.fetch });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    t.after(() => server.close());
    const { port } = server.address() as { port: number };
    const call = callerOf(world);
    const { cookie, csrf } = await signedIn(world, call, { name: 'mei', role: 'province', scope: '' });
    const head = `Host: x\r\nConnection: close\r\nCookie: ${cookie}\r\nX-CSRF-Token: ${csrf}\r\nIf-Match: "r0"`;
    let count = 0;
    for (const end of ENDS) {
      const payload = `gz${end}${MARK}:%201${end}${end}<html>`;
      for (const { method, path } of everyRoute) {
        // It would never end.
        if (path.endsWith('/events')) continue;
        const target = `${path.replace(/\{\w+\}/g, payload)}?from=${payload}&to=2026-09-08&q=${payload}&cursor=${payload}`;
        sound(await raw(port, `${method} ${target} HTTP/1.1\r\n${head}\r\n\r\n`), `${method} ${target}`);
        count += 1;
      }
      const files = ['/desk', '/studio', '/examples/school-site', '/sdk/v1/x.js', '/find', '/'];
      for (const path of files) {
        const target = `${path}${path.endsWith('/') ? '' : end}?next=${payload}`;
        sound(await raw(port, `GET ${target} HTTP/1.1\r\n${head}\r\nAccept: text/html\r\n\r\n`), target);
        sound(await raw(port, `GET ${path}?next=${payload} HTTP/1.1\r\n${head}\r\n\r\n`), path);
      }
    }
    assert.ok(count > 200, `${count} requests`);
    // A bare end of line inside of a header is another header, or none, for whoever reads it: never ours.
    for (const name of [
      'Origin',
      'If-None-Match',
      'Idempotency-Key',
      'X-Forwarded-Proto',
      'X-Forwarded-For',
    ]) {
      for (const value of [`x\n${MARK}: 1`, `x\r ${MARK}: 1`, `https\u0000${MARK}`, `"a", ${MARK}: 1`]) {
        for (const path of ['/v1/operator', '/v1/bookings/AAAA-AAAA', '/v1/staff/session']) {
          const found = await raw(
            port,
            `GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n${name}: ${value}\r\n\r\n`,
          );
          sound(found, `${name}: ${JSON.stringify(value)}`);
        }
      }
    }
  });

  test('a planted header would be seen', () => {
    assert.throws(() => sound(`HTTP/1.1 200 OK\r\nLocation: /a\r\n${MARK}: 1`, 'x'), /gave the header/);
    assert.throws(() => sound('HTTP/1.1 500 Oh', 'x'));
    assert.throws(() => sound(`HTTP/1.1 200 OK\r\nLocation: /a\n${MARK}: 1`, 'x'));
  });

  test('what comes back in a header is made here', async (t) => {
    const world = await makeWorld((await open(t)).store);
    const call = callerOf(world, { root: process.cwd() });
    const headers = { 'Idempotency-Key': newKey() };
    const json = sampleRequest({ alias: 'x";filename="a' });
    const made = await call('/v1/bookings', { method: 'POST', json, headers });
    const { ref, code } = made.body as { ref: string; code: string };
    assert.match(made.headers.get('location') ?? '', /^\/v1\/bookings\/[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    const file = await call(`/v1/bookings/${ref}/calendar.ics`, {
      headers: { Authorization: `Bearer ${code}` },
    });
    assert.equal(file.headers.get('content-disposition'), 'attachment; filename="12355.ics"');
    for (const path of ['/desk', '/examples/school-site']) {
      for (const query of ['', '?a=//evil.example', '?a=https://evil.example/\\']) {
        const found = await call(path + query);
        assert.equal(found.headers.get('location'), `${path}/${query}`, 'the same place');
      }
    }
    for (const path of ['//evil.example', '//evil.example/desk', '/\\evil.example', '/%2f%2fevil.example']) {
      const found = await call(path);
      assert.equal(found.headers.get('location'), null, path);
    }
  });
});
