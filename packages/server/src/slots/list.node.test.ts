import assert from 'node:assert/strict';
import { test } from 'node:test';
import { atChina } from '@y12355/domain';
import { forEachEngine } from '../../test/engines.js';
import { pointers, refusal } from '../../test/refusal.js';
import {
  GROUP,
  makeWorld,
  newKey,
  NOW,
  sampleCenters,
  sampleOperator,
  sampleRequest,
} from '../../test/world.js';
import { requestBooking } from '../bookings/request.js';
import { slotList } from '../contract/centers.js';
import type { Deps } from '../deps.js';
import { saveCenters } from '../storage/centers.js';
import { listSlots } from './list.js';

/** What the listing says, by `date time`, checked against the contract on the way. */
async function states(deps: Deps, service: string, from: string, to = from): Promise<Record<string, string>> {
  const answer = await listSlots(deps, service, from, to);
  slotList.parse({ asOf: '2026-09-07T08:00:00+08:00', help: { phone: '12355' }, ...answer });
  return Object.fromEntries(
    answer.days.flatMap((day) => day.slots.map((slot) => [slot.start.slice(5, 16), slot.state])),
  );
}

forEachEngine((_, open) => {
  test('every day from first to last, with why a day has none', async (t) => {
    const { store } = await open(t);
    const world = await makeWorld(store);
    const { days, center, service } = await listSlots(world, 'gz-psy', '2026-09-08', '2026-09-12');
    assert.deepEqual(
      days.map((day) => [day.date, day.basis, day.reason, day.slots.length]),
      [
        ['2026-09-08', 'weekly', undefined, 3],
        ['2026-09-09', 'exception', '内部培训', 0],
        ['2026-09-10', 'weekly', undefined, 3],
        ['2026-09-11', 'weekly', undefined, 3],
        ['2026-09-12', 'none', undefined, 0],
      ],
    );
    assert.deepEqual(days[0]?.slots[1], {
      id: 'gz-psy/2026-09-08T10:00',
      start: '2026-09-08T10:00:00+08:00',
      end: '2026-09-08T11:00:00+08:00',
      state: 'free',
      unconfirmed: false,
    });
    assert.deepEqual(center, { id: 'gz', name: '示例中心 gz', sample: true });
    assert.equal(service.id, 'gz-psy');
  });

  test('too near, over or beyond the horizon is past', async (t) => {
    const { store } = await open(t);
    const world = await makeWorld(store, sampleOperator({ booking: { leadMinutes: 120, horizonDays: 3 } }));
    assert.deepEqual(await states(world, 'gz-psy', '2026-09-07', '2026-09-11'), {
      '09-07T09:00': 'past',
      '09-07T10:00': 'free',
      '09-07T11:00': 'free',
      '09-08T09:00': 'free',
      '09-08T10:00': 'free',
      '09-08T11:00': 'free',
      '09-10T09:00': 'free',
      '09-10T10:00': 'free',
      '09-10T11:00': 'free',
      '09-11T09:00': 'past',
      '09-11T10:00': 'past',
      '09-11T11:00': 'past',
    });
    assert.deepEqual(Object.values(await states(world, 'gz-psy', '2020-09-07')), ['past', 'past', 'past']);
  });

  test('seats are a bucket, and an undecided request counts until its deadline only', async (t) => {
    const { store } = await open(t);
    const world = await makeWorld(store);
    const seen: (string | undefined)[] = [];
    const look = async () => seen.push((await states(world, 'gz-group', '2026-09-08'))['09-08T09:00']);
    await look();
    for (let seat = 0; seat < 7; seat += 1) {
      await requestBooking(world, sampleRequest({ slot: GROUP }), newKey());
      await look();
    }
    assert.deepEqual(seen, ['free', 'free', 'free', 'free', 'free', 'few', 'few', 'full']);
    // The deadline is 24 hours later; nobody has read, listed or asked since.
    const operator = { ...world.operator, booking: { ...world.operator.booking, leadMinutes: 0 } };
    const next = { ...world, operator };
    world.clock.now = NOW + 24 * 3_600_000 - 1000;
    assert.equal((await states(next, 'gz-group', '2026-09-08'))['09-08T09:00'], 'full');
    world.clock.now = NOW + 24 * 3_600_000;
    assert.equal((await states(next, 'gz-group', '2026-09-08'))['09-08T09:00'], 'free');
  });

  test('of two seats the last one is few, of one seat none is', async (t) => {
    const { store } = await open(t);
    const world = await makeWorld(store);
    const [gz] = sampleCenters();
    const services = gz.services.map((service) => ({ ...service, capacity: 2 }));
    await saveCenters(store, [{ ...gz, services }], NOW);
    await requestBooking(world, sampleRequest(), newKey());
    assert.equal((await states(world, 'gz-psy', '2026-09-08'))['09-08T10:00'], 'few');
    await saveCenters(store, sampleCenters(), NOW);
    assert.equal((await states(world, 'gz-psy', '2026-09-08'))['09-08T10:00'], 'full');
    assert.equal((await states(world, 'gz-psy', '2026-09-08'))['09-08T11:00'], 'free');
  });

  test('slots after midnight stand with the day on which their span begins', async (t) => {
    const { store } = await open(t);
    const world = await makeWorld(store);
    const [gz] = sampleCenters();
    const rules = [{ weekday: 2 as const, start: '22:00', end: '02:00' }];
    await saveCenters(store, [{ ...gz, hours: { ...gz.hours, rules } }], NOW);
    await requestBooking(world, sampleRequest({ slot: 'gz-psy/2026-09-09T01:00' }), newKey());
    assert.deepEqual(await states(world, 'gz-psy', '2026-09-08'), {
      '09-08T22:00': 'free',
      '09-08T23:00': 'free',
      '09-09T00:00': 'free',
      '09-09T01:00': 'full',
    });
  });

  test('a service that takes no bookings has days without slots', async (t) => {
    const { store } = await open(t);
    const world = await makeWorld(store);
    const [gz] = sampleCenters();
    await saveCenters(
      store,
      [{ ...gz, services: gz.services.map((service) => ({ ...service, bookable: false })) }],
      NOW,
    );
    const { days } = await listSlots(world, 'gz-psy', '2026-09-08', '2026-09-08');
    assert.deepEqual(days, [{ date: '2026-09-08', basis: 'weekly', unconfirmed: false, slots: [] }]);
  });

  test('a year that is not announced marks its days', async (t) => {
    const { store } = await open(t);
    const world = await makeWorld(store);
    world.clock.now = atChina('2027-01-01', 0);
    const { days } = await listSlots(world, 'gz-psy', '2027-01-01', '2027-01-04');
    assert.deepEqual(
      days.map((day) => [day.basis, day.unconfirmed, day.slots.length]),
      [
        ['law', false, 0],
        ['none', true, 0],
        ['none', true, 0],
        ['weekly', true, 3],
      ],
    );
    assert.ok(days[3]?.slots.every((slot) => slot.unconfirmed));
  });

  test('unknown services and wrong dates are refused with what was expected', async (t) => {
    const { store } = await open(t);
    const world = await makeWorld(store);
    await refusal(listSlots(world, 'nowhere\0', '2026-09-08', '2026-09-08'), 'unknown-service');
    const wrong: [string, string, string[]][] = [
      ['2026-02-30', '2026-09-08', ['/from']],
      ['yesterday', '1000-01-01', ['/from', '/to']],
      ['2026-09-08', '9999-12-31', ['/to']],
      ['2026-09-08', '2026-09-07', ['/to']],
      ['2026-09-08', '2026-10-09', ['/to']],
    ];
    for (const [from, to, expected] of wrong) {
      assert.deepEqual(
        pointers(await refusal(listSlots(world, 'gz-psy', from, to), 'bad-request')),
        expected,
      );
    }
    assert.equal((await listSlots(world, 'gz-psy', '2026-09-08', '2026-10-08')).days.length, 31);
  });
});
