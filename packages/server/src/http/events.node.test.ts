import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { onSqlite } from '../../test/engines.js';
import { makeWorld, newKey, sampleRequest, type World } from '../../test/world.js';
import { requestBooking } from '../bookings/request.js';
import { Hub } from '../live/hub.js';
import { addStaff } from '../staff/accounts.js';
import { createApp } from './app.js';

/** Opens the stream as that account; `text` grows with what arrives. */
async function streamed(world: World, role: 'center' | 'province', scope: string) {
  const app = createApp(world, { root: '/nowhere', version: '0.0.0-test' });
  const name = `${role}-${scope}-x`;
  const { password } = await addStaff(world, { name, role, scope });
  const signedIn = await app.request('/v1/staff/session', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ name, password }),
  });
  const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
  const answer = await app.request('/v1/staff/events', { headers: { cookie } });
  assert.equal(answer.status, 200);
  assert.match(answer.headers.get('content-type') ?? '', /^text\/event-stream/);
  const heard = { text: '', over: false };
  const reader = (answer.body as ReadableStream<Uint8Array>).getReader();
  void (async () => {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      heard.text += new TextDecoder().decode(value);
    }
    heard.over = true;
  })();
  return heard;
}

async function until(what: string, holds: () => boolean): Promise<void> {
  for (let tries = 0; !holds(); tries += 1) {
    assert.ok(tries < 300, what);
    await wait(20);
  }
}

onSqlite((_, open) => {
  test('a signed-in page hears which of its centers changed, and nothing else of it', async (t) => {
    const world = await makeWorld((await open(t)).store);
    world.live = new Hub();
    const gz = await streamed(world, 'center', 'gz');
    const sz = await streamed(world, 'center', 'sz');
    const all = await streamed(world, 'province', '');
    await until('the streams are open', () => [gz, sz, all].every(({ text }) => text.includes(': open')));
    const { ref } = await requestBooking(world, sampleRequest(), newKey());
    await until('the center hears it', () => gz.text.includes('event: change\ndata: gz\n'));
    await until('so does the province', () => all.text.includes('data: gz\n'));
    assert.equal(sz.text, ': open\n\n');
    assert.ok(!gz.text.includes(ref) && !gz.text.includes('小木'), gz.text);
    world.live.close();
    await until('the streams end with the server', () => gz.over && sz.over && all.over);
  });

  test('nobody else gets a stream', async (t) => {
    const world = await makeWorld((await open(t)).store);
    const app = createApp(world, { root: '/nowhere', version: '0.0.0-test' });
    for (const headers of [{ cookie: '' }, { cookie: 'y12355_session=forged' }]) {
      assert.equal((await app.request('/v1/staff/events', { headers })).status, 401);
    }
  });
});
