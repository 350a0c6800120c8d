import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import type { Problem } from '../src/problem.js';

export type Challenge = NonNullable<Problem['extras']['proof']>;

/** What a device sends as Proof-Of-Work after it worked the challenge out; here without its waits. */
export function solvedProof({ algorithm, challenge, salt, signature, maxnumber }: Challenge): string {
  assert.equal(algorithm, 'SHA-256');
  for (let number = 0; number <= maxnumber; number += 1) {
    if (createHash('sha256').update(`${salt}${number}`).digest('hex') === challenge)
      return Buffer.from(JSON.stringify({ algorithm, challenge, salt, signature, number })).toString(
        'base64',
      );
  }
  throw new Error('the challenge has no answer');
}
