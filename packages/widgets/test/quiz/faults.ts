/** What is said of a file that is not right. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FaultCode } from '../../src/quiz/fault.js';
import { readForm } from '../../src/quiz/read.js';
import { readTotals } from '../../src/quiz/read-totals.js';
import type { Json } from './build.js';

export type Expected = readonly [code: FaultCode, path: string, item?: string, value?: string];

/** What a text is said to be, all of it. */
export function said(text: string): Expected[] {
  const { form: read, faults, visitor } = readForm(text, readTotals);
  assert.equal(read === undefined, faults.length > 0);
  assert.equal(visitor, read ? undefined : 'trouble');
  return faults.map(({ code, path, item, value }): Expected => [code, path, item, value]);
}

/** Compares as far as is expected. */
function check(file: Json | string, expected: readonly Expected[]): void {
  const found = said(typeof file === 'string' ? file : JSON.stringify(file));
  const cut = found.map((one, at) => one.slice(0, expected[at]?.length ?? 4));
  assert.deepEqual(cut, expected);
}

export type Cases = Readonly<Record<string, readonly [Json | string, ...Expected[]]>>;

/** A test for each file: all that is said of it is what is expected. */
export function eachIs(cases: Cases): void {
  for (const [name, [file, ...expected]] of Object.entries(cases)) {
    test(`${name}: ${[...new Set(expected.map(([code]) => code))].join(', ')}`, () => check(file, expected));
  }
}
