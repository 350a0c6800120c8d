import { Secret, TOTP } from 'otpauth';
import type { Deps } from '../deps.js';
import { seal, unseal } from '../storage/seal.js';

/** One-time codes of an authenticator app (RFC 6238): SHA-1, six digits, 30 seconds, as every app has them. */
const STEP_MS = 30_000;

function generatorOf(name: string, secret: Secret): TOTP {
  return new TOTP({ issuer: '12355', label: name, secret, digits: 6, period: STEP_MS / 1000 });
}

/** A fresh secret: `sealed` for the account's row, `url` (otpauth://) for the app, shown once. */
export function newOneTimeCodes(deps: Deps, name: string): { sealed: string; url: string } {
  const bytes = deps.randomBytes(20);
  const secret = new Secret({
    buffer: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + 20) as ArrayBuffer,
  });
  return {
    sealed: seal(deps, `staff:${name}:totp`, secret.base32),
    url: generatorOf(name, secret).toString(),
  };
}

/**
 * Whether a code is that of now, or of half a minute before or after, and was not used yet. Accounts without
 * one-time codes need none.
 */
export async function isOneTimeCode(
  deps: Deps,
  { name, totp }: { name: string; totp: string | null },
  code: string | undefined,
  now: number,
): Promise<boolean> {
  if (totp === null) return true;
  if (code === undefined) return false;
  const secret = Secret.fromBase32(unseal(deps, `staff:${name}:totp`, totp));
  const off = generatorOf(name, secret).validate({ token: code, timestamp: now, window: 1 });
  if (off === null) return false;
  const step = Math.floor(now / STEP_MS) + off;
  const { numInsertedOrUpdatedRows } = await deps.store.db
    .insertInto('throttle')
    .values({ key: `otp:${name}:${step}`, count: 1, resets_at: (step + 3) * STEP_MS })
    .onConflict((row) => row.column('key').doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}
