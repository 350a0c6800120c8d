import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { ImportError } from './faults.js';
import { readHolidays } from './holidays.js';

const read = (text: string) => readHolidays({ name: 'holidays.csv', bytes: new TextEncoder().encode(text) });
const head = 'date,kind,name,source\n';

test('holidays and make-up days are read', () => {
  assert.deepEqual(
    read(`\ufeff${head}2026-10-01,holiday,国庆节,通知\r\n2026-10-10,makeup,国庆节调休,通知\r\n,,,\r\n`),
    [
      { date: '2026-10-01', kind: 'holiday', name: '国庆节', source: '通知' },
      { date: '2026-10-10', kind: 'makeup', name: '国庆节调休', source: '通知' },
    ],
  );
});

const cases: [text: string, fault: RegExp][] = [
  ['2026-02-29,holiday,x,y', /line 2, column 1 \(date\): found "2026-02-29", expected a day that exists/],
  ['2026-10-01,rest,x,y', /line 2, column 2 \(kind\): found "rest", expected one of holiday, makeup/],
  ['2026-10-01,holiday,,y', /line 2, column 3 \(name\): expected text/],
  ['2026-10-01,holiday,x,', /line 2, column 4 \(source\): expected text/],
  [
    '2026-10-01,holiday,x,y\n2026-10-01,makeup,x,y',
    /line 3, column 1 \(date\): 2026-10-01 stands on line 2 too/,
  ],
  ['', /has no row/],
];
for (const [text, fault] of cases) {
  test(`bad holidays: ${JSON.stringify(text)}`, () => {
    assert.throws(
      () => read(head + text),
      (error: Error) =>
        error instanceof ImportError && error.faults.length === 1 && fault.test(error.message),
    );
  });
}

test('every bad row is named', () => {
  const error = (() => {
    try {
      return read(`${head}x,holiday,x,y\n2026-10-01,holiday,x,y\n2026-10-02,y,,z\n`);
    } catch (thrown) {
      return thrown as ImportError;
    }
  })();
  assert.ok(error instanceof ImportError);
  assert.deepEqual(
    error.faults.map(({ line, column }) => [line, column]),
    [
      [2, 1],
      [4, 2],
      [4, 3],
    ],
  );
});

test('the bundled days of 2026 have the make-up days that were announced', () => {
  const bytes = readFileSync(new URL('../../../../examples/data/holidays-2026.csv', import.meta.url));
  const days = readHolidays({ name: 'holidays-2026.csv', bytes });
  assert.deepEqual(
    days.filter(({ kind }) => kind === 'makeup').map(({ date }) => date),
    ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
  );
});
