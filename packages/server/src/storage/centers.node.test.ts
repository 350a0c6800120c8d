import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Center } from '@y12355/domain';
import { forEachEngine } from '../../test/engines.js';
import { refusal } from '../../test/refusal.js';
import { GROUP, makeWorld, newKey, NOW, sampleCenters, sampleRequest } from '../../test/world.js';
import { requestBooking } from '../bookings/request.js';
import { readBooking } from '../bookings/read.js';
import { allCenters, findCenter, findService, saveCenters } from './centers.js';
import { calendar, saveHolidays } from './holidays.js';
import { openStore } from './open.js';

forEachEngine((_, open) => {
  test('centers come back as they were saved, by adcode then name', async (t) => {
    const { store } = await open(t);
    const saved = sampleCenters();
    await saveCenters(store, [...saved].reverse(), NOW);
    assert.deepEqual(await allCenters(store), saved);
    assert.deepEqual(await findCenter(store, 'sz'), saved[2]);
    assert.equal(await findCenter(store, 'nowhere'), undefined);
    const found = await findService(store, 'gz-group');
    assert.equal(found?.center.id, 'gz');
    assert.equal(found?.service.capacity, 7);
    assert.equal(await findService(store, 'nowhere'), undefined);
  });

  test('more centers than one statement takes are saved whole or not at all', async (t) => {
    const { store } = await open(t);
    const [first] = sampleCenters();
    const many = Array.from({ length: 450 }, (_, index): Center => {
      const id = `c${index}`;
      return {
        ...first,
        id,
        services: first.services.map((service) => ({ ...service, id: `${id}-${service.kind}` })),
      };
    });
    await saveCenters(store, many, NOW);
    assert.equal((await allCenters(store)).length, 450);
    const thief = {
      ...first,
      id: 'zz',
      services: first.services.slice(0, 1).map((service) => ({ ...service, id: 'c7-psychological' })),
    };
    const { detail } = await refusal(
      saveCenters(store, [{ ...first, name: '改名', services: [] }, thief], NOW),
      'bad-request',
    );
    assert.match(detail, /"c7-psychological" of center "zz" belongs to center "c7"/);
    assert.equal(await findCenter(store, 'gz'), undefined);
    assert.equal(await findCenter(store, 'zz'), undefined);
  });

  test('what another process changes is seen at the next look, also at the same moment', async (t) => {
    const { store, options } = await open(t);
    const other = await openStore(options);
    t.after(() => other.close());
    const [first] = sampleCenters();
    await saveCenters(store, [first], NOW);
    assert.equal((await allCenters(other)).length, 1);
    assert.equal(await allCenters(other), await allCenters(other), 'nothing is loaded twice');
    await saveCenters(store, [{ ...first, name: '新名字' }], NOW);
    assert.equal((await allCenters(other))[0]?.name, '新名字');
  });

  test('a service that is named no more is deleted, or kept for the bookings that refer to it', async (t) => {
    const { store } = await open(t);
    const world = await makeWorld(store);
    const { ref, code } = await requestBooking(world, sampleRequest({ slot: GROUP }), newKey());
    const [gz] = sampleCenters();
    await saveCenters(store, [{ ...gz, services: [] }], NOW);
    assert.deepEqual((await findCenter(store, 'gz'))?.services, []);
    assert.equal(await findService(store, 'gz-group'), undefined);
    const rows = await store.db
      .selectFrom('service')
      .select(['id', 'bookable', 'retired'])
      .where('center_id', '=', 'gz')
      .execute();
    assert.deepEqual(rows, [{ id: 'gz-group', bookable: 0, retired: 1 }]);
    assert.equal((await readBooking(world, ref, code)).service.name, '小组');
    await saveCenters(store, [gz], NOW);
    assert.equal((await findService(store, 'gz-group'))?.service.bookable, true);
  });

  test('holidays replace those of the same years only', async (t) => {
    const { store } = await open(t);
    const day = (date: string, name: string) => ({ date, kind: 'holiday' as const, name, source: '通知' });
    await saveHolidays(store, [
      day('2026-10-01', '国庆节'),
      day('2026-10-02', '国庆节'),
      day('2025-10-01', '旧'),
    ]);
    await saveHolidays(store, [day('2026-10-03', '国庆节')]);
    assert.deepEqual(await calendar(store), [day('2025-10-01', '旧'), day('2026-10-03', '国庆节')]);
  });
});
