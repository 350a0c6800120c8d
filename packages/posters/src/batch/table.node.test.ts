import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readTable, TableError } from './table.js';

const headings = { required: ['school', 'campaign'], optional: ['sponsor'] };
const read = (text: string) => readTable(text, headings);
const cells = (text: string) => read(text).rows.map((row) => [row.line, ...Object.values(row.cells)]);

test('cells are trimmed, columns may stand in any order, a short row has empty cells', () => {
  assert.deepEqual(cells('campaign, school ,sponsor\nc-1,  示例 ,\nc-2,示例\n'), [
    [2, 'c-1', '示例', ''],
    [3, 'c-2', '示例', ''],
  ]);
});

test('quoted commas, quotes and ends of lines; lines are counted as an editor does', () => {
  assert.deepEqual(cells('school,campaign\n"a,b\nc""d",c-1\r\n示例,c-2\r\n'), [
    [2, 'a,b\nc"d', 'c-1'],
    [4, '示例', 'c-2'],
  ]);
  assert.deepEqual(cells('school,campaign\r示例,c-1\r'), [[2, '示例', 'c-1']]);
});

test('empty rows and empty columns, as a spreadsheet leaves them, are passed over', () => {
  assert.deepEqual(cells('school,campaign,,\n,,,\n\n示例,c-1,,\n , ,,\n'), [[4, '示例', 'c-1']]);
});

test('a row that cannot be read does not cost the next', () => {
  const { rows, faults } = read('school,campaign\n"a"b,c-1\n"two\nlines",c-2\nx"y,c-3\n"open,c-4\nz,c-5\n');
  assert.deepEqual(
    rows.map(({ line, cells: { school } }) => [line, school]),
    [
      [3, 'two\nlines'],
      [7, 'z'],
    ],
  );
  assert.deepEqual(
    faults.map(({ line, value }) => [line, value]),
    [
      [2, '"a"b,c-1'],
      [5, 'x"y,c-3'],
      [6, '"open,c-4'],
    ],
  );
});

test('a heading that is not known, missing or twice there is a fault of the whole table', () => {
  for (const text of [
    '',
    '\n',
    'school\n',
    'school,campaign,x\n',
    'school,campaign,school\n',
    '示例,c-1\n',
  ]) {
    assert.throws(() => read(text), TableError, JSON.stringify(text));
  }
});
