import assert from 'node:assert/strict';
import { test } from 'node:test';
import tables from 'chinese-days/dist/chinese-days.json';
import { holidayCsv } from '../../scripts/holidays.js';

test('2026: 33 holidays and the six make-up days, by date', () => {
  const rows = holidayCsv('2026', tables, 'here')
    .trim()
    .split('\n')
    .map((line) => line.split(','));
  assert.deepEqual(rows.shift(), ['date', 'kind', 'name', 'source']);
  assert.equal(rows.filter((row) => row[1] === 'holiday').length, 33);
  assert.deepEqual(
    rows.filter((row) => row[1] === 'makeup').map((row) => row[0]),
    ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
  );
  assert.deepEqual(
    rows.map((row) => row[0]),
    rows.map((row) => row[0]).sort(),
  );
  assert.deepEqual(rows[0], ['2026-01-01', 'holiday', '元旦', 'here']);
  for (const row of rows) assert.match(row[2] ?? '', /^\p{Script=Han}+$/u);
});

test('a year that is not announced is refused, whatever the package holds', () => {
  const holidays = { ...tables.holidays, '2027-01-01': "New Year's Day,元旦,1" };
  assert.throws(() => holidayCsv('2027', { ...tables, holidays }, 'here'), /year 2027: expected one of 2026/);
  assert.throws(() => holidayCsv('', tables, 'here'), /year : expected one of 2026/);
});

test('a package with other make-up days than announced is refused', () => {
  const workdays = { ...tables.workdays, '2026-10-11': 'National Day,国庆节,3' };
  assert.throws(
    () => holidayCsv('2026', { ...tables, workdays }, 'here'),
    /make-up days of 2026: found .*10-11/,
  );
});
