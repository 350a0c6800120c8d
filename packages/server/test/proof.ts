import assert from 'node:assert/strict';
import { solveChallenge } from 'altcha-lib/v1';
import type { Problem } from '../src/problem.js';

export type Challenge = NonNullable<Problem['extras']['proof']>;

/** What a device sends as Proof-Of-Work after it worked the challenge out. */
export async function solvedProof({
  algorithm,
  challenge,
  salt,
  signature,
  maxnumber,
}: Challenge): Promise<string> {
  const found = await solveChallenge(challenge, salt, algorithm, maxnumber).promise;
  assert.ok(found, 'the challenge has an answer');
  const answer = { algorithm, challenge, salt, signature, number: found.number };
  return Buffer.from(JSON.stringify(answer)).toString('base64');
}
