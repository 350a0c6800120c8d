import { Migrator, sql } from 'kysely';
import type { Store } from '../deps.js';
import { start } from './migrations/0001-start.js';
import { booking } from './migrations/0002-booking.js';
import { links } from './migrations/0003-links.js';
import { kiosks } from './migrations/0004-kiosks.js';

/** Forward only: a migration is never changed after a release, a new one is added below it. */
const migrations = {
  '0001-start': start,
  '0002-booking': booking,
  '0003-links': links,
  '0004-kiosks': kiosks,
};

/** Name of the last migration that this code knows. */
export const latestLevel = Object.keys(migrations).sort().at(-1) as string;

/**
 * Brings the tables to `latestLevel`; safe when several processes start at once: each waits for the lock
 * and finds the work done.
 */
export async function migrateStore(store: Store): Promise<void> {
  const migrator = new Migrator({ db: store.db, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateToLatest();
  if (!error) return;
  const level = await migrationLevel(store);
  if (level !== undefined && level > latestLevel) {
    throw new Error(
      `the database is at ${level}, this program knows up to ${latestLevel}: start a newer one`,
    );
  }
  throw error;
}

/** Name of the last migration that the database has, or undefined when it has none. */
export async function migrationLevel(store: Pick<Store, 'db'>): Promise<string | undefined> {
  try {
    const { rows } = await sql<{ name: string }>`
      select name from kysely_migration order by name desc limit 1`.execute(store.db);
    return rows[0]?.name;
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    if (code === '42P01' || /no such table/.test(message)) return undefined;
    throw error;
  }
}
