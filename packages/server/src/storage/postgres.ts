import { PostgresDialect, type PostgresPool } from 'kysely';
import pg from 'pg';
import { bindable } from './bindable.js';

const INT8 = 20;

/** Connections to PostgreSQL: counts and moments come as numbers. */
export function serverPool(databaseUrl: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    application_name: 'y12355',
    // Also how long a request may queue for a connection of the pool.
    connectionTimeoutMillis: 30_000,
    types: {
      getTypeParser: (oid: number, format?: 'text' | 'binary') =>
        oid === INT8 ? Number : (pg.types.getTypeParser(oid, format as 'text') as (text: string) => unknown),
    } as pg.CustomTypesConfig,
  });
  // An idle connection that the server closes is replaced at the next use; unheard it would end the process.
  pool.on('error', () => {});
  return pool;
}

/** kysely's dialect on them; values pass the same gate as on SQLite. */
export function serverDialect(pool: pg.Pool): PostgresDialect {
  return new PostgresDialect({ pool: guarded(pool) });
}

type Client = Awaited<ReturnType<PostgresPool['connect']>>;

function guarded(pool: pg.Pool): PostgresPool {
  const known = new WeakMap<pg.PoolClient, Client>();
  return {
    connect: async () => {
      const client = await pool.connect();
      // kysely recognizes a connection by its object, so each client keeps one wrapper.
      const wrapper = known.get(client) ?? wrap(client);
      known.set(client, wrapper);
      return wrapper;
    },
    end: () => pool.end(),
  };
}

function wrap(client: pg.PoolClient): Client {
  return {
    query: (text: unknown, values: readonly unknown[] = []) =>
      client.query(text as string, values.map(bindable)),
    release: (error?: Error | boolean) => client.release(error),
  } as unknown as Client;
}
