/** The schedule against the minute by minute model, for the tests and for the long run. */
import assert from 'node:assert/strict';
import { addDays, atChina, chinaIso } from '../src/china-time.js';
import type { CalendarDay, CenterHours } from '../src/types.js';
import { resolveDay } from '../src/schedule/day.js';
import { MinuteModel } from './minute-model.js';
import { nextChange, openState } from '../src/schedule/state.js';

interface Comparison {
  hours: CenterHours;
  calendar: readonly CalendarDay[];
  year: number;
  random: () => number;
  /** How many instants are asked beside those at which something changes. */
  instants: number;
  /** Every how manieth change is asked; 1 is all. */
  step: number;
}

/**
 * Every day of a year as it is resolved, and the state around its changes and at random instants.
 *
 * @returns how many instants were compared
 * @throws AssertionError where the two differ, naming the instant
 */
export function compareYear({ hours, calendar, year, random, instants, step }: Comparison): number {
  const model = new MinuteModel(hours, calendar);
  const from = `${year}-01-01`;
  for (let date = from; date <= `${year}-12-31`; date = addDays(date, 1)) {
    compareDay(model, hours, calendar, date);
  }
  const first = MinuteModel.minuteOf(atChina(from, 0));
  const end = MinuteModel.minuteOf(atChina(`${year + 1}-01-01`, 0));
  let compared = 0;
  let changes = 0;
  const ask = (now: number) => {
    compareState(model, hours, calendar, now);
    compared += 1;
  };
  let open = model.isOpen(first);
  for (let minute = first + 1; minute < end; minute += 1) {
    if (model.isOpen(minute) === open) continue;
    open = !open;
    changes += 1;
    if (changes % step > 0) continue;
    ask(MinuteModel.instantOf(minute));
    ask(MinuteModel.instantOf(minute) - 1);
  }
  // Where a year that nobody has announced begins or a holiday stands in it, answers rest on other days.
  for (const seam of ['01-01', '05-01', '10-02', '12-31'])
    ask(atChina(`${year}-${seam}`, 600 + 30 * (year % 20)));
  for (let count = 0; count < instants; count += 1) {
    ask(MinuteModel.instantOf(first) + Math.floor(random() * (end - first) * 60_000));
  }
  return compared;
}

function compareDay(
  model: MinuteModel,
  hours: CenterHours,
  calendar: readonly CalendarDay[],
  date: string,
): void {
  const day = resolveDay(hours, date, calendar);
  const wanted = model.day(date);
  assert.deepEqual(
    [day.basis, day.reason, !day.unconfirmed],
    [wanted.decidedBy, wanted.reason, wanted.sure],
    date,
  );
  day.spans.forEach(({ start, end }, index) => {
    assert.ok(start < end, `${date}: ${start} to ${end}`);
    const before = day.spans[index - 1];
    assert.ok(!before || before.end <= start, `${date}: spans overlap or are out of order`);
  });
  let at = 0;
  const edges = [...day.spans.flatMap(({ start, end }) => [start, end]), 2880];
  // Within the pieces that the spans cut out nothing may differ.
  edges.forEach((edge, index) => {
    const inside = index % 2 === 1;
    for (; at < edge; at += 1) {
      if (model.dayHolds(date, at) !== inside) assert.fail(`${date} minute ${at}: expected ${!inside}`);
    }
  });
}

function compareState(
  model: MinuteModel,
  hours: CenterHours,
  calendar: readonly CalendarDay[],
  now: number,
): void {
  const { open, until, next, ...said } = openState(hours, calendar, now);
  const { change, ...wanted } = model.state(now);
  const at = chinaIso(now);
  assert.deepEqual({ open, reason: undefined, ...said }, { ...wanted }, at);
  const moment = (ms: number | undefined) => (ms === undefined ? 'none' : chinaIso(ms));
  assert.equal(moment(open ? until : next), moment(change), at);
  assert.equal(open ? next : until, undefined, at);
  assert.equal(moment(nextChange(hours, calendar, now)), moment(change), at);
}
