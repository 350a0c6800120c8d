import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { CLEAR_SIGNS, randomSigns } from './ids.js';
import { hmac, keyFor } from './keys.js';
import { seal, SealError, unseal } from './seal.js';

const deps = { secret: 'one', randomBytes };

test('a sealed text opens in its place and hides what it holds', () => {
  const sealed = seal(deps, 'booking:1:note', '想聊聊 🌱');
  assert.match(sealed, /^v1\.[0-9a-f]{8}\.[\w-]{16}\.[\w-]+$/);
  assert.equal(unseal(deps, 'booking:1:note', sealed), '想聊聊 🌱');
  assert.notEqual(seal(deps, 'booking:1:note', '想聊聊 🌱'), sealed);
});

test('another place, a changed sign, another key or another form does not open', () => {
  const sealed = seal(deps, 'booking:1:note', 'text');
  assert.throws(() => unseal(deps, 'booking:2:note', sealed), SealError);
  const last = sealed.at(-3) === 'A' ? 'B' : 'A';
  assert.throws(
    () => unseal(deps, 'booking:1:note', sealed.slice(0, -3) + last + sealed.slice(-2)),
    SealError,
  );
  assert.throws(() => unseal({ secret: 'two' }, 'booking:1:note', sealed), /is Y12355_SECRET the same/);
  assert.throws(() => unseal(deps, 'booking:1:note', 'v2.a.b.c'), /expected v1/);
  assert.throws(() => unseal(deps, 'booking:1:note', sealed.split('.').slice(0, 3).join('.')), SealError);
});

test('each purpose and each secret has a key of its own', () => {
  const keys = [keyFor('one', 'seal'), keyFor('one', 'code'), keyFor('two', 'seal'), hmac('one', 'code', '')];
  assert.equal(new Set(keys.map((key) => key.toString('hex'))).size, 4);
});

test('random signs are clear ones, evenly taken', () => {
  const bytes = (size: number) => Uint8Array.from({ length: size }, (_, index) => 239 + index);
  assert.equal(randomSigns({ randomBytes: bytes }, CLEAR_SIGNS, 2), 'ZZ', '240 and more are thrown away');
  assert.match(randomSigns(deps, CLEAR_SIGNS, 200), /^[2-9A-HJKMNP-TV-Z]{200}$/);
});
