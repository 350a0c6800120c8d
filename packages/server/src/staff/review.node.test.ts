import assert from 'node:assert/strict';
import { test } from 'node:test';
import { audited, requested } from '../../test/desk.js';
import { forEitherEngine } from '../../test/engines.js';
import { pointers, refusal } from '../../test/refusal.js';
import { GROUP, makeWorld, NOW, sessionFor, SLOT, takenOf } from '../../test/world.js';
import { readBooking } from '../bookings/read.js';
import { staffBooking } from '../contract/staff.js';
import { decideBooking, listBookings, readContact } from './review.js';

const HOUR = 3_600_000;
const PROVINCE = ['province', ''] as const;

forEitherEngine((_, open) => {
  test('the desk sees what it decides on; the contact only as being there', async (t) => {
    const { store } = await open(t);
    const world = await makeWorld(store);
    const { staff, ref } = await requested(world, {
      slot: GROUP,
      alias: '阿青',
      phone: '13800000000',
      topic: 'family',
      note: '晚上有空',
      consents: [
        { id: 'arrange', version: '1' },
        { id: 'topic', version: '1' },
      ],
    });
    assert.deepEqual(staffBooking.parse(staff), {
      id: staff.id,
      etag: 'r0',
      ref,
      status: 'requested',
      alias: '阿青',
      ageBand: '14-17',
      topic: 'family',
      note: '晚上有空',
      start: '2026-09-08T09:00:00+08:00',
      end: '2026-09-08T10:30:00+08:00',
      submittedAt: '2026-09-07T08:00:00+08:00',
      reviewBy: '2026-09-08T08:00:00+08:00',
      unconfirmed: false,
      walkIn: false,
      erased: false,
      center: { id: 'gz', name: '示例中心 gz' },
      service: { id: 'gz-group', name: '小组' },
      seats: { capacity: 7, taken: 1 },
      hasPhone: true,
      hasGuardianPhone: false,
      consents: [
        { id: 'arrange', version: '1', at: '2026-09-07T08:00:00+08:00' },
        { id: 'topic', version: '1', at: '2026-09-07T08:00:00+08:00' },
      ],
    });
    assert.doesNotMatch(JSON.stringify(staff), /13800000000/);
  });

  test('approving keeps the seat and is written down', async (t) => {
    const { store } = await open(t);
    const world = await makeWorld(store);
    const session = await sessionFor(world, ...PROVINCE);
    const { staff, ref, code } = await requested(world);
    world.clock.now = NOW + HOUR;
    const approved = staffBooking.parse(
      await decideBooking(world, session, staff.id, `"${staff.etag}"`, 'approved'),
    );
    assert.deepEqual(
      [approved.status, approved.etag, approved.decidedBy, approved.decidedAt],
      ['approved', 'r1', 'tester', '2026-09-07T09:00:00+08:00'],
    );
    assert.equal((await readBooking(world, ref, code)).status, 'approved');
    assert.equal(await takenOf(store, SLOT), 1);
    const entry = { actor: 'staff:tester', object: `booking:${staff.id}`, detail: null };
    assert.deepEqual(await audited(store, 'approve'), [entry]);
    world.clock.now = NOW + 48 * HOUR;
    assert.equal((await readBooking(world, ref, code)).status, 'approved', 'a decided one does not expire');
  });

  test('declining needs a reason, frees the seat, and the young person reads the reason', async (t) => {
    const { store } = await open(t);
    const world = await makeWorld(store);
    const session = await sessionFor(world, ...PROVINCE);
    const { staff, ref, code } = await requested(world);
    for (const reason of ['', '  ', 'x'.repeat(201), 'a\0b']) {
      const problem = await refusal(
        decideBooking(world, session, staff.id, staff.etag, 'declined', reason),
        'bad-request',
      );
      assert.deepEqual(pointers(problem), ['/reason']);
    }
    const declined = await decideBooking(
      world,
      session,
      staff.id,
      staff.etag,
      'declined',
      ' 那天休息，周四可以吗 ',
    );
    assert.deepEqual(
      [declined.status, declined.reason, declined.seats.taken],
      ['declined', '那天休息，周四可以吗', 0],
    );
    assert.equal((await readBooking(world, ref, code)).reason, '那天休息，周四可以吗');
    assert.equal(await takenOf(store, SLOT), 0);
    assert.equal((await audited(store, 'decline')).length, 1);
    assert.doesNotMatch(JSON.stringify(await store.db.selectFrom('audit').selectAll().execute()), /休息/);
  });

  test('another etag is 412, a decided booking 409, an unknown id 404', async (t) => {
    const { store } = await open(t);
    const world = await makeWorld(store);
    const session = await sessionFor(world, ...PROVINCE);
    const { staff } = await requested(world);
    for (const etag of ['', 'r1', '*', 'r0 ']) {
      await refusal(decideBooking(world, session, staff.id, etag, 'approved'), 'precondition-failed');
    }
    const approved = await decideBooking(world, session, staff.id, staff.etag, 'approved');
    await refusal(
      decideBooking(world, session, staff.id, staff.etag, 'declined', 'x'),
      'precondition-failed',
    );
    await refusal(decideBooking(world, session, staff.id, approved.etag, 'declined', 'x'), 'wrong-status');
    for (const id of ['', 'nowhere', 'a\0b', 'f'.repeat(32)]) {
      await refusal(decideBooking(world, session, id, 'r0', 'approved'), 'unknown-booking');
      await refusal(readContact(world, session, id), 'unknown-booking');
    }
    assert.equal(await takenOf(store, SLOT), 1);
  });

  test('of two decisions at the same moment one counts', async (t) => {
    const { store } = await open(t);
    const world = await makeWorld(store);
    const session = await sessionFor(world, ...PROVINCE);
    const { staff } = await requested(world);
    const results = await Promise.allSettled([
      decideBooking(world, session, staff.id, staff.etag, 'declined', 'x'),
      decideBooking(world, session, staff.id, staff.etag, 'approved'),
      decideBooking(world, session, staff.id, staff.etag, 'declined', 'x'),
    ]);
    const codes = results.map((result) =>
      result.status === 'fulfilled' ? 'decided' : (result.reason as { code: string }).code,
    );
    assert.deepEqual(codes.sort(), ['decided', 'precondition-failed', 'precondition-failed']);
    const row = await store.db.selectFrom('booking').select('status').executeTakeFirst();
    assert.equal(await takenOf(store, SLOT), row?.status === 'approved' ? 1 : 0);
  });

  test('what is overdue cannot be decided, leaves the queue and frees its seat', async (t) => {
    const { store } = await open(t);
    const world = await makeWorld(store);
    const session = await sessionFor(world, ...PROVINCE);
    const first = await requested(world);
    const second = await requested(world, { slot: GROUP });
    world.clock.now = NOW + 24 * HOUR;
    await refusal(
      decideBooking(world, session, first.staff.id, first.staff.etag, 'approved'),
      'wrong-status',
    );
    assert.equal(await takenOf(store, SLOT), 0);
    assert.equal(await takenOf(store, GROUP), 1);
    const list = await listBookings(world, session, { status: 'requested' });
    assert.deepEqual([list.bookings, list.counts.requested], [[], 0]);
    assert.equal(await takenOf(store, GROUP), 0);
    const { bookings } = await listBookings(world, session, { status: 'expired' });
    assert.deepEqual(bookings.map((booking) => booking.ref).sort(), [first.ref, second.ref].sort());
    assert.ok(bookings.every((booking) => booking.decidedBy === undefined && booking.etag === 'r1'));
  });
});
