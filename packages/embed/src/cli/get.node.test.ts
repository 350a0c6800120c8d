import assert from 'node:assert/strict';
import { test } from 'node:test';
import { networkTrouble } from './get.js';

test('why there was no connection, by the code of Node', () => {
  const of = (code: string) => networkTrouble(new TypeError('fetch failed', { cause: { code } }));
  assert.equal(of('ENOTFOUND'), 'name');
  for (const code of [
    'CERT_HAS_EXPIRED',
    'DEPTH_ZERO_SELF_SIGNED_CERT',
    'SELF_SIGNED_CERT_IN_CHAIN',
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    'ERR_TLS_CERT_ALTNAME_INVALID',
  ]) {
    assert.equal(of(code), 'certificate', code);
  }
  for (const code of ['ECONNREFUSED', 'EAI_AGAIN', 'UND_ERR_SOCKET']) assert.equal(of(code), 'network', code);
  assert.equal(networkTrouble(new TypeError('fetch failed')), 'network');
});
