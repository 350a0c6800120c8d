import type { Deps } from '../deps.js';
import { ImportError } from '../import/faults.js';
import { OperatorFileError } from '../operator/load.js';
import { Problem } from '../problem.js';
import { reportCompleteness } from '../reports/completeness-report.js';
import { allCenters } from '../storage/centers.js';
import { migrationLevel } from '../storage/migrate.js';
import { exportAll, importAll } from './backup.js';
import { helpText, readArguments } from './arguments.js';
import { eraseAsked } from './erase.js';
import { readEnvironment, type Settings } from './environment.js';
import { CommandError } from './errors.js';
import { exportCenters, formatOf } from './export.js';
import { importCenters, importHolidays } from './import.js';
import { baseUrlOf, exportLinks, importSchools } from './links.js';
import { kiosk } from './kiosk.js';
import { importManifest } from './materials.js';
import { clock, openDeps, openMigrated } from './open.js';
import { completenessLines } from './report.js';
import { repositoryRoot } from './root.js';
import { exportSiteTo, siteAddressesOf } from './site.js';
import { staff } from './staff.js';
import { start } from './start.js';
import { resealAll, sweepOnce } from './upkeep.js';

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
  if (command === 'staff') {
    const [action, name] = words;
    const codes = flags.has('totp');
    return withDeps(settings, async (deps) => say(await staff(deps, action, name, options, codes)));
  }
  if (command === 'kiosk') {
    const [action, word] = words;
    return withDeps(settings, (deps) => kiosk(deps, settings, action, word, options, say));
  }
  if (command === 'sweep') return withDeps(settings, (deps) => sweepOnce(deps, say));
  if (command === 'erase') return withDeps(settings, (deps) => eraseAsked(deps, words, say));
  if (command === 'import-schools' || command === 'export-links') {
    const base = baseUrlOf(command, options['base-url']);
    const dryRun = flags.has('dry-run') || flags.has('diff');
    return withDeps(settings, (deps) =>
      base !== undefined && command === 'export-links'
        ? exportLinks(deps, words[0] ?? '', base, say)
        : importSchools(deps, words[0] ?? '', { base, dryRun }, say),
    );
  }
  if (command === 'export-site') {
    const wanted = { folder: words[0] ?? '', ...siteAddressesOf(options) };
    return withDeps(settings, (deps) => exportSiteTo(deps, settings, root, wanted, say));
  }
  if (command === 'reseal') return withDeps(settings, (deps) => resealAll(deps, say));

  const [file = ''] = words;
  if (command === 'import-materials') return importManifest(settings, file, flags.has('dry-run'), say);
  // What is wrong with the words is said before anything is opened.
  const partial =
    ['format', 'exceptions'].some((name) => options[name] !== undefined) || flags.has('schools');
  const format = command === 'export' && partial ? formatOf(options['format']) : undefined;
  if (command === 'report' && file !== 'completeness') {
    throw new CommandError(`report "${file}" is not known; expected report completeness`, 2);
  }
  const store = await openMigrated(settings);
  try {
    if (command === 'migrate') {
      say(`the tables are at ${await migrationLevel(store)}`);
    } else if (command === 'import-holidays') {
      say(`${await importHolidays(store, file)} days imported`);
    } else if (command === 'import') {
      await importAll(store, file, say);
    } else if (command === 'export' && !format) {
      await exportAll(store, clock(settings.startAt)(), file, say);
    } else if (format) {
      const { exceptions } = options;
      const { operatorFile } = settings;
      const schools = flags.has('schools');
      const wanted = { file, format, exceptions, schools, operatorFile };
      for (const line of await exportCenters(store, clock(settings.startAt)(), wanted)) say(line);
    } else if (command === 'report') {
      const report = reportCompleteness(await allCenters(store), clock(settings.startAt)());
      const lines = flags.has('json') ? [JSON.stringify(report, undefined, 1)] : completenessLines(report);
      for (const line of lines) say(line);
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

async function withDeps(settings: Settings, work: (deps: Deps) => Promise<void>): Promise<void> {
  const deps = await openDeps(settings);
  try {
    await work(deps);
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
