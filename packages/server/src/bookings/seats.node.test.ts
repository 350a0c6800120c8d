import assert from 'node:assert/strict';
import { test } from 'node:test';
import { forEachEngine } from '../../test/engines.js';
import { GROUP, makeWorld, newKey, sampleRequest, sessionFor, SLOT, type World } from '../../test/world.js';
import { Problem } from '../problem.js';
import { decideBooking, listBookings } from '../staff/review.js';
import type { StaffSession } from '../staff/session.js';
import { cancelBooking } from './cancel.js';
import { readBooking } from './read.js';
import { requestBooking } from './request.js';

/** Numbers from 0 up to `below` that a seed repeats. */
function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((state / 2 ** 31) * below);
  };
}

interface Known {
  ref: string;
  code: string;
}

/** One random act of a visitor or of staff. A refusal is an answer; anything else fails the test. */
async function act(world: World, session: StaffSession, known: Known[], roll: (below: number) => number) {
  const pick = known[roll(known.length || 1)];
  const kind = roll(6);
  const slot = [GROUP, SLOT, 'gz-group/2026-09-08T10:30'][roll(3)] as string;
  try {
    if (kind < 2 || !pick) {
      // Few telephones, so that some come twice.
      const phone = `1380000000${roll(10)}`;
      known.push(await requestBooking(world, sampleRequest({ slot, phone }), newKey()));
    } else if (kind === 2) {
      await cancelBooking(world, pick.ref, pick.code);
    } else if (kind === 3) {
      await readBooking(world, pick.ref, pick.code);
    } else {
      const { bookings } = await listBookings(world, session, {});
      const booking = bookings[roll(bookings.length || 1)];
      if (!booking) return;
      if (kind === 4) await decideBooking(world, session, booking.id, booking.etag, 'approved');
      else await decideBooking(world, session, booking.id, booking.etag, 'declined', '换个时间好吗');
    }
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
  }
}

forEachEngine((_, open) => {
  for (const seed of [1, 2, 3]) {
    test(`whatever happens at once, taken seats are live bookings (seed ${seed})`, async (t) => {
      const { store } = await open(t);
      const world = await makeWorld(store);
      world.operator.booking = { ...world.operator.booking, reviewHours: 1 };
      const session = await sessionFor(world, 'province', '');
      const roll = dice(seed);
      const known: Known[] = [];
      for (let round = 0; round < 6; round += 1) {
        await Promise.all(Array.from({ length: 25 }, () => act(world, session, known, roll)));
        // Some requests pass their deadline between rounds, and several acts find them at the same moment.
        world.clock.now += 25 * 60_000;
      }
      const slots = await store.db
        .selectFrom('slot')
        .select(({ selectFrom }) => [
          'slot.taken',
          selectFrom('booking')
            .whereRef('booking.slot_id', '=', 'slot.id')
            .where('booking.status', 'in', ['requested', 'approved'])
            .select(({ fn }) => fn.countAll<number>().as('count'))
            .as('live'),
        ])
        .execute();
      assert.equal(slots.length, 3);
      for (const slot of slots) assert.equal(slot.taken, slot.live);
      // What happened, not what is left of it: at the end everything may be decided.
      const kinds = await store.db.selectFrom('booking_event').select('kind').distinct().execute();
      assert.ok(kinds.length >= 4, kinds.map((row) => row.kind).join(', '));
    });
  }
});
