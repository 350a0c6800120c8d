import assert from 'node:assert/strict';
import { test } from 'node:test';
import { audited } from '../../test/desk.js';
import { forEitherEngine } from '../../test/engines.js';
import { csv, line } from '../../test/import.js';
import { refusal } from '../../test/refusal.js';
import { makeWorld, newKey, sampleRequest, sessionFor } from '../../test/world.js';
import { requestBooking } from '../bookings/request.js';
import { allCenters, findCenter } from '../storage/centers.js';
import { calendar } from '../storage/holidays.js';
import { importCalendar, importStaffCenters, staffYears } from './imports.js';

const days = (...rows: string[]) => ({
  name: 'days.csv',
  text: ['date,kind,name,source', ...rows].join('\n'),
});

forEitherEngine((_, open) => {
  test('a calendar is told first, then imported by the province', async (t) => {
    const world = await makeWorld((await open(t)).store);
    const province = await sessionFor(world, 'province', '');
    assert.deepEqual(
      (await staffYears(world)).map(({ year, days: rows }) => [year, rows.length]),
      [
        ['2026', 1],
        ['2027', 0],
      ],
    );
    await requestBooking(world, sampleRequest(), newKey());
    const file = days('2026-09-08,holiday,测试假日,测试', '2026-10-01,holiday,国庆节,测试');
    await refusal(importCalendar(world, await sessionFor(world, 'city', '440100'), file, true), 'forbidden');
    const told = await importCalendar(world, province, file, true);
    assert.deepEqual([told.saved, told.hits.map(({ why }) => why)], [false, ['closed']]);
    assert.equal((await calendar(world.store)).length, 1);
    await importCalendar(world, province, file, false);
    assert.equal((await calendar(world.store)).length, 2);
    assert.deepEqual(
      (await audited(world.store, 'calendar-import')).map(({ object }) => object),
      ['calendar:2026'],
    );
    const bad = await refusal(
      importCalendar(world, province, days('2026-02-30,holiday,x,y', '2026-01-01,party,x,y'), false),
      'bad-request',
    );
    assert.equal(bad.extras.errors?.length, 2);
    assert.equal((await calendar(world.store)).length, 2, 'a bad row changes nothing');
  });

  test('centers from a file: every bad row is named, a foreign center stops all, good ones are written', async (t) => {
    const world = await makeWorld((await open(t)).store);
    const city = await sessionFor(world, 'city', '440100');
    const file = (text: string) => ({ name: 'centers.csv', text });
    const bad = await refusal(
      importStaffCenters(world, city, file(csv(line({ id: 'BAD' }), line({ id: 'b2', region: '1' }))), false),
      'bad-request',
    );
    assert.ok((bad.extras.errors?.length ?? 0) >= 2);
    const foreign = csv(line({ id: 'gz-a' }), line({ id: 'far', region: '440300' }));
    await refusal(importStaffCenters(world, city, file(foreign), false), 'forbidden');
    const taken = csv(line({ id: 'sz' }));
    await refusal(importStaffCenters(world, city, file(taken), false), 'forbidden');
    const good = file(csv(line({ id: 'gz-a' }), line({ id: 'gz-b' })));
    const told = await importStaffCenters(world, city, good, true);
    assert.deepEqual([told.saved, told.added.length, told.missing.length], [false, 2, 2]);
    assert.equal((await allCenters(world.store)).length, 3);
    await importStaffCenters(world, city, good, false);
    assert.equal((await findCenter(world.store, 'gz-b'))?.name, '示例服务点');
  });
});
