import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ProofChallenge } from '@y12355/client';
import { createChallenge, verifySolution } from 'altcha-lib/v1';
import { answerTo } from './proof.model.js';

const hmacKey = 'a key of the test';

async function challengeOf(number: number, maxNumber = 5000): Promise<ProofChallenge> {
  const { challenge, salt, signature } = await createChallenge({
    algorithm: 'SHA-256',
    hmacKey,
    maxNumber,
    number,
    expires: new Date(Date.now() + 60_000),
  });
  return { algorithm: 'SHA-256', challenge, maxnumber: maxNumber, salt, signature };
}

for (const number of [0, 1, 4711, 5000]) {
  test(`the answer ${number} is found, and altcha takes it`, async () => {
    const answer = (await answerTo(await challengeOf(number))) ?? '';
    assert.equal((JSON.parse(atob(answer)) as { number: number }).number, number);
    assert.equal(await verifySolution(answer, hmacKey), true);
  });
}

test('altcha refuses another number: the check above can fail', async () => {
  const answer = (await answerTo(await challengeOf(9))) ?? '';
  const wrong = btoa(JSON.stringify({ ...(JSON.parse(atob(answer)) as object), number: 10 }));
  assert.equal(await verifySolution(wrong, hmacKey), false);
});

test('the page gets a pause every few milliseconds of work', async () => {
  let time = 0;
  let pauses = 0;
  const longest = { work: 0, since: 0 };
  const answer = await answerTo(await challengeOf(3000), {
    // Every look at the clock finds half a millisecond gone.
    clock: () => (time += 0.5),
    pause: async () => {
      pauses += 1;
      longest.work = Math.max(longest.work, time - longest.since);
      longest.since = time;
    },
  });
  assert.ok(answer);
  assert.ok(pauses >= 3, `${pauses} pauses`);
  assert.ok(longest.work < 10, `worked ${longest.work} ms in one piece`);
});

test('who gave up gets nothing, and a challenge without an answer is an error that says so', async () => {
  const gone = new AbortController();
  const pause = async () => gone.abort();
  let time = 0;
  const clock = () => (time += 10);
  assert.equal(await answerTo(await challengeOf(5000), { signal: gone.signal, pause, clock }), undefined);
  await assert.rejects(answerTo({ ...(await challengeOf(50)), maxnumber: 49 }), /no number up to 49/);
  const slow = () => (time += 10_000);
  await assert.rejects(answerTo(await challengeOf(5000), { clock: slow, pause: async () => {} }), RangeError);
});
