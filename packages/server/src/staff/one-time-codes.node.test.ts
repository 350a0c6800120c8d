import assert from 'node:assert/strict';
import { test } from 'node:test';
import { URI } from 'otpauth';
import { forEitherEngine } from '../../test/engines.js';
import { refusal } from '../../test/refusal.js';
import { makeWorld } from '../../test/world.js';
import { addStaff, resetStaff } from './accounts.js';
import { signIn } from './session.js';

/** The code that an app shows at a moment, epoch milliseconds. */
const shown = (otpauth: string | undefined, timestamp: number) =>
  URI.parse(otpauth ?? assert.fail('no address for the app')).generate({ timestamp });

forEitherEngine((_, open) => {
  test('sign-in asks for the code of the app, once each, half a minute early or late', async (t) => {
    const world = await makeWorld((await open(t)).store);
    const { password, otpauth } = await addStaff(world, { name: 'mei', role: 'center', scope: 'gz' }, true);
    assert.match(otpauth ?? '', /^otpauth:\/\/totp\/12355/);
    const stored = await world.store.db.selectFrom('staff').select('totp').executeTakeFirstOrThrow();
    assert.match(stored.totp ?? '', /^v1\./, 'sealed');
    const enter = (otp?: string) => signIn(world, { name: 'mei', password, otp });
    await refusal(enter(), 'sign-in-failed');
    const now = world.now();
    const right = shown(otpauth, now);
    await enter(right);
    await refusal(enter(right), 'sign-in-failed');
    await enter(shown(otpauth, now + 30_000));
    await refusal(enter(shown(otpauth, now + 90_000)), 'sign-in-failed');
    const wrong = right === '000000' ? '000001' : '000000';
    await refusal(enter(wrong), 'sign-in-failed');
  });

  test('a reset without codes ends them; with them the old app is of no use', async (t) => {
    const world = await makeWorld((await open(t)).store);
    const first = await addStaff(world, { name: 'mei', role: 'province', scope: '' }, true);
    const second = await resetStaff(world, 'mei', true);
    const at = world.now();
    const sign = (password: string, otp?: string) => signIn(world, { name: 'mei', password, otp });
    await refusal(sign(second.password, shown(first.otpauth, at)), 'sign-in-failed');
    await sign(second.password, shown(second.otpauth, at));
    const { password, otpauth } = await resetStaff(world, 'mei');
    assert.equal(otpauth, undefined);
    await sign(password);
  });
});
