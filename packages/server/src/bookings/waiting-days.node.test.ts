import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Center } from '@y12355/domain';
import { forEachEngine } from '../../test/engines.js';
import { brokenSlots, waitingEntry } from '../../test/filled.js';
import { refusal } from '../../test/refusal.js';
import {
  GROUP,
  makeWorld,
  newKey,
  NOW,
  sampleCenters,
  sampleRequest,
  takenOf,
  type World,
} from '../../test/world.js';
import { sweep } from '../retention/sweep.js';
import { saveCenters } from '../storage/centers.js';
import { cancelBooking } from './cancel.js';
import { requestBooking } from './request.js';

const DATE = '2026-09-08';
const SLOTS = ['09:00', '10:30'].map((time) => `gz-group/${DATE}T${time}`) as [string, string];

/** `gz` as staff change it. */
async function edit(world: World, change: (center: Center) => void): Promise<void> {
  const [gz] = sampleCenters();
  change(gz);
  await saveCenters(world.store, [gz], NOW);
}

const seats = (capacity: number) => (center: Center) => {
  for (const service of center.services) if (service.id === 'gz-group') service.capacity = capacity;
};

/** Every seat of the day's two slots is asked for. */
async function fullDay(world: World, capacity: number) {
  await edit(world, seats(capacity));
  const all = [];
  for (const slot of SLOTS) {
    for (let seat = 0; seat < capacity; seat += 1) {
      all.push(await requestBooking(world, sampleRequest({ slot }), newKey()));
    }
  }
  return all as [(typeof all)[0], (typeof all)[0]];
}

const waits = async ({ store }: World) =>
  (await store.db.selectFrom('waiting').select('alias').orderBy('submitted_at').execute()).map(
    (row) => row.alias,
  );

forEachEngine((_, open) => {
  test('more seats than before go to the list, who came first before who came later', async (t) => {
    const world = await makeWorld((await open(t)).store);
    await fullDay(world, 1);
    for (const [index, alias] of ['甲', '乙', '丙'].entries()) {
      await waitingEntry(world, { alias, submitted_at: NOW + index, contact_hash: null });
    }
    assert.equal((await sweep(world, NOW)).served, 0);
    await edit(world, seats(2));
    assert.equal((await sweep(world, NOW)).served, 2);
    assert.deepEqual(await waits(world), ['丙']);
    assert.deepEqual([await takenOf(world.store, SLOTS[0]), await takenOf(world.store, SLOTS[1])], [2, 2]);
    assert.deepEqual(await brokenSlots(world.store), []);
  });

  test('a seat that is given back to a slot with fewer seats than before goes to nobody', async (t) => {
    const world = await makeWorld((await open(t)).store);
    const [one, two] = await fullDay(world, 3);
    await waitingEntry(world, { alias: '甲' });
    await edit(world, seats(2));
    await cancelBooking(world, one.ref, one.code);
    assert.equal(await takenOf(world.store, GROUP), 2);
    assert.deepEqual(await waits(world), ['甲'], 'three were promised, two are left: none is free');
    await refusal(requestBooking(world, sampleRequest({ slot: GROUP }), newKey()), 'slot-full');
    await cancelBooking(world, two.ref, two.code);
    assert.equal(await takenOf(world.store, GROUP), 2);
    assert.deepEqual(await waits(world), []);
    assert.deepEqual(await brokenSlots(world.store), []);
  });

  test('longer hours make slots that nobody asked for yet', async (t) => {
    const world = await makeWorld((await open(t)).store);
    await fullDay(world, 1);
    await waitingEntry(world);
    await edit(world, (center) => {
      seats(1)(center);
      center.hours.rules.push({ weekday: 2, start: '14:00', end: '15:30' });
    });
    assert.equal((await sweep(world, NOW)).served, 1);
    assert.equal(await takenOf(world.store, `gz-group/${DATE}T14:00`), 1);
  });

  test('who was put on the list by a process that ended at once afterwards is not forgotten', async (t) => {
    const world = await makeWorld((await open(t)).store);
    await waitingEntry(world);
    assert.equal((await sweep(world, NOW)).served, 1, 'no seat of the day was ever asked for');
    assert.equal(await takenOf(world.store, GROUP), 1);
    assert.deepEqual(await brokenSlots(world.store), []);
  });

  test('a slot after midnight serves the list of the day on which it began', async (t) => {
    const world = await makeWorld((await open(t)).store);
    await edit(world, (center) => {
      seats(1)(center);
      center.hours.rules = [{ weekday: 2, start: '23:00', end: '02:00' }];
    });
    const ids = [`gz-group/${DATE}T23:00`, 'gz-group/2026-09-09T00:30'];
    const held = [];
    for (const slot of ids) held.push(await requestBooking(world, sampleRequest({ slot }), newKey()));
    await waitingEntry(world);
    const [, late] = held;
    await cancelBooking(world, late?.ref ?? '', late?.code ?? '');
    assert.deepEqual(await waits(world), []);
    assert.equal(await takenOf(world.store, ids[1] as string), 1);
  });
});
