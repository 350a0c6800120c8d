import type { Kysely } from 'kysely';
import type { Deps } from '../deps.js';
import { Problem } from '../problem.js';
import { hmac } from '../storage/keys.js';
import type { Database } from '../storage/schema.js';

/** Tells whether two bodies are the same. Keyed, since a plain hash of a telephone number can be guessed. */
export function bodyHash({ secret }: Pick<Deps, 'secret'>, body: object): string {
  return hmac(secret, 'body', canonical(body)).toString('base64url');
}

/** JSON with sorted names: the order in which a client writes them means nothing. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

/**
 * The id of the booking that this key made, or undefined when it made none.
 * @throws Problem idempotency-key-reused when it made one from another body
 */
export async function replayed(db: Kysely<Database>, key: string, hash: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('idempotency')
    .select(['body_hash', 'booking_id'])
    .where('key', '=', key)
    .executeTakeFirst();
  if (!row) return undefined;
  if (row.body_hash === hash) return row.booking_id;
  throw new Problem(
    'idempotency-key-reused',
    'this Idempotency-Key was used with another body; send a new key for a new request',
  );
}

/**
 * Claims the key for a booking. A twin that runs at the same time waits here until this transaction ends.
 * @returns false when the key is already claimed
 */
export async function claim(
  trx: Kysely<Database>,
  row: { key: string; body_hash: string; booking_id: string; created_at: number },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('idempotency')
    .values(row)
    .onConflict((conflict) => conflict.column('key').doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}
