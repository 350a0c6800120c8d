import assert from 'node:assert/strict';
import { test } from 'node:test';
import { forEachEngine } from '../../test/engines.js';
import { callerOf, refused } from '../../test/http.js';
import { heard, sampleHeartbeat, screenRow } from '../../test/kiosks.js';
import { KEY, outboxOf, round } from '../../test/notified.js';
import { type Got, startReceiver } from '../../test/receiver.js';
import { signedIn } from '../../test/signed-in.js';
import { makeWorld, NOW, sampleOperator } from '../../test/world.js';
import { type kioskList } from '../contract/kiosks.js';
import type { z } from '@hono/zod-openapi';
import { addScreen, removeScreen, rekeyScreen } from './screens.js';
import { noticeSilence } from './silence.js';

const MINUTE = 60_000;
const bearer = (key: string) => ({ Authorization: `Bearer ${key}` });

forEachEngine((_, open) => {
  test('a screen reads what it is with its key, and nobody else does', async (t) => {
    const world = await makeWorld((await open(t)).store);
    const call = callerOf(world);
    const key = await addScreen(world, { id: 'gz-1', region: '440106', campaign: 'metro-1', lang: 'zh-HK' });
    assert.match(key, /^[\w-]{32}$/);
    const { status, body, headers } = await call('/v1/kiosk/gz-1', { headers: bearer(key) });
    assert.equal(status, 200);
    assert.equal(headers.get('cache-control'), 'no-store');
    assert.deepEqual(body, {
      help: { phone: '12355' },
      screen: 'gz-1',
      region: '440106',
      campaign: 'metro-1',
      lang: 'zh-HK',
      serverTime: '2026-09-07T08:00:00+08:00',
      playlist: null,
    });
    const answers = [
      await call('/v1/kiosk/gz-1', { headers: bearer('x'.repeat(32)) }),
      await call('/v1/kiosk/gz-2', { headers: bearer(key) }),
      await call('/v1/kiosk/gz-1'),
      await call('/v1/kiosk/gz-1', { headers: { Authorization: `Basic ${key}` } }),
      await call('/v1/kiosk/gz-1/heartbeat', { method: 'POST', json: sampleHeartbeat() }),
      await call('/v1/kiosk/gz-2/playlist', { headers: bearer(key) }),
    ];
    for (const answer of answers) {
      refused(answer, 'screen-refused', 401);
      assert.equal(
        answer.text,
        answers[0]?.text,
        'nothing tells a wrong key from a screen that is not there',
      );
    }
    for (const id of ['..%2F..%2Fetc%2Fpasswd', 'a%2Fb', 'A', 'x', 'gz_1', 'a'.repeat(33)]) {
      refused(await call(`/v1/kiosk/${id}`, { headers: bearer(key) }), 'bad-request', 400);
    }
    const { key_hash } = await screenRow(world, 'gz-1');
    assert.ok(!key_hash.includes(key));
  });

  test('a new key ends the one before; a screen that is taken off is unknown', async (t) => {
    const world = await makeWorld((await open(t)).store);
    const call = callerOf(world);
    const old = await addScreen(world, { id: 'gz-1' });
    const key = await rekeyScreen(world, 'gz-1');
    refused(await call('/v1/kiosk/gz-1', { headers: bearer(old) }), 'screen-refused');
    assert.equal((await call('/v1/kiosk/gz-1', { headers: bearer(key) })).status, 200);
    await removeScreen(world, 'gz-1');
    refused(await call('/v1/kiosk/gz-1', { headers: bearer(key) }), 'screen-refused');
    await assert.rejects(rekeyScreen(world, 'gz-1'), /not enrolled; kiosk list/);
  });

  test('a heartbeat that comes again counts once; counts of a day add up', async (t) => {
    const { store } = await open(t);
    const world = await makeWorld(store);
    const call = callerOf(world);
    const headers = bearer(await addScreen(world, { id: 'gz-1', region: '440100' }));
    const send = async (json: object) =>
      (await call('/v1/kiosk/gz-1/heartbeat', { method: 'POST', headers, json })).body;
    const time = { help: { phone: '12355' }, serverTime: '2026-09-07T08:00:00+08:00' };
    assert.deepEqual(await send(sampleHeartbeat()), { ...time, counted: true });
    assert.deepEqual(await send(sampleHeartbeat()), { ...time, counted: false });
    const both = await Promise.all([
      send(sampleHeartbeat({ id: 'beat-0002' })),
      send(sampleHeartbeat({ id: 'beat-0002' })),
    ]);
    assert.deepEqual(both.map((one) => (one as { counted: boolean }).counted).sort(), [false, true]);
    // A clock of 1970, and two rows of one scene.
    const counts = [
      { day: '1970-01-01', scene: 'line', shown: 5 },
      { day: '2026-09-06', scene: 'rain', shown: 2 },
      { day: '2026-09-06', scene: 'rain', shown: 2 },
    ];
    await send(sampleHeartbeat({ id: 'beat-0003', counts }));
    const rows = await store.db.selectFrom('kiosk_count').selectAll().orderBy('id').execute();
    assert.deepEqual(
      rows.map(({ id, count }) => `${id} ${count}`),
      ['gz-1/2026-09-06/rain 4', 'gz-1/2026-09-07/line 11'],
    );
    const bad = { ...sampleHeartbeat({ id: 'beat-0004' }), ip: '1.2.3.4' };
    refused(
      await call('/v1/kiosk/gz-1/heartbeat', { method: 'POST', headers, json: bad }),
      'bad-request',
      422,
    );
    const many = sampleHeartbeat({ id: 'beat-0005', faults: Array(21).fill({ code: 'x', detail: '' }) });
    refused(
      await call('/v1/kiosk/gz-1/heartbeat', { method: 'POST', headers, json: many }),
      'bad-request',
      422,
    );
  });

  test('one alert for each silence, one when it is over, whoever looks', async (t) => {
    const { store } = await open(t);
    const receiver = await startReceiver(t);
    const world = await makeWorld(
      store,
      sampleOperator({ notifications: { webhook: { url: receiver.url } } }),
    );
    world.clock.now = Date.now();
    const start = world.clock.now;
    await addScreen(world, { id: 'new' });
    await heard(world, 'gz-1');
    assert.equal(await noticeSilence(world, start + 59 * MINUTE), 0);
    world.clock.now = start + 60 * MINUTE;
    const looked = await Promise.all([1, 2, 3].map(() => noticeSilence(world, world.now())));
    assert.equal(
      looked.reduce((sum, one) => sum + one, 0),
      1,
    );
    assert.equal(await noticeSilence(world, world.now() + 600 * MINUTE), 0);
    assert.equal((await outboxOf(world)).length, 1);
    await round(world, { webhookSecret: KEY });
    const told = () => receiver.got.map(({ body }) => JSON.parse(body) as { type: string; data: object });
    assert.deepEqual(
      told().map(({ type }) => type),
      ['kiosk.silent'],
    );
    assert.deepEqual(Object.keys(told()[0]?.data ?? {}), ['screen', 'lastSeen']);
    assert.ok((receiver.got[0] as Got).body.includes('示例站厅'));

    const headers = bearer(await rekeyScreen(world, 'gz-1'));
    const call = callerOf(world);
    for (const id of ['beat-0002', 'beat-0003']) {
      await call('/v1/kiosk/gz-1/heartbeat', { method: 'POST', headers, json: sampleHeartbeat({ id }) });
    }
    await round(world, { webhookSecret: KEY });
    assert.deepEqual(
      told().map(({ type }) => type),
      ['kiosk.silent', 'kiosk.returned'],
    );
    assert.equal(await noticeSilence(world, world.now() + 61 * MINUTE), 1, 'the next silence is told anew');
  });

  test('an alert that is not true any more is told to nobody', async (t) => {
    const receiver = await startReceiver(t);
    const world = await makeWorld(
      (await open(t)).store,
      sampleOperator({ notifications: { webhook: { url: receiver.url } } }),
    );
    world.clock.now = Date.now();
    await heard(world, 'gz-1');
    await noticeSilence(world, world.now() + 60 * MINUTE);
    await removeScreen(world, 'gz-1');
    world.clock.now += 60 * MINUTE;
    assert.deepEqual(
      (await round(world, { webhookSecret: KEY })).map(({ outcome }) => outcome),
      ['dropped'],
    );
    assert.equal(receiver.got.length, 0);
  });

  test('staff see the screens of their region, with what each said last', async (t) => {
    const world = await makeWorld((await open(t)).store);
    const call = callerOf(world);
    await heard(world, 'gz-1', {
      counts: [
        { day: '2026-09-06', scene: 'line', shown: 40 },
        { day: '2026-09-07', scene: 'rain', shown: 2 },
      ],
    });
    await addScreen(world, { id: 'sz-1', region: '440300' });
    const list = async (name: string, role: 'province' | 'city' | 'center', scope: string) => {
      const { headers } = await signedIn(world, call, { name, role, scope });
      return (await call('/v1/staff/kiosks', { headers })).body as z.output<typeof kioskList>;
    };
    const all = await list('kim', 'province', '');
    assert.deepEqual(
      all.kiosks.map(({ id, state }) => `${id} ${state}`),
      ['gz-1 running', 'sz-1 new'],
    );
    const [first] = all.kiosks;
    assert.deepEqual(first?.days.slice(0, 3), [
      { date: '2026-09-07', shown: 2 },
      { date: '2026-09-06', shown: 40 },
      { date: '2026-09-05', shown: 0 },
    ]);
    assert.deepEqual(first?.scenes, [
      { scene: 'line', shown: 40 },
      { scene: 'rain', shown: 2 },
    ]);
    assert.deepEqual(first?.report?.faults, [{ code: 'video', detail: 'film.mp4' }]);
    assert.deepEqual(
      (await list('mei', 'city', '440300')).kiosks.map(({ id }) => id),
      ['sz-1'],
    );
    assert.deepEqual(
      (await list('lan', 'center', 'gz')).kiosks.map(({ id }) => id),
      ['gz-1'],
    );
    world.clock.now = NOW + 60 * MINUTE;
    assert.deepEqual(
      (await list('lin', 'province', '')).kiosks.map(({ state }) => state),
      ['silent', 'new'],
    );
    refused(await call('/v1/staff/kiosks'), 'not-signed-in', 401);
  });

  test('what an enrollment may not be is told with the cure', async (t) => {
    const world = await makeWorld((await open(t)).store);
    await addScreen(world, { id: 'gz-1' });
    for (const [wish, pattern] of [
      [{ id: '../etc' }, /expected 2 to 32 small letters/],
      [{ id: 'gz-1' }, /enrolled already; kiosk rekey/],
      [{ id: 'gz-2', region: '110000' }, /an adcode of Guangdong/],
      [{ id: 'gz-2', campaign: 'No' }, /--campaign/],
      [{ id: 'gz-2', lang: 'fr' }, /one of zh-CN/],
      [{ id: 'gz-2', place: 'x'.repeat(61) }, /at most 60/],
      [{ id: 'gz-2', silentAfter: '1' }, /5 to 10080/],
      [{ id: 'gz-2', silentAfter: '9e1' }, /5 to 10080/],
    ] as const) {
      await assert.rejects(addScreen(world, wish), pattern);
    }
  });
});
