import assert from 'node:assert/strict';
import type { Server } from 'node:http';
import { connect } from 'node:net';
import { after, before, test } from 'node:test';
import { problem } from '../contract/common.js';
import { createHttpServer } from './unread.js';

let server: Server;
let port: number;

before(async () => {
  server = createHttpServer(() => new Response('the app saw it'));
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as { port: number }).port;
});
after(() => void server.close());

/** What comes back for these bytes until the connection ends. */
function answerTo(bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    let text = '';
    socket.on('data', (chunk) => (text += chunk.toString()));
    socket.once('end', () => resolve(text));
    socket.once('error', reject);
  });
}

async function refusedWith(status: number, bytes: string) {
  const text = await answerTo(bytes);
  const [head = '', body = ''] = text.split('\r\n\r\n');
  assert.match(head, new RegExp(`^HTTP/1\\.1 ${status} `), text);
  assert.match(head, /^content-type: application\/problem\+json$/im);
  const json = body.slice(body.indexOf('{'), body.lastIndexOf('}') + 1);
  const parsed = problem.parse(JSON.parse(json));
  assert.equal(parsed.status, status);
  assert.equal(parsed.help.phone, '12355');
}

test('a request that can be read goes to the app', async () => {
  const text = await answerTo('GET / HTTP/1.1\r\nHost: a.example\r\nConnection: close\r\n\r\n');
  assert.match(text, /^HTTP\/1\.1 200 [\s\S]*the app saw it/);
});

test('what is no HTTP is refused with the line', async () => {
  await refusedWith(400, 'hello\r\n\r\n');
  await refusedWith(400, 'GET / HTTP/1.1\r\nHost: a.example\r\nContent-Length: x\r\n\r\n');
});

test('a Host that is none is refused with the line', async () => {
  await refusedWith(400, 'GET / HTTP/1.1\r\nHost: [::\r\nConnection: close\r\n\r\n');
});

test('headers without end are refused with the line', async () => {
  await refusedWith(431, `GET / HTTP/1.1\r\nHost: a.example\r\nX-Long: ${'x'.repeat(20_000)}\r\n\r\n`);
});

test('an unknown expectation is refused with the line', async () => {
  await refusedWith(417, 'POST / HTTP/1.1\r\nHost: a.example\r\nExpect: tea\r\nContent-Length: 0\r\n\r\n');
});
