import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Challenge, solvedProof } from '../../test/proof.js';
import { forEitherEngine } from '../../test/engines.js';
import { callerOf, refused } from '../../test/http.js';
import { makeWorld, newKey, samplePerson } from '../../test/world.js';

forEitherEngine((_engine, open) => {
  test('one network tries to fill a center: it gets half, and a visitor elsewhere still books', async (t) => {
    const world = await makeWorld((await open(t)).store);
    const call = callerOf(world, { trustProxy: true });
    const listed = await call('/v1/services/gz-tianhe-psy/slots?from=2026-09-08&to=2026-10-05');
    const { days } = listed.body as { days: { slots: { id: string; state: string }[] }[] };
    const seats = days.flatMap(({ slots }) => slots.filter(({ state }) => state !== 'full'));
    const ask = (slot: string, address: string, proof?: string) =>
      call('/v1/bookings', {
        method: 'POST',
        json: { slot, ...samplePerson() },
        headers: {
          'Idempotency-Key': newKey(),
          'X-Forwarded-For': address,
          ...(proof && { 'Proof-Of-Work': proof }),
        },
      });
    const left: string[] = [];
    for (const [index, { id }] of seats.entries()) {
      let answer = await ask(id, `203.0.113.${index}`);
      const { proof } = answer.body as { proof?: Challenge };
      // Whoever pays with a proof comes further, and not to the end.
      if (proof) answer = await ask(id, `203.0.113.${index}`, solvedProof(proof));
      if (answer.status === 201) continue;
      assert.match(refused(answer, 'too-many-requests', 429).detail, /network/);
      assert.match(answer.headers.get('retry-after') ?? '', /^\d+$/);
      left.push(id);
    }
    assert.ok(seats.length - left.length >= 5, 'a school lab behind one address may ask several times');
    assert.ok(left.length > 0, 'no network takes every seat that is listed');
    console.log(`figure: one network took ${seats.length - left.length} of ${seats.length} listed seats`);
    for (const id of left.slice(0, 10))
      assert.equal((await ask(id, '198.51.100.20')).status, 201, 'the seat was free');
  });
});
