import { type Kysely, sql } from 'kysely';
import type { Store } from '../deps.js';
import type { Database, DataVersionTable } from './schema.js';

type Db = Kysely<Database>;

type Part = DataVersionTable['name'];

/** Marks a part as changed, inside the transaction that changes it. */
export async function bumpVersion(db: Kysely<Database>, part: Part): Promise<void> {
  await db
    .insertInto('data_version')
    .values({ name: part, value: 1 })
    .onConflict((row) => row.column('name').doUpdateSet({ value: sql<number>`data_version.value + 1` }))
    .execute();
}

/**
 * Remembers what `load` gave until any process changes the part: each call costs one lookup by key.
 * The version is read before the data, so a change in between is seen at the next call. Inside a transaction
 * `trx` is handed over: on SQLite its connection is the only one, and another query would wait for it for ever.
 */
export function remembered<T>(
  part: Part,
  load: (db: Db) => Promise<T>,
): (store: Store, trx?: Db) => Promise<T> {
  const held = new WeakMap<Store, { version: number; data: Promise<T>; settled?: true }>();
  return async (store, trx = store.db) => {
    const row = await trx
      .selectFrom('data_version')
      .select('value')
      .where('name', '=', part)
      .executeTakeFirst();
    const version = row?.value ?? 0;
    const known = held.get(store);
    const own = trx !== store.db;
    // What another caller is still loading may itself be waiting for the connection of this transaction.
    if (known?.version === version && (!own || known.settled)) return known.data;
    // A transaction may have raised the version itself, and then sees what is not there for others.
    if (own) return load(trx);
    const entry: NonNullable<typeof known> = { version, data: load(trx) };
    held.set(store, entry);
    entry.data.then(
      () => (entry.settled = true),
      () => held.get(store) === entry && held.delete(store),
    );
    return entry.data;
  };
}
