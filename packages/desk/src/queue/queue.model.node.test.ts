import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fakeBooking, NOW, sampleBookings } from '../../test/fake-bookings.js';
import { deskWords, dueToday, following, freeSeats, neighbor, shareLeft, waiting } from './queue.model.js';
import { t } from '../kit/words.js';
import { chinaIso } from '@y12355/domain';

const aliases = (now: number) => waiting(sampleBookings(), now).map(({ alias }) => alias);
const MINUTE = 60_000;

test('what waits stands by deadline, then by when it was sent', () => {
  assert.deepEqual(aliases(NOW), ['阿树', '小北', '一只橘子', 'L', '阿满', '夏']);
});

test('a request whose deadline has come does not wait any more', () => {
  assert.deepEqual(aliases(NOW + 80 * MINUTE - 1).slice(0, 2), ['阿树', '小北']);
  assert.deepEqual(aliases(NOW + 80 * MINUTE), ['一只橘子', 'L', '阿满', '夏']);
});

test('nothing but requests waits', () => {
  const decided = sampleBookings().map((row) => ({ ...row, status: 'declined' as const }));
  assert.deepEqual(waiting(decided, NOW), []);
});

test('due today is counted by the day in China', () => {
  const rows = waiting(sampleBookings(), NOW);
  assert.equal(dueToday(rows, NOW), 2);
  const late = fakeBooking({ id: 'x', alias: 'x', reviewBy: '2026-09-09T23:59:59+08:00' });
  const next = fakeBooking({ id: 'y', alias: 'y', reviewBy: '2026-09-10T00:00:00+08:00' });
  assert.equal(dueToday([late, next], NOW), 1);
});

test('the bar shrinks from whole to nothing', () => {
  const row = fakeBooking({
    id: 'x',
    alias: 'x',
    submittedAt: chinaIso(NOW),
    reviewBy: chinaIso(NOW + 100 * MINUTE),
  });
  assert.equal(shareLeft(row, NOW), 1);
  assert.equal(shareLeft(row, NOW + 75 * MINUTE), 0.25);
  assert.equal(shareLeft(row, NOW + 200 * MINUTE), 0);
  assert.equal(shareLeft(row, NOW - 50 * MINUTE), 1, 'a clock that runs behind draws no longer bar');
  assert.equal(shareLeft({ ...row, reviewBy: row.submittedAt }, NOW), 0);
});

test('keys stay inside the list', () => {
  const ids = ['a', 'b', 'c'];
  assert.equal(neighbor(ids, 'a', 1), 'b');
  assert.equal(neighbor(ids, 'c', 1), 'c');
  assert.equal(neighbor(ids, 'a', -1), 'a');
  assert.equal(neighbor(ids, 'gone', 1), 'a');
  assert.equal(neighbor([], undefined, 1), undefined);
});

test('after an answer the following one comes, after the last the one before', () => {
  assert.equal(following(['a', 'b', 'c'], 'b'), 'c');
  assert.equal(following(['a', 'b', 'c'], 'c'), 'b');
  assert.equal(following(['a'], 'a'), undefined);
  assert.equal(following(['a', 'b'], 'gone'), 'a');
});

test('seats are never fewer than none', () => {
  const row = fakeBooking({ id: 'x', alias: 'x' });
  assert.equal(freeSeats({ ...row, seats: { capacity: 7, taken: 3 } }), 4);
  assert.equal(freeSeats({ ...row, seats: { capacity: 1, taken: 2 } }), 0);
});

test('the head names the center, the city or the province', () => {
  const center = { id: 'gz', name: '示例青少年服务中心' };
  const base = {
    name: '示例值班员',
    desk: { reasons: [] },
    csrf: '',
    expiresAt: chinaIso(NOW),
    help: { phone: '12355' as const },
  };
  const words = (role: 'province' | 'city' | 'center', scope: string, centers = [center, center]) =>
    deskWords(t, { ...base, role, scope, centers });
  assert.equal(words('center', 'gz', [center]), '示例青少年服务中心');
  assert.equal(words('city', '440100'), '广州市 2 个中心');
  assert.equal(words('province', ''), '全省 2 个中心');
  assert.equal(words('province', '', []), '全省 0 个中心');
});
