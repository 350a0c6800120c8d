import { createChallenge, verifySolution } from 'altcha-lib/v1';
import type { Kysely } from 'kysely';
import type { Deps } from '../deps.js';
import { Problem } from '../problem.js';
import { keyFor } from '../storage/keys.js';
import type { Database } from '../storage/schema.js';

/** About half a second of an old phone, on average half of it. */
const MAX_NUMBER = 100_000;
const VALID_MS = 10 * 60_000;

/** A refusal that carries a calculation for the device: cheap once, dear a thousand times. */
export async function proofNeeded(deps: Deps, detail: string): Promise<Problem> {
  const { algorithm, challenge, maxnumber, salt, signature } = await createChallenge({
    algorithm: 'SHA-256',
    hmacKey: proofKey(deps),
    maxNumber: MAX_NUMBER,
    salt: Buffer.from(deps.randomBytes(12)).toString('hex'),
    expires: new Date(deps.now() + VALID_MS),
  });
  return new Problem('proof-needed', detail, {
    proof: {
      algorithm: algorithm as 'SHA-256',
      challenge,
      maxnumber: maxnumber ?? MAX_NUMBER,
      salt,
      signature,
    },
  });
}

/** Whether a sent proof is right, in time, and used for the first time. It is used up by asking. */
export async function spendProof(
  trx: Kysely<Database>,
  deps: Deps,
  sent: string | undefined,
  now: number,
): Promise<boolean> {
  if (sent === undefined) return false;
  const read = readProof(sent);
  if (!read || read.expires <= now || read.expires > now + VALID_MS) return false;
  // Its own clock is the machine's; ours is handed in and was asked above.
  if (!(await verifySolution(sent, proofKey(deps), false))) return false;
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('throttle')
    .values({ key: `proof:${read.challenge}`, count: 1, resets_at: read.expires })
    .onConflict((row) => row.column('key').doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

function readProof(sent: string): { challenge: string; expires: number } | undefined {
  try {
    const value = JSON.parse(Buffer.from(sent, 'base64').toString('utf8')) as Record<string, unknown>;
    const { algorithm, challenge, number, salt, signature } = value;
    const texts = [challenge, salt, signature].every((text) => typeof text === 'string');
    if (algorithm !== 'SHA-256' || !texts || !Number.isSafeInteger(number)) return undefined;
    const expires = Number(new URLSearchParams((salt as string).split('?')[1]).get('expires')) * 1000;
    return Number.isFinite(expires) ? { challenge: challenge as string, expires } : undefined;
  } catch {
    return undefined;
  }
}

function proofKey({ secret }: Pick<Deps, 'secret'>): string {
  return keyFor(secret, 'proof').toString('hex');
}
