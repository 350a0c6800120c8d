import { join } from 'node:path';
import { Kysely } from 'kysely';
import type { Store } from '../deps.js';
import { serverDialect, serverPool } from './postgres.js';
import type { Database } from './schema.js';
import { FileDialect, openFile } from './sqlite.js';

export interface StoreOptions {
  /** Folder of the embedded database; the file in it is `y12355.db`. */
  dataDir?: string | undefined;
  /** The embedded database's file itself, instead of a folder. */
  file?: string | undefined;
  /** `postgres://…`; wins over file and folder. */
  databaseUrl?: string | undefined;
}

/** Opens the database. The tables are made by `migrateStore`. */
export async function openStore(options: StoreOptions): Promise<Store> {
  const { databaseUrl } = options;
  if (databaseUrl !== undefined) {
    if (!/^postgres(ql)?:\/\//.test(databaseUrl)) {
      throw new Error('DATABASE_URL: expected postgres://user:password@host:port/database');
    }
    const pool = serverPool(databaseUrl);
    const db = new Kysely<Database>({ dialect: serverDialect(pool) });
    const usage = () => ({ open: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount });
    return { db, engine: 'postgres', close: () => db.destroy(), pool: usage };
  }
  const file = options.file ?? (options.dataDir && join(options.dataDir, 'y12355.db'));
  if (!file) throw new Error('openStore: expected databaseUrl, file or dataDir');
  const db = new Kysely<Database>({ dialect: new FileDialect(openFile(file)) });
  return { db, engine: 'sqlite', close: () => db.destroy() };
}
