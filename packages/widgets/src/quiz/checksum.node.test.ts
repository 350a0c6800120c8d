import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sha256Of } from './checksum.js';

// FIPS 180-2, appendix B.
const known: readonly (readonly [text: string, sum: string])[] = [
  ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
];
const bytes = (text: string) => new TextEncoder().encode(text).buffer;

/** What browsers have on plain http, and what old ones have. */
const places: Readonly<Record<string, object | undefined>> = {
  'a safe page': globalThis.crypto,
  'plain http, without crypto.subtle': { getRandomValues: () => {} },
  'no crypto at all': undefined,
};

for (const [place, value] of Object.entries(places)) {
  test(`${place}: the same sum`, async (t) => {
    const own = Object.getOwnPropertyDescriptor(globalThis, 'crypto') as PropertyDescriptor;
    t.after(() => Object.defineProperty(globalThis, 'crypto', own));
    Object.defineProperty(globalThis, 'crypto', { value, configurable: true });
    for (const [text, sum] of known) assert.equal(await sha256Of(bytes(text)), sum);
  });
}
