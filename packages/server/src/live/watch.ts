import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import pg from 'pg';
import type { Store } from '../deps.js';
import { CHANNEL } from './announce.js';
import type { Hub } from './hub.js';

/** How often a file is asked whether another process changed it, and the pause before a lost connection is made anew. */
const POLL_MS = 2000;

/**
 * Hears of changes that other processes make and passes them to `hub`, until `signal` ends it: through
 * LISTEN on a connection of its own, on SQLite by the counter that rises with every foreign commit.
 */
export async function watchStore(
  store: Store,
  databaseUrl: string | undefined,
  hub: Hub,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    try {
      if (databaseUrl === undefined) await pollFile(store, hub, signal);
      else await listen(databaseUrl, hub, signal);
    } catch {
      // Whatever was missed meanwhile: everybody looks again.
      hub.emit('*');
    }
    await wait(POLL_MS, undefined, { signal }).catch(() => {});
  }
}

async function listen(databaseUrl: string, hub: Hub, signal: AbortSignal): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl, application_name: 'y12355 listen' });
  try {
    const lost = new Promise<void>((resolve) => {
      client.once('error', () => resolve());
      client.once('end', () => resolve());
      signal.addEventListener('abort', () => resolve(), { once: true });
    });
    await client.connect();
    client.on('notification', ({ payload }) => hub.emit(payload ?? '*'));
    await client.query(`listen ${CHANNEL}`);
    hub.emit('*');
    await lost;
  } finally {
    await client.end().catch(() => {});
  }
}

async function pollFile({ db }: Store, hub: Hub, signal: AbortSignal): Promise<void> {
  let known: number | undefined;
  while (!signal.aborted) {
    const { rows } = await sql<{ data_version: number }>`pragma data_version`.execute(db);
    const version = rows[0]?.data_version;
    if (known !== undefined && version !== known) hub.emit('*');
    known = version;
    await wait(POLL_MS, undefined, { signal }).catch(() => {});
  }
}
