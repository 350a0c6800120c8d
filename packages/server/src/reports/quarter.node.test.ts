import assert from 'node:assert/strict';
import { test } from 'node:test';
import { forEachEngine } from '../../test/engines.js';
import { makeWorld, newKey, NOW, sampleRequest, sessionFor, type World } from '../../test/world.js';
import { requestBooking } from '../bookings/request.js';
import { quarterReport as schema } from '../contract/desk.js';
import { decideBooking, listBookings } from '../staff/review.js';
import { quarterReport } from './quarter.js';

const DAYS = ['08', '10', '11', '14'];

/** So many requests for the group of seven in September. */
async function ask(world: World, count: number): Promise<void> {
  for (let index = 0; index < count; index += 1) {
    const slot = `gz-group/2026-09-${DAYS[Math.floor(index / 7)]}T09:00`;
    await requestBooking(world, sampleRequest({ slot }), newKey());
  }
}

forEachEngine((_, open) => {
  test('counts a quarter by center and state; a number from 1 to 4 is told by no sum either', async (t) => {
    const world = await makeWorld((await open(t)).store);
    const session = await sessionFor(world, 'city', '440100');
    await ask(world, 14);
    const { bookings } = await listBookings(world, session, {});
    for (const { id, etag } of bookings.slice(0, 6)) {
      await decideBooking(world, session, id, etag, 'approved');
    }
    for (const { id, etag } of bookings.slice(6, 9)) {
      await decideBooking(world, session, id, etag, 'declined', '换一天可以吗');
    }
    const report = schema.parse(await quarterReport(world, session, undefined));
    assert.equal(report.quarter, '2026-Q3');
    const gz = report.centers.find(({ id }) => id === 'gz')?.counts;
    assert.deepEqual(gz, {
      requested: 5,
      approved: 6,
      completed: 0,
      no_show: 0,
      declined: null,
      expired: 0,
      cancelled: 0,
      total: null,
    });
    assert.deepEqual(
      [report.total.requested, report.total.declined, report.total.total],
      [5, null, null],
      'a sum over a hidden number is hidden',
    );
    assert.equal(report.topics.none, 14);
    assert.equal(report.inTime, 100);
    assert.deepEqual(
      report.centers.map(({ id }) => id),
      ['gz', 'gz-tianhe'],
      'only what the account sees',
    );
    const other = await quarterReport(world, session, '2026-Q4');
    assert.deepEqual([other.total.total, other.inTime], [0, null]);
  });

  test('what nobody decided counts against the deadline', async (t) => {
    const world = await makeWorld((await open(t)).store);
    const session = await sessionFor(world, 'province', '');
    await ask(world, 8);
    const { bookings } = await listBookings(world, session, {});
    for (const { id, etag } of bookings.slice(0, 6)) {
      await decideBooking(world, session, id, etag, 'approved');
    }
    world.clock.now = NOW + 40 * 3_600_000;
    await listBookings(world, session, {});
    assert.equal((await quarterReport(world, session, undefined)).inTime, 75);
  });
});
