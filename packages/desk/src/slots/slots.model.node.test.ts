import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Slot } from '@y12355/client';
import { atChina, chinaIso } from '@y12355/domain';
import {
  dayToShow,
  hasOpen,
  isOpen,
  lastDay,
  slotLook,
  slotsLeft,
  weekFrom,
  type SlotDay,
} from './slots.model.js';

const now = atChina('2026-09-09', 16 * 60);
const slot = (date: string, minutes: number, state: Slot['state']): Slot => ({
  id: `${date}/${minutes}`,
  start: chinaIso(atChina(date, minutes)),
  end: chinaIso(atChina(date, minutes + 50)),
  state,
  unconfirmed: false,
});
const day = (date: string, slots: Slot[]): SlotDay => ({ date, basis: 'weekly', unconfirmed: false, slots });
const visit = { use: 'visit' as const, now, last: '2026-10-07' };
const walkIn = { ...visit, use: 'walk-in' as const };

test('staff may take a time that is ahead, also within the hours before which visitors ask', () => {
  assert.equal(isOpen(slot('2026-09-10', 600, 'free'), visit), true);
  assert.equal(isOpen(slot('2026-09-10', 600, 'full'), visit), false);
  assert.equal(isOpen(slot('2026-09-09', 17 * 60, 'past'), visit), true);
  assert.equal(isOpen(slot('2026-09-09', 15 * 60 + 30, 'past'), visit), false, 'it runs');
});

test('nothing is open beyond the last day, nor a past one before that day is known', () => {
  assert.equal(lastDay(now, 28), '2026-10-07');
  assert.equal(isOpen(slot('2026-10-07', 600, 'past'), visit), true);
  assert.equal(isOpen(slot('2026-10-08', 600, 'past'), visit), false);
  assert.equal(lastDay(now, undefined), undefined);
  assert.equal(isOpen(slot('2026-09-09', 17 * 60, 'past'), { ...visit, last: undefined }), false);
});

test('somebody at the door may take a time that runs, not one that is over', () => {
  assert.equal(isOpen(slot('2026-09-09', 15 * 60 + 30, 'past'), walkIn), true);
  assert.equal(isOpen(slot('2026-09-09', 15 * 60, 'past'), walkIn), false);
});

test('a full time is shown, one that is over is left out', () => {
  const slots = [
    slot('2026-09-09', 600, 'past'),
    slot('2026-09-09', 1080, 'full'),
    slot('2026-09-09', 1140, 'few'),
  ];
  assert.deepEqual(
    slots.map((one) => slotLook(one, visit)),
    ['over', 'full', 'open'],
  );
  assert.deepEqual(slotsLeft(day('2026-09-09', slots), visit), slots.slice(1));
  assert.equal(hasOpen(day('2026-09-09', slots.slice(0, 2)), visit), false);
});

test('the wanted day is shown, else the first with a time, else the first', () => {
  const days = [
    day('2026-09-09', []),
    day('2026-09-10', [slot('2026-09-10', 600, 'free')]),
    day('2026-09-11', []),
  ];
  assert.equal(dayToShow(days, '2026-09-11', visit), '2026-09-11');
  assert.equal(dayToShow(days, '2026-12-01', visit), '2026-09-10');
  assert.equal(dayToShow(days.slice(0, 1), undefined, visit), '2026-09-09');
  assert.equal(dayToShow([], undefined, visit), undefined);
});

test('weeks are counted from today on', () => {
  assert.equal(weekFrom('2026-09-09', '2026-09-09'), '2026-09-09');
  assert.equal(weekFrom('2026-09-09', '2026-09-15'), '2026-09-09');
  assert.equal(weekFrom('2026-09-09', '2026-09-16'), '2026-09-16');
  assert.equal(weekFrom('2026-12-28', '2027-01-05'), '2027-01-04');
});
