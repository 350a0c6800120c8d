import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chinaIso, parseIso } from '@y12355/domain';
import { fakeBooking, NOW } from '../../test/fake-bookings.js';
import { actionsOf, actorWords, changeWords, historyLine, nextTurn, stateWords } from './detail.model.js';

const HOUR = 3_600_000;
const booking = fakeBooking({ id: 'x', alias: 'x', start: chinaIso(NOW + 24 * HOUR) });
const start = parseIso(booking.start);

test('a request can be answered, moved or handed on until its deadline', () => {
  assert.deepEqual(actionsOf(booking, NOW), ['approve', 'reschedule', 'transfer', 'decline']);
  assert.deepEqual(actionsOf(booking, parseIso(booking.reviewBy)), []);
});

test('a visit is called off before it begins and told of afterwards', () => {
  const approved = { ...booking, status: 'approved' as const };
  assert.deepEqual(actionsOf(approved, start - 1), ['reschedule', 'transfer', 'cancel']);
  assert.deepEqual(actionsOf(approved, start), ['complete', 'no-show']);
});

test('nothing can be done with what is decided for good or erased', () => {
  for (const status of ['declined', 'expired', 'cancelled', 'completed', 'no_show'] as const) {
    assert.deepEqual(actionsOf({ ...booking, status }, NOW), [], status);
  }
  assert.deepEqual(actionsOf({ ...booking, erased: true }, NOW), []);
});

test('the clock changes what can be done at the deadline and at the start', () => {
  assert.equal(nextTurn(booking, NOW), parseIso(booking.reviewBy));
  assert.equal(nextTurn(booking, parseIso(booking.reviewBy)), start);
  assert.equal(nextTurn(booking, start), undefined);
});

test('everybody has a name', () => {
  assert.equal(actorWords('staff:示例值班员'), '示例值班员');
  assert.equal(actorWords('visitor'), '对方');
  assert.equal(actorWords('system'), '系统');
  assert.equal(
    new Set(['requested', 'approved', 'declined'].map((one) => stateWords(one as 'requested'))).size,
    3,
  );
});

test('a line of the history says who did what and from where to where', () => {
  const at = chinaIso(NOW);
  assert.deepEqual(historyLine({ at, actor: 'visitor', kind: 'requested' }), {
    when: '9 月 9 日 16:40',
    what: '对方提交了预约',
    move: '',
    note: '',
  });
  const from = { center: '甲中心', start: '2026-09-12T15:00:00+08:00' };
  const to = { center: '乙中心', start: '2026-09-13T10:00:00+08:00' };
  const moved = historyLine({ at, actor: 'staff:Li', kind: 'rescheduled', from, to });
  assert.equal(moved.what, 'Li 改了时间');
  assert.equal(moved.move, '周六 9 月 12 日 15:00 → 周日 9 月 13 日 10:00');
  const handed = historyLine({ at, actor: 'staff:Li', kind: 'transferred', from, to, note: '请看看。' });
  assert.match(handed.move, /^甲中心，.* → 乙中心，/);
  assert.equal(handed.note, '请看看。');
});

test('a change by somebody else is told by the last line', () => {
  const detail = {
    asOf: chinaIso(NOW),
    help: { phone: '12355' as const },
    booking,
    events: [
      { at: chinaIso(NOW - HOUR), actor: 'visitor', kind: 'requested' as const },
      { at: chinaIso(NOW), actor: 'visitor', kind: 'cancelled' as const },
    ],
  };
  assert.equal(changeWords(detail), '刚刚有变化：对方取消了。这里是现在的样子。');
  assert.match(changeWords({ ...detail, events: [] }), /有人先处理了/);
});
