import assert from 'node:assert/strict';
import { test } from 'node:test';
import { atChina } from '@y12355/domain';
import { forEachEngine } from '../../test/engines.js';
import { refusal } from '../../test/refusal.js';
import { GROUP, makeWorld, newKey, NOW, sampleRequest, SLOT, takenOf } from '../../test/world.js';
import { booking } from '../contract/bookings.js';
import type { Store } from '../deps.js';
import { cancelBooking } from './cancel.js';
import { readBooking } from './read.js';
import { requestBooking } from './request.js';

const HOUR = 3_600_000;
const other = (code: string) => (code === '00000000' ? '00000001' : '00000000');
const setStatus = (store: Store, status: string, reason: string | null = null) =>
  store.db.updateTable('booking').set({ status, reason }).execute();

forEachEngine((_, open) => {
  test('reference and code open the booking, however they are typed', async (t) => {
    const { store } = await open(t);
    const world = await makeWorld(store);
    const { code, ...receipt } = await requestBooking(world, sampleRequest(), newKey());
    const { ref } = receipt;
    for (const typed of [
      ref,
      ref.toLowerCase(),
      ref.replace('-', ''),
      ` ${ref.replace('-', ' ')} `,
      ref.replace('-', '—'),
    ]) {
      const answer = await readBooking(world, typed, code);
      assert.deepEqual(booking.parse(answer), receipt);
    }
    assert.equal((await readBooking(world, ref, ` ${code.slice(0, 4)} ${code.slice(4)}`)).ref, ref);
  });

  test('a decline is read with its reason, and no contact, alias or topic comes back', async (t) => {
    const { store } = await open(t);
    const world = await makeWorld(store);
    const { ref, code } = await requestBooking(
      world,
      sampleRequest({ alias: '阿青', phone: '13800000000' }),
      newKey(),
    );
    await setStatus(store, 'declined', '那天没有人在');
    const answer = booking.parse(await readBooking(world, ref, code));
    assert.deepEqual([answer.status, answer.reason], ['declined', '那天没有人在']);
    assert.doesNotMatch(JSON.stringify(answer), /阿青|13800000000/);
  });

  test('a wrong code and an unknown reference get the same answer', async (t) => {
    const { store } = await open(t);
    const world = await makeWorld(store);
    const { ref, code } = await requestBooking(world, sampleRequest(), newKey());
    const wrong = await refusal(readBooking(world, ref, other(code)), 'unknown-booking');
    for (const unknown of ['AAAA-AAAA', '', 'a\0b', '\ud83c', 'Ａ'.repeat(20)]) {
      const problem = await refusal(readBooking(world, unknown, code), 'unknown-booking');
      assert.deepEqual(
        [problem.status, problem.detail, problem.extras],
        [wrong.status, wrong.detail, wrong.extras],
      );
    }
    for (const bad of ['', code.slice(1), `${code}0`, 'abcdefgh', 'a\0b']) {
      await refusal(readBooking(world, ref, bad), 'unknown-booking');
    }
  });

  test('after ten wrong codes a reference rests for a quarter of an hour, stored or not', async (t) => {
    const { store } = await open(t);
    const world = await makeWorld(store);
    const { ref, code } = await requestBooking(world, sampleRequest(), newKey());
    for (const tried of [ref, 'ZZZZ-ZZZZ']) {
      world.clock.now = NOW;
      for (let count = 0; count < 10; count += 1) {
        // The ways of writing a reference count together.
        const typed = count % 2 ? tried : tried.toLowerCase().replace('-', '');
        await refusal(readBooking(world, typed, other(code)), 'unknown-booking');
      }
      world.clock.now = NOW + 60_000;
      const spent = await refusal(readBooking(world, tried, code), 'too-many-requests');
      assert.equal(spent.extras.retryAfter, 14 * 60);
      await refusal(cancelBooking(world, tried, code), 'too-many-requests');
    }
    world.clock.now = NOW + 15 * 60_000;
    assert.equal((await readBooking(world, ref, code)).ref, ref);
    await refusal(readBooking(world, ref, other(code)), 'unknown-booking');
    const rows = await store.db.selectFrom('throttle').select('key').execute();
    assert.ok(rows.every(({ key }) => !key.includes(ref.slice(0, 4)) && !key.includes('ZZZZ')));
  });

  test('of wrong codes at the same moment no more are looked at than one by one', async (t) => {
    const { store } = await open(t);
    const world = await makeWorld(store);
    const { ref, code } = await requestBooking(world, sampleRequest(), newKey());
    const codes = [...Array<string>(400).fill(other(code)), code];
    const answers = await Promise.allSettled(codes.map((tried) => readBooking(world, ref, tried)));
    const told = answers.map((answer) => (answer.status === 'rejected' ? answer.reason.code : 'opened'));
    assert.equal(told.filter((code) => code === 'unknown-booking').length, 10);
    assert.equal(told.at(-1), 'too-many-requests', 'the right one behind them');
  });

  test('right codes are never counted', async (t) => {
    const { store } = await open(t);
    const world = await makeWorld(store);
    const { ref, code } = await requestBooking(world, sampleRequest(), newKey());
    await Promise.all(Array.from({ length: 30 }, () => readBooking(world, ref, code)));
    const counts = store.db.selectFrom('throttle').selectAll().where('key', 'like', 'code:%');
    assert.deepEqual(await counts.execute(), []);
  });

  test('a request past its deadline reads as expired, once and for all, and its seat is free', async (t) => {
    const { store } = await open(t);
    const world = await makeWorld(store);
    const { ref, code } = await requestBooking(world, sampleRequest({ slot: GROUP }), newKey());
    await requestBooking(world, sampleRequest({ slot: GROUP }), newKey());
    world.clock.now = NOW + 24 * HOUR - 1;
    assert.equal((await readBooking(world, ref, code)).status, 'requested');
    world.clock.now += 1;
    const answers = await Promise.all(Array.from({ length: 4 }, () => readBooking(world, ref, code)));
    assert.deepEqual(
      answers.map((answer) => answer.status),
      Array(4).fill('expired'),
    );
    assert.equal(await takenOf(store, GROUP), 0);
    world.clock.now = NOW;
    assert.equal((await readBooking(world, ref, code)).status, 'expired');
    const events = await store.db
      .selectFrom('booking_event')
      .select('actor')
      .where('kind', '=', 'expired')
      .execute();
    assert.deepEqual(events, [{ actor: 'system' }, { actor: 'system' }]);
  });

  test('cancelling frees the seat once, however often and however concurrently it is asked', async (t) => {
    const { store } = await open(t);
    const world = await makeWorld(store);
    const { ref, code } = await requestBooking(world, sampleRequest({ slot: GROUP }), newKey());
    await requestBooking(world, sampleRequest({ slot: GROUP }), newKey());
    const answers = await Promise.all(Array.from({ length: 5 }, () => cancelBooking(world, ref, code)));
    for (const answer of answers) assert.equal(booking.parse(answer).status, 'cancelled');
    assert.equal(await takenOf(store, GROUP), 1);
    world.clock.now = atChina('2026-09-20', 0);
    assert.equal((await cancelBooking(world, ref, code)).status, 'cancelled');
    const audit = await store.db.selectFrom('audit').select('actor').where('action', '=', 'cancel').execute();
    assert.deepEqual(audit, [{ actor: 'visitor' }]);
    await refusal(cancelBooking(world, ref, other(code)), 'unknown-booking');
  });

  test('an approved visit can be cancelled until it starts; what is over cannot', async (t) => {
    const { store } = await open(t);
    const world = await makeWorld(store);
    const { ref, code } = await requestBooking(world, sampleRequest(), newKey());
    for (const status of ['declined', 'completed', 'no_show']) {
      await setStatus(store, status);
      const { detail } = await refusal(cancelBooking(world, ref, code), 'wrong-status');
      assert.match(detail, new RegExp(`is ${status};`));
    }
    await setStatus(store, 'approved');
    world.clock.now = atChina('2026-09-08', 10 * 60);
    assert.match((await refusal(cancelBooking(world, ref, code), 'wrong-status')).detail, /is past;/);
    world.clock.now -= 1;
    assert.equal((await cancelBooking(world, ref, code)).status, 'cancelled');
    assert.equal(await takenOf(store, SLOT), 0);
    await setStatus(store, 'requested');
    await store.db.updateTable('slot').set({ taken: 1 }).execute();
    assert.match((await refusal(cancelBooking(world, ref, code), 'wrong-status')).detail, /is expired;/);
    assert.equal(await takenOf(store, SLOT), 0);
  });
});
