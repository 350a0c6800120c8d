import assert from 'node:assert/strict';
import { test } from 'node:test';
import { closedAfterDays, createFakeFetch, horizonDays } from '../test/fake-service.js';
import type { FakeOptions } from '../test/fake-service.js';
import { addDays } from '../test/fake-time.js';
import { faultsOf } from '../test/schema-check.js';
import { createClient } from './index.js';
import type { BookingRequest } from './index.js';

/** The fake that widget tests stand on must itself keep the contract. */

const [today, monthLater] = ['2026-09-12', '2026-10-11'];
const consents = [{ id: 'arrange', version: '1' }];
const wish = { slot: 'th-psy/2026-09-12T11:30', alias: '小树', ageBand: '14-17', consents } as const;

function fake(options?: FakeOptions) {
  const fetch = createFakeFetch(options);
  const client = createClient({ base: '/', fetch, random: () => 0 });
  const book = (more: Partial<BookingRequest> = {}) =>
    client.requestBooking({ ...wish, ...more }, client.newKey());
  return { fetch, client, book };
}
const slotsOf = async (client: ReturnType<typeof fake>['client'], service = 'th-psy') =>
  (await client.slots(service, today, monthLater)).days.flatMap((day) => day.slots);
const firstFree = async (client: ReturnType<typeof fake>['client']) =>
  (await slotsOf(client)).find(({ state }) => state === 'free')?.id ?? assert.fail('no free slot');

test('every answer keeps the schema of the contract', async () => {
  const { client, book } = fake();
  assert.deepEqual(faultsOf(await client.operator(), 'OperatorDocument'), []);
  assert.deepEqual(faultsOf(await client.centers(), 'CenterList'), []);
  assert.deepEqual(faultsOf(await client.center('ft'), 'CenterDocument'), []);
  assert.deepEqual(faultsOf(await client.materials(), 'MaterialList'), []);
  assert.deepEqual(faultsOf(await client.hours('th', today, monthLater), 'HoursDocument'), []);
  assert.deepEqual(faultsOf(await client.slots('th-psy', today, monthLater), 'SlotList'), []);
  const receipt = await book({ slot: await firstFree(client) });
  assert.deepEqual(faultsOf(receipt, 'BookingReceipt'), []);
  assert.deepEqual(faultsOf(await client.booking(receipt.ref, receipt.code), 'Booking'), []);
  assert.deepEqual(faultsOf(await client.cancelBooking(receipt.ref, receipt.code), 'Booking'), []);
});

test('refusals keep the schema of the contract too', async () => {
  const { fetch } = fake();
  for (const path of ['centers/none', 'services/none/slots', 'bookings/none', 'centers?region=11', 'none']) {
    const response = await fetch(`/v1/${path}`);
    assert.deepEqual(faultsOf(await response.json(), 'Problem', path), []);
  }
});

test('centers are found by region, town, service and words', async () => {
  const { client } = fake();
  const ids = async (query: Parameters<typeof client.centers>[0]) =>
    (await client.centers(query)).centers.map(({ id }) => id);
  assert.deepEqual(await ids({}), ['gz', 'th', 'th-phone', 'ft', 'dc']);
  assert.deepEqual(await ids({ region: '440000' }), ['gz', 'th', 'th-phone', 'ft', 'dc']);
  assert.deepEqual(await ids({ region: '440100' }), ['gz', 'th', 'th-phone']);
  assert.deepEqual(await ids({ region: '440106' }), ['th', 'th-phone']);
  assert.deepEqual(await ids({ region: '441900' }), ['dc']);
  assert.deepEqual(await ids({ region: '445200' }), []);
  assert.deepEqual(await ids({ service: 'legal' }), ['gz']);
  assert.deepEqual(await ids({ q: '福田' }), ['ft']);
  await assert.rejects(client.centers({ region: '110000' }), { code: 'unknown-region' });
  const first = await client.centers({ limit: 2 });
  assert.equal(first.centers.length, 2);
  assert.deepEqual(await ids({ limit: 2, cursor: first.next }), ['th-phone', 'ft']);
});

test('materials are found by language and kind', async () => {
  const { client } = fake();
  const ids = async (query: Parameters<typeof client.materials>[0]) =>
    (await client.materials(query)).items.map(({ id }) => id);
  assert.deepEqual(await ids({}), ['guide', 'guide-hk', 'film', 'plan']);
  assert.deepEqual(await ids({ language: 'zh-CN' }), ['guide', 'film', 'plan']);
  assert.deepEqual(await ids({ kind: 'video' }), ['film']);
});

test('slots run for the horizon, with full ones, a day shut for a reason and one unconfirmed', async () => {
  const { client } = fake();
  const { days } = await client.slots('th-psy', today, monthLater);
  const states = new Set(days.flatMap((day) => day.slots.map(({ state }) => state)));
  assert.deepEqual([...states].sort(), ['few', 'free', 'full', 'past']);
  assert.deepEqual(
    days.filter(({ basis }) => basis === 'exception').map(({ date, reason, slots }) => [date, reason, slots]),
    [[addDays(today, closedAfterDays), '场地维护', []]],
  );
  const unconfirmed = days.filter((day) => day.unconfirmed).map(({ date }) => date);
  assert.deepEqual(unconfirmed, [addDays(today, closedAfterDays + 1)]);
  const last = days.filter(({ slots }) => slots.length > 0).at(-1)?.date;
  assert.equal(last, addDays(today, horizonDays - 1));
  assert.deepEqual(await slotsOf(client, 'th-phone-psy'), []);
  await assert.rejects(client.slots('th-psy', today, addDays(today, 31)), { code: 'bad-request' });
});

test('a booking is made, looked up, decided, and cancelled, and a replay is the same one', async () => {
  const { client, fetch } = fake();
  const key = client.newKey();
  const body = { ...wish, slot: await firstFree(client) };
  const receipt = await client.requestBooking(body, key);
  assert.deepEqual(await client.requestBooking(body, key), receipt);
  await assert.rejects(client.requestBooking({ ...body, alias: 'b' }, key), {
    code: 'idempotency-key-reused',
  });
  await assert.rejects(client.booking(receipt.ref, '00000000'), { code: 'unknown-booking' });
  fetch.decide(receipt.ref, 'declined', '当天已满');
  const seen = await client.booking(receipt.ref, receipt.code);
  assert.deepEqual([seen.status, seen.reason], ['declined', '当天已满']);
  await assert.rejects(client.cancelBooking(receipt.ref, receipt.code), { code: 'wrong-status' });
  fetch.decide(receipt.ref, 'approved');
  assert.equal((await client.cancelBooking(receipt.ref, receipt.code)).status, 'cancelled');
  assert.equal((await client.cancelBooking(receipt.ref, receipt.code)).status, 'cancelled');
  assert.throws(() => fetch.decide('none', 'approved'), /no booking none/);
});

test('seats run out, and cancelling gives one back', async () => {
  const { client, book } = fake();
  const slot = await firstFree(client);
  const stateNow = async () => (await slotsOf(client)).find(({ id }) => id === slot)?.state;
  const receipts = [await book({ slot })];
  assert.equal(await stateNow(), 'few');
  receipts.push(await book({ slot }), await book({ slot }));
  assert.equal(await stateNow(), 'full');
  const error = await book({ slot }).catch((reason) => reason);
  assert.equal(error.code, 'slot-full');
  assert.equal(error.alternatives.length, 3);
  for (const row of error.alternatives) assert.deepEqual(faultsOf(row, 'Slot'), []);
  const [first] = receipts;
  await client.cancelBooking(first?.ref ?? '', first?.code ?? '');
  assert.equal(await stateNow(), 'few');
});

test('a contact holds a slot once', async () => {
  const { client, book } = fake();
  const same = { slot: await firstFree(client), phone: '10000000000' };
  await book(same);
  await assert.rejects(book(same), { code: 'already-booked' });
});

test('what is missing is refused by name', async () => {
  const { client, book } = fake();
  const slot = await firstFree(client);
  const faults = async (more: Partial<BookingRequest>) =>
    (await book({ slot, ...more }).catch((reason) => reason)).errors.map(
      (row: { pointer: string }) => row.pointer,
    );
  assert.deepEqual(await faults({ alias: ' ' }), ['/alias']);
  assert.deepEqual(await faults({ phone: '12' }), ['/phone']);
  assert.deepEqual(await faults({ consents: [] }), ['/consents']);
  assert.deepEqual(await faults({ ageBand: 'under14' }), ['/guardianPhone', '/consents']);
  await assert.rejects(book({ slot: 'none/2026-09-12T09:00' }), { code: 'unknown-slot' });
});

test('the switches: down, slow, garbage, booking closed', async () => {
  const { client, fetch, book } = fake({ bookingClosed: true });
  assert.equal((await client.operator()).booking.open, false);
  await assert.rejects(book(), { code: 'booking-closed' });
  fetch.switches.bookingClosed = false;
  assert.equal((await client.operator()).booking.open, true);
  fetch.switches.down = true;
  await assert.rejects(client.operator(), { code: 'network' });
  fetch.switches.down = false;
  fetch.switches.garbage = true;
  await assert.rejects(client.operator(), { code: 'garbage' });
  fetch.switches.garbage = false;
  fetch.switches.slow = true;
  const controller = new AbortController();
  const call = assert.rejects(client.operator({ signal: controller.signal }), { code: 'aborted' });
  controller.abort();
  await call;
  let go!: () => void;
  fetch.switches.slow = new Promise<void>((resolve) => (go = resolve));
  const late = client.operator();
  go();
  assert.equal((await late).sample, true);
});

test('the log holds every request with its headers and body', async () => {
  const { client, fetch } = fake();
  await client.centers({ region: '440106' });
  await assert.rejects(client.requestBooking({ ...wish, slot: 'none' }, 'key-12345'));
  assert.deepEqual(
    fetch.log.map(({ method, path, headers, body }) => [method, path, headers['idempotency-key'], body]),
    [
      ['GET', '/v1/centers?region=440106', undefined, undefined],
      ['POST', '/v1/bookings', 'key-12345', { ...wish, slot: 'none' }],
    ],
  );
});

test('the operator can be laid over', async () => {
  const { client } = fake({ operator: { trustedOrigins: ['https://school.example'] } });
  assert.deepEqual((await client.operator()).trustedOrigins, ['https://school.example']);
});

test('a hold keeps a seat, moves, lasts longer, ends, and belongs to a booking in the end', async () => {
  const { fetch, client, book } = fake();
  const slots = await slotsOf(client);
  const few = slots.find(({ state }) => state === 'few')?.id ?? assert.fail('no slot with one seat');
  const state = async (id: string) => (await slotsOf(client)).find((slot) => slot.id === id)?.state;
  const [mine, other] = [client.newKey(), client.newKey()];
  const hold = await client.hold(few, mine);
  assert.deepEqual(faultsOf(hold, 'Hold'), []);
  assert.equal(hold.keptUntil, '2026-09-12T10:05:00+08:00');
  assert.equal(await state(few), 'full');
  await assert.rejects(client.hold(few, other), { code: 'slot-full' });
  fetch.switches.later = 3;
  assert.equal((await client.extendHold(mine)).keptUntil, '2026-09-12T10:08:00+08:00');

  const next = slots.filter((slot) => slot.state === 'few')[1]?.id ?? assert.fail('no second one');
  await client.hold(next, mine);
  assert.deepEqual([await state(few), await state(next)], ['few', 'full']);
  await assert.rejects(book({ slot: next }), { code: 'slot-full' });
  assert.equal((await book({ slot: next, hold: mine })).start.slice(0, 16), next.split('/')[1]);

  await client.hold(few, other);
  await client.releaseHold(other);
  assert.equal(await state(few), 'few');
  await client.hold(few, other);
  fetch.lapse();
  await assert.rejects(client.extendHold(other), { code: 'hold-over' });
  await assert.rejects(client.extendHold(client.newKey()), { code: 'unknown-hold' });
  assert.equal((await book({ slot: few, hold: other })).status, 'requested');
  fetch.switches.noHolds = true;
  await assert.rejects(client.hold(few, other), { code: 'not-found' });
});

test('a full day has a waiting list, another has none', async () => {
  const { client } = fake({ fullOn: '2026-09-15' });
  const { alias, ageBand } = wish;
  const join = (date: string, more = {}, key = client.newKey()) =>
    client.joinWaitingList({ service: 'th-psy', date, alias, ageBand, consents, ...more }, key);
  const key = client.newKey();
  const receipt = await join('2026-09-15', {}, key);
  assert.deepEqual(faultsOf(receipt, 'WaitingReceipt'), []);
  assert.deepEqual(await join('2026-09-15', {}, key), receipt);
  await assert.rejects(join('2026-09-13'), { code: 'day-not-full' });
  await join('2026-09-15', { phone: '13800000000' });
  await assert.rejects(join('2026-09-15', { phone: '13800000000' }), { code: 'already-booked' });
});
