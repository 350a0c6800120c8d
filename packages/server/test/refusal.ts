import assert from 'node:assert/strict';
import { Problem, type ProblemCode } from '../src/problem.js';

/** The refusal with that code; anything else fails the test. */
export async function refusal(promise: Promise<unknown>, code: ProblemCode): Promise<Problem> {
  try {
    await promise;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    assert.equal(error.code, code, error.detail);
    return error;
  }
  assert.fail(`expected ${code}, but it went through`);
}

/** JSON pointers of the faults that a refusal lists. */
export function pointers({ extras }: Problem): string[] {
  return (extras.errors ?? []).map((fault) => fault.pointer).sort();
}
