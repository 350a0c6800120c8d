import { createHash, type Hash } from 'node:crypto';
import { setImmediate as breath } from 'node:timers/promises';
import { type Kysely, sql } from 'kysely';
import type { Store } from '../deps.js';
import { latestLevel } from '../storage/migrate.js';
import type { Database } from '../storage/schema.js';
import { linesOf } from './lines.js';
import { settleSeats } from './seats.js';
import {
  BackupError,
  type End,
  FORMAT,
  type Header,
  KEPT,
  type KeptTable,
  LEFT,
  type Row,
  VERSION,
} from './tables.js';

const CHUNK = 200;
const TELL_EVERY = 20_000;

/**
 * Reads a backup into an empty database of the same level, in one transaction: all of it stands, or nothing.
 *
 * @param say gets the progress
 * @returns rows by table
 * @throws BackupError with the cure: not empty, another level, cut or damaged
 */
export async function readBackup(
  store: Store,
  file: string,
  say: (line: string) => void,
): Promise<Record<string, number>> {
  return store.db.transaction().execute(async (trx) => {
    await refuseFilled(trx);
    const reading = new Reading(trx, say);
    for await (const line of linesOf(file)) await reading.line(line);
    const rows = await reading.end();
    for (const { id, from, to } of await settleSeats(trx)) {
      say(`  slot ${id}: ${from} seats were counted as taken, its bookings are ${to}`);
    }
    return rows;
  });
}

async function refuseFilled(trx: Kysely<Database>): Promise<void> {
  // Counters of what changed say nothing about what is there.
  await trx.deleteFrom('data_version').execute();
  for (const table of [...Object.keys(KEPT), ...LEFT]) {
    const { rows } = await sql`select 1 from ${sql.table(table)} limit 1`.execute(trx);
    if (rows.length === 0) continue;
    throw new BackupError(
      `the database is not empty (${table} has rows); import into a new one: another Y12355_DATA, or an empty DATABASE_URL`,
    );
  }
}

/** A backup line by line. */
class Reading {
  #number = 0;
  #header: Header | undefined;
  #end: End | undefined;
  readonly #hash: Hash = createHash('sha256');
  readonly #counts: Record<string, number> = Object.fromEntries(Object.keys(KEPT).map((table) => [table, 0]));
  #table: KeptTable | undefined;
  #rows: Row[] = [];

  constructor(
    readonly trx: Kysely<Database>,
    readonly say: (line: string) => void,
  ) {}

  async line(text: string): Promise<void> {
    this.#number += 1;
    if (this.#end) throw this.#wrong('something stands after the end');
    const value = this.#parse(text);
    if (!this.#header) {
      this.#header = headerOf(value);
    } else if (value['end'] === true) {
      this.#end = value as unknown as End;
      if (this.#hash.digest('hex') !== this.#end.sha256)
        throw this.#wrong('the hash does not fit: it was changed');
      return;
    } else {
      await this.#row(value);
    }
    this.#hash.update(text);
  }

  async end(): Promise<Record<string, number>> {
    if (!this.#header) throw new BackupError('the file is empty');
    if (!this.#end) throw this.#wrong('the end is missing: the file was cut');
    await this.#flush();
    for (const [table, count] of Object.entries(this.#counts)) {
      if (this.#end.rows[table] === count) continue;
      throw this.#wrong(`${table} has ${count} rows, its end says ${this.#end.rows[table]}`);
    }
    return this.#counts;
  }

  async #row(value: Record<string, unknown>): Promise<void> {
    const { table, row } = value as { table?: string; row?: Row };
    if (table === undefined || !Object.hasOwn(KEPT, table) || typeof row !== 'object') {
      throw this.#wrong(`expected a row of ${Object.keys(KEPT).join(', ')}`);
    }
    if (table !== this.#table || this.#rows.length === CHUNK) await this.#flush();
    this.#table = table as KeptTable;
    this.#rows.push(row);
    const count = (this.#counts[table] ?? 0) + 1;
    this.#counts[table] = count;
    if (count % TELL_EVERY === 0) this.say(`  ${table} ${count} …`);
  }

  async #flush(): Promise<void> {
    if (!this.#table || this.#rows.length === 0) return;
    try {
      await this.trx
        .insertInto(this.#table)
        .values(this.#rows as never)
        .execute();
    } catch (error) {
      throw this.#wrong(`the database does not take a row of ${this.#table} before it (${messageOf(error)})`);
    }
    this.#rows = [];
    await breath();
  }

  #parse(text: string): Record<string, unknown> {
    try {
      const value: unknown = JSON.parse(text);
      if (typeof value === 'object' && value !== null && text.endsWith('\n')) {
        return value as Record<string, unknown>;
      }
    } catch {
      // Told below: a value in the message of the parser may be personal.
    }
    throw this.#wrong(
      this.#header ? 'expected a whole line of JSON: the file was cut or damaged' : 'this is no backup',
    );
  }

  #wrong(what: string): BackupError {
    return new BackupError(`line ${this.#number}: ${what}`);
  }
}

/** A driver's message may name a value; its first words say which rule was broken. */
function messageOf(error: unknown): string {
  const { code, message } = error as { code?: string; message: string };
  return code ?? message.split(/[:"(]/, 1)[0] ?? 'unknown';
}

function headerOf({ format, version, level, at }: Record<string, unknown>): Header {
  if (format !== FORMAT) throw new BackupError('line 1: this is no backup; "export FILE" writes one');
  if (version !== VERSION) {
    throw new BackupError(`line 1: form ${String(version)} of a backup, this program reads ${VERSION}`);
  }
  if (level !== latestLevel) {
    throw new BackupError(
      `line 1: its tables are at ${String(level)}, this program's at ${latestLevel}; import it with the version ` +
        'that wrote it, and start this one on that database afterwards',
    );
  }
  return { format, version, level, at: String(at) };
}
