import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Slot } from '@y12355/client';
import { callSpans, dayState, shutNotes, slotGroups, type Day } from './days.model.js';
import { DayList } from './day-list.js';

function slot(start: string, state: Slot['state'] = 'free'): Slot {
  return { id: start, start: `${start}:00+08:00`, end: `${start}:00+08:00`, state, unconfirmed: false };
}
const day = (date: string, slots: Slot[] = [], reason?: string): Day => ({
  date,
  basis: 'weekly',
  ...(reason && { reason }),
  unconfirmed: false,
  slots,
});

describe('a day', () => {
  const at = (states: Slot['state'][]) =>
    dayState(
      day(
        '2026-09-12',
        states.map((state) => slot('2026-09-12T10:00', state)),
      ),
    );

  test('is free with one free or nearly full slot', () => {
    assert.equal(at(['past', 'full', 'few']), 'free');
    assert.equal(at(['free']), 'free');
  });
  test('is full when what is left is full', () => assert.equal(at(['past', 'full']), 'full'));
  test('is past when nothing is left', () => assert.equal(at(['past']), 'past'));
  test('is shut without slots', () => assert.equal(at([]), 'shut'));

  test('has parts by China’s clock; what begins after midnight is the evening before', () => {
    const groups = slotGroups(
      day('2026-09-12', [
        slot('2026-09-12T08:00', 'past'),
        slot('2026-09-12T11:59'),
        slot('2026-09-12T12:00'),
        slot('2026-09-12T17:59', 'full'),
        slot('2026-09-12T18:00'),
        slot('2026-09-13T00:10'),
      ]),
    );
    assert.deepEqual(
      groups.map(({ part, slots }) => [part, ...slots.map(({ id }) => id.slice(8))]),
      [
        ['morning', '12T11:59'],
        ['afternoon', '12T12:00', '12T17:59'],
        ['evening', '12T18:00', '13T00:10'],
      ],
    );
  });
});

test('shut days with one reason share a sentence', () => {
  const free = day('2026-12-31', [slot('2026-12-31T10:00')]);
  const notes = shutNotes([free, day('2027-01-01', [], '元旦'), day('2027-01-02'), day('2027-01-03')]);
  assert.deepEqual(notes, [
    { reason: '元旦', dates: ['2027-01-01'] },
    { reason: undefined, dates: ['2027-01-02', '2027-01-03'] },
  ]);
});

test('calls reach from today to the horizon, within 31 days each', () => {
  assert.deepEqual(callSpans('2026-12-31', 28), [
    ['2026-12-31', '2027-01-27'],
    ['2027-01-28', '2027-01-28'],
  ]);
  assert.deepEqual(callSpans('2026-09-12', 0), [['2026-09-12', '2026-09-12']]);
  assert.equal(callSpans('2026-09-12', 90).length, 4);
});

describe('the list of days', () => {
  const dates = (from: string, to: string) => {
    const found: string[] = [];
    for (let at = Date.parse(from); at <= Date.parse(to); at += 86_400_000)
      found.push(new Date(at).toISOString().slice(0, 10));
    return found;
  };
  const asker = (freeOn: string) => {
    const asked: string[] = [];
    return {
      asked,
      ask: async (from: string, to: string) => {
        asked.push(from);
        return dates(from, to).map((date) => day(date, date === freeOn ? [slot(`${date}T10:00`)] : []));
      },
    };
  };

  test('asks until a day is free, and for later weeks when they are turned to', async () => {
    const { asked, ask } = asker('2026-10-15');
    const list = new DayList('2026-09-12', 90, ask);
    assert.equal(await list.firstFree(), 4);
    assert.deepEqual(asked, ['2026-09-12', '2026-10-10']);
    assert.equal(list.week(4)[5]?.date, '2026-10-15');
    assert.equal(list.has(8), true);
    assert.equal(await list.reach(8), true);
    assert.equal(asked.length, 3);
  });

  test('ends at the horizon', async () => {
    const { asked, ask } = asker('never');
    const list = new DayList('2026-09-12', 30, ask);
    assert.equal(await list.firstFree(), 0);
    assert.equal(asked.length, 2);
    assert.equal(list.week(4).length, 3);
    assert.equal(list.has(5), false);
    assert.equal(await list.reach(5), false);
  });

  test('asks again for what failed', async () => {
    const { ask } = asker('2026-09-13');
    let broken = true;
    const list = new DayList('2026-09-12', 6, async (from, to) => {
      if (broken) throw new Error('down');
      return ask(from, to);
    });
    await assert.rejects(list.firstFree(), /down/);
    assert.equal(list.loading, false);
    broken = false;
    await list.firstFree();
    assert.equal(list.week(0).length, 7);
  });
});
