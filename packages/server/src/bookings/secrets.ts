import { createHash, timingSafeEqual } from 'node:crypto';
import type { Deps } from '../deps.js';
import { hmac, secretsOf } from '../storage/keys.js';
import { CLEAR_SIGNS, randomSigns } from '../storage/ids.js';

const REF_LENGTH = 8;

/** A fresh reference as it is stored: eight signs. */
export function newRef(deps: Pick<Deps, 'randomBytes'>): string {
  return randomSigns(deps, CLEAR_SIGNS, REF_LENGTH);
}

/** `Y7K3-M29Q`. */
export function showRef(ref: string): string {
  return `${ref.slice(0, 4)}-${ref.slice(4)}`;
}

/** A reference as typed, in the form in which it is stored: any case, with or without dash or spaces. */
export function readRef(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\p{Pd}]/gu, '')
    .toUpperCase();
}

/** Whether a text in stored form can be a reference at all. */
export function isRef(ref: string): boolean {
  return ref.length === REF_LENGTH && [...ref].every((sign) => CLEAR_SIGNS.includes(sign));
}

/** The private code of a booking: eight digits that only the server's secret gives, so none is stored. */
export function codeOf({ secret }: Pick<Deps, 'secret'>, bookingId: string): string {
  const number = hmac(secret, 'code', bookingId).readUIntBE(0, 6) % 10 ** 8;
  return String(number).padStart(8, '0');
}

/** Compares without telling by its time how much was right. */
function sameCode(expected: string, typed: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(expected), digest(typed.normalize('NFKC').replace(/[\s\p{Pd}]/gu, '')));
}

/** Whether a typed code is that of a booking, under the secret of now or an old one. */
export function isCode(deps: Pick<Deps, 'secret' | 'oldSecrets'>, bookingId: string, typed: string): boolean {
  // All are compared, so that the time does not tell which one it was.
  return secretsOf(deps)
    .map((secret) => sameCode(codeOf({ secret }, bookingId), typed))
    .includes(true);
}

/** Tells whether two requests name the same person, without showing the number to the database. */
export function contactHash({ secret }: Pick<Deps, 'secret'>, digits: string): string {
  return hmac(secret, 'contact', digits).toString('base64url');
}
