import type { Store } from '../deps.js';

export interface StoreOptions {
  /** Folder of the embedded database; the file in it is `y12355.db`. */
  dataDir?: string;
  /** The embedded database's file itself, instead of a folder. */
  file?: string;
  /** `postgres://…`; wins over file and folder. */
  databaseUrl?: string;
}

/** Opens the database. The tables are made by `migrateStore`. */
export async function openStore(_options: StoreOptions): Promise<Store> {
  throw new Error('not written yet');
}
