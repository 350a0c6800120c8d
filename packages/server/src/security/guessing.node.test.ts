import assert from 'node:assert/strict';
import { test } from 'node:test';
import { counted } from '../../test/counted.js';
import { forEitherEngine, onSqlite } from '../../test/engines.js';
import { type Answer, callerOf, refused } from '../../test/http.js';
import { signedIn } from '../../test/signed-in.js';
import { makeWorld, newKey, NOW, sampleRequest } from '../../test/world.js';

const GUESSES = 1000;
const QUARTER = 15 * 60_000;

/** How often each status came. */
function tally(answers: readonly Answer[]): Record<number, number> {
  const counts: Record<number, number> = {};
  for (const { status } of answers) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}

function toldWhenToCome(answers: readonly Answer[]): void {
  for (const answer of answers.filter(({ status }) => status === 429)) {
    refused(answer, 'too-many-requests');
    assert.match(answer.headers.get('retry-after') ?? '', /^[1-9]\d{0,3}$/);
  }
}

forEitherEngine((engine, open) => {
  const ways =
    engine === 'sqlite'
      ? (['hundreds at the same moment', 'one by one'] as const)
      : (['hundreds at the same moment'] as const);
  for (const how of ways) {
    test(`a thousand wrong codes ${how}: ten are looked at, the rest are told when to come again`, async (t) => {
      const world = await makeWorld((await open(t)).store);
      const call = callerOf(world);
      const headers = { 'Idempotency-Key': newKey() };
      const made = await call('/v1/bookings', { method: 'POST', json: sampleRequest(), headers });
      const { ref, code } = made.body as { ref: string; code: string };
      const look = (tried: string) =>
        call(`/v1/bookings/${ref}`, { headers: { Authorization: `Bearer ${tried}` } });
      const wrong = (index: number) => String((Number(code) + 1 + index) % 1e8).padStart(8, '0');
      const answers: Answer[] = [];
      if (how === 'one by one') {
        for (let index = 0; index < GUESSES; index += 1) answers.push(await look(wrong(index)));
      } else {
        for (let from = 0; from < GUESSES; from += 250) {
          const some = Array.from({ length: 250 }, (_, index) => look(wrong(from + index)));
          answers.push(...(await Promise.all(some)));
        }
      }
      assert.deepEqual(tally(answers), { 404: 10, 429: GUESSES - 10 });
      toldWhenToCome(answers);
      refused(await look(code), 'too-many-requests', 429);
      for (const way of ['/cancel', '/reschedule', '/calendar.ics', '']) {
        const method = way === '/calendar.ics' ? 'GET' : way === '' ? 'DELETE' : 'POST';
        const json = way === '/reschedule' ? { slot: 'gz-psy/2026-09-08T11:00' } : undefined;
        const answer = await call(`/v1/bookings/${ref}${way}`, {
          method,
          headers: { Authorization: `Bearer ${code}` },
          ...(json && { json }),
        });
        refused(answer, 'too-many-requests', 429);
      }
      world.clock.now = NOW + QUARTER;
      assert.equal((await look(code)).status, 200);
    });
  }
});

onSqlite((_, open) => {
  test('a thousand wrong passwords, hundreds at the same moment: five are computed, the right one is refused like the rest', async (t) => {
    const world = { ...(await makeWorld((await open(t)).store)), passwordCost: undefined };
    const call = callerOf(world, { trustProxy: true });
    const { password } = await signedIn(world, call, { name: 'mei', role: 'province', scope: '' });
    let guess = 0;
    const sign = (tried: string) =>
      call('/v1/staff/session', {
        method: 'POST',
        json: { name: 'mei', password: tried },
        headers: { 'X-Forwarded-For': `10.${(guess += 1) % 200}.${guess % 7}.1` },
      });
    const began = process.cpuUsage();
    const answers: Answer[] = [];
    for (let wave = 0; wave < 5; wave += 1) {
      const all = Array.from({ length: GUESSES / 5 }, (_, index) => sign(`wrong ${wave} ${index}`));
      answers.push(...(await Promise.all(all)));
    }
    assert.deepEqual(tally(answers), { 401: 5, 429: GUESSES - 5 });
    toldWhenToCome(answers);
    const { user } = process.cpuUsage(began);
    // A thousand would be minutes: 0.1 s and more each.
    assert.ok(user < 20e6, `${(user / 1e6).toFixed(1)} s of CPU`);
    refused(await sign(password), 'too-many-requests', 429);
    const written = await world.store.db
      .selectFrom('audit')
      .select('id')
      .where('action', '=', 'sign-in-failed')
      .execute();
    assert.equal(written.length, 5, 'each that was looked at is written down');
    world.clock.now = NOW + QUARTER;
    assert.equal((await sign(password)).status, 200);
  });

  test('a network that tries many names is told to wait, and uses up nobody’s attempts', async (t) => {
    const world = await makeWorld((await open(t)).store);
    const call = callerOf(world, { trustProxy: true });
    const { password } = await signedIn(world, call, { name: 'mei', role: 'province', scope: '' });
    const sign = (name: string, tried: string, address: string) =>
      call('/v1/staff/session', {
        method: 'POST',
        json: { name, password: tried },
        headers: { 'X-Forwarded-For': `1.1.1.1, ${address}` },
      });
    await world.store.db
      .updateTable('throttle')
      .set({ count: 30, resets_at: NOW + QUARTER })
      .where('key', 'like', 'sign-in:network:%')
      .execute();
    const { db } = world.store;
    assert.equal((await sign('a', 'x', '203.0.113.9')).status, 401);
    await db.updateTable('throttle').set({ count: 30 }).where('key', 'like', 'sign-in:network:%').execute();
    for (let index = 0; index < 20; index += 1) {
      assert.equal((await sign('mei', 'x', '203.0.113.77')).status, 429, 'the same network, another address');
    }
    assert.equal((await sign('mei', password, '198.51.100.1')).status, 200);
  });

  test('an unknown reference and a wrong code: the same words, the same headers, the same work', async (t) => {
    const plain = await makeWorld((await open(t)).store);
    const headers = { 'Idempotency-Key': newKey() };
    const made = await callerOf(plain)('/v1/bookings', { method: 'POST', json: sampleRequest(), headers });
    const { ref, code } = made.body as { ref: string; code: string };
    const wrong = code === '12345678' ? '12345679' : '12345678';
    const { world, work } = counted(plain);
    const call = callerOf(world);
    const ask = async (path: string, tried: string) => {
      Object.assign(work, { queries: [], keys: 0 });
      const answer = await call(path, { headers: { Authorization: `Bearer ${tried}` } });
      refused(answer, 'unknown-booking', 404);
      return { text: answer.text, headers: [...answer.headers], queries: work.queries, keys: work.keys };
    };
    for (const kind of ['bookings', 'waiting']) {
      const known = await ask(`/v1/${kind}/${ref}`, wrong);
      assert.ok(known.queries.length >= 3 && known.keys >= 2, JSON.stringify(known));
      const unknown = kind === 'bookings' ? 'ZZZZ-ZZZZ' : 'YYYY-YYYY';
      assert.deepEqual(await ask(`/v1/${kind}/${unknown}`, wrong), known);
      assert.deepEqual(await ask(`/v1/${kind}/${unknown}`, code), known);
    }
  });

  test('an unknown name and a wrong password: the same words, the same work', async (t) => {
    const plain = { ...(await makeWorld((await open(t)).store)), passwordCost: undefined };
    await signedIn(plain, callerOf(plain), { name: 'mei', role: 'province', scope: '' });
    const { world, work } = counted(plain);
    const call = callerOf(world);
    const ask = async (name: string) => {
      Object.assign(work, { queries: [], keys: 0 });
      const began = process.cpuUsage();
      const answer = await call('/v1/staff/session', { method: 'POST', json: { name, password: 'wrong' } });
      refused(answer, 'sign-in-failed', 401);
      const spent = process.cpuUsage(began).user;
      assert.ok(spent > 30_000, `${spent} µs: the password was computed`);
      return { text: answer.text, headers: [...answer.headers], queries: work.queries, keys: work.keys };
    };
    // The stand-in for an account that is not there is made once.
    await ask('first');
    assert.deepEqual(await ask('nobody'), await ask('mei'));
  });
});
