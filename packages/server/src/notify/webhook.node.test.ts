import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Webhook } from 'standardwebhooks';
import { forEachEngine, onSqlite } from '../../test/engines.js';
import { SECRETS, setBooking } from '../../test/filled.js';
import { KEY, messageAbout, notifyingWorld, outboxOf, round } from '../../test/notified.js';
import { type Got, startReceiver } from '../../test/receiver.js';
import { makeWorld, NOW, sampleOperator } from '../../test/world.js';
import { erasePersonal } from '../retention/erase.js';
import { GIVE_UP_AFTER } from './backoff.model.js';
import { LEASE_MS } from './deliver.js';

const settings = { webhookSecret: KEY };

forEachEngine((_, open) => {
  test('a message is signed, holds what a gateway needs and nothing more, and is sent once', async (t) => {
    const { store } = await open(t);
    const receiver = await startReceiver(t);
    const world = await notifyingWorld(store, { webhook: { url: receiver.url } });
    const { ref, code, id } = await messageAbout(world);
    assert.deepEqual(await round(world, settings), [
      { adapter: 'webhook', kind: 'booking.approved', tries: 1, outcome: 'sent' },
    ]);
    assert.deepEqual(await round(world, settings), [], 'nothing is due any more');
    assert.equal(receiver.got.length, 1);
    const { headers, body } = receiver.got[0] as Got;
    const row = (await outboxOf(world))[0];
    assert.deepEqual([row?.text, headers['webhook-id']], ['webhook sent 1', row?.id]);

    const verified = new Webhook(KEY).verify(body, headers as Record<string, string>);
    const slot = await store.db.selectFrom('slot').selectAll().executeTakeFirstOrThrow();
    assert.deepEqual(verified, {
      type: 'booking.approved',
      timestamp: new Date(Math.floor(world.now() / 1000) * 1000 + 28_800_000)
        .toISOString()
        .replace(/\.000Z$/, '+08:00'),
      data: {
        ref: ref.slice(0, 4),
        status: 'approved',
        center: { id: 'gz', name: '示例中心 gz' },
        service: { id: 'gz-group', name: '小组' },
        start: new Date(slot.start_at + 28_800_000).toISOString().replace(/\.\d+Z$/, '+08:00'),
        end: new Date(slot.end_at + 28_800_000).toISOString().replace(/\.\d+Z$/, '+08:00'),
        phone: SECRETS.phone,
      },
    });
    for (const secret of [code, ref, ref.replace('-', ''), id, SECRETS.alias, SECRETS.note, 'family']) {
      assert.ok(!body.includes(secret), `${secret} went out`);
    }
    const audit = await store.db
      .selectFrom('audit')
      .selectAll()
      .where('action', '=', 'contact-sent')
      .execute();
    assert.deepEqual(
      audit.map(({ actor, object, center_id }) => [actor, object, center_id]),
      [['system', `booking:${id}`, 'gz']],
    );
  });

  test('down, failing, moved: it comes back later with the same id, until it is given up', async (t) => {
    const { store } = await open(t);
    const receiver = await startReceiver(t);
    const world = await notifyingWorld(store, { webhook: { url: receiver.url } });
    await messageAbout(world);
    const begun = world.now();
    for (const [answer, tries, pause] of [
      [500, 1, 10_000],
      [307, 2, 20_000],
      [404, 3, 40_000],
    ] as const) {
      receiver.answer = answer;
      assert.deepEqual(await round(world, settings), [
        { adapter: 'webhook', kind: 'booking.approved', tries, outcome: 'retry', code: String(answer) },
      ]);
      const [row] = await outboxOf(world);
      assert.deepEqual([row?.text, row?.due], [`webhook waiting ${tries}`, pause]);
      assert.deepEqual(await round(world, settings), [], 'it is not due yet');
      world.clock.now += pause;
    }
    assert.ok(
      receiver.got.every((got) => got.path === '/hook'),
      'no redirect is followed',
    );

    const closed = await notifyingWorld(store, { webhook: { url: 'http://127.0.0.1:1/hook' } });
    closed.clock.now = world.now();
    const [down] = await round(closed, settings);
    assert.deepEqual([down?.outcome, down?.tries], ['retry', 4]);

    world.clock.now = begun + GIVE_UP_AFTER + 1;
    // The visit is still to come.
    await store.db
      .updateTable('slot')
      .set({ start_at: world.clock.now + 1 })
      .execute();
    receiver.answer = 500;
    assert.deepEqual(
      (await round(world, settings)).map((tried) => tried.outcome),
      ['failed'],
    );
    assert.equal((await outboxOf(world))[0]?.text, 'webhook failed 5');
    assert.deepEqual(await round(world, settings), []);
    assert.equal(new Set(receiver.got.map((got) => got.headers['webhook-id'])).size, 1);
  });

  test('a receiver that does not answer is left after the time of a try', async (t) => {
    const { store } = await open(t);
    const receiver = await startReceiver(t);
    receiver.answer = 'silence';
    const world = await notifyingWorld(store, { webhook: { url: receiver.url } });
    await messageAbout(world);
    const begun = performance.now();
    const [tried] = await round(world, settings, { tryMs: 200 });
    assert.deepEqual([tried?.outcome, tried?.code], ['retry', 'timeout']);
    assert.ok(performance.now() - begun < 5000);
  });

  test('two workers at once send each message once; one that died leaves its row to the others', async (t) => {
    const { store } = await open(t);
    const receiver = await startReceiver(t);
    const world = await notifyingWorld(store, { webhook: { url: receiver.url } });
    await messageAbout(world);
    const first = await store.db.selectFrom('outbox').selectAll().executeTakeFirstOrThrow();
    const many = Array.from({ length: 20 }, (_, index) => ({ ...first, id: `${first.id}${index}` }));
    await store.db.insertInto('outbox').values(many).execute();
    const both = (await Promise.all([round(world, settings), round(world, settings)])).flat();
    assert.equal(both.filter((tried) => tried.outcome === 'sent').length, 21);
    assert.equal(new Set(receiver.got.map((got) => got.headers['webhook-id'])).size, 21);
    assert.equal(receiver.got.length, 21);

    // As a process leaves it that claimed the row and was killed.
    await store.db
      .updateTable('outbox')
      .set({ state: 'waiting', tries: 1, next_at: world.now() + LEASE_MS })
      .where('id', '=', first.id)
      .execute();
    assert.deepEqual(await round(world, settings), []);
    world.clock.now += LEASE_MS;
    assert.equal((await round(world, settings))[0]?.tries, 2);
    assert.equal(receiver.got.at(-1)?.headers['webhook-id'], first.id);
  });

  test('what is not true any more is dropped, and what was erased is not there', async (t) => {
    const { store } = await open(t);
    const receiver = await startReceiver(t);
    const world = await notifyingWorld(store, { webhook: { url: receiver.url } });
    const { id } = await messageAbout(world);
    await setBooking(store, id, { status: 'cancelled' });
    assert.equal((await round(world, settings))[0]?.outcome, 'dropped');
    assert.equal((await outboxOf(world))[0]?.text, 'webhook dropped 1');

    await setBooking(store, id, { status: 'approved' });
    await store.db.updateTable('outbox').set({ state: 'waiting', next_at: 0 }).execute();
    await erasePersonal(store.db, world, id, world.now());
    assert.deepEqual(await round(world, settings), []);
    assert.equal(receiver.got.length, 0);
  });
});

onSqlite((_, open) => {
  const withConsents = async (
    t: Parameters<Parameters<typeof test>[0] & object>[0],
    consents: string,
    operator: Record<string, unknown> = {},
  ) => {
    const { store } = await open(t);
    const receiver = await startReceiver(t);
    const world = await notifyingWorld(store, { webhook: { url: receiver.url } }, operator);
    await messageAbout(world, 'booking.approved', { status: 'approved', consents });
    await round(world, settings);
    return receiver.got[0]?.body ?? '';
  };
  const given = (id: string, version: string) => JSON.stringify([{ id, version, at: '' }]);

  test('the phone goes out with the consent about it, in the words of now, only', async (t) => {
    assert.match(await withConsents(t, given('arrange', '1')), /13912345678/);
    for (const consents of ['[]', given('topic', '1'), given('arrange', '0')]) {
      const body = await withConsents(t, consents);
      assert.match(body, /booking\.approved/);
      assert.doesNotMatch(body, /139|phone/);
    }
  });

  test('a changed body, another key and an old moment fail the check of the library', async (t) => {
    const { store } = await open(t);
    const receiver = await startReceiver(t);
    const world = await notifyingWorld(store, { webhook: { url: receiver.url } });
    await messageAbout(world);
    const other = `whsec_${Buffer.alloc(32, 9).toString('base64')}`;
    await round(world, { webhookSecret: `${other} ${KEY}` });
    const got = receiver.got[0] as Got;
    const headers = got.headers as Record<string, string>;
    const { body } = got;
    new Webhook(KEY).verify(body, headers);
    new Webhook(other).verify(body, headers);
    const third = `whsec_${Buffer.alloc(32, 1).toString('base64')}`;
    assert.throws(() => new Webhook(third).verify(body, headers), /No matching signature/);
    assert.throws(() => new Webhook(KEY).verify(body.replace('approved', 'declined'), headers));
    const replayed = { ...headers, 'webhook-timestamp': String(Number(headers['webhook-timestamp']) - 600) };
    assert.throws(() => new Webhook(KEY).verify(body, replayed), /old/);
    assert.throws(() => new Webhook(KEY).verify(body, { ...headers, 'webhook-id': 'another' }));
  });

  test('a kind that the operator does not want any more is dropped', async (t) => {
    const { store } = await open(t);
    const world = await notifyingWorld(store, { webhook: { url: 'http://127.0.0.1:1/' } });
    await messageAbout(world);
    world.operator = sampleOperator({
      notifications: { webhook: { url: 'http://127.0.0.1:1/', kinds: ['booking.reminder'] } },
    });
    assert.equal((await round(world, settings))[0]?.outcome, 'dropped');
  });

  test('a world without receivers delivers nothing', async (t) => {
    const { store } = await open(t);
    const world = await makeWorld(store);
    assert.deepEqual([await round(world, settings), world.now()], [[], NOW]);
  });
});
