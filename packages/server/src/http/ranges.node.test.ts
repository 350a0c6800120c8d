import assert from 'node:assert/strict';
import { test } from 'node:test';
import { partOf } from './ranges.js';

test('a range is read as RFC 9110 has it', () => {
  const cases: [header: string | undefined, part: ReturnType<typeof partOf>][] = [
    [undefined, undefined],
    ['bytes=0-', { start: 0, end: 99 }],
    ['bytes=10-19', { start: 10, end: 19 }],
    ['bytes=10-1000', { start: 10, end: 99 }],
    ['bytes=99-99', { start: 99, end: 99 }],
    ['bytes=-10', { start: 90, end: 99 }],
    ['bytes=-1000', { start: 0, end: 99 }],
    ['bytes=100-', 'unsatisfiable'],
    ['bytes=-0', 'unsatisfiable'],
    // What cannot be read, and several parts: the whole file.
    ['bytes=20-10', undefined],
    ['bytes=-', undefined],
    ['bytes=0-1,5-6', undefined],
    ['items=0-1', undefined],
    ['bytes=a-b', undefined],
    ['', undefined],
  ];
  for (const [header, part] of cases) assert.deepEqual(partOf(header, 100), part, String(header));
});
