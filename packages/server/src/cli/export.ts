import { writeFile } from 'node:fs/promises';
import { chinaIso, type Center } from '@y12355/domain';
import { centersCsv, exceptionsCsv } from '../export/csv.js';
import { centersGeoJson } from '../export/geojson.js';
import { centersHsds } from '../export/hsds.js';
import { wgs84 } from '../export/wgs84.js';
import { readCenters } from '../import/centers.js';
import { differenceOf } from '../import/difference.js';
import { ImportError } from '../import/faults.js';
import { loadOperator } from '../operator/load.js';
import { readAloud } from '../search/pinyin.js';
import { writtenSearch } from '../search/words.js';
import { allCenters } from '../storage/centers.js';
import type { Store } from '../deps.js';
import { CommandError } from './errors.js';

const formats = ['hsds', 'geojson', 'json', 'csv'] as const;
export type ExportFormat = (typeof formats)[number];

export interface CenterExport {
  file: string;
  format: ExportFormat;
  /** Where a CSV's dated changes go. */
  exceptions?: string | undefined;
  /** Stations inside of schools too. */
  schools: boolean;
  /** Its site names who runs the centers. */
  operatorFile: string;
}

/** @throws CommandError naming the formats */
export function formatOf(text: string | undefined): ExportFormat {
  const known = formats.find((format) => format === text);
  if (known) return known;
  const found = text === undefined ? '--format is missing' : `--format "${text}" is not known`;
  throw new CommandError(`${found}; expected one of ${formats.join(', ')}`, 2);
}

/**
 * Writes the centers to a file; returns what to say, first how many they are, then what the format could not
 * hold.
 */
export async function exportCenters(store: Store, now: number, options: CenterExport): Promise<string[]> {
  const { file, format, exceptions, schools, operatorFile } = options;
  if (exceptions !== undefined && format !== 'csv') {
    throw new CommandError(`--exceptions goes with --format csv; ${format} holds them itself`, 2);
  }
  const all = await allCenters(store);
  const chosen = all.filter(({ visibility }) => schools || visibility === 'public');
  const aloud = await readAloud();
  const centers = chosen.map((center) => ({ ...center, search: writtenSearch(center, aloud) || undefined }));
  const notes: string[] = [];

  if (format === 'csv') {
    const text = centersCsv(centers);
    await write(file, text);
    if (exceptions !== undefined) await write(exceptions, exceptionsCsv(centers));
    notes.push(...lossOf(centers, text, exceptions === undefined));
  } else if (format === 'json') {
    await writeJson(file, { version: 1, asOf: chinaIso(now), centers });
  } else if (format === 'geojson') {
    await writeJson(file, centersGeoJson(centers, await wgs84()));
  } else {
    const { site } = await loadOperator(operatorFile);
    const organization = { name: site.sponsor['zh-CN'], description: site.title['zh-CN'] };
    await writeJson(file, centersHsds(centers, organization, await wgs84()));
  }
  const left = all.length - centers.length;
  return [
    `${centers.length} centers written to ${file}`,
    ...(left > 0 ? [`${left} stations inside of schools left out; --schools takes them along`] : []),
    ...notes,
  ];
}

/** What reading the table back would change. */
function lossOf(centers: readonly Center[], text: string, withoutExceptions: boolean): string[] {
  const bytes = new TextEncoder().encode(text.slice(1));
  let back: Center[];
  try {
    // The stored exceptions stand in for the table of their own.
    back = readCenters({ name: 'export', bytes }, undefined, centers);
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    return [`this table cannot be read back as it is: ${error.message}`];
  }
  const dated = centers.filter(({ hours }) => hours.exceptions.length > 0).length;
  return [
    ...differenceOf(centers, back).changed.map(
      ({ center, fields }) =>
        `a table cannot hold all of ${center.id}: ${fields.map(({ field }) => field).join(', ')}; --format json can`,
    ),
    ...(withoutExceptions && dated > 0
      ? [`dated changes of ${dated} centers are not in it; --exceptions FILE writes them`]
      : []),
  ];
}

const writeJson = (file: string, value: object) => write(file, `${JSON.stringify(value, undefined, 1)}\n`);

async function write(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text);
  } catch (error) {
    throw new CommandError(`${file} cannot be written (${(error as NodeJS.ErrnoException).code})`);
  }
}
