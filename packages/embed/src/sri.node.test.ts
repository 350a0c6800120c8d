import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { integrityOf, sriOf } from './sri.js';

const bytes = (text: string) => new TextEncoder().encode(text);

test('a hash is that of the published test vector, and of Node’s own', async () => {
  // FIPS 180-4, "abc".
  const hex =
    'cb00753f45a35e8bb5a03d699ac65007272c32ab0eded1631a8b605a43ff5bed8086072ba1e7cc2358baeca134c825a7';
  assert.equal(await integrityOf(bytes('abc')), `sha384-${Buffer.from(hex, 'hex').toString('base64')}`);
  const large = new Uint8Array(300_000).map((_, at) => at % 251);
  assert.equal(await integrityOf(large), `sha384-${createHash('sha384').update(large).digest('base64')}`);
});

test('the document names its version and every file, in one order', async () => {
  const one = await sriOf('0.1.0', { 'b.js': bytes('b'), 'a/c.js': bytes('c') });
  const other = await sriOf('0.1.0', { 'a/c.js': bytes('c'), 'b.js': bytes('b') });
  assert.equal(JSON.stringify(one), JSON.stringify(other));
  assert.deepEqual(Object.keys(one.files), ['a/c.js', 'b.js']);
  assert.equal(one.version, '0.1.0');
});
