import assert from 'node:assert/strict';
import { test } from 'node:test';
import { booking, centerList, operator } from '../test/documents.js';
import { empty, html, json, problem, scriptedServer, text } from '../test/scripted-server.js';
import { ContractError, NetworkError, ProblemError, createClient } from './index.js';

const refusedAs = (code: string) => (error: { code?: string }) => error.code === code;

test('a document comes back as the service wrote it, and nothing but the path and the query is sent', async (t) => {
  const { base, seen } = await scriptedServer(t, json(centerList));
  const list = await createClient({ base }).centers({ region: '440106', q: '心理 & 法律', limit: 5 });
  assert.deepEqual(list, centerList);
  const [call] = seen;
  const url = new URL(call?.url ?? '', base);
  assert.equal(call?.method, 'GET');
  assert.equal(url.pathname, '/v1/centers');
  assert.deepEqual(
    [...url.searchParams],
    [
      ['region', '440106'],
      ['q', '心理 & 法律'],
      ['limit', '5'],
    ],
  );
  assert.equal(call.headers.cookie, undefined);
  assert.equal(call.headers.authorization, undefined);
});

test('a query value that is undefined is left out', async (t) => {
  const { base, seen } = await scriptedServer(t, json(centerList));
  await createClient({ base }).centers({ region: undefined, service: 'legal' });
  assert.equal(seen[0]?.url, '/v1/centers?service=legal');
});

for (const [written, prefix] of [
  ['', '/v1/'],
  ['/', '/v1/'],
  ['/v1', '/v1/'],
  ['/v1/', '/v1/'],
  ['/base', '/base/v1/'],
  ['/base/', '/base/v1/'],
  ['/base/v1', '/base/v1/'],
  ['/v10', '/v10/v1/'],
]) {
  test(`a base ending in "${written}" reads from ${prefix}`, async (t) => {
    const { base, seen } = await scriptedServer(t, json(operator));
    await createClient({ base: base + written }).operator();
    assert.equal(seen[0]?.url, `${prefix}operator`);
  });
}

for (const base of ['/', '', '/v1', '//x.example', 'https://x.example/base/']) {
  test(`base "${base}" is passed to fetch as it stands, for the page to resolve`, async () => {
    const urls: unknown[] = [];
    const fetch: typeof globalThis.fetch = async (url) => {
      urls.push(url);
      return Response.json(operator);
    };
    await createClient({ base, fetch }).operator();
    assert.deepEqual(urls, [base.replace(/\/(v1)?$/, '') + '/v1/operator']);
  });
}

test('ids, references and dates are escaped', async (t) => {
  const { base, seen } = await scriptedServer(t, empty(404));
  const client = createClient({ base });
  await assert.rejects(client.center('a/b?c#d'));
  await assert.rejects(client.slots('s/1', '2026-09-12&x=1', '2026-09-13'));
  await assert.rejects(client.booking('../operator', '1'));
  await assert.rejects(client.booking('Y7\ud83d', '1'));
  assert.deepEqual(
    seen.map(({ url }) => url),
    [
      '/v1/centers/a%2Fb%3Fc%23d',
      '/v1/services/s%2F1/slots?from=2026-09-12%26x%3D1&to=2026-09-13',
      '/v1/bookings/..%2Foperator',
      '/v1/bookings/Y7%3F',
    ],
  );
});

test('a problem carries code, status, detail, errors and alternatives', async (t) => {
  const slot = { id: 's', start: 'a', end: 'b', state: 'free', unconfirmed: false };
  const errors = [{ pointer: '/alias', message: 'expected 1 to 20 characters' }];
  const { base } = await scriptedServer(t, problem(409, 'slot-full', { alternatives: [slot], errors }));
  const error: unknown = await createClient({ base })
    .booking('r', 'c')
    .catch((reason: unknown) => reason);
  assert.ok(error instanceof ProblemError);
  assert.equal(error.code, 'slot-full');
  assert.equal(error.status, 409);
  assert.equal(error.detail, 'why');
  assert.deepEqual(error.alternatives, [slot]);
  assert.deepEqual(error.errors, errors);
  assert.equal(error.retryAfter, undefined);
});

test('a problem without rows has empty ones', async (t) => {
  const { base } = await scriptedServer(t, problem(404, 'unknown-booking'));
  await assert.rejects(createClient({ base }).booking('r', 'c'), { errors: [], alternatives: [] });
});

const garbage = {
  'the page of a public network': html(),
  'an empty answer': text('', 'application/json'),
  'half a document': text('{"help":{"phone":"12355"},"centers":[', 'application/json'),
  null: text('null', 'application/json'),
  'a bare list': json([]),
  'another service': json({ ok: true }),
  'a member of another type': json({ ...centerList, centers: {} }),
  'a member that is null': json({ ...centerList, calendar: null }),
  'no line': json({ ...centerList, help: undefined }),
  'a line that is a number': json({ ...centerList, help: { phone: 12355 } }),
  '404 of another server': html(404),
  '304 that nobody asked for': empty(304),
};
for (const [name, step] of Object.entries(garbage)) {
  test(`${name} never passes for a list`, async (t) => {
    const { base, seen } = await scriptedServer(t, step);
    const call = createClient({ base }).centers();
    await assert.rejects(call, (error) => error instanceof ContractError && error.code === 'garbage');
    assert.equal(seen.length, 1, 'garbage is not asked for again');
  });
}

test('no method lets the page of a public network through', async (t) => {
  const { base } = await scriptedServer(t, html());
  const client = createClient({ base });
  const calls = {
    operator: () => client.operator(),
    centers: () => client.centers(),
    center: () => client.center('x'),
    hours: () => client.hours('x', '2026-09-12', '2026-09-13'),
    slots: () => client.slots('x', '2026-09-12', '2026-09-13'),
    materials: () => client.materials(),
    hold: () => client.hold('s', 'a'),
    extendHold: () => client.extendHold('a'),
    releaseHold: () => client.releaseHold('a'),
    requestBooking: () => client.requestBooking({} as never, 'key-12345'),
    booking: () => client.booking('r', 'c'),
    cancelBooking: () => client.cancelBooking('r', 'c'),
    rescheduleBooking: () => client.rescheduleBooking('r', 'c', 's'),
    eraseBooking: () => client.eraseBooking('r', 'c'),
    joinWaitingList: () => client.joinWaitingList({} as never, 'key-12345'),
    waiting: () => client.waiting('r', 'c'),
    leaveWaitingList: () => client.leaveWaitingList('r', 'c'),
    calendar: () => client.calendar('r', 'c'),
  };
  assert.deepEqual([...Object.keys(calls), 'newKey'], Object.keys(client));
  for (const call of Object.values(calls)) await assert.rejects(call, refusedAs('garbage'));
});

test('another number than 12355 is a console error and does not come through', async (t) => {
  const printed = t.mock.method(console, 'error', () => {});
  const { base } = await scriptedServer(t, json({ ...centerList, help: { phone: '000' } }));
  const list = await createClient({ base }).centers();
  assert.equal(list.help.phone, '12355');
  assert.equal(printed.mock.callCount(), 1);
  assert.match(String(printed.mock.calls[0]?.arguments[0]), /000.*12355/);
});

test('the right number is no console error', async (t) => {
  const printed = t.mock.method(console, 'error', () => {});
  const { base } = await scriptedServer(t, json(centerList));
  await createClient({ base }).centers();
  assert.equal(printed.mock.callCount(), 0);
});

test('the private code travels in a header and never in an address or a message', async (t) => {
  const { base, seen } = await scriptedServer(
    t,
    json(booking),
    json(booking),
    text('BEGIN:VCALENDAR\r\n'),
    html(),
  );
  const client = createClient({ base });
  await client.booking('Y7K3-M29Q', '40817735');
  await client.cancelBooking('Y7K3-M29Q', '40817735');
  assert.equal(await client.calendar('Y7K3-M29Q', '40817735'), 'BEGIN:VCALENDAR\r\n');
  assert.deepEqual(
    seen.map(({ method, url, headers }) => [method, url, headers.authorization]),
    [
      ['GET', '/v1/bookings/Y7K3-M29Q', 'Bearer 40817735'],
      ['POST', '/v1/bookings/Y7K3-M29Q/cancel', 'Bearer 40817735'],
      ['GET', '/v1/bookings/Y7K3-M29Q/calendar.ics', 'Bearer 40817735'],
    ],
  );
  const error = await client.booking('Y7K3-M29Q', '40817735').catch((reason: Error) => reason);
  assert.doesNotMatch(String((error as Error).stack), /M29Q|40817735/);
});

test('public documents are asked for without credentials; only they may rest in a cache', async () => {
  const inits: RequestInit[] = [];
  const fetch: typeof globalThis.fetch = async (_, init) => {
    inits.push(init ?? {});
    throw new TypeError('down');
  };
  const client = createClient({ base: '/', fetch, retries: 0 });
  await assert.rejects(client.centers());
  await assert.rejects(client.slots('s', '2026-09-12', '2026-09-12'));
  await assert.rejects(client.booking('r', 'c'));
  await assert.rejects(client.requestBooking({} as never, 'key-12345'));
  assert.deepEqual(
    inits.map(({ credentials, cache }) => [credentials, cache]),
    [
      ['omit', 'default'],
      ['omit', 'no-cache'],
      ['omit', 'no-store'],
      ['omit', 'no-store'],
    ],
  );
  for (const { referrerPolicy } of inits) assert.equal(referrerPolicy, 'same-origin');
});

test('keys are long, different and fit the contract', () => {
  const { newKey } = createClient({ base: '/' });
  const keys = Array.from({ length: 500 }, newKey);
  assert.equal(new Set(keys).size, keys.length);
  for (const key of keys) assert.match(key, /^[\da-f]{32}$/);
});

test('errors name the base and the cure', () => {
  assert.match(new NetworkError('network', 'https://x.example/v1').message, /network.*x\.example.*check/);
  assert.match(new ContractError('https://x.example/v1').message, /x\.example.*check/);
});
