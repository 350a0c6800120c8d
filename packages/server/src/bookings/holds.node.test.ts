import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chinaIso } from '@y12355/domain';
import { forEachEngine } from '../../test/engines.js';
import { brokenSlots } from '../../test/filled.js';
import { refusal } from '../../test/refusal.js';
import { GROUP, makeWorld, newKey, NOW, sampleRequest, SLOT, takenOf } from '../../test/world.js';
import { hold as holdSchema } from '../contract/bookings.js';
import { listSlots } from '../slots/list.js';
import { randomId } from '../storage/ids.js';
import { extendHold, holdSlot, releaseHold } from './holds.js';
import { requestBooking } from './request.js';

const MINUTE = 60_000;

forEachEngine((_, open) => {
  test('keeps a seat for five minutes, and gives it back when they are over', async (t) => {
    const world = await makeWorld((await open(t)).store);
    const { store, clock } = world;
    const id = randomId(world);
    const kept = holdSchema.parse(await holdSlot(world, { slot: SLOT, id }, {}));
    assert.equal(kept.keptUntil, chinaIso(NOW + 5 * MINUTE));
    assert.equal(kept.extendableUntil, chinaIso(NOW + 20 * MINUTE));
    assert.equal(await takenOf(store, SLOT), 1);
    const state = async () =>
      (await listSlots(world, 'gz-psy', '2026-09-08', '2026-09-08')).days[0]?.slots.find(
        (slot) => slot.id === SLOT,
      )?.state;
    assert.equal(await state(), 'full');
    const other = { slot: SLOT, id: randomId(world) };
    const refused = await refusal(holdSlot(world, other, {}), 'slot-full');
    assert.ok((refused.extras.alternatives ?? []).length > 0);
    await refusal(requestBooking(world, sampleRequest(), newKey()), 'slot-full');

    clock.now = NOW + 5 * MINUTE;
    assert.notEqual(await state(), 'full', 'over, though nobody wrote it off');
    await holdSlot(world, other, {});
    assert.equal(await takenOf(store, SLOT), 1);
    assert.deepEqual(await brokenSlots(store), []);
  });

  test('a request with its hold takes that seat, also in the moment after it ran out', async (t) => {
    const world = await makeWorld((await open(t)).store);
    const id = randomId(world);
    await holdSlot(world, { slot: SLOT, id }, {});
    world.clock.now = NOW + 6 * MINUTE;
    await requestBooking(world, sampleRequest({ hold: id }), newKey());
    assert.equal(await takenOf(world.store, SLOT), 1);
    assert.equal((await world.store.db.selectFrom('hold').selectAll().execute()).length, 0);
    await refusal(requestBooking(world, sampleRequest({ hold: id }), newKey()), 'slot-full');
    assert.deepEqual(await brokenSlots(world.store), []);
  });

  test('a hold of another slot gives no seat of this one, and keeps its own', async (t) => {
    const world = await makeWorld((await open(t)).store);
    const id = randomId(world);
    await holdSlot(world, { slot: GROUP, id }, {});
    await requestBooking(world, sampleRequest({ hold: id }), newKey());
    assert.equal(await takenOf(world.store, SLOT), 1);
    assert.equal(await takenOf(world.store, GROUP), 1);
    assert.deepEqual(await brokenSlots(world.store), []);
  });

  test('asks for more time up to twenty minutes', async (t) => {
    const world = await makeWorld((await open(t)).store);
    const id = randomId(world);
    await holdSlot(world, { slot: SLOT, id }, {});
    for (const [at, until] of [
      [4, 9],
      [8, 13],
      [12, 17],
      [16, 20],
      [19, 20],
    ] as const) {
      world.clock.now = NOW + at * MINUTE;
      assert.equal((await extendHold(world, id)).keptUntil, chinaIso(NOW + until * MINUTE));
    }
    world.clock.now = NOW + 20 * MINUTE;
    await refusal(extendHold(world, id), 'hold-over');
    await refusal(extendHold(world, randomId(world)), 'unknown-hold');
  });

  test('the same id moves to the other slot, and stays where that is full', async (t) => {
    const world = await makeWorld((await open(t)).store);
    const { store } = world;
    const id = randomId(world);
    await holdSlot(world, { slot: SLOT, id }, {});
    const again = await holdSlot(world, { slot: SLOT, id }, {});
    assert.equal(again.slot, SLOT);
    assert.equal(await takenOf(store, SLOT), 1, 'a lost answer keeps no second seat');
    await holdSlot(world, { slot: GROUP, id }, {});
    assert.deepEqual([await takenOf(store, SLOT), await takenOf(store, GROUP)], [0, 1]);
    await requestBooking(world, sampleRequest(), newKey());
    await refusal(holdSlot(world, { slot: SLOT, id }, {}), 'slot-full');
    assert.deepEqual([await takenOf(store, SLOT), await takenOf(store, GROUP)], [1, 1]);
    await releaseHold(world, id);
    await releaseHold(world, id);
    assert.equal(await takenOf(store, GROUP), 0);
    assert.deepEqual(await brokenSlots(store), []);
  });

  test('the same id at several slots at the same moment is one hold in the end', async (t) => {
    const world = await makeWorld((await open(t)).store);
    const slots = ['09:00', '10:00', '11:00'].map((time) => `gz-psy/2026-09-08T${time}`);
    for (let round = 0; round < 10; round += 1) {
      const id = randomId(world);
      const answers = await Promise.all(slots.map((slot) => holdSlot(world, { slot, id }, {})));
      const { slot_id } = await world.store.db
        .selectFrom('hold')
        .select('slot_id')
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
      assert.ok(answers.some(({ slot }) => slot === slot_id));
      assert.deepEqual(await brokenSlots(world.store), []);
      await releaseHold(world, id);
    }
    for (const slot of slots) assert.equal(await takenOf(world.store, slot), 0);
  });

  test('forty holds at once on seven seats', async (t) => {
    const world = await makeWorld((await open(t)).store);
    const ids = Array.from({ length: 40 }, () => randomId(world));
    const answers = await Promise.allSettled(ids.map((id) => holdSlot(world, { slot: GROUP, id }, {})));
    assert.equal(answers.filter(({ status }) => status === 'fulfilled').length, 7);
    assert.equal(await takenOf(world.store, GROUP), 7);
    await Promise.all(ids.map((id) => releaseHold(world, id)));
    assert.equal(await takenOf(world.store, GROUP), 0);
    assert.deepEqual(await brokenSlots(world.store), []);
  });
});
