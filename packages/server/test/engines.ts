import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, type TestContext } from 'node:test';
import pg from 'pg';
import type { Store } from '../src/deps.js';
import { migrateStore } from '../src/storage/migrate.js';
import { openStore, type StoreOptions } from '../src/storage/open.js';
import { type Cluster, missingPostgres, startPostgres } from './postgres.js';

/** A database of its own for one test, gone when the test ends. */
export interface TestDatabase {
  store: Store;
  /** For `openStore`, also in other processes. */
  options: StoreOptions;
}

/** Makes the database: with the latest tables, or `empty`. */
export type OpenDatabase = (
  t: Pick<TestContext, 'after'>,
  tables?: 'latest' | 'empty',
) => Promise<TestDatabase>;

/** Whether everything is run, as `npm run soak -- engines` does; `npm test` takes a part of what multiplies. */
export const whole = process.env['Y12355_WHOLE'] === '1';

type Suite = (name: Store['engine'], open: OpenDatabase) => void;

/**
 * Defines a suite for each engine. Where PostgreSQL is missing this says so on a line of its own, and fails
 * when Y12355_REQUIRE names `pg`.
 */
export function forEachEngine(suite: Suite): void {
  onSqlite(suite);
  onPostgres(suite);
}

/**
 * For what stands above the store and asks it nothing of its own: SQLite in `npm test`, both engines in
 * `npm run soak -- engines` and where a file is run with Y12355_WHOLE=1.
 */
export function forEitherEngine(suite: Suite): void {
  onSqlite(suite);
  if (whole) onPostgres(suite);
}

export function onSqlite(suite: Suite): void {
  describe('on SQLite', () => suite('sqlite', openSqlite));
}

export function onPostgres(suite: Suite): void {
  const missing = clusterOfTheRun === undefined ? missingPostgres() : undefined;
  if (missing === undefined) {
    describe('on PostgreSQL', () => suite('postgres', openPostgres));
  } else if (/(^|[\s,])pg($|[\s,])/.test(process.env['Y12355_REQUIRE'] ?? '')) {
    throw new Error(`Y12355_REQUIRE names pg: ${missing}`);
  } else {
    console.log(`SKIP postgres: ${missing}`);
  }
}

async function openSqlite(...[t, tables]: Parameters<OpenDatabase>): Promise<TestDatabase> {
  const dataDir = mkdtempSync(join(tmpdir(), 'y12355-db-'));
  return opened({ dataDir }, t, tables, () => rmSync(dataDir, { recursive: true, force: true }));
}

/** Set by `with-postgres.ts`, which starts one cluster for many test files. */
const clusterOfTheRun = process.env['Y12355_TEST_PG'];
let ownCluster: Promise<Cluster> | undefined;
after(async () => (await ownCluster)?.stop());

async function openPostgres(...[t, tables]: Parameters<OpenDatabase>): Promise<TestDatabase> {
  const url = clusterOfTheRun ?? (await (ownCluster ??= startPostgres())).url;
  const name = `t_${randomBytes(8).toString('hex')}`;
  await run(url, `create database ${name}`);
  const own = new URL(url);
  own.pathname = `/${name}`;
  return opened({ databaseUrl: own.href }, t, tables, () => run(url, `drop database ${name} with (force)`));
}

async function run(databaseUrl: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}

async function opened(
  options: StoreOptions,
  t: Pick<TestContext, 'after'>,
  tables: 'latest' | 'empty' = 'latest',
  remove: () => unknown,
): Promise<TestDatabase> {
  const store = await openStore(options);
  t.after(async () => {
    await store.close();
    await remove();
  });
  if (tables === 'latest') await migrateStore(store);
  return { store, options };
}
