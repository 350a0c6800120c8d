import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  SqliteAdapter,
  SqliteDialect,
  type SqliteDatabase,
  SqliteDriver,
} from 'kysely';
import Libsql from 'libsql';
import { bindable } from './bindable.js';

/** How long a process waits for another one's transaction before it gives up. */
export const BUSY_MS = 10_000;

/**
 * Transactions that take the write lock at once. kysely's own driver begins deferred ones: there a second
 * process that reads before it writes fails immediately, however long it was told to wait.
 */
class ImmediateDriver extends SqliteDriver {
  constructor(private readonly file: Libsql.Database) {
    super({ database: guarded(file) });
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }

  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    // SQLite ends a transaction by itself when the disk is full; the first error must stay the visible one.
    if (this.file.inTransaction) await connection.executeQuery(CompiledQuery.raw('rollback'));
  }
}

/** SQLite can roll table changes back, so a migration and its mark are one transaction, under the write lock. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/** kysely's dialect for one SQLite file: one connection, so this process's transactions queue up. */
export class FileDialect extends SqliteDialect {
  constructor(private readonly file: Libsql.Database) {
    super({ database: guarded(file) });
  }

  override createDriver(): Driver {
    return new ImmediateDriver(this.file);
  }

  override createAdapter(): SqliteAdapter {
    return new TransactionalAdapter();
  }
}

/** Lets nothing through to libsql that it would die of or change. */
function guarded(file: Libsql.Database): SqliteDatabase {
  return {
    close: () => void file.close(),
    prepare: (sql) => {
      const statement = file.prepare(sql);
      return {
        reader: statement.reader,
        all: (values) => statement.all(values.map(bindable)),
        run: (values) => statement.run(values.map(bindable)),
        iterate: (values) => statement.iterate(values.map(bindable)),
      };
    },
  };
}

/** Opens or creates the file and sets what durability and several processes need. */
export function openFile(path: string): Libsql.Database {
  // The folder holds personal data: nobody else on the machine has business there.
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const file = new Libsql(path);
  file.exec(`pragma busy_timeout = ${BUSY_MS}`);
  useWal(file);
  file.exec('pragma synchronous = full');
  file.exec('pragma foreign_keys = on');
  // Erased means gone: what is deleted or overwritten is zeroed in its page.
  file.exec('pragma secure_delete = on');
  return file;
}

/** SQLite does not wait for the lock when it changes to WAL, so processes that start together try again. */
function useWal(file: Libsql.Database): void {
  const until = Date.now() + BUSY_MS;
  for (;;) {
    try {
      file.exec('pragma journal_mode = wal');
      return;
    } catch (error) {
      if ((error as { code?: string }).code !== 'SQLITE_BUSY' || Date.now() > until) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
    }
  }
}
