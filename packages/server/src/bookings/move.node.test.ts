import assert from 'node:assert/strict';
import { test } from 'node:test';
import { audited, requested } from '../../test/desk.js';
import { forEachEngine } from '../../test/engines.js';
import { brokenSlots } from '../../test/filled.js';
import { refusal } from '../../test/refusal.js';
import { GROUP, makeWorld, newKey, NOW, sampleRequest, sessionFor, SLOT, takenOf } from '../../test/world.js';
import { bookingDetail, decideBooking, rescheduleForStaff, transferBooking } from '../staff/review.js';
import { randomId } from '../storage/ids.js';
import { cancelBooking } from './cancel.js';
import { holdSlot } from './holds.js';
import { readBooking } from './read.js';
import { requestBooking } from './request.js';
import { rescheduleBooking } from './reschedule.js';

const LATER = 'gz-psy/2026-09-08T11:00';
const TIANHE = 'gz-tianhe-psy/2026-09-08T10:00';

forEachEngine((_, open) => {
  test('a visitor moves a booking; its reference stays and staff look at it again', async (t) => {
    const world = await makeWorld((await open(t)).store);
    const { store } = world;
    const session = await sessionFor(world, 'province', '');
    const { ref, code, staff } = await requested(world);
    await decideBooking(world, session, staff.id, staff.etag, 'approved');
    const hold = randomId(world);
    await holdSlot(world, { slot: LATER, id: hold }, {});
    const moved = await rescheduleBooking(world, ref, code, { slot: LATER, hold });
    assert.deepEqual([moved.ref, moved.status, moved.start], [ref, 'requested', '2026-09-08T11:00:00+08:00']);
    assert.deepEqual([await takenOf(store, SLOT), await takenOf(store, LATER)], [0, 1]);
    assert.deepEqual(await rescheduleBooking(world, ref, code, { slot: LATER }), moved, 'twice is once');
    await requestBooking(world, sampleRequest(), newKey());
    await refusal(rescheduleBooking(world, ref, code, { slot: SLOT }), 'slot-full');
    const wrong = await refusal(rescheduleBooking(world, ref, code, { slot: TIANHE }), 'bad-request');
    assert.deepEqual(
      wrong.extras.errors?.map(({ pointer }) => pointer),
      ['/slot'],
    );
    await cancelBooking(world, ref, code);
    await refusal(rescheduleBooking(world, ref, code, { slot: GROUP }), 'wrong-status');
    const { events } = await bookingDetail(world, session, staff.id);
    assert.deepEqual(
      events.map(({ kind, from, to }) => [kind, from?.start, to?.start]),
      [
        ['requested', undefined, undefined],
        ['approved', undefined, undefined],
        ['rescheduled', '2026-09-08T10:00:00+08:00', '2026-09-08T11:00:00+08:00'],
        ['cancelled', undefined, undefined],
      ],
    );
    assert.deepEqual(await brokenSlots(store), []);
  });

  test('staff move a booking inside the center; it stays approved', async (t) => {
    const world = await makeWorld((await open(t)).store);
    const session = await sessionFor(world, 'center', 'gz');
    const { staff } = await requested(world);
    const { etag } = await decideBooking(world, session, staff.id, staff.etag, 'approved');
    await refusal(rescheduleForStaff(world, session, staff.id, staff.etag, LATER), 'precondition-failed');
    const moved = await rescheduleForStaff(world, session, staff.id, etag, LATER);
    assert.deepEqual([moved.status, moved.start], ['approved', '2026-09-08T11:00:00+08:00']);
    await refusal(rescheduleForStaff(world, session, staff.id, moved.etag, TIANHE), 'bad-request');
    await refusal(rescheduleForStaff(world, session, staff.id, moved.etag, LATER), 'bad-request');
    assert.deepEqual(await brokenSlots(world.store), []);
  });

  test('a transfer goes to the county and back, and no further than the city', async (t) => {
    const world = await makeWorld((await open(t)).store);
    const { store } = world;
    const city = await sessionFor(world, 'center', 'gz');
    const county = await sessionFor(world, 'county', '440106');
    const { ref, code, staff } = await requested(world);
    await refusal(
      transferBooking(world, city, staff.id, staff.etag, { slot: 'sz-psy/2026-09-08T10:00' }),
      'bad-request',
    );
    await refusal(transferBooking(world, city, staff.id, staff.etag, { slot: LATER }), 'bad-request');
    const there = await transferBooking(world, city, staff.id, staff.etag, {
      slot: TIANHE,
      note: '离家近一些',
    });
    assert.deepEqual([there.center.id, there.status, there.ref], ['gz-tianhe', 'requested', ref]);
    await refusal(decideBooking(world, city, staff.id, there.etag, 'approved'), 'forbidden');
    assert.equal((await readBooking(world, ref, code)).center.id, 'gz-tianhe');
    const { events } = await bookingDetail(world, county, staff.id);
    assert.equal(events.at(-1)?.note, '离家近一些');
    assert.equal(events.at(-1)?.from?.center, '示例中心 gz');
    const back = await transferBooking(world, county, staff.id, there.etag, { slot: SLOT });
    assert.equal(back.center.id, 'gz');
    await decideBooking(world, city, staff.id, back.etag, 'approved');
    assert.deepEqual([await takenOf(store, SLOT), await takenOf(store, TIANHE)], [1, 0]);
    assert.equal((await audited(store, 'transfer')).length, 2);
    assert.deepEqual(await brokenSlots(store), []);
  });

  test('two bookings that change places at once never wait for each other in a circle', async (t) => {
    const world = await makeWorld((await open(t)).store);
    const one = await requested(world, { slot: 'gz-group/2026-09-08T09:00' });
    const two = await requested(world, { slot: 'gz-group/2026-09-08T10:30' });
    for (let round = 0; round < 10; round += 1) {
      const slots = [one, two].map((_, index) =>
        (round + index) % 2 === 0 ? 'gz-group/2026-09-08T10:30' : 'gz-group/2026-09-08T09:00',
      );
      await Promise.all(
        [one, two].map(({ ref, code }, index) =>
          rescheduleBooking(world, ref, code, { slot: slots[index] as string }),
        ),
      );
    }
    assert.deepEqual(await brokenSlots(world.store), []);
  });

  test('what became of a visit is told after its start, once', async (t) => {
    const world = await makeWorld((await open(t)).store);
    const session = await sessionFor(world, 'center', 'gz');
    const { staff, ref, code } = await requested(world);
    const { etag } = await decideBooking(world, session, staff.id, staff.etag, 'approved');
    await refusal(decideBooking(world, session, staff.id, etag, 'completed'), 'wrong-status');
    world.clock.now = NOW + 27 * 3_600_000;
    const done = await decideBooking(world, session, staff.id, etag, 'completed');
    assert.equal(done.status, 'completed');
    await refusal(decideBooking(world, session, staff.id, done.etag, 'no_show'), 'wrong-status');
    await refusal(decideBooking(world, session, staff.id, done.etag, 'cancelled', '太晚'), 'wrong-status');
    assert.equal((await readBooking(world, ref, code)).status, 'completed');
    assert.deepEqual(await brokenSlots(world.store), []);
  });

  test('staff call a visit off with a reason that the young person reads', async (t) => {
    const world = await makeWorld((await open(t)).store);
    const session = await sessionFor(world, 'center', 'gz');
    const { staff, ref, code } = await requested(world);
    const { etag } = await decideBooking(world, session, staff.id, staff.etag, 'approved');
    await refusal(decideBooking(world, session, staff.id, etag, 'cancelled', ' '), 'bad-request');
    await decideBooking(world, session, staff.id, etag, 'cancelled', '那天停电，可以换一天');
    const read = await readBooking(world, ref, code);
    assert.deepEqual([read.status, read.reason], ['cancelled', '那天停电，可以换一天']);
    assert.equal(await takenOf(world.store, SLOT), 0);
  });
});
