import { join } from 'node:path';
import { describe } from '../import/faults.js';
import { importMaterials, type MaterialReport } from '../materials/import.js';
import type { Settings } from './environment.js';
import { brief, CommandError } from './errors.js';
import { readSource } from './source.js';

/** Where the files of materials lie: with any database, on the disk of the machine that serves them. */
export function materialsFolder({ dataDir }: Pick<Settings, 'dataDir'>): string {
  return join(dataDir, 'materials');
}

/**
 * Imports a manifest and tells what became of it.
 *
 * @throws CommandError that names every fault, after all that is in order was imported
 */
export async function importManifest(
  settings: Pick<Settings, 'dataDir' | 'production'>,
  file: string,
  dryRun: boolean,
  say: (line: string) => void,
): Promise<void> {
  const source = await readSource(file);
  const { production } = settings;
  const report = await imported(() =>
    importMaterials({ source, folder: materialsFolder(settings), dryRun, production }),
  );
  for (const line of reportLines(report)) say(line);
  const count = report.added.length + report.changed.length + report.same.length;
  say(dryRun ? '只是预览，什么都没有改 nothing was changed (--dry-run)' : `${count} materials imported`);
  const { faults } = report;
  if (faults.length === 0) return;
  const rows = faults.map((fault) => `  ${describe(fault)}`);
  throw new CommandError(
    [`${faults.length === 1 ? '1 fault' : `${faults.length} faults`} in ${file}:`, ...rows].join('\n'),
  );
}

/** A full disk or a folder that may not be written is for the person at the command line. */
async function imported(work: () => Promise<MaterialReport>): Promise<MaterialReport> {
  try {
    return await work();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    throw new CommandError(`The materials cannot be kept in Y12355_DATA: ${brief(error)}`);
  }
}

function reportLines({ added, changed, same, removed, kept }: MaterialReport): string[] {
  const row = (what: string, ids: readonly string[]) =>
    `  ${what} ${ids.length}${ids.length > 0 ? `: ${ids.join(', ')}` : ''}`;
  return [
    row('新增 added', added),
    row('有改动 changed', changed),
    `  没有变化 unchanged ${same.length}`,
    row('文件里没有、不再提供 no longer in the file, taken off', removed),
    ...(kept.length > 0 ? [row('有错、保留原来的 with a fault, the version before stays', kept)] : []),
  ];
}
