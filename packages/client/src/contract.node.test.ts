import assert from 'node:assert/strict';
import { test } from 'node:test';
import contract from '../openapi.json' with { type: 'json' };
import * as documents from '../test/documents.js';
import { faultsOf } from '../test/schema-check.js';
import { createClient } from './index.js';
import { createKioskClient } from './kiosk.js';
import { createStaffClient } from './staff.js';

/** What the clients send, held against the published document. */

interface Operation {
  requestBody?: { content: { 'application/json': { schema: object } } };
  parameters?: { name: string; in: string; required: boolean; schema: object }[];
}
type Paths = Record<string, Record<string, Operation>>;
const paths = contract.paths as unknown as Paths;
const operations = Object.entries(paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
);

interface Sent {
  method: string;
  url: URL;
  headers: Headers;
  body: unknown;
}

async function everythingSent(): Promise<Sent[]> {
  const sent: Sent[] = [];
  const fetch: typeof globalThis.fetch = async (url, init) => {
    sent.push({
      method: init?.method ?? 'GET',
      url: new URL(String(url), 'https://x.example'),
      headers: new Headers(init?.headers),
      body: init?.body ? JSON.parse(String(init.body)) : undefined,
    });
    const session = String(url).endsWith('/session') && init?.method !== 'DELETE';
    return session ? Response.json(documents.session) : Response.json({}, { status: 500 });
  };
  const client = createClient({ base: '/', fetch });
  const staff = createStaffClient({ base: '/', fetch });
  const screen = createKioskClient({ base: '/', fetch, screen: 'gz-1', key: 'k'.repeat(32) });
  const [from, to] = ['2026-09-12', '2026-09-13'];
  const openAt = '2026-09-12T15:00:00+08:00';
  const centers = {
    region: '4401',
    service: 'legal',
    q: 'a',
    openAt,
    school: 'b',
    limit: 3,
    cursor: 'c',
  } as const;
  const queue = { status: 'requested', center: 'th', date: from, from, to, cursor: 'c' } as const;
  const proof = 'eA==';
  const { alias, ageBand, consents } = documents.request;
  const waiting = { alias, ageBand, consents, service: 'th-psy', date: from };
  const file = { name: 'a.csv', text: 'x' };
  const draft = { code: 'gz-7', school: '示例学校', region: '440100', place: '校门口', target: '/' };
  const calls = {
    ...{
      operator: () => client.operator(),
      centers: () => client.centers(centers),
      center: () => client.center('th'),
      hours: () => client.hours('th', from, to),
      slots: () => client.slots('th-psy', from, to),
      materials: () => client.materials({ language: 'zh-HK', kind: 'video', on: from }),
      hold: () => client.hold('th-psy/2026-09-13T09:00', client.newKey(), { proof }),
      extendHold: () => client.extendHold('h1'),
      releaseHold: () => client.releaseHold('h1'),
      requestBooking: () => client.requestBooking(documents.request, client.newKey(), { proof }),
      booking: () => client.booking('Y7K3-M29Q', '40817735'),
      cancelBooking: () => client.cancelBooking('Y7K3-M29Q', '40817735'),
      reschedule: () => client.rescheduleBooking('Y7K3-M29Q', '40817735', 's', client.newKey()),
      erase: () => client.eraseBooking('Y7K3-M29Q', '40817735'),
      join: () => client.joinWaitingList(waiting, client.newKey(), { proof }),
      waiting: () => client.waiting('Y7K3-M29Q', '40817735'),
      leave: () => client.leaveWaitingList('Y7K3-M29Q', '40817735'),
      calendar: () => client.calendar('Y7K3-M29Q', '40817735'),
    },
    ...{
      signIn: () => staff.signIn({ name: 'demo', password: 'x' }),
      session: () => staff.session(),
      bookings: () => staff.bookings(queue),
      approve: () => staff.approve('b1', '3'),
      decline: () => staff.decline('b1', '3', 'x'),
      contact: () => staff.contact('b1'),
      completeness: () => staff.completeness(),
      staffBooking: () => staff.booking('b1'),
      declineMany: () => staff.declineMany([{ id: 'b1', etag: '3' }], 'x'),
      cancelled: () => staff.cancel('b1', '3', 'x'),
      complete: () => staff.complete('b1', '3'),
      noShow: () => staff.noShow('b1', '3'),
      staffReschedule: () => staff.reschedule('b1', '3', 's'),
      transfer: () => staff.transfer('b1', '3', 's', 'x'),
      walkIn: () => staff.walkIn(documents.request, staff.newKey()),
      staffWaiting: () => staff.waiting({ center: 'th', cursor: 'c' }),
      offer: () => staff.offer('w1', 's'),
      waitingContact: () => staff.waitingContact('w1'),
      removeWaiting: () => staff.removeWaiting('w1'),
      staffCenters: () => staff.centers(),
      staffCenter: () => staff.center('th'),
      saveCenter: () => staff.saveCenter(documents.center, '3', true),
      addCenter: () => staff.addCenter(documents.center, true),
      retireCenter: () => staff.retireCenter('th', '3'),
      importCenters: () => staff.importCenters(file, true),
      staffCalendar: () => staff.calendar(),
      importCalendar: () => staff.importCalendar(file, true),
      audit: () => staff.audit({ center: 'th', from, to, cursor: 'c' }),
      quarter: () => staff.quarter('2026-Q4'),
      links: () => staff.links({ q: 'a', region: '440100', active: 'true', cursor: 'gz-7' }),
      link: () => staff.link('gz-7'),
      addLink: () => staff.addLink(draft, true),
      changeLink: () => staff.changeLink('gz-7', 'r3', { target: '/find', active: false }),
      importLinks: () => staff.importLinks(file, true),
      linkReport: () => staff.linkReport({ from, to, by: 'day', region: '440100' }),
      kiosks: () => staff.kiosks({ region: '440100', cursor: 'gz-1' }),
      watch: () => fetch(staff.events),
      signOut: () => staff.signOut(),
    },
    ...{
      screen: () => screen.read(),
      playlist: () => screen.playlist(),
      heartbeat: () => screen.heartbeat(documents.heartbeat),
    },
  };
  for (const call of Object.values(calls)) await Promise.resolve(call()).catch(() => {});
  assert.equal(sent.length, Object.keys(calls).length);
  return sent;
}

function operationOf({ method, url }: Sent) {
  return operations.find(
    ({ path, ...one }) =>
      one.method === method && new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`).test(url.pathname),
  );
}

test('every call is an operation of the contract, and every operation has its call', async () => {
  const sent = await everythingSent();
  const called = sent.map((call) => {
    const found = operationOf(call);
    assert.ok(found, `${call.method} ${call.url.pathname} is not in openapi.json`);
    return `${found.method} ${found.path}`;
  });
  assert.deepEqual(called.sort(), operations.map(({ method, path }) => `${method} ${path}`).sort());
});

test('queries, headers and bodies are those of the contract', async () => {
  for (const call of await everythingSent()) {
    const at = `${call.method} ${call.url.pathname}`;
    const { operation } = operationOf(call) ?? assert.fail(at);
    const parameters = operation.parameters ?? [];
    const query = parameters.filter((row) => row.in === 'query');
    assert.deepEqual([...call.url.searchParams.keys()].sort(), query.map(({ name }) => name).sort(), at);
    for (const { name, schema } of query) {
      const value = call.url.searchParams.get(name);
      const typed = 'type' in schema && schema.type === 'integer' ? Number(value) : value;
      assert.deepEqual(faultsOf(typed, schema, `${at} ${name}`), []);
    }
    for (const { name, schema } of parameters.filter((row) => row.in === 'header')) {
      if (name === 'if-none-match') continue;
      assert.deepEqual(faultsOf(call.headers.get(name), schema, `${at} ${name}`), []);
    }
    const body = operation.requestBody?.content['application/json'].schema;
    assert.equal(call.body !== undefined, body !== undefined, at);
    if (body) assert.deepEqual(faultsOf(call.body, body, at), []);
  }
});

test('the check of bodies bites: a planted field, a wrong type, a wrong pattern', () => {
  const { request, receipt } = documents;
  assert.deepEqual(faultsOf(request, 'BookingRequest'), []);
  assert.deepEqual(faultsOf({ ...request, name: 'x' }, 'BookingRequest'), ['/name: not in the contract']);
  assert.deepEqual(faultsOf({ ...request, alias: 1 }, 'BookingRequest'), [
    '/alias: integer, expected string',
  ]);
  assert.deepEqual(faultsOf({ ...request, consents: [{ id: 'a' }] }, 'BookingRequest'), [
    '/consents/0/version: missing',
  ]);
  assert.match(String(faultsOf({ ...receipt, code: '1' }, 'BookingReceipt')), /^\/code: "1", expected/);
  assert.match(String(faultsOf({ ...receipt, help: { phone: '1' } }, 'BookingReceipt')), /^\/help\/phone/);
});
