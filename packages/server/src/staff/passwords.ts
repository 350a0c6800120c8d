import { randomBytes as systemBytes, scrypt, type ScryptOptions, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import type { Deps } from '../deps.js';
import { randomSigns } from '../storage/ids.js';

const derive = promisify<string, Uint8Array, number, ScryptOptions, Buffer>(scrypt);

/** Of scrypt, 2^ln · r · p. Stored with each password, so it can rise later. */
export interface PasswordCost {
  ln: number;
  r: number;
  p: number;
}

/** 32 MB and about a quarter of a second. */
const COST: PasswordCost = { ln: 15, r: 8, p: 3 };
const SIGNS = '23456789abcdefghjkmnpqrstuvwxyz';

/** Fifteen signs in three groups, 74 random bits, none that is mistaken for another. */
export function newPassword(deps: Pick<Deps, 'randomBytes'>): string {
  const signs = randomSigns(deps, SIGNS, 15);
  return `${signs.slice(0, 5)}-${signs.slice(5, 10)}-${signs.slice(10)}`;
}

/** `scrypt$<log2 N>$<r>$<p>$<salt>$<hash>`. */
export async function hashPassword(
  { randomBytes, passwordCost = COST }: Pick<Deps, 'randomBytes' | 'passwordCost'>,
  password: string,
): Promise<string> {
  const { ln, r, p } = passwordCost;
  const salt = Buffer.from(randomBytes(16));
  const hash = await run(password, salt, passwordCost);
  return ['scrypt', ln, r, p, salt.toString('base64url'), hash.toString('base64url')].join('$');
}

/** Whether a password is the stored one; without a stored one it works as long and says no. */
export async function isPassword(
  { passwordCost = COST }: Pick<Deps, 'passwordCost'>,
  password: string,
  stored: string | undefined,
): Promise<boolean> {
  const [, ln, r, p, salt = '', hash = ''] = (stored ?? (await nobody(passwordCost))).split('$');
  const cost = { ln: Number(ln), r: Number(r), p: Number(p) };
  const found = await run(password, Buffer.from(salt, 'base64url'), cost);
  const expected = Buffer.from(hash, 'base64url');
  return found.length === expected.length && timingSafeEqual(found, expected) && stored !== undefined;
}

async function run(password: string, salt: Uint8Array, { ln, r, p }: PasswordCost): Promise<Buffer> {
  const N = 2 ** ln;
  return derive(password, salt, 32, { N, r, p, maxmem: 256 * N * r });
}

const decoys = new Map<PasswordCost, Promise<string>>();

function nobody(passwordCost: PasswordCost): Promise<string> {
  const made = decoys.get(passwordCost) ?? hashPassword({ randomBytes: systemBytes, passwordCost }, 'nobody');
  decoys.set(passwordCost, made);
  return made;
}
