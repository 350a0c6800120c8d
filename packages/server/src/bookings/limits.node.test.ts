import assert from 'node:assert/strict';
import { test } from 'node:test';
import { forEachEngine } from '../../test/engines.js';
import { solvedProof } from '../../test/proof.js';
import { refusal } from '../../test/refusal.js';
import { GROUP, makeWorld, newKey, sampleRequest, takenOf, type World } from '../../test/world.js';
import type { Problem } from '../problem.js';
import { randomId } from '../storage/ids.js';
import { cancelBooking } from './cancel.js';
import { holdSlot } from './holds.js';
import type { Asker } from './limits.js';
import { requestBooking } from './request.js';

const DAYS = ['08', '10', '11', '14', '15', '16'];
const slots = DAYS.flatMap((day) => ['09:00', '10:30'].map((time) => `gz-group/2026-09-${day}T${time}`));
const slotOf = (index: number) => slots[Math.floor(index / 7)] as string;

const ask = (world: World, index: number, asker: Asker) =>
  requestBooking(world, sampleRequest({ slot: slotOf(index) }), newKey(), asker);

function solved({ extras: { proof } }: Problem): string {
  assert.ok(proof, 'the refusal carries a challenge');
  return solvedProof(proof);
}

forEachEngine((_, open) => {
  test('a school lab of twenty books freely from one address; the next works a proof out', async (t) => {
    const world = await makeWorld((await open(t)).store);
    const lab = { network: 'lab' };
    for (let index = 0; index < 20; index += 1) await ask(world, index, lab);
    const refused = await refusal(ask(world, 20, lab), 'proof-needed');
    assert.equal(refused.status, 429);
    const proof = solved(refused);
    await ask(world, 20, { ...lab, proof });
    await refusal(ask(world, 21, { ...lab, proof }), 'proof-needed');
    await ask(world, 21, { network: 'another' });
  });

  test('a wrong, late, foreign or garbled proof is none', async (t) => {
    const world = await makeWorld((await open(t)).store);
    const lab = { network: 'lab' };
    for (let index = 0; index < 20; index += 1) await ask(world, index, lab);
    const proof = solved(await refusal(ask(world, 20, lab), 'proof-needed'));
    const read = JSON.parse(Buffer.from(proof, 'base64').toString()) as Record<string, unknown>;
    const changed = (changes: object) =>
      Buffer.from(JSON.stringify({ ...read, ...changes })).toString('base64');
    for (const bad of [
      'x',
      '',
      Buffer.from('null').toString('base64'),
      changed({ number: Number(read['number']) + 1 }),
      changed({ number: '7' }),
      changed({ algorithm: 'SHA-1' }),
      changed({ algorithm: 'MD5' }),
      changed({ signature: '0'.repeat(64) }),
      changed({ salt: 'aa?expires=9999999999&' }),
      changed({ salt: 7 }),
    ]) {
      await refusal(ask(world, 20, { ...lab, proof: bad }), 'proof-needed');
    }
    const foreign = { ...world, secret: 'another secret of tests' };
    await refusal(ask(foreign, 20, { ...lab, proof }), 'proof-needed');
    world.clock.now += 11 * 60_000;
    await refusal(ask(world, 20, { ...lab, proof }), 'proof-needed');
  });

  test('half of what a center offers stays out of reach of one network, also with proofs', async (t) => {
    const { store } = await open(t);
    const world = await makeWorld(store);
    world.operator = { ...world.operator, booking: { ...world.operator.booking, horizonDays: 3 } };
    // Both services: 2 + 7 seats on Monday from ten, 3 + 14 on Tuesday and on Thursday: 43, so 21 for one network.
    const greedy = { network: 'greedy' };
    let given = 0;
    for (;;) {
      const answer = await ask(world, given, greedy).catch((error: Problem) => error);
      if (!('code' in answer) || !('status' in answer) || !(answer instanceof Error)) given += 1;
      else if (answer.code === 'proof-needed') {
        await ask(world, given, { ...greedy, proof: solved(answer) });
        given += 1;
      } else {
        assert.equal(answer.code, 'too-many-requests', answer.detail);
        assert.ok(Number(answer.extras.retryAfter) > 0);
        break;
      }
      assert.ok(given <= 43, 'one network filled the center');
    }
    assert.equal(given, 21);
    await ask(world, 21, { network: 'a visitor elsewhere' });
  });

  test('holds count, what was decided or let go does not', async (t) => {
    const world = await makeWorld((await open(t)).store);
    const lab = { network: 'lab' };
    const first = await ask(world, 0, lab);
    for (let index = 1; index < 20; index += 1) {
      await holdSlot(world, { slot: slotOf(index), id: randomId(world) }, lab);
    }
    const next = { slot: slotOf(20), id: randomId(world) };
    await refusal(holdSlot(world, next, lab), 'proof-needed');
    await cancelBooking(world, first.ref, first.code);
    await holdSlot(world, next, lab);
    world.clock.now += 6 * 60_000;
    await holdSlot(world, { slot: slotOf(21), id: randomId(world) }, lab);
  });

  test('requests of one network that come at the same moment are all counted', async (t) => {
    const world = await makeWorld((await open(t)).store);
    const answers = await Promise.allSettled(
      Array.from({ length: 40 }, (_, index) => ask(world, index, { network: 'lab' })),
    );
    assert.equal(answers.filter(({ status }) => status === 'fulfilled').length, 20);
  });

  test('a network and a foreign page that never stop are told to wait', async (t) => {
    const world = await makeWorld((await open(t)).store);
    const { db } = world.store;
    const resets_at = world.now() + 60_000;
    await db.insertInto('throttle').values({ key: 'rate:network:loud', count: 1200, resets_at }).execute();
    const refused = await refusal(ask(world, 0, { network: 'loud' }), 'too-many-requests');
    assert.equal(refused.extras.retryAfter, 60);
    await ask(world, 0, { network: 'calm' });
    for (let index = 0; index < 3; index += 1) await ask(world, index, { site: 'https://a.example' });
    await db.updateTable('throttle').set({ count: 600 }).where('key', 'like', 'rate:site:%').execute();
    await refusal(ask(world, 0, { site: 'https://a.example' }), 'proof-needed');
    await ask(world, 3, { site: 'https://b.example' });
  });

  test('a contact has three live bookings at most', async (t) => {
    const world = await makeWorld((await open(t)).store);
    const phone = '13900000009';
    const mine = (slot: string) => requestBooking(world, sampleRequest({ slot, phone }), newKey());
    const [first] = [
      await mine(slots[0] as string),
      await mine(slots[1] as string),
      await mine(slots[2] as string),
    ];
    const refused = await refusal(mine(slots[3] as string), 'too-many-requests');
    assert.doesNotMatch(refused.detail, /139/);
    assert.equal(await takenOf(world.store, slots[3] as string), undefined, 'nothing was kept');
    await cancelBooking(world, first.ref, first.code);
    await mine(slots[3] as string);
    assert.equal(await takenOf(world.store, GROUP), 0);
  });

  test('requests of one contact that come at the same moment are all counted', async (t) => {
    const world = await makeWorld((await open(t)).store);
    const phone = '13900000009';
    for (let round = 0; round < 3; round += 1) {
      const answers = await Promise.allSettled(
        slots.slice(0, 8).map((slot) => requestBooking(world, sampleRequest({ slot, phone }), newKey())),
      );
      const booked = answers.filter((answer) => answer.status === 'fulfilled').map(({ value }) => value);
      assert.equal(booked.length, 3);
      for (const { ref, code } of booked) await cancelBooking(world, ref, code);
    }
  });
});
