import type { Deps } from '../deps.js';

type Random = Pick<Deps, 'randomBytes'>;

/** Digits and capitals that are not mistaken for one another when read aloud or copied: no 0 O 1 I L U. */
export const CLEAR_SIGNS = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** `length` evenly chosen signs of `alphabet` (at most 128 signs). */
export function randomSigns({ randomBytes }: Random, alphabet: string, length: number): string {
  // Bytes at and over the last whole multiple are thrown away: the remainder would favor the first signs.
  const bound = 256 - (256 % alphabet.length);
  let signs = '';
  while (signs.length < length) {
    for (const byte of randomBytes(length * 2)) {
      if (byte < bound && signs.length < length) signs += alphabet[byte % alphabet.length];
    }
  }
  return signs;
}

/** 128 random bits as hexadecimal text. */
export function randomId({ randomBytes }: Random): string {
  return Buffer.from(randomBytes(16)).toString('hex');
}

let rows = 0;

/**
 * A key for rows that are only added: sorts by time, inside one millisecond of one process by the order in
 * which it was asked for, and needs no counter in the database, which no export could carry over.
 */
export function rowId({ randomBytes }: Random, at: number): string {
  rows = (rows + 1) % 0x10000;
  const order = rows.toString(16).padStart(4, '0');
  return at.toString(16).padStart(12, '0') + order + Buffer.from(randomBytes(6)).toString('hex');
}
