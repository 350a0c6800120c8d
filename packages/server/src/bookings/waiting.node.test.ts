import assert from 'node:assert/strict';
import { test } from 'node:test';
import { slowed } from '../../test/between.js';
import { forEachEngine } from '../../test/engines.js';
import { brokenSlots } from '../../test/filled.js';
import { refusal } from '../../test/refusal.js';
import {
  makeWorld,
  newKey,
  NOW,
  samplePerson,
  sampleRequest,
  sessionFor,
  takenOf,
  type World,
} from '../../test/world.js';
import { waiting as waitingSchema, waitingReceipt } from '../contract/bookings.js';
import { decideBooking, listBookings } from '../staff/review.js';
import { listWaiting, offerSlot, readWaitingContact, removeWaiting } from '../staff/waiting-list.js';
import { randomId } from '../storage/ids.js';
import { calendarText } from './calendar.js';
import { cancelBooking } from './cancel.js';
import { eraseBooking } from './erase.js';
import { holdSlot } from './holds.js';
import { readBooking } from './read.js';
import { requestBooking } from './request.js';
import { rescheduleBooking } from './reschedule.js';
import { expireSlot } from './seats.js';
import { leaveWaitingList, readWaiting } from './waiting-own.js';
import { joinWaitingList, type WaitingReceipt, type WaitingRequest } from './waiting.js';

const DATE = '2026-09-08';
const SLOTS = ['09:00', '10:00', '11:00'].map((time) => `gz-psy/${DATE}T${time}`);

/** Every seat of the day is asked for. */
async function fullDay(world: World) {
  const all = [];
  for (const slot of SLOTS) all.push(await requestBooking(world, sampleRequest({ slot }), newKey()));
  return all as [(typeof all)[0], (typeof all)[0], (typeof all)[0]];
}

function entry(changes: Partial<WaitingRequest> = {}): WaitingRequest {
  return { service: 'gz-psy', date: DATE, ...samplePerson(), ...changes };
}

forEachEngine((_, open) => {
  test('only a full day that can be asked for has a list', async (t) => {
    const world = await makeWorld((await open(t)).store);
    const refused = await refusal(joinWaitingList(world, entry(), newKey()), 'day-not-full');
    assert.equal(refused.extras.alternatives?.length, 3);
    for (const date of ['2026-09-06', '2026-13-01', '2027-09-07', '2026-09-09', '2026-09-12']) {
      const { extras } = await refusal(joinWaitingList(world, entry({ date }), newKey()), 'bad-request');
      assert.deepEqual(
        extras.errors?.map(({ pointer }) => pointer),
        ['/date'],
        date,
      );
    }
    await refusal(joinWaitingList(world, entry({ service: 'nobody' }), newKey()), 'unknown-service');
    await fullDay(world);
    const body = entry();
    const key = newKey();
    const receipt = waitingReceipt.parse(await joinWaitingList(world, body, key));
    assert.deepEqual(await joinWaitingList(world, body, key), receipt, 'the same key, the same receipt');
    await refusal(joinWaitingList(world, { ...body, alias: '别人' }, key), 'idempotency-key-reused');
    await refusal(joinWaitingList(world, { ...body, campaign: 'other' }, newKey()), 'already-booked');
    const read = waitingSchema.parse(await readWaiting(world, receipt.ref, receipt.code));
    assert.deepEqual([read.status, read.date, read.center.id], ['waiting', DATE, 'gz']);
    await refusal(readWaiting(world, receipt.ref, '00000000'), 'unknown-booking');
  });

  test('one look-up costs one wrong try at most, whichever of the two it asks for', async (t) => {
    const { store } = await open(t);
    const world = await makeWorld(store);
    const [seated] = await fullDay(world);
    const { ref, code } = await joinWaitingList(world, entry(), newKey());
    const tries = async () => {
      const rows = await store.db
        .selectFrom('throttle')
        .select('count')
        .where('key', 'like', 'code:%')
        .execute();
      return rows.reduce((sum, { count }) => sum + count, 0);
    };
    const told = await refusal(readBooking(world, ref, code), 'wrong-status');
    assert.match(told.detail, /\/v1\/waiting\//);
    for (const ask of [cancelBooking, eraseBooking, calendarText])
      await refusal(ask(world, ref, code), 'unknown-booking');
    await readWaiting(world, ref, code);
    await refusal(readWaiting(world, seated.ref, seated.code), 'unknown-booking');
    await readBooking(world, seated.ref, seated.code);
    assert.equal(await tries(), 0, 'a right code is none');
    // The same words for a place on the list as for nothing at all.
    const wrong = await refusal(readBooking(world, ref, '00000000'), 'unknown-booking');
    const nothing = await refusal(readBooking(world, 'ZZZZ-ZZZZ', code), 'unknown-booking');
    assert.deepEqual([wrong.detail, wrong.extras], [nothing.detail, nothing.extras]);
    assert.equal(await tries(), 2);
  });

  test('who came first gets the seat that is cancelled, declined, moved away from or let go', async (t) => {
    const world = await makeWorld((await open(t)).store);
    const session = await sessionFor(world, 'center', 'gz');
    const seated = await fullDay(world);
    const people: WaitingReceipt[] = [];
    for (let index = 0; index < 4; index += 1) {
      world.clock.now += 1000;
      people.push(await joinWaitingList(world, entry(), newKey()));
    }
    const isBooking = async (index: number) => {
      const { ref, code } = people[index] as WaitingReceipt;
      return readBooking(world, ref, code).then(
        ({ status }) => status,
        () => undefined,
      );
    };
    await cancelBooking(world, seated[0].ref, seated[0].code);
    assert.deepEqual([await isBooking(0), await isBooking(1)], ['requested', undefined]);
    const { bookings } = await listBookings(world, session, {});
    const second = bookings.find(({ ref }) => ref === seated[1].ref);
    await decideBooking(world, session, second?.id ?? '', second?.etag ?? '', 'declined', '那天休息');
    assert.deepEqual([await isBooking(1), await isBooking(2)], ['requested', undefined]);
    await rescheduleBooking(world, seated[2].ref, seated[2].code, { slot: 'gz-psy/2026-09-10T09:00' });
    assert.deepEqual([await isBooking(2), await isBooking(3)], ['requested', undefined]);
    const { ref, code } = people[0] as WaitingReceipt;
    await eraseBooking(world, ref, code);
    assert.equal(await isBooking(3), 'requested');
    await refusal(readWaiting(world, people[3]?.ref ?? '', people[3]?.code ?? ''), 'unknown-booking');
    for (const slot of SLOTS) assert.equal(await takenOf(world.store, slot), 1);
    assert.deepEqual(await brokenSlots(world.store), []);
  });

  test('a request that nobody decided and a hold that is over go to the list, not to the next who asks', async (t) => {
    const world = await makeWorld((await open(t)).store);
    for (const slot of SLOTS.slice(1)) await requestBooking(world, sampleRequest({ slot }), newKey());
    await holdSlot(world, { slot: SLOTS[0] as string, id: randomId(world) }, {});
    const { ref, code } = await joinWaitingList(world, entry(), newKey());
    world.clock.now = NOW + 6 * 60_000;
    await refusal(requestBooking(world, sampleRequest({ slot: SLOTS[0] as string }), newKey()), 'slot-full');
    // The refusal took everything back that it found on its way; the sweep serves the list.
    await expireSlot(world, SLOTS[0] as string, world.now());
    assert.equal((await readBooking(world, ref, code)).start, `${DATE}T09:00:00+08:00`);
    assert.deepEqual(await brokenSlots(world.store), []);
  });

  test('leaving takes everything of it', async (t) => {
    const world = await makeWorld((await open(t)).store);
    await fullDay(world);
    const key = newKey();
    const body = entry();
    const { ref, code } = await joinWaitingList(world, body, key);
    await leaveWaitingList(world, ref, code);
    await refusal(readWaiting(world, ref, code), 'unknown-booking');
    const { db } = world.store;
    assert.equal((await db.selectFrom('waiting').selectAll().execute()).length, 0);
    const kept = await db.selectFrom('idempotency').selectAll().where('key', '=', key).executeTakeFirst();
    assert.equal(kept?.body_hash, '', 'nothing made of the words that were sent');
    await refusal(joinWaitingList(world, body, key), 'idempotency-key-reused');
    assert.equal(
      (await db.selectFrom('waiting').selectAll().execute()).length,
      0,
      'a late copy joins nobody',
    );
  });

  test('a key whose entry went with its day gives no receipt', async (t) => {
    const world = await makeWorld((await open(t)).store);
    await fullDay(world);
    const [body, key] = [entry(), newKey()];
    await joinWaitingList(world, body, key);
    await world.store.db.deleteFrom('waiting').execute();
    await refusal(joinWaitingList(world, body, key), 'idempotency-key-reused');
  });

  test('who leaves in the moment in which a seat comes is told that it is a booking', async (t) => {
    const world = await makeWorld((await open(t)).store);
    const [seated, other] = await fullDay(world);
    const { ref, code } = await joinWaitingList(world, entry(), newKey());
    const late = slowed(world, () => cancelBooking(world, seated.ref, seated.code));
    await refusal(leaveWaitingList(late, ref, code), 'unknown-booking');
    assert.equal((await readBooking(world, ref, code)).status, 'requested');

    await joinWaitingList(world, entry(), newKey());
    const session = await sessionFor(world, 'center', 'gz');
    const { id } = (await listWaiting(world, session, {})).waiting[0] as { id: string };
    const slow = slowed(world, () => cancelBooking(world, other.ref, other.code));
    await refusal(removeWaiting(slow, session, id), 'unknown-booking');
    assert.deepEqual(await brokenSlots(world.store), []);
  });

  test('staff see their lists, offer a slot, read the contact and take entries off', async (t) => {
    const world = await makeWorld((await open(t)).store);
    const session = await sessionFor(world, 'center', 'gz');
    const stranger = await sessionFor(world, 'center', 'sz');
    await fullDay(world);
    const one = await joinWaitingList(world, entry({ alias: '甲', phone: '13900000001' }), newKey());
    world.clock.now += 1000;
    await joinWaitingList(world, entry({ alias: '乙' }), newKey());
    const { waiting } = await listWaiting(world, session, {});
    assert.deepEqual(
      waiting.map(({ alias }) => alias),
      ['甲', '乙'],
    );
    assert.deepEqual((await listWaiting(world, stranger, {})).waiting, []);
    await refusal(listWaiting(world, stranger, { center: 'gz' }), 'forbidden');
    const [first, second] = waiting.map(({ id }) => id) as [string, string];
    await refusal(offerSlot(world, stranger, first, SLOTS[0] as string), 'forbidden');
    assert.equal((await readWaitingContact(world, session, first)).phone, '13900000001');
    await refusal(offerSlot(world, session, first, SLOTS[0] as string), 'slot-full');
    await refusal(offerSlot(world, session, first, 'sz-psy/2026-09-10T09:00'), 'bad-request');
    const offered = await offerSlot(world, session, first, 'gz-psy/2026-09-10T09:00');
    assert.deepEqual([offered.status, offered.ref], ['approved', one.ref]);
    assert.equal((await readBooking(world, one.ref, one.code)).status, 'approved');
    await removeWaiting(world, session, second);
    await refusal(removeWaiting(world, session, second), 'unknown-booking');
    assert.equal((await listBookings(world, session, {})).counts.waiting, 0);
    assert.deepEqual(await brokenSlots(world.store), []);
  });
});
