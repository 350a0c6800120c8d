import { writeBackup } from '../backup/write.js';
import { readBackup } from '../backup/read.js';
import { BackupError } from '../backup/tables.js';
import type { Store } from '../deps.js';
import type { Say } from './command.js';
import { CommandError } from './errors.js';

/** `export FILE`: everything of the database. */
export async function exportAll(store: Store, now: number, file: string, say: Say): Promise<void> {
  const rows = await told(file, 'written', () => writeBackup(store, file, now, say));
  say(`${sum(rows)} rows written to ${file}; sealed values open with the Y12355_SECRET of now only`);
}

/** `import FILE`: the same into an empty database. */
export async function importAll(store: Store, file: string, say: Say): Promise<void> {
  const rows = await told(file, 'read', () => readBackup(store, file, say));
  say(`${sum(rows)} rows imported; staff sign in again`);
}

const sum = (rows: Record<string, number>) => Object.values(rows).reduce((total, count) => total + count, 0);

async function told<T>(file: string, done: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof BackupError) throw new CommandError(`${file}: ${error.message}`);
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (code === undefined || syscall === undefined) throw error;
    throw new CommandError(`${file} cannot be ${done} (${code})`);
  }
}
