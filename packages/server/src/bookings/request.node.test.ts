import assert from 'node:assert/strict';
import { test } from 'node:test';
import { atChina } from '@y12355/domain';
import { forEachEngine } from '../../test/engines.js';
import { refusal } from '../../test/refusal.js';
import {
  GROUP,
  makeWorld,
  newKey,
  NOW,
  sampleCenters,
  sampleOperator,
  sampleRequest,
  SLOT,
} from '../../test/world.js';
import { bookingReceipt } from '../contract/bookings.js';
import { slot } from '../contract/common.js';
import type { Store } from '../deps.js';
import { saveCenters } from '../storage/centers.js';
import { unseal } from '../storage/seal.js';
import { requestBooking } from './request.js';

const rowsOf = (store: Store) => store.db.selectFrom('booking').selectAll().execute();
const takenOf = async (store: Store, id: string) =>
  (await store.db.selectFrom('slot').select('taken').where('id', '=', id).executeTakeFirst())?.taken;

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

  test('a full slot offers the nearest free ones, then the same kind in the same city', async (t) => {
    const { store } = await open(t);
    const world = await makeWorld(store);
    await requestBooking(world, sampleRequest(), newKey());
    const { extras } = await refusal(requestBooking(world, sampleRequest(), newKey()), 'slot-full');
    assert.deepEqual(
      extras.alternatives?.map((offer) => slot.parse(offer).id),
      [
        'gz-psy/2026-09-08T09:00',
        'gz-psy/2026-09-08T11:00',
        'gz-psy/2026-09-07T11:00',
        'gz-psy/2026-09-07T10:00',
        'gz-psy/2026-09-10T09:00',
      ],
    );
    const [gz, tianhe, sz] = sampleCenters();
    const rules = [{ weekday: 2 as const, start: '10:00', end: '11:00' }];
    await saveCenters(store, [{ ...gz!, hours: { ...gz!.hours, rules } }, tianhe!, sz!], NOW);
    const second = await refusal(requestBooking(world, sampleRequest(), newKey()), 'slot-full');
    assert.deepEqual(
      second.extras.alternatives?.map((offer) => offer.id),
      [
        'gz-psy/2026-09-15T10:00',
        'gz-tianhe-psy/2026-09-08T10:00',
        'gz-tianhe-psy/2026-09-08T09:00',
        'gz-tianhe-psy/2026-09-08T11:00',
        'gz-tianhe-psy/2026-09-07T11:00',
      ],
    );
    assert.equal(await takenOf(store, SLOT), 1);
    assert.equal((await store.db.selectFrom('idempotency').selectAll().execute()).length, 1);
  });

  test('nothing is offered where nothing is free, and never a station inside a school', async (t) => {
    const { store } = await open(t);
    const world = await makeWorld(store);
    const [gz, tianhe, sz] = sampleCenters();
    const rules = [{ weekday: 2 as const, start: '10:00', end: '11:00', validTo: '2026-09-08' }];
    await saveCenters(
      store,
      [{ ...gz!, hours: { ...gz!.hours, rules } }, { ...tianhe!, visibility: 'school' }, sz!],
      NOW,
    );
    await requestBooking(world, sampleRequest(), newKey());
    const { extras } = await refusal(requestBooking(world, sampleRequest(), newKey()), 'slot-full');
    assert.deepEqual(extras.alternatives, []);
  });

  test('one contact has one seat of a slot, and may have it again after giving it up', async (t) => {
    const { store } = await open(t);
    const world = await makeWorld(store);
    const body = sampleRequest({ slot: GROUP, phone: '13800000000' });
    await requestBooking(world, body, newKey());
    const again = { ...body, phone: '+86 138-0000-0000', alias: '又来' };
    await refusal(requestBooking(world, again, newKey()), 'already-booked');
    await requestBooking(world, { ...again, slot: 'gz-group/2026-09-08T10:30' }, newKey());
    assert.equal(await takenOf(store, GROUP), 1);
    await store.db.updateTable('booking').set({ status: 'cancelled' }).where('slot_id', '=', GROUP).execute();
    await requestBooking(world, again, newKey());
    const anonymous = { ...body, phone: undefined };
    await requestBooking(world, anonymous, newKey());
    await requestBooking(world, anonymous, newKey());
    assert.equal(await takenOf(store, GROUP), 4);
  });

  test('an undecided request gives its seat to the next one who asks', async (t) => {
    const { store } = await open(t);
    const world = await makeWorld(store);
    const wanted = 'gz-psy/2026-09-10T10:00';
    await requestBooking(world, sampleRequest({ slot: wanted }), newKey());
    world.clock.now = NOW + 24 * 3_600_000 - 1;
    await refusal(requestBooking(world, sampleRequest({ slot: wanted }), newKey()), 'slot-full');
    world.clock.now += 1;
    await requestBooking(world, sampleRequest({ slot: wanted }), newKey());
    assert.deepEqual((await rowsOf(store)).map((row) => row.status).sort(), ['expired', 'requested']);
    assert.equal(await takenOf(store, wanted), 1);
    const events = await store.db
      .selectFrom('booking_event')
      .select(['kind', 'actor'])
      .orderBy('at')
      .execute();
    assert.deepEqual(events.map((event) => event.kind).sort(), ['expired', 'requested', 'requested']);
  });

  test('a change of capacity counts from the next request, and never under what is promised', async (t) => {
    const { store } = await open(t);
    const world = await makeWorld(store);
    const capacity = async (seats: number) => {
      const [gz] = sampleCenters();
      const services = gz!.services.map((service) => ({ ...service, capacity: seats }));
      await saveCenters(store, [{ ...gz!, services }], NOW);
    };
    const ask = () => requestBooking(world, sampleRequest({ slot: GROUP }), newKey());
    await capacity(3);
    await Promise.all([ask(), ask(), ask()]);
    await capacity(2);
    await refusal(ask(), 'slot-full');
    await capacity(4);
    await ask();
    await refusal(ask(), 'slot-full');
  });

  test('slots that the rules do not have, or not now, are refused with what was expected', async (t) => {
    const { store } = await open(t);
    const world = await makeWorld(store);
    const wrong: [string, RegExp][] = [
      ['nonsense', /expected <service>/],
      ['gz-psy/2026-09-31T10:00', /expected <service>/],
      ['gz-psy/1000-01-01T00:00', /expected <service>/],
      ['nowhere/2026-09-08T10:00', /no service "nowhere"/],
      ['gz-psy/2026-09-08T10:30', /no slot starts then/],
      ['gz-psy/2026-09-09T10:00', /no slot starts then/],
      ['gz-psy/2026-10-01T10:00', /no slot starts then/],
      ['gz-psy/2026-09-07T09:00', /from 2026-09-07T10:00:00\+08:00 until before 2026-10-06T00:00:00\+08:00/],
      ['gz-psy/2026-10-06T10:00', /only starts from/],
    ];
    for (const [id, message] of wrong) {
      const problem = await refusal(
        requestBooking(world, sampleRequest({ slot: id }), newKey()),
        'unknown-slot',
      );
      assert.match(problem.detail, message);
    }
    assert.equal((await rowsOf(store)).length, 0);
    await requestBooking(world, sampleRequest({ slot: 'gz-psy/2026-09-07T10:00' }), newKey());
    await requestBooking(world, sampleRequest({ slot: 'gz-psy/2026-10-05T10:00' }), newKey());
  });

  test('without a handler or consents in the operator’s file booking is closed', async (t) => {
    const { store } = await open(t);
    const closed: [Record<string, unknown>, RegExp][] = [
      [{ handler: undefined }, /lacks handler;/],
      [{ consents: [] }, /lacks consents;/],
      [{ handler: undefined, consents: [] }, /lacks handler and consents;/],
    ];
    for (const [changes, message] of closed) {
      const world = await makeWorld(store, sampleOperator(changes));
      const problem = await refusal(requestBooking(world, sampleRequest(), newKey()), 'booking-closed');
      assert.match(problem.detail, message);
    }
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
