/** The command `y12355-server`. */
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

async function main(argv: readonly string[]): Promise<void> {
  const { command, words, options } = readArguments(argv);
  if (command === 'help') return console.log(helpText());
  const root = repositoryRoot();
  const settings = readEnvironment(process.env, root);
  if (command === 'start') return start(settings, root);
  if (command === 'staff') return withDeps(settings, words, options);

  const store = await openMigrated(settings);
  try {
    const [file = ''] = words;
    if (command === 'migrate') {
      console.log(`the tables are at ${await migrationLevel(store)}`);
    } else if (command === 'import-holidays') {
      console.log(`${await importHolidays(store, file)} days imported`);
    } else {
      const now = clock(settings.startAt)();
      const count = await importCenters(store, now, file, options['exceptions'], console.log);
      console.log(`${count} centers imported`);
    }
  } finally {
    await store.close();
  }
}

async function withDeps(
  settings: Settings,
  [action, name]: readonly string[],
  options: Record<string, string | undefined>,
): Promise<void> {
  const deps = await openDeps(settings);
  try {
    console.log(await staff(deps, action, name, options));
  } finally {
    await deps.store.close();
  }
}

/** A stack only for what nobody expected. */
function messageOf(error: unknown): unknown {
  if (error instanceof Problem) return error.detail;
  const expected =
    error instanceof CommandError || error instanceof ImportError || error instanceof OperatorFileError;
  return expected ? error.message : error;
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = error instanceof CommandError ? error.exitCode : 1;
}
