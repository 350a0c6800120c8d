import assert from 'node:assert/strict';
import { test } from 'node:test';
import { booking, centerList, operator } from '../test/documents.js';
import { empty, hang, json, reset, scriptedServer } from '../test/scripted-server.js';
import { createClient } from './index.js';

const random = () => 0;
const tagged = (etag: string, body: object = centerList) => json(body, { etag });
const askedWith = (seen: { headers: { 'if-none-match'?: string } }[]) =>
  seen.map(({ headers }) => headers['if-none-match']);

test('equal calls at one time are one request', async (t) => {
  const { base, seen } = await scriptedServer(t, json(centerList));
  const client = createClient({ base });
  const lists = await Promise.all([client.centers(), client.centers(), client.centers()]);
  assert.deepEqual(lists, [centerList, centerList, centerList]);
  assert.equal(seen.length, 1);
});

test('whoever shares a request has a document of his own', async (t) => {
  const { base } = await scriptedServer(t, tagged('"1"'), empty(304));
  const client = createClient({ base });
  const [first, second] = await Promise.all([client.centers(), client.centers()]);
  first.calendar.push({ date: '2026-10-01', kind: 'holiday', name: '国庆节' });
  assert.deepEqual(second, centerList);
  assert.deepEqual(await client.centers(), centerList);
});

test('calls that differ, and calls one after the other, are requests of their own', async (t) => {
  const { base, seen } = await scriptedServer(t, json(centerList));
  const client = createClient({ base });
  await Promise.all([client.centers({ region: '4401' }), client.centers({ region: '4403' })]);
  await client.centers({ region: '4401' });
  assert.equal(seen.length, 3);
});

test('bookings are never shared', async (t) => {
  const { base, seen } = await scriptedServer(t, json(booking, { etag: '"1"' }));
  const client = createClient({ base });
  await Promise.all([client.booking('r', 'c'), client.booking('r', 'other')]);
  await client.booking('r', 'c');
  assert.deepEqual(seen.map(({ headers }) => headers.authorization).sort(), [
    'Bearer c',
    'Bearer c',
    'Bearer other',
  ]);
  assert.deepEqual(askedWith(seen), [undefined, undefined, undefined]);
});

test('one of two who share a request may leave; the other has the answer', async (t) => {
  let answer!: () => void;
  const { base, came, seen } = await scriptedServer(t, (response, request) => {
    answer = () => json(centerList)(response, request);
  });
  const client = createClient({ base });
  const controller = new AbortController();
  const leaves = assert.rejects(client.centers({}, { signal: controller.signal }), { code: 'aborted' });
  const stays = client.centers();
  await came(1);
  controller.abort();
  await leaves;
  answer();
  assert.deepEqual(await stays, centerList);
  assert.equal(seen.length, 1);
});

test('a request that all have left is not joined: who comes next has one of his own', async (t) => {
  const { base, came, seen } = await scriptedServer(t, hang, json(centerList));
  const client = createClient({ base });
  const controller = new AbortController();
  const leaves = assert.rejects(client.centers({}, { signal: controller.signal }), { code: 'aborted' });
  await came(1);
  controller.abort();
  await leaves;
  assert.deepEqual(await client.centers(), centerList);
  assert.equal(seen.length, 2);
});

test('a fault reaches all who share the request, and the next call asks anew', async (t) => {
  const { base, seen } = await scriptedServer(t, reset, json(centerList));
  const client = createClient({ base, retries: 0 });
  const calls = [client.centers(), client.centers()];
  for (const call of calls) await assert.rejects(call, { code: 'network' });
  assert.deepEqual(await client.centers(), centerList);
  assert.equal(seen.length, 2);
});

test('an unchanged document is not sent again, a changed one is', async (t) => {
  const changed = { ...centerList, asOf: '2026-09-12T11:00:00+08:00' };
  const { base, seen } = await scriptedServer(
    t,
    tagged('"1"'),
    empty(304),
    tagged('"2"', changed),
    empty(304),
  );
  const client = createClient({ base });
  assert.deepEqual(await client.centers(), centerList);
  assert.deepEqual(await client.centers(), centerList);
  assert.deepEqual(await client.centers(), changed);
  assert.deepEqual(await client.centers(), changed);
  assert.deepEqual(askedWith(seen), [undefined, '"1"', '"1"', '"2"']);
});

test('a fault in between does not lose the copy', async (t) => {
  const { base, seen } = await scriptedServer(t, tagged('"1"'), reset, empty(304));
  const client = createClient({ base, retries: 0 });
  await client.centers();
  await assert.rejects(client.centers());
  assert.deepEqual(await client.centers(), centerList);
  assert.deepEqual(askedWith(seen), [undefined, '"1"', '"1"']);
});

test('a retry asks with the same tag', async (t) => {
  const { base, seen } = await scriptedServer(t, tagged('"1"'), reset, empty(304));
  const client = createClient({ base, random });
  await client.centers();
  assert.deepEqual(await client.centers(), centerList);
  assert.deepEqual(askedWith(seen), [undefined, '"1"', '"1"']);
});

test('copies belong to their address', async (t) => {
  const { base, seen } = await scriptedServer(t, tagged('"1"'));
  const client = createClient({ base });
  await client.centers({ region: '4401' });
  await client.centers({ region: '4403' });
  assert.deepEqual(askedWith(seen), [undefined, undefined]);
});

test('the copies kept are bounded: the oldest goes first', async (t) => {
  const { base, seen } = await scriptedServer(t, tagged('"1"'));
  const client = createClient({ base });
  for (let page = 0; page <= 16; page++) await client.centers({ cursor: String(page) });
  await client.centers({ cursor: '16' });
  await client.centers({ cursor: '0' });
  assert.deepEqual(askedWith(seen).slice(-2), ['"1"', undefined]);
});

test('on another origin nothing is set that a browser would have to ask leave for', async () => {
  const sent: (HeadersInit | undefined)[] = [];
  const fetch: typeof globalThis.fetch = async (_, init) => {
    sent.push(init?.headers);
    const response = Response.json(operator, { headers: { etag: '"1"' } });
    return Object.defineProperty(response, 'type', { value: 'cors' });
  };
  const client = createClient({ base: 'https://x.example', fetch });
  await client.operator();
  await client.operator();
  assert.deepEqual(sent, [undefined, undefined]);
});
