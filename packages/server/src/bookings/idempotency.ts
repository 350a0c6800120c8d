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

/** In the place of a body whose booking was erased or whose entry left the list: no body is the same. */
const OVER = '';

/**
 * Closes the keys of a booking that nobody wants any more: a copy of its request that arrives late makes no
 * second one. Nothing stays that was made of the body.
 */
export async function closeKeys(trx: Kysely<Database>, bookingId: string): Promise<void> {
  await trx.updateTable('idempotency').set({ body_hash: OVER }).where('booking_id', '=', bookingId).execute();
}

/** What the key made was erased, or is off the list. */
export function keyOver(): Problem {
  return new Problem(
    'idempotency-key-reused',
    'what this Idempotency-Key asked for is gone; send a new key for a new request',
  );
}

/**
 * The id of the booking that this key made, or undefined when it made none.
 * @throws Problem idempotency-key-reused when it made one from another body, or one that is gone
 */
export async function replayed(db: Kysely<Database>, key: string, hash: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('idempotency')
    .select(['body_hash', 'booking_id'])
    .where('key', '=', key)
    .executeTakeFirst();
  if (!row) return undefined;
  if (row.body_hash === hash) return row.booking_id;
  if (row.body_hash === OVER) throw keyOver();
  throw new Problem(
    'idempotency-key-reused',
    'this Idempotency-Key was used with another body; send a new key for a new request',
  );
}

/**
 * Claims the key for a booking. A twin that runs at the same time waits here until this transaction ends.
 * @returns the id of the booking that has the key: another than that of `row` when it was claimed before
 * @throws Problem idempotency-key-reused
 */
export async function claim(
  trx: Kysely<Database>,
  row: { key: string; body_hash: string; booking_id: string; created_at: number },
): Promise<string> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('idempotency')
    .values(row)
    .onConflict((conflict) => conflict.column('key').doNothing())
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows === 1n) return row.booking_id;
  const before = await replayed(trx, row.key, row.body_hash);
  if (before !== undefined) return before;
  // Tidied away in this very moment, two days after it was made.
  throw keyOver();
}
