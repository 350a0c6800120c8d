import assert from 'node:assert/strict';
import { test } from 'node:test';
import { atChina } from '@y12355/domain';
import { forEitherEngine } from '../../test/engines.js';
import { pointers, refusal } from '../../test/refusal.js';
import {
  makeWorld,
  newKey,
  NOW,
  sampleCenters,
  sampleRequest,
  sessionFor,
  type World,
} from '../../test/world.js';
import { requestBooking } from '../bookings/request.js';
import { staffBookingList } from '../contract/staff.js';
import { saveCenters } from '../storage/centers.js';
import { type BookingQuery, decideBooking, listBookings } from './review.js';

async function ask(world: World, slot: string): Promise<string> {
  return (await requestBooking(world, sampleRequest({ slot, phone: undefined }), newKey())).ref;
}

async function list(world: World, query: BookingQuery) {
  const answer = await listBookings(world, await sessionFor(world, 'province', ''), query);
  return staffBookingList.parse(answer);
}

const refs = (answer: Awaited<ReturnType<typeof list>>) => answer.bookings.map((booking) => booking.ref);

forEitherEngine((_, open) => {
  test('what waits comes by deadline, soonest first; a day comes by start', async (t) => {
    const { store } = await open(t);
    const world = await makeWorld(store);
    const session = await sessionFor(world, 'province', '');
    const later = await ask(world, 'gz-psy/2026-09-08T11:00');
    world.clock.now = NOW - 60_000;
    const earlier = await ask(world, 'gz-psy/2026-09-10T10:00');
    const today = await ask(world, 'gz-psy/2026-09-07T10:00');
    world.clock.now = NOW;
    const morning = await ask(world, 'gz-psy/2026-09-08T09:00');
    const waiting = await list(world, { status: 'requested' });
    assert.equal(refs(waiting)[0], today);
    assert.equal(refs(waiting)[1], earlier);
    assert.deepEqual(refs(waiting).slice(2).sort(), [later, morning].sort());
    assert.deepEqual(refs(await list(world, {})), refs(waiting), 'without words it is the queue');
    assert.deepEqual(waiting.counts, { requested: 4, today: 0, waiting: 0 });

    const idOf = (ref: string) => waiting.bookings.find((booking) => booking.ref === ref)?.id ?? '';
    await decideBooking(world, session, idOf(today), 'r0', 'approved');
    await decideBooking(world, session, idOf(later), 'r0', 'declined', 'x');
    await decideBooking(world, session, idOf(morning), 'r0', 'approved');
    const day = await list(world, { date: '2026-09-08' });
    assert.deepEqual(refs(day), [morning, later]);
    assert.deepEqual(day.counts, { requested: 1, today: 1, waiting: 0 });
    assert.deepEqual(refs(await list(world, { date: '2026-09-08', status: 'approved' })), [morning]);
    assert.deepEqual(refs(await list(world, { status: 'approved' })), [today, morning]);
    assert.deepEqual(refs(await list(world, { date: '2026-09-09' })), []);
    world.clock.now = atChina('2026-09-08', 0);
    assert.equal((await list(world, {})).counts.today, 1);
  });

  test('pages follow one another without a gap or a repeat, by deadline and by start', async (t) => {
    const { store } = await open(t);
    const world = await makeWorld(store);
    const [gz] = sampleCenters();
    const services = gz.services.map((service) => ({ ...service, capacity: 60 }));
    await saveCenters(store, [{ ...gz, services }], NOW);
    const asked: string[] = [];
    for (let count = 0; count < 53; count += 1) {
      asked.push(await ask(world, `gz-psy/2026-09-08T${count % 2 ? '10' : '09'}:00`));
    }
    for (const query of [{ status: 'requested' as const }, { date: '2026-09-08' }]) {
      const first = await list(world, query);
      assert.equal(first.bookings.length, 50);
      const second = await list(world, { ...query, cursor: first.next });
      assert.equal(second.next, undefined);
      assert.deepEqual([...refs(first), ...refs(second)].sort(), [...asked].sort());
      const starts = [...first.bookings, ...second.bookings].map((booking) => booking.start);
      if ('date' in query) assert.deepEqual(starts, [...starts].sort());
    }
  });

  test('a wrong date or cursor is refused with what was expected', async (t) => {
    const { store } = await open(t);
    const world = await makeWorld(store);
    for (const date of ['2026-02-30', '', '9999-12-31', "'"]) {
      assert.deepEqual(pointers(await refusal(list(world, { date }), 'bad-request')), ['/date']);
    }
    for (const cursor of ['', 'x', `1.${'g'.repeat(32)}`, `${'9'.repeat(30)}.${'a'.repeat(32)}`, '1.a\0b']) {
      assert.deepEqual(pointers(await refusal(list(world, { cursor }), 'bad-request')), ['/cursor']);
    }
  });
});
