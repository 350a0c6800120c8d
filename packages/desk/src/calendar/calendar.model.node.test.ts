import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sampleCalendar } from '../../test/fake-reports.js';
import { stretchesOf, yearChanges } from './calendar.model.js';

const days = sampleCalendar.years[0]?.days ?? [];

test('days of one name that follow each other are one stretch', () => {
  assert.deepEqual(
    stretchesOf([...days].reverse()).map(({ name, from, to }) => [name, from, to]),
    [
      ['国庆节调休', '2026-09-20', '2026-09-20'],
      ['中秋节', '2026-09-25', '2026-09-25'],
      ['国庆节', '2026-10-01', '2026-10-03'],
    ],
  );
});

test('the same name with a gap is two stretches', () => {
  const gap = days.filter(({ date }) => date !== '2026-10-02');
  assert.equal(stretchesOf(gap).filter(({ name }) => name === '国庆节').length, 2);
});

test('what comes and what goes is told by year, and years as they were are left out', () => {
  const holiday = (date: string) => ({ date, kind: 'holiday' as const, name: '元旦' });
  const before = [
    { year: '2026', days },
    { year: '2027', days: [holiday('2027-01-01')] },
  ];
  const after = [
    { year: '2026', days },
    { year: '2027', days: [{ ...holiday('2027-01-01'), source: '另一个来源' }, holiday('2027-01-02')] },
    { year: '2028', days: [holiday('2028-01-01')] },
  ];
  assert.deepEqual(yearChanges(before, after), [
    { year: '2027', added: [holiday('2027-01-02')], removed: [] },
    { year: '2028', added: [holiday('2028-01-01')], removed: [] },
  ]);
  assert.deepEqual(yearChanges(after, before).at(-1), {
    year: '2028',
    added: [],
    removed: [holiday('2028-01-01')],
  });
});
