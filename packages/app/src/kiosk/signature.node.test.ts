import assert from 'node:assert/strict';
import { generateKeyPairSync, sign as signByNode } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import { generateKeyPairFromSeed, sign } from '@stablelib/ed25519';
import { type SignatureFault, SignatureError, signedBytes, verifyPlaylist } from './signature.js';

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const pair = generateKeyPairFromSeed(new Uint8Array(32).fill(7));
const keys = { 'key-a': hex(pair.publicKey) };

function signed(content: object, keyId = 'key-a'): Record<string, unknown> {
  const whole = { ...content, keyId };
  const bytes = signedBytes(whole);
  assert.ok(bytes);
  return { ...whole, signature: hex(sign(pair.secretKey, bytes)) };
}

function refusedFor(value: unknown, known = keys): SignatureFault | undefined {
  try {
    verifyPlaylist(value, known);
    return undefined;
  } catch (error) {
    assert.ok(error instanceof SignatureError, String(error));
    return error.code;
  }
}

test('what was signed is taken, in any order of its properties', () => {
  const one = signed({ version: '1', scenes: [{ id: 'a', data: { z: 1, a: '雨🌂' } }] });
  assert.equal(refusedFor(one), undefined);
  const turned = Object.fromEntries(Object.entries(one).reverse());
  assert.equal(refusedFor(JSON.parse(JSON.stringify(turned, null, 4))), undefined);
});

test('a signature of another program on the same bytes is taken: RFC 8785 and RFC 8032', () => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const raw = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32);
  const content = {
    version: '1',
    numbers: [1e21, 0.000001, -0, Number('333333333.33333329')],
    keyId: 'key-b',
  };
  const text = '{"keyId":"key-b","numbers":[1e+21,0.000001,0,333333333.3333333],"version":"1"}';
  const signature = hex(signByNode(null, Buffer.from(text), privateKey));
  assert.equal(refusedFor({ ...content, signature }, { 'key-b': hex(raw) } as never), undefined);
});

test('no signature, an unknown key and any change have names of their own', () => {
  const good = signed({ version: '1', scenes: [] });
  for (const value of [
    null,
    undefined,
    3,
    'text',
    [],
    {},
    { ...good, signature: 'ab' },
    { ...good, keyId: 7 },
  ]) {
    assert.equal(refusedFor(value), 'unsigned', JSON.stringify(value));
  }
  assert.equal(refusedFor({ ...good, signature: String(good['signature']).toUpperCase() }), 'unsigned');
  for (const keyId of ['key-b', 'toString', '__proto__', '']) {
    assert.equal(refusedFor({ ...good, keyId }), 'unknown-key', keyId);
  }
  assert.equal(refusedFor(good, { 'key-a': 'short' }), 'unknown-key');
  assert.equal(refusedFor({ ...good, version: '2' }), 'altered');
  assert.equal(refusedFor({ ...good, extra: 1 }), 'altered');
  // Another key that is known under another name does not help.
  const other = hex(generateKeyPairFromSeed(new Uint8Array(32).fill(8)).publicKey);
  const two = { ...keys, 'key-b': other };
  assert.equal(refusedFor({ ...good, keyId: 'key-b' }, two), 'altered');
  assert.equal(refusedFor(good, { 'key-a': other }), 'altered');
  let deep: unknown = 1;
  for (let level = 0; level < 200_000; level += 1) deep = [deep];
  assert.equal(refusedFor({ ...good, deep }), 'altered');
  assert.equal(refusedFor({ ...good, half: '\ud800' }), 'altered');
});

test('the message tells the cure', () => {
  assert.throws(() => verifyPlaylist({}, keys), /playlist sign FILE --key KEYFILE/);
  assert.throws(() => verifyPlaylist(signed({}, 'key-z'), keys), /"key-z", expected one of key-a; put its/);
  assert.throws(() => verifyPlaylist({ ...signed({}), x: 1 }, keys), /sign it again/);
});

test('no flipped bit and no other signature passes', () => {
  const good = signed({ version: '1', scenes: [{ id: 'a' }] });
  const signature = String(good['signature']);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 511 }), (bit) => {
      const bytes = Buffer.from(signature, 'hex');
      bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      return refusedFor({ ...good, signature: bytes.toString('hex') }) === 'altered';
    }),
    { numRuns: 40 },
  );
});
