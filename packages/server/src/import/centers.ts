import type { Center } from '@y12355/domain';
import { readCentersCsv } from './centers-csv.js';
import { readCentersJson } from './centers-json.js';
import { exceptionColumns, readExceptionsCsv } from './exceptions-csv.js';
import { ImportError, quoted, type ImportFault } from './faults.js';
import { headingsOf } from './table.js';
import { decodeText, type SourceFile } from './text.js';

/** Whether a file holds exceptions alone, and so says nothing about centers that it does not name. */
export function holdsExceptions(main: SourceFile): boolean {
  return headingsOf(decodeText(main))[0] === exceptionColumns.required[0];
}

/**
 * Centers as they are to be stored, from a CSV or JSON file of centers, a CSV of exceptions, or both. A
 * center from CSV keeps the exceptions it has unless `exceptions` names it; a center from JSON brings its own.
 *
 * @param existing the centers that are stored now
 * @param warnings receives what is doubtful, but no reason to refuse a file
 * @throws ImportError with every fault of both files
 */
export function readCenters(
  main: SourceFile,
  exceptions: SourceFile | undefined,
  existing: readonly Center[],
  warnings: ImportFault[] = [],
): Center[] {
  const faults: ImportFault[] = [];
  const text = decodeText(main);
  if (holdsExceptions(main)) {
    if (exceptions) {
      const message = 'this file holds exceptions itself; expected a file of centers beside --exceptions';
      throw new ImportError([{ file: main.name, message }]);
    }
    const changed = withExceptions([], main.name, text, existing, faults);
    if (faults.length > 0) throw new ImportError(faults);
    return changed;
  }

  const stored = new Map(existing.map((center) => [center.id, center]));
  const centers = text.trimStart().startsWith('{')
    ? readCentersJson(main.name, text, faults, warnings)
    : readCentersCsv(main.name, text, faults, warnings).map(({ center }) => {
        const kept = stored.get(center.id)?.hours.exceptions ?? [];
        return { ...center, hours: { ...center.hours, exceptions: kept } };
      });
  faults.push(...sharedServices(main.name, centers, existing));
  const result = exceptions
    ? withExceptions(centers, exceptions.name, decodeText(exceptions), existing, faults)
    : centers;
  if (faults.length > 0) throw new ImportError(faults);
  return result;
}

/** The given centers with their new exceptions, and the stored ones that the file names beside them. */
function withExceptions(
  centers: readonly Center[],
  file: string,
  text: string,
  existing: readonly Center[],
  faults: ImportFault[],
): Center[] {
  const given = new Set(centers.map(({ id }) => id));
  const others = existing.filter(({ id }) => !given.has(id));
  const known = new Set([...given, ...others.map(({ id }) => id)]);
  const byCenter = readExceptionsCsv(file, text, known, faults);
  return [...centers, ...others.filter(({ id }) => byCenter.has(id))].map((center) => {
    const exceptions = byCenter.get(center.id);
    return exceptions ? { ...center, hours: { ...center.hours, exceptions } } : center;
  });
}

/** A service's id is the address of its slots, so no two centers may use the same. */
function sharedServices(
  file: string,
  centers: readonly Center[],
  existing: readonly Center[],
): ImportFault[] {
  const given = new Set(centers.map(({ id }) => id));
  const owner = new Map<string, string>();
  for (const center of existing) {
    if (!given.has(center.id)) for (const { id } of center.services) owner.set(id, center.id);
  }
  const faults: ImportFault[] = [];
  for (const center of centers) {
    for (const { id } of center.services) {
      const other = owner.get(id);
      if (other !== undefined && other !== center.id) {
        faults.push({ file, message: `the service ${quoted(id)} of ${center.id} belongs to ${other} too` });
      }
      owner.set(id, center.id);
    }
  }
  return faults;
}
