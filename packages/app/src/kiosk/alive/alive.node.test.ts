import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayOf, isNight, judgeClock, momentText, offsetOf } from './clock.model.js';
import { choose, idle, nobody, open, stay, turn, waitOf } from './idle.model.js';
import { broke, healthy, passed, wellOf, worked } from './loop.model.js';
import { decide, type Look, turnOf } from './watchdog.model.js';

const at = (text: string) => Date.parse(`${text}+08:00`);
const NOON = at('2026-09-12T12:00:00');

test('a clock is judged by the year of the build and by what the service said', () => {
  assert.deepEqual(judgeClock(NOON, '2026-09-01'), { trusted: true, moment: NOON });
  assert.equal(judgeClock(at('1970-01-01T08:00:00'), '2026-09-01').trusted, false);
  assert.equal(judgeClock(at('2024-05-01T08:00:00'), '2026-09-01').trusted, false);
  assert.equal(judgeClock(NaN, '2026-09-01').trusted, false);
  assert.equal(judgeClock(NOON, '2026-09-01', 299_000).trusted, true);
  for (const offset of [301_000, -301_000]) {
    assert.deepEqual(judgeClock(NOON, '2026-09-01', offset), {
      trusted: false,
      offset,
      moment: NOON + offset,
    });
  }
});

test('the offset is taken in the middle of the way; a text that is no time says nothing', () => {
  assert.equal(offsetOf('2026-09-12T12:00:00+08:00', NOON - 1000, NOON + 3000), -1000);
  assert.equal(offsetOf('soon', NOON, NOON), undefined);
});

test('night is from 19:00 to 6:00 in China; a clock out of its years has a day all the same', () => {
  for (const [time, night] of [
    ['18:59', false],
    ['19:00', true],
    ['23:59', true],
    ['05:59', true],
    ['06:00', false],
  ] as const) {
    assert.equal(isNight(at(`2026-09-12T${time}:00`)), night, time);
  }
  for (const broken of [NaN, Infinity, -1e15]) {
    assert.equal(isNight(broken), false);
    assert.equal(dayOf(broken), '1970-01-01');
    assert.match(momentText(broken), /^1970-01-01T08:00:00\+08:00$/);
  }
});

const look: Look = {
  moment: at('2026-09-13T03:30:00'),
  trusted: true,
  still: 0,
  loadedOn: '2026-09-12',
  turn: 20,
  used: false,
  reachable: true,
};

test('watchdog: once in the quiet hour, in the minute of this screen', () => {
  assert.equal(decide(look), 'reload');
  assert.equal(decide({ ...look, moment: at('2026-09-13T03:19:00') }), 'none');
  assert.equal(decide({ ...look, moment: at('2026-09-13T04:00:00') }), 'none');
  assert.equal(decide({ ...look, loadedOn: '2026-09-13' }), 'none');
  assert.equal(decide({ ...look, used: true }), 'none');
  assert.equal(decide({ ...look, trusted: false }), 'none');
});

test('watchdog: a page that a reload would not find is never reloaded', () => {
  assert.equal(decide({ ...look, reachable: false }), 'none');
  assert.equal(decide({ ...look, still: 500, reachable: false }), 'advance');
});

test('watchdog: a loop that stands still is pushed on, then the page is loaded anew', () => {
  const noon = { ...look, moment: NOON };
  assert.equal(decide({ ...noon, still: 11 }), 'none');
  assert.equal(decide({ ...noon, still: 12 }), 'advance');
  assert.equal(decide({ ...noon, still: 24 }), 'reload');
});

test('watchdog: screens take turns within the first fifty minutes', () => {
  const turns = new Set(Array.from({ length: 300 }, (_, index) => turnOf(`gz-metro-${index}`)));
  assert.ok(turns.size > 30);
  assert.ok([...turns].every((minute) => minute >= 0 && minute < 50));
});

test('a visit: asked after a while, then wiped to the last trace', () => {
  let visit = choose(turn(open('quiz'), 7), 2);
  assert.equal(waitOf(visit), 45_000);
  visit = idle(visit);
  assert.equal(visit.asked, true);
  assert.equal(waitOf(visit), 15_000);
  assert.deepEqual(stay(visit), { place: 'quiz', at: 7, chosen: 2, asked: false });
  assert.equal(idle(visit), nobody);
  assert.equal(waitOf(nobody), undefined);
  assert.equal(idle(nobody), nobody);
  assert.equal('chosen' in turn(choose(open('quiz'), 1), 3), false, 'the next question has no answer yet');
});

test('a scene that fails waits longer each time, and comes back', () => {
  const scenes = [{ id: 'a' }, { id: 'b' }];
  let health = broke(healthy, 'a');
  assert.deepEqual(wellOf(scenes, health), [{ id: 'b' }]);
  for (let change = 0; change < 8; change += 1) health = passed(health);
  assert.equal(wellOf(scenes, health).length, 2);
  health = broke(health, 'a');
  assert.equal(health.waits['a'], 16);
  for (let times = 0; times < 20; times += 1) health = broke(health, 'a');
  assert.equal(health.waits['a'], 256);
  assert.deepEqual(worked(health, 'a'), healthy);
});
