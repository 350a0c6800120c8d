import { createHash } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { setImmediate as breath } from 'node:timers/promises';
import { chinaIso } from '@y12355/domain';
import { type Kysely, sql } from 'kysely';
import type { Store } from '../deps.js';
import { migrationLevel } from '../storage/migrate.js';
import type { Database } from '../storage/schema.js';
import { type End, FORMAT, type Header, KEPT, type KeptTable, type Row, VERSION } from './tables.js';

const CHUNK = 200;
const TELL_EVERY = 20_000;

/**
 * Writes everything as JSON lines, as it is at one moment, beside a running service: a header, a line for
 * each row, and an end with counts and a hash. The file is readable by its owner only and stands under its
 * name when it is whole. Sealed values stay sealed: without `Y12355_SECRET` nobody reads them.
 *
 * @param say gets the progress
 * @returns rows by table
 */
export async function writeBackup(
  store: Store,
  file: string,
  now: number,
  say: (line: string) => void,
): Promise<Record<string, number>> {
  const part = `${file}.${process.pid}.part`;
  const handle = await open(part, 'wx', 0o600);
  try {
    const hash = createHash('sha256');
    const write = async (lines: readonly object[]) => {
      const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
      hash.update(text);
      await handle.writeFile(text);
    };
    const rows = await inSnapshot(store, async (db) => {
      const header: Header = {
        format: FORMAT,
        version: VERSION,
        level: (await migrationLevel({ db })) as string,
        at: chinaIso(now),
      };
      await write([header]);
      return writeTables(db, write, say);
    });
    const end: End = { end: true, rows, sha256: hash.copy().digest('hex') };
    await write([end]);
    await handle.sync();
    await handle.close();
    await rename(part, file);
    return rows;
  } catch (error) {
    await handle.close().catch(() => {});
    await rm(part, { force: true });
    throw error;
  }
}

/** One view of all tables that no writer disturbs, and that disturbs none. */
async function inSnapshot<T>({ db, engine }: Store, read: (db: Kysely<Database>) => Promise<T>): Promise<T> {
  const begin = engine === 'postgres' ? 'begin isolation level repeatable read read only' : 'begin';
  return db.connection().execute(async (connection) => {
    await sql.raw(begin).execute(connection);
    try {
      return await read(connection);
    } finally {
      await sql.raw('rollback').execute(connection);
    }
  });
}

async function writeTables(
  db: Kysely<Database>,
  write: (lines: readonly object[]) => Promise<void>,
  say: (line: string) => void,
): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const [table, key] of Object.entries(KEPT) as [KeptTable, string][]) {
    let count = 0;
    let after = '';
    for (;;) {
      const rows = await chunkOf(db, table, key, after);
      await write(rows.map((row) => ({ table, row })));
      count += rows.length;
      if (count > 0 && count % TELL_EVERY === 0) say(`  ${table} ${count} …`);
      if (rows.length < CHUNK) break;
      after = rows.at(-1)?.[key] as string;
      await breath();
    }
    counts[table] = count;
    say(`  ${table} ${count}`);
  }
  return counts;
}

async function chunkOf(db: Kysely<Database>, table: KeptTable, key: string, after: string): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select * from ${sql.table(table)} where ${sql.ref(key)} > ${after}
    order by ${sql.ref(key)} limit ${CHUNK}`.execute(db);
  return table === 'slot' ? withoutHolds(db, rows) : rows;
}

/** Holds are not taken along, so their seats are free in the copy. */
async function withoutHolds(db: Kysely<Database>, slots: Row[]): Promise<Row[]> {
  if (slots.length === 0) return slots;
  const held = await db
    .selectFrom('hold')
    .select(['slot_id', ({ fn }) => fn.countAll<number>().as('count')])
    .where(
      'slot_id',
      'in',
      slots.map((slot) => slot['id'] as string),
    )
    .groupBy('slot_id')
    .execute();
  const counts = new Map(held.map(({ slot_id, count }) => [slot_id, count]));
  return slots.map((slot) => ({
    ...slot,
    taken: (slot['taken'] as number) - (counts.get(slot['id'] as string) ?? 0),
  }));
}
