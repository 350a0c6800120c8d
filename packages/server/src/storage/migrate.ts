import type { Store } from '../deps.js';

/** Name of the last migration that this code knows. */
export const latestLevel = '0001-start';

/** Brings the tables to `latestLevel`; safe when several processes start at once. */
export async function migrateStore(_store: Store): Promise<void> {
  throw new Error('not written yet');
}

/** Name of the last migration that the database has, or undefined when it has none. */
export async function migrationLevel(_store: Store): Promise<string | undefined> {
  throw new Error('not written yet');
}
