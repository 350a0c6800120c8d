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
  const held = new WeakMap<Store, { version: number; data: Promise<T> }>();
  return async (store, trx = store.db) => {
    const row = await trx
      .selectFrom('data_version')
      .select('value')
      .where('name', '=', part)
      .executeTakeFirst();
    const version = row?.value ?? 0;
    const known = held.get(store);
    if (known?.version === version) return known.data;
    // A transaction may have raised the version itself, and then sees what is not there for others.
    if (trx !== store.db) return load(trx);
    const entry = { version, data: load(trx) };
    held.set(store, entry);
    entry.data.catch(() => held.get(store) === entry && held.delete(store));
    return entry.data;
  };
}
