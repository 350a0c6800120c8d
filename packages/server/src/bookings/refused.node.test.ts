import assert from 'node:assert/strict';
import { test } from 'node:test';
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
  takenOf,
} from '../../test/world.js';
import { slot } from '../contract/common.js';
import type { Store } from '../deps.js';
import { saveCenters } from '../storage/centers.js';
import { requestBooking } from './request.js';

const rowsOf = (store: Store) => store.db.selectFrom('booking').selectAll().execute();

forEachEngine((_, open) => {
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
    await saveCenters(store, [{ ...gz, hours: { ...gz.hours, rules } }, tianhe, sz], NOW);
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
      [{ ...gz, hours: { ...gz.hours, rules } }, { ...tianhe, visibility: 'school' }, sz],
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
      const services = gz.services.map((service) => ({ ...service, capacity: seats }));
      await saveCenters(store, [{ ...gz, services }], NOW);
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
});
