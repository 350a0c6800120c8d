import assert from 'node:assert/strict';
import { test } from 'node:test';
import { forEitherEngine } from '../../test/engines.js';
import { everyRoute, filled } from '../../test/every-route.js';
import { type Answer, callerOf, type Caller } from '../../test/http.js';
import { signedIn } from '../../test/signed-in.js';
import { makeWorld, newKey, SLOT } from '../../test/world.js';
import type { LogLine } from '../http/log.js';

const both = ['arrange', 'topic'].map((id) => ({ id, version: '1' }));
/** What a young person wrote, each a text that stands nowhere else. */
const WRITTEN = {
  alias: '夜里的云',
  phone: '13755501234',
  guardianPhone: '13655501432',
  note: '不想让班里知道',
} as const;
const asked = { ...WRITTEN, ageBand: 'under14', topic: 'family' };
const consents = [...both, { id: 'guardian', version: '2' }];
const written = new RegExp(Object.values(WRITTEN).join('|'));

/** Every answer with the address that it came from. */
interface Heard extends Answer {
  name: string;
}

/** The answers in which something of the young person stands, by the name of the route. */
function leaks(heard: readonly Heard[]): string[] {
  const found = heard.filter(({ text, headers }) => written.test(text) || written.test(headersText(headers)));
  return [...new Set(found.map(({ name }) => name))].sort();
}

const headersText = (headers: Headers): string => decodeURI(JSON.stringify([...headers]));

function listening(call: Caller): { call: Caller; heard: Heard[] } {
  const heard: Heard[] = [];
  return {
    heard,
    call: async (path, init) => {
      const answer = await call(path, init);
      const pathname = path.split('?', 1)[0] as string;
      const route = everyRoute.find(
        (one) =>
          one.method === (init?.method ?? 'GET') &&
          new RegExp(`^${one.path.replace(/\{\w+\}/g, '[^/]+')}$`).test(pathname),
      );
      heard.push({ ...answer, name: route?.name ?? path });
      return answer;
    },
  };
}

forEitherEngine((_engine, open) => {
  test('a whole journey: what was written is heard by the desk alone, and no log, error or address holds it', async (t) => {
    const world = await makeWorld((await open(t)).store);
    const lines: LogLine[] = [];
    const { call, heard } = listening(callerOf(world, { log: (line) => lines.push(line) }));
    const staff = await signedIn(world, call, { name: 'lin', role: 'center', scope: 'gz' });

    const key = newKey();
    const send = (json: unknown, idempotency = newKey(), path = '/v1/bookings') =>
      call(path, { method: 'POST', json, headers: { 'Idempotency-Key': idempotency } });
    const request = { slot: SLOT, ...asked, consents };
    const made = await send(request, key);
    assert.equal(made.status, 201, made.text);
    const { ref, code } = made.body as { ref: string; code: string };
    // The same again, another body below the key, a full slot, and each of the texts where it is refused.
    await send(request, key);
    await send({ ...request, topic: 'study' }, key);
    await send(request);
    for (const value of Object.values(WRITTEN)) {
      for (const field of ['alias', 'phone', 'guardianPhone', 'note']) {
        await send({ ...request, [field]: `${value}${value}` });
      }
      await send({ ...request, note: `${WRITTEN.phone} ${value}` });
      await send({ service: 'gz-psy', date: 'soon', ...asked, consents }, newKey(), '/v1/waiting');
      await call(`/v1/centers?q=${encodeURIComponent(value)}`);
      await call(`/v1/bookings/${encodeURIComponent(value)}`, {
        headers: { Authorization: 'Bearer 12345678' },
      });
      await call('/v1/bookings', {
        method: 'POST',
        body: `{"alias":"${value}"`,
        headers: { 'Content-Type': 'application/json' },
      });
    }
    const own = { Authorization: `Bearer ${code}` };
    await call(`/v1/bookings/${ref}`, { headers: own });
    await call(`/v1/bookings/${ref}/calendar.ics`, { headers: own });

    const listed = await call('/v1/staff/bookings', { headers: staff.headers });
    const [{ id } = { id: '' }] = (listed.body as { bookings: { id: string }[] }).bookings;
    const contact = await call(`/v1/staff/bookings/${id}/contact`, {
      method: 'POST',
      headers: staff.headers,
    });
    assert.match(contact.text, /13755501234/, 'who is on duty reads the contact');
    // Every route that only reads, by the account and by nobody.
    for (const { name, method, path } of everyRoute.filter((one) => one.method === 'GET')) {
      if (name === 'GET /v1/staff/events') continue;
      const values = { id, ref, service: 'gz-psy', code: 'abc', center: 'gz', screen: 'gz-1' };
      for (const headers of [staff.headers, {}]) await call(filled(path, values), { method, headers });
    }
    await call(`/v1/bookings/${ref}/cancel`, { method: 'POST', headers: own });

    const byDesk = [
      'GET /v1/staff/bookings',
      'GET /v1/staff/bookings/{id}',
      'POST /v1/staff/bookings/{id}/contact',
    ];
    assert.deepEqual(leaks(heard), byDesk);
    assert.deepEqual(
      leaks(heard.filter(({ text }) => /13755501234|13655501432/.test(text))),
      ['POST /v1/staff/bookings/{id}/contact'],
      'a contact is given by the logged reading alone',
    );
    assert.ok(lines.length > 60);
    assert.doesNotMatch(JSON.stringify(lines), written);
    assert.doesNotMatch(JSON.stringify(lines), new RegExp(`${ref}|${code}|${staff.password}|${id}`));
  });
});

test('the search finds a leak in a text, in a header and in an address', () => {
  const answer = { status: 200, headers: new Headers(), text: '', body: undefined };
  const heard = [
    { ...answer, name: 'text', text: `{"detail":"${WRITTEN.phone}"}` },
    { ...answer, name: 'header', headers: new Headers({ Location: `/x?alias=${encodeURI(WRITTEN.alias)}` }) },
    { ...answer, name: 'clean' },
  ];
  assert.deepEqual(leaks(heard), ['header', 'text']);
});
