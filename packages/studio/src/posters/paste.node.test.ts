import assert from 'node:assert/strict';
import { test } from 'node:test';
import { csvOf, sampleTable } from './paste.js';

test('cells copied from a spreadsheet become CSV, commas and quotes in them stay', () => {
  assert.equal(csvOf('school\tregion\r\n示例,一"校"\t440106\r\n'), 'school,region\n"示例,一""校""",440106\n');
});

test('CSV stays as it is', () => {
  assert.equal(csvOf('school,region\n"a\tb",440106\n'), 'school,region\n"a\tb",440106\n');
  assert.equal(csvOf(''), '');
});

test('the sample says of itself that it is UTF-8', () => {
  assert.match(sampleTable, /^\ufeffschool,region,campaign\r\n示例/);
});
