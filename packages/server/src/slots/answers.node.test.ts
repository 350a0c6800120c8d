import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setImmediate as breath, setTimeout as wait } from 'node:timers/promises';
import type { z } from '@hono/zod-openapi';
import { forEachEngine } from '../../test/engines.js';
import { callerOf } from '../../test/http.js';
import { makeWorld, newKey, NOW, sampleRequest, SLOT } from '../../test/world.js';
import { cancelBooking } from '../bookings/cancel.js';
import { requestBooking } from '../bookings/request.js';
import type { bookingReceipt } from '../contract/bookings.js';
import type { slotList } from '../contract/centers.js';
import { createApp } from '../http/app.js';
import { Hub } from '../live/hub.js';
import { watchStore } from '../live/watch.js';
import { SlotAnswers } from './answers.js';

test('an answer is made once for a moment, and anew after a change of its center', async () => {
  const live = new Hub();
  let now = NOW;
  const answers = new SlotAnswers<number>(live, () => now);
  let made = 0;
  const get = (key: string, center = 'gz') => answers.get(key, async () => ({ answer: (made += 1), center }));
  assert.deepEqual([await get('a'), await get('a'), await get('b', 'sz')], [1, 1, 2]);
  live.emit('gz');
  assert.deepEqual([await get('a'), await get('b', 'sz')], [3, 2]);
  live.emit('*');
  assert.deepEqual([await get('a'), await get('b', 'sz')], [4, 5]);
  now += 3000;
  assert.equal(await get('a'), 6);
});

test('what was read before a change is not kept after it', async () => {
  const live = new Hub();
  const answers = new SlotAnswers<string>(live, () => NOW);
  const slow = answers.get('a', async () => {
    await wait(5);
    return { answer: 'old', center: 'gz' };
  });
  live.emit('gz');
  assert.equal(await slow, 'old');
  assert.equal(await answers.get('a', async () => ({ answer: 'new', center: 'gz' })), 'new');
});

test('where nobody tells of changes nothing is kept, and two thousand are the most', async () => {
  const alone = new SlotAnswers<number>(undefined, () => NOW);
  let made = 0;
  const make = async () => ({ answer: (made += 1), center: 'gz' });
  assert.deepEqual([await alone.get('a', make), await alone.get('a', make)], [1, 2]);
  const answers = new SlotAnswers<number>(new Hub(), () => NOW);
  for (let index = 0; index <= 2000; index += 1) await answers.get(String(index), make);
  const before = made;
  await answers.get('2000', make);
  assert.equal(made, before);
  await answers.get('0', make);
  assert.equal(made, before + 1, 'the oldest went');
});

forEachEngine((engine, open) => {
  test('whoever books sees it in the next listing, before the database told anybody', async (t) => {
    const world = await makeWorld((await open(t)).store);
    // Nobody listens to the database here: what this process does itself it knows without.
    world.live = new Hub();
    const call = callerOf(world);
    const state = async () => {
      const { body } = await call('/v1/services/gz-psy/slots?from=2026-09-08&to=2026-09-08');
      return (body as z.output<typeof slotList>).days[0]?.slots.find(({ id }) => id === SLOT)?.state;
    };
    const post = (path: string, headers: Record<string, string>, json?: unknown) =>
      call(path, { method: 'POST', headers, ...(json !== undefined && { json }) });
    for (let round = 0; round < 3; round += 1) {
      assert.equal(await state(), 'free');
      // Somebody who looks all the time, also between the change and its end.
      let over = false;
      const looking = (async () => {
        while (!over) {
          await state();
          await breath();
        }
      })();
      const answer = await post('/v1/bookings', { 'Idempotency-Key': newKey() }, sampleRequest());
      const { ref, code } = answer.body as z.output<typeof bookingReceipt>;
      assert.equal(await state(), 'full');
      await post(`/v1/bookings/${ref}/cancel`, { Authorization: `Bearer ${code}` });
      over = true;
      await looking;
    }
  });

  test('what another process books is seen as soon as the database tells of it', async (t) => {
    const { store, options } = await open(t);
    const world = await makeWorld(store);
    const live = new Hub();
    world.live = live;
    const end = new AbortController();
    const watching = watchStore(store, options.databaseUrl, live, end.signal);
    t.after(async () => {
      end.abort();
      await watching;
    });
    const app = createApp(world, { root: '/nowhere', version: '0.0.0-test' });
    const state = async () => {
      const answer = await app.request('/v1/services/gz-psy/slots?from=2026-09-08&to=2026-09-08');
      const { days } = (await answer.json()) as z.output<typeof slotList>;
      return days[0]?.slots.find(({ id }) => id === SLOT)?.state;
    };
    const told = async () => {
      // The message of the database may take a moment longer than the answer.
      if (engine === 'postgres') await wait(200);
    };
    await told();
    for (let round = 0; round < 3; round += 1) {
      assert.notEqual(await state(), 'full');
      const { ref, code } = await requestBooking(world, sampleRequest(), newKey());
      await told();
      assert.equal(await state(), 'full');
      await cancelBooking(world, ref, code);
      await told();
    }
  });
});
