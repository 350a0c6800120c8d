import assert from 'node:assert/strict';
import { test } from 'node:test';
import { forEitherEngine } from '../../test/engines.js';
import { refusal } from '../../test/refusal.js';
import { makeWorld, NOW } from '../../test/world.js';
import { staffSession } from '../contract/staff.js';
import { addStaff, listStaff, resetStaff } from './accounts.js';
import { closeSession, readSession, signIn } from './session.js';

const HOUR = 3_600_000;
const QUARTER = HOUR / 4;

forEitherEngine((_, open) => {
  test('name and password open a session of twelve hours that sees its own centers', async (t) => {
    const { store } = await open(t);
    const world = await makeWorld(store);
    const { password } = await addStaff(world, { name: 'desk', role: 'city', scope: '440100' });
    assert.match(password, /^[2-9a-hjkmnp-z]{5}(-[2-9a-hjkmnp-z]{5}){2}$/);
    const { session, token } = await signIn(world, { name: 'desk', password });
    staffSession.parse(session);
    assert.deepEqual(
      [session.role, session.scope, session.centers.map((center) => center.id), session.expiresAt],
      ['city', '440100', ['gz', 'gz-tianhe'], '2026-09-07T20:00:00+08:00'],
    );
    assert.deepEqual(await readSession(world, token), session);
    assert.equal(await readSession(world, `${token}x`), undefined);
    world.clock.now = NOW + 12 * HOUR - 1;
    assert.ok(await readSession(world, token));
    world.clock.now += 1;
    assert.equal(await readSession(world, token), undefined);
  });

  test('neither password nor token is stored', async (t) => {
    const { store } = await open(t);
    const world = { ...(await makeWorld(store)), passwordCost: undefined };
    const { password } = await addStaff(world, { name: 'desk', role: 'province', scope: '' });
    const { token } = await signIn(world, { name: 'desk', password });
    const stored = JSON.stringify([
      await store.db.selectFrom('staff').selectAll().execute(),
      await store.db.selectFrom('staff_session').selectAll().execute(),
      await store.db.selectFrom('audit').selectAll().execute(),
    ]);
    assert.match(stored, /scrypt\$15\$8\$3\$/);
    for (const secret of [password, token]) assert.ok(!stored.includes(secret));
  });

  test('signing out and a new password end sessions, of this account only', async (t) => {
    const { store } = await open(t);
    const world = await makeWorld(store);
    const first = await addStaff(world, { name: 'a', role: 'province', scope: '' });
    const second = await addStaff(world, { name: 'b', role: 'province', scope: '' });
    const one = await signIn(world, { name: 'a', password: first.password });
    const two = await signIn(world, { name: 'a', password: first.password });
    const other = await signIn(world, { name: 'b', password: second.password });
    await closeSession(world, one.token);
    await closeSession(world, 'unknown');
    assert.equal(await readSession(world, one.token), undefined);
    assert.ok(await readSession(world, two.token));
    const { password } = await resetStaff(world, 'a');
    assert.equal(await readSession(world, two.token), undefined);
    assert.ok(await readSession(world, other.token));
    await refusal(signIn(world, { name: 'a', password: first.password }), 'sign-in-failed');
    await signIn(world, { name: 'a', password });
  });

  test('a wrong password and an unknown name get the same answer, and the attempt is written down', async (t) => {
    const { store } = await open(t);
    const world = await makeWorld(store);
    await addStaff(world, { name: 'desk', role: 'province', scope: '' });
    const wrong = await refusal(signIn(world, { name: 'desk', password: 'wrong' }), 'sign-in-failed');
    const unknown = await refusal(
      signIn(world, { name: 'my secret\0', password: 'wrong' }),
      'sign-in-failed',
    );
    assert.deepEqual([unknown.detail, unknown.extras], [wrong.detail, wrong.extras]);
    const rows = await store.db
      .selectFrom('audit')
      .select(['actor', 'object'])
      .where('action', '=', 'sign-in-failed')
      .orderBy('id')
      .execute();
    assert.deepEqual(rows.map((row) => row.object).sort(), ['staff:?', 'staff:desk']);
    assert.deepEqual(
      rows.map((row) => row.actor),
      ['visitor', 'visitor'],
    );
  });

  test('after five failures a name rests, for the right password too; a network after thirty', async (t) => {
    const { store } = await open(t);
    const world = await makeWorld(store);
    const { password } = await addStaff(world, { name: 'desk', role: 'province', scope: '' });
    for (let count = 0; count < 5; count += 1) {
      await refusal(signIn(world, { name: 'desk', password: 'wrong' }, 'net'), 'sign-in-failed');
    }
    world.clock.now = NOW + QUARTER - 1500;
    const spent = await refusal(signIn(world, { name: 'desk', password }, 'net'), 'too-many-requests');
    assert.equal(spent.extras.retryAfter, 2);
    await store.db
      .updateTable('throttle')
      .set({ count: 30 })
      .where('key', 'like', 'sign-in:network:%')
      .execute();
    await refusal(signIn(world, { name: 'another', password: 'wrong' }, 'net'), 'too-many-requests');
    await refusal(signIn(world, { name: 'another', password: 'wrong' }, 'elsewhere'), 'sign-in-failed');
    world.clock.now = NOW + QUARTER;
    await signIn(world, { name: 'desk', password }, 'net');
  });

  test('of guesses at the same moment five are looked at, and a right one among the rest is as refused', async (t) => {
    const { store } = await open(t);
    const world = await makeWorld(store);
    const { password } = await addStaff(world, { name: 'desk', role: 'province', scope: '' });
    const guesses = [...Array<string>(199).fill('wrong'), password];
    const answers = await Promise.allSettled(
      guesses.map((guess, index) => signIn(world, { name: 'desk', password: guess }, `net ${index}`)),
    );
    const codes = answers.map((answer) => (answer.status === 'rejected' ? answer.reason.code : 'let in'));
    assert.deepEqual(codes.filter((code) => code === 'sign-in-failed').length, 5);
    assert.deepEqual(codes.filter((code) => code === 'too-many-requests').length, 195);
    assert.equal(codes.at(-1), 'too-many-requests');
  });

  test('right ones count for nothing, however many', async (t) => {
    const world = await makeWorld((await open(t)).store);
    const { password } = await addStaff(world, { name: 'desk', role: 'province', scope: '' });
    for (let count = 0; count < 8; count += 1) await signIn(world, { name: 'desk', password }, 'net');
    const counts = await world.store.db.selectFrom('throttle').select('count').execute();
    assert.deepEqual(counts, [{ count: 0 }, { count: 0 }]);
  });

  test('accounts fit their role and scope, and each name is there once', async (t) => {
    const { store } = await open(t);
    const world = await makeWorld(store);
    const good: [string, 'province' | 'city' | 'county' | 'center', string][] = [
      ['a', 'province', ''],
      ['b', 'city', '440300'],
      ['c', 'county', '440106'],
      ['d 四', 'center', 'gz'],
    ];
    for (const [name, role, scope] of good) await addStaff(world, { name, role, scope });
    const names = async () => (await listStaff(world)).map((account) => account.name);
    assert.deepEqual(await names(), ['a', 'b', 'c', 'd 四']);
    const wrong: [string, string, string, RegExp][] = [
      ['a', 'province', '', /staff "a" exists; "staff reset"/],
      ['e', 'province', '440100', /expected none/],
      ['e', 'city', '440106', /adcode of a city/],
      ['e', 'city', '110100', /adcode of a city/],
      ['e', 'county', '440100', /adcode of a county/],
      ['e', 'center', 'nowhere', /id of a center/],
      ['e', 'boss', '', /expected one of province, city, county, center/],
      ['', 'province', '', /1 to 60 visible/],
      [' e', 'province', '', /1 to 60 visible/],
      ['e\0', 'province', '', /1 to 60 visible/],
      ['e'.repeat(61), 'province', '', /1 to 60 visible/],
    ];
    for (const [name, role, scope, message] of wrong) {
      const problem = await refusal(addStaff(world, { name, role: role as 'city', scope }), 'bad-request');
      assert.match(problem.detail, message);
    }
    assert.equal((await names()).length, 4);
    const { detail } = await refusal(resetStaff(world, 'nobody'), 'not-found');
    assert.match(detail, /no staff "nobody"; there are: a, b, c, d 四/);
  });
});
