import assert from 'node:assert/strict';
import { test } from 'node:test';
import { requested } from '../../test/desk.js';
import { forEitherEngine } from '../../test/engines.js';
import { brokenSlots } from '../../test/filled.js';
import { refusal } from '../../test/refusal.js';
import { makeWorld, newKey, NOW, sampleRequest, sessionFor, SLOT, takenOf } from '../../test/world.js';
import { readBooking } from '../bookings/read.js';
import { requestBooking } from '../bookings/request.js';
import { walkInReceipt } from '../contract/staff.js';
import { listAudit } from './audit-list.js';
import { addWalkIn, declineMany, listBookings } from './review.js';

forEitherEngine((_, open) => {
  test('somebody who came gets the slot that runs now, approved, with a code to take home', async (t) => {
    const world = await makeWorld((await open(t)).store);
    const session = await sessionFor(world, 'center', 'gz');
    world.clock.now = NOW + 26.5 * 3_600_000;
    const key = newKey();
    const body = sampleRequest();
    const receipt = walkInReceipt.parse(await addWalkIn(world, session, body, key));
    assert.deepEqual(
      [receipt.booking.status, receipt.booking.walkIn, receipt.booking.start],
      ['approved', true, '2026-09-08T10:00:00+08:00'],
    );
    assert.deepEqual(await addWalkIn(world, session, body, key), receipt, 'the same key, the same receipt');
    await refusal(requestBooking(world, body, key), 'idempotency-key-reused');
    assert.equal((await readBooking(world, receipt.booking.ref, receipt.code)).status, 'approved');
    await refusal(addWalkIn(world, session, sampleRequest(), newKey()), 'slot-full');
    const over = sampleRequest({ slot: 'gz-psy/2026-09-08T09:00' });
    await refusal(addWalkIn(world, session, over, newKey()), 'unknown-slot');
    const elsewhere = sampleRequest({ slot: 'sz-psy/2026-09-08T11:00' });
    await refusal(addWalkIn(world, session, elsewhere, newKey()), 'forbidden');
    const unasked = sampleRequest({ slot: 'gz-psy/2026-09-08T11:00', consents: [] });
    await refusal(addWalkIn(world, session, unasked, newKey()), 'bad-request');
    assert.equal(await takenOf(world.store, SLOT), 1);
    assert.deepEqual(await brokenSlots(world.store), []);
  });

  test('many are declined at once; one that changed or is elsewhere stays and says why', async (t) => {
    const world = await makeWorld((await open(t)).store);
    const session = await sessionFor(world, 'center', 'gz');
    const times = ['09:00', '10:00', '11:00'];
    const all = [];
    for (const time of times) all.push(await requested(world, { slot: `gz-psy/2026-09-08T${time}` }));
    const far = await requested(world, { slot: 'sz-psy/2026-09-08T09:00' });
    const rows = [...all, far].map(({ staff }) => ({ id: staff.id, etag: staff.etag }));
    await refusal(declineMany(world, session, { bookings: rows, reason: ' ' }), 'bad-request');
    const first = rows[0] as (typeof rows)[0];
    const mixed = [{ ...first, etag: 'r9' }, ...rows.slice(1), { id: 'f'.repeat(32), etag: 'r0' }];
    assert.deepEqual(await declineMany(world, session, { bookings: mixed, reason: '系统里有重复的申请' }), [
      { id: first.id, declined: false, code: 'precondition-failed' },
      { id: rows[1]?.id, declined: true },
      { id: rows[2]?.id, declined: true },
      { id: rows[3]?.id, declined: false, code: 'forbidden' },
      { id: 'f'.repeat(32), declined: false, code: 'unknown-booking' },
    ]);
    assert.equal((await listBookings(world, session, {})).counts.requested, 1);
    assert.deepEqual(await brokenSlots(world.store), []);
  });

  test('who did what is seen by whoever may see the center, page by page', async (t) => {
    const world = await makeWorld((await open(t)).store);
    const gz = await sessionFor(world, 'center', 'gz');
    const sz = await sessionFor(world, 'center', 'sz');
    const province = await sessionFor(world, 'province', '');
    for (let index = 0; index < 4; index += 1) {
      world.clock.now += 1000;
      await requested(world, { slot: `gz-group/2026-09-${['08', '10', '11', '14'][index]}T09:00` });
    }
    world.clock.now += 17 * 3_600_000;
    await requested(world, { slot: 'sz-psy/2026-09-10T09:00' });
    const of = async (...[session, query]: [typeof gz, Parameters<typeof listAudit>[2]]) =>
      (await listAudit(world, session, query)).entries.map(({ action, center }) => [action, center]);
    assert.deepEqual(await of(gz, {}), Array(4).fill(['request', 'gz']));
    assert.deepEqual(await of(sz, {}), [['request', 'sz']]);
    assert.equal((await of(province, {})).length, 5);
    assert.deepEqual(await of(province, { center: 'sz' }), [['request', 'sz']]);
    assert.deepEqual(await of(province, { from: '2026-09-08' }), [['request', 'sz']]);
    assert.equal((await of(province, { to: '2026-09-07' })).length, 4);
    await refusal(listAudit(world, gz, { center: 'sz' }), 'forbidden');
    await refusal(listAudit(world, gz, { from: '2026-02-30' }), 'bad-request');
    await refusal(listAudit(world, gz, { cursor: "' or 1=1" }), 'bad-request');
    const { db } = world.store;
    const row = await db.selectFrom('audit').selectAll().limit(1).executeTakeFirstOrThrow();
    const many = Array.from({ length: 120 }, (_, index) => ({
      ...row,
      id: index.toString(16).padStart(28, '0'),
      center_id: 'gz',
    }));
    await db.insertInto('audit').values(many).execute();
    const page = await listAudit(world, gz, {});
    assert.equal(page.entries.length, 100);
    const rest = await listAudit(world, gz, { cursor: page.next });
    assert.deepEqual([rest.entries.length, rest.next], [24, undefined]);
  });
});
