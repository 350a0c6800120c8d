import { ImportError } from '../import/faults.js';
import { OperatorFileError } from '../operator/load.js';
import { Problem } from '../problem.js';
import { migrationLevel } from '../storage/migrate.js';
import { helpText, readArguments } from './arguments.js';
import { readEnvironment, type Settings } from './environment.js';
import { CommandError } from './errors.js';
import { importCenters, importHolidays } from './import.js';
import { clock, openDeps, openMigrated } from './open.js';
import { repositoryRoot } from './root.js';
import { staff } from './staff.js';
import { start } from './start.js';

export type Say = (line: string) => void;

/**
 * Does what a command line says; `say` gets each line for the person who typed it.
 *
 * @throws CommandError, ImportError, OperatorFileError, Problem: told by `failureOf`
 */
export async function runCommand(argv: readonly string[], env: NodeJS.ProcessEnv, say: Say): Promise<void> {
  const { command, words, options, flags } = readArguments(argv);
  if (command === 'help') return say(helpText());
  const root = repositoryRoot();
  const settings = readEnvironment(env, root);
  if (command === 'start') return start(settings, root, say);
  if (command === 'staff') return withDeps(settings, words, options, say);

  const store = await openMigrated(settings);
  try {
    const [file = ''] = words;
    if (command === 'migrate') {
      say(`the tables are at ${await migrationLevel(store)}`);
    } else if (command === 'import-holidays') {
      say(`${await importHolidays(store, file)} days imported`);
    } else {
      const now = clock(settings.startAt)();
      const dryRun = flags.has('dry-run') || flags.has('diff');
      const { exceptions } = options;
      const count = await importCenters(store, now, { file, exceptions, dryRun }, say);
      say(dryRun ? '只是预览，什么都没有改 nothing was changed (--dry-run)' : `${count} centers imported`);
    }
  } finally {
    await store.close();
  }
}

async function withDeps(
  settings: Settings,
  [action, name]: readonly string[],
  options: Record<string, string | undefined>,
  say: Say,
): Promise<void> {
  const deps = await openDeps(settings);
  try {
    say(await staff(deps, action, name, options));
  } finally {
    await deps.store.close();
  }
}

/** What to print about a failure, and the exit code. A stack only for what nobody expected. */
export function failureOf(error: unknown): { text: unknown; exitCode: number } {
  if (error instanceof CommandError) return { text: error.message, exitCode: error.exitCode };
  if (error instanceof Problem) return { text: error.detail, exitCode: 1 };
  const expected = error instanceof ImportError || error instanceof OperatorFileError;
  return { text: expected ? error.message : error, exitCode: 1 };
}
