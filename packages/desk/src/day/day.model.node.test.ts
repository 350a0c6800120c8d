import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chinaIso } from '@y12355/domain';
import { fakeBooking, NOW, sampleBookings } from '../../test/fake-bookings.js';
import { byStart, countVisits, shownVisits, visitsOn, visitState, weekOf } from './day.model.js';

const MINUTE = 60_000;

test('a visit is ahead, on or over', () => {
  const visit = fakeBooking({ id: 'x', alias: 'x', status: 'approved', start: chinaIso(NOW) });
  assert.equal(visitState(visit, NOW - 1), 'ahead');
  assert.equal(visitState(visit, NOW), 'now');
  assert.equal(visitState(visit, NOW + 50 * MINUTE - 1), 'now');
  assert.equal(visitState(visit, NOW + 50 * MINUTE), 'over');
});

test('visits stand by start', () => {
  const visits = sampleBookings().filter(({ status }) => status === 'approved');
  assert.deepEqual(
    byStart([...visits].reverse()).map(({ alias }) => alias),
    ['小禾', 'Momo', '青', '阿宁'],
  );
});

test('a day shows visits and requests that wait, in order, and nothing that was declined or called off', () => {
  const at = (
    id: string,
    status: 'requested' | 'approved' | 'declined' | 'cancelled' | 'no_show',
    hour: number,
  ) => fakeBooking({ id, alias: id, status, start: chinaIso(NOW + hour * 60 * MINUTE) });
  const all = [
    at('c', 'approved', 3),
    at('a', 'no_show', 1),
    at('d', 'declined', 2),
    at('b', 'requested', 2),
    at('e', 'cancelled', 2),
  ];
  const shown = shownVisits(all, NOW);
  assert.deepEqual(
    shown.map(({ id }) => id),
    ['a', 'b', 'c'],
  );
  assert.deepEqual(countVisits(shown), { visits: 2, requests: 1 });
  assert.equal(shownVisits(all, NOW + 80 * MINUTE).length, 2, 'an overdue request keeps no seat');
});

test('what staff wrote down says more than the clock', () => {
  const visit = fakeBooking({ id: 'x', alias: 'x', start: chinaIso(NOW) });
  assert.equal(visitState(visit, NOW), 'waiting');
  assert.equal(visitState({ ...visit, status: 'completed' }, NOW - 1), 'completed');
  assert.equal(visitState({ ...visit, status: 'no_show' }, NOW), 'no_show');
});

test('a week runs from Monday to Sunday, over the turn of a year too', () => {
  assert.deepEqual([weekOf('2026-09-09')[0], weekOf('2026-09-09')[6]], ['2026-09-07', '2026-09-13']);
  assert.deepEqual([weekOf('2026-09-13')[0], weekOf('2026-09-07')[0]], ['2026-09-07', '2026-09-07']);
  assert.deepEqual([weekOf('2027-01-01')[0], weekOf('2027-01-01')[6]], ['2026-12-28', '2027-01-03']);
});

test('visits belong to their day in China', () => {
  const late = fakeBooking({ id: 'x', alias: 'x', start: '2026-09-09T23:59:00+08:00' });
  assert.deepEqual(visitsOn([late], '2026-09-09'), [late]);
  assert.deepEqual(visitsOn([late], '2026-09-10'), []);
});
