import assert from 'node:assert/strict';
import { test } from 'node:test';
import { atChina } from '@y12355/domain';
import { forEachEngine } from '../../test/engines.js';
import { refusal } from '../../test/refusal.js';
import { GROUP, makeWorld, newKey, sampleOperator, sampleRequest, SLOT, takenOf } from '../../test/world.js';
import { bookingReceipt } from '../contract/bookings.js';
import type { Store } from '../deps.js';
import { unseal } from '../storage/seal.js';
import { requestBooking } from './request.js';

const rowsOf = (store: Store) => store.db.selectFrom('booking').selectAll().execute();

/** Everything that is stored, as one text. */
async function dump(store: Store): Promise<string> {
  const tables = ['booking', 'booking_event', 'idempotency', 'audit', 'slot', 'throttle'] as const;
  return JSON.stringify(
    await Promise.all(tables.map((table) => store.db.selectFrom(table).selectAll().execute())),
  );
}

forEachEngine((_, open) => {
  test('a request gives a receipt that fits the contract, and keeps a seat', async (t) => {
    const { store } = await open(t);
    const world = await makeWorld(store);
    const receipt = await requestBooking(world, sampleRequest(), newKey());
    bookingReceipt.parse(receipt);
    const { ref, code, ...rest } = receipt;
    assert.match(ref, /^[2-9A-HJKMNP-TV-Z]{4}-[2-9A-HJKMNP-TV-Z]{4}$/);
    assert.match(code, /^\d{8}$/);
    assert.deepEqual(rest, {
      status: 'requested',
      start: '2026-09-08T10:00:00+08:00',
      end: '2026-09-08T11:00:00+08:00',
      center: { id: 'gz', name: '示例中心 gz', address: '示例地址', phones: ['000-0000'], sample: true },
      service: { id: 'gz-psy', name: '心理倾谈', slotMinutes: 60 },
      reviewBy: '2026-09-08T08:00:00+08:00',
      unconfirmed: false,
      help: { phone: '12355' },
    });
    assert.equal(await takenOf(store, SLOT), 1);
  });

  test('contact and note are sealed, the code is stored nowhere, history and audit name no person', async (t) => {
    const { store } = await open(t);
    const world = await makeWorld(store);
    const body = sampleRequest({
      phone: '138 0000 1111',
      topic: 'mood',
      note: '想安静地坐一坐',
      campaign: 'autumn-2026',
      consents: [
        { id: 'arrange', version: '1' },
        { id: 'topic', version: '1' },
      ],
    });
    const { code } = await requestBooking(world, body, newKey());
    const [row] = await rowsOf(store);
    assert.ok(row);
    assert.equal(unseal(world, `booking:${row.id}:phone`, row.phone_sealed ?? ''), '13800001111');
    assert.equal(unseal(world, `booking:${row.id}:note`, row.note_sealed ?? ''), '想安静地坐一坐');
    const all = await dump(store);
    for (const secret of ['13800001111', '138 0000 1111', '安静', code])
      assert.ok(!all.includes(secret), secret);
    assert.deepEqual([row.topic, row.campaign, row.revision], ['mood', 'autumn-2026', 0]);
    assert.equal(row.purge_at, atChina('2026-10-08', 11 * 60));
    assert.deepEqual(JSON.parse(row.consents), [
      { id: 'arrange', version: '1', at: '2026-09-07T08:00:00+08:00' },
      { id: 'topic', version: '1', at: '2026-09-07T08:00:00+08:00' },
    ]);
    const events = await store.db.selectFrom('booking_event').selectAll().execute();
    assert.deepEqual(
      events.map(({ actor, kind, booking_id }) => [actor, kind, booking_id]),
      [['visitor', 'requested', row.id]],
    );
    const audit = await store.db.selectFrom('audit').selectAll().execute();
    assert.deepEqual(
      audit.map(({ actor, action, object, detail }) => ({ actor, action, object, detail })),
      [{ actor: 'visitor', action: 'request', object: `booking:${row.id}`, detail: null }],
    );
    for (const personal of [row.alias, row.ref])
      assert.ok(!JSON.stringify([audit, events]).includes(personal));
  });

  test('the same key answers the same receipt, whatever changed since, and books once', async (t) => {
    const { store } = await open(t);
    const world = await makeWorld(store);
    const key = newKey();
    const body = sampleRequest();
    const first = await requestBooking(world, body, key);
    await store.db.updateTable('booking').set({ status: 'declined', reason: 'x' }).execute();
    world.clock.now = atChina('2026-09-20', 0);
    world.operator = sampleOperator({ handler: undefined });
    const reordered = Object.fromEntries(Object.entries(body).reverse()) as typeof body;
    assert.deepEqual(await requestBooking(world, reordered, key), first);
    assert.equal((await rowsOf(store)).length, 1);
    await refusal(requestBooking(world, { ...body, alias: '别人' }, key), 'idempotency-key-reused');
  });

  test('twins at the same moment get one booking and one receipt', async (t) => {
    const { store } = await open(t);
    const world = await makeWorld(store);
    const key = newKey();
    const body = sampleRequest({ slot: GROUP });
    const receipts = await Promise.all(Array.from({ length: 8 }, () => requestBooking(world, body, key)));
    for (const receipt of receipts) assert.deepEqual(receipt, receipts[0]);
    assert.equal((await rowsOf(store)).length, 1);
    assert.equal(await takenOf(store, GROUP), 1);
  });

  test('twins with different bodies: one books, the others are told', async (t) => {
    const { store } = await open(t);
    const world = await makeWorld(store);
    const key = newKey();
    const results = await Promise.allSettled(
      ['a', 'b', 'c'].map((alias) => requestBooking(world, sampleRequest({ slot: GROUP, alias }), key)),
    );
    const codes = results.map((result) =>
      result.status === 'fulfilled' ? 'booked' : (result.reason as { code: string }).code,
    );
    assert.deepEqual(codes.sort(), ['booked', 'idempotency-key-reused', 'idempotency-key-reused']);
  });

  test('a reference that is taken is drawn again', async (t) => {
    const { store } = await open(t);
    const world = await makeWorld(store);
    const { randomBytes } = world;
    let draws = 0;
    world.randomBytes = (size) => {
      if (size !== 16) return randomBytes(size);
      draws += 1;
      return new Uint8Array(size).fill(draws);
    };
    // Each request draws its id and its first reference; the second reference of the second one is forced.
    const first = await requestBooking(world, sampleRequest({ slot: GROUP, phone: undefined }), newKey());
    draws = 2;
    const drawn: number[] = [];
    const fill = world.randomBytes;
    world.randomBytes = (size) => {
      const bytes = fill(size);
      if (size === 16) drawn.push(bytes[0] as number);
      if (size === 16 && drawn.length === 2) return new Uint8Array(size).fill(2);
      return bytes;
    };
    const second = await requestBooking(world, sampleRequest({ slot: GROUP, phone: undefined }), newKey());
    assert.equal(drawn.length, 3);
    assert.notEqual(second.ref, first.ref);
    assert.equal((await rowsOf(store)).length, 2);
  });
});
