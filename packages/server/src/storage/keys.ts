import { createHmac, hkdfSync } from 'node:crypto';
import type { Deps } from '../deps.js';

/** One derived key for each purpose, so that a use of one tells nothing about another. */
export type Purpose = 'seal' | 'contact' | 'code' | 'body' | 'throttle' | 'proof' | 'link';

const derived = new Map<string, Buffer>();

/** A 32-byte key of `Y12355_SECRET` for one purpose (HKDF-SHA-256). */
export function keyFor(secret: string, purpose: Purpose): Buffer {
  const name = `${purpose} ${secret}`;
  const known = derived.get(name);
  if (known) return known;
  const key = Buffer.from(hkdfSync('sha256', secret, 'y12355', purpose, 32));
  derived.set(name, key);
  return key;
}

/** HMAC-SHA-256 of a text under the key of that purpose. */
export function hmac(secret: string, purpose: Purpose, text: string): Buffer {
  return createHmac('sha256', keyFor(secret, purpose)).update(text).digest();
}

/** The secret of now, then the old ones. */
export function secretsOf({ secret, oldSecrets = [] }: Pick<Deps, 'secret' | 'oldSecrets'>): string[] {
  return [secret, ...oldSecrets];
}
