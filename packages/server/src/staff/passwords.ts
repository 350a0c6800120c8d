import { randomBytes as systemBytes, scrypt, type ScryptOptions, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import type { Deps } from '../deps.js';
import { randomSigns } from '../storage/ids.js';

const derive = promisify<string, Uint8Array, number, ScryptOptions, Buffer>(scrypt);

/** 2^15 · 8 · 3: 32 MB and about a quarter of a second. Stored with each password, so it can rise later. */
const COST = { ln: 15, r: 8, p: 3 };
const SIGNS = '23456789abcdefghjkmnpqrstuvwxyz';

/** Fifteen signs in three groups, 74 random bits, none that is mistaken for another. */
export function newPassword(deps: Pick<Deps, 'randomBytes'>): string {
  const signs = randomSigns(deps, SIGNS, 15);
  return `${signs.slice(0, 5)}-${signs.slice(5, 10)}-${signs.slice(10)}`;
}

/** `scrypt$<log2 N>$<r>$<p>$<salt>$<hash>`. */
export async function hashPassword(
  { randomBytes }: Pick<Deps, 'randomBytes'>,
  password: string,
): Promise<string> {
  const salt = Buffer.from(randomBytes(16));
  const hash = await run(password, salt, COST);
  return ['scrypt', COST.ln, COST.r, COST.p, salt.toString('base64url'), hash.toString('base64url')].join(
    '$',
  );
}

/** Whether a password is the stored one; without a stored one it works as long and says no. */
export async function isPassword(password: string, stored: string | undefined): Promise<boolean> {
  const [, ln, r, p, salt = '', hash = ''] = (stored ?? (await nobody())).split('$');
  const cost = { ln: Number(ln), r: Number(r), p: Number(p) };
  const found = await run(password, Buffer.from(salt, 'base64url'), cost);
  const expected = Buffer.from(hash, 'base64url');
  return found.length === expected.length && timingSafeEqual(found, expected) && stored !== undefined;
}

async function run(password: string, salt: Uint8Array, { ln, r, p }: typeof COST): Promise<Buffer> {
  const N = 2 ** ln;
  return derive(password, salt, 32, { N, r, p, maxmem: 256 * N * r });
}

let decoy: Promise<string> | undefined;

function nobody(): Promise<string> {
  return (decoy ??= hashPassword({ randomBytes: systemBytes }, 'nobody'));
}
