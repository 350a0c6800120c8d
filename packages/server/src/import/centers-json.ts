import type { Center } from '@y12355/domain';
import { center } from '../contract/centers.js';
import { faultsOf } from '../faults.js';
import { checkCenter } from './center-check.js';
import { quoted, type ImportFault } from './faults.js';
import { doubtOf, unknownSystem } from './location-check.js';
import { centersDocument } from './schema.js';

/**
 * Centers of a document `{version, asOf, centers}`.
 *
 * @param faults receives what is wrong, by JSON Pointer
 * @param warnings receives what is doubtful about coordinates, which are left out or, where they can be meant, kept
 */
export function readCentersJson(
  file: string,
  text: string,
  faults: ImportFault[],
  warnings: ImportFault[],
): Center[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    faults.push({ file, message: `expected JSON: ${(error as Error).message}` });
    return [];
  }
  dropUnknownSystems(file, value, warnings);
  const result = centersDocument.safeParse(value);
  if (!result.success) {
    for (const { pointer, message } of faultsOf(result.error, centersDocument, value, true)) {
      faults.push({ file, field: pointer || '(whole file)', message });
    }
    return [];
  }
  const { centers } = result.data;
  const ids = centers.map(({ id }) => id);
  centers.forEach((entry, index) => {
    const add = (field: string, message: string) =>
      faults.push({ file, field: `/centers/${index}/${field.replaceAll('.', '/')}`, message });
    for (const { field, message } of checkCenter(entry)) add(field, message);
    const first = ids.indexOf(entry.id);
    if (first < index) add('id', `${quoted(entry.id)} is the id of /centers/${first} too`);
  });
  return centers.map((entry, index) => {
    const doubt = doubtOf(entry);
    if (doubt) warnings.push({ file, field: `/centers/${index}/location`, message: doubt.message });
    return doubt?.usable === false ? { ...entry, location: undefined } : entry;
  });
}

/** Takes locations of unknown systems out of a document that was just parsed and belongs to nobody else. */
function dropUnknownSystems(file: string, value: unknown, warnings: ImportFault[]): void {
  const { centers } = (value ?? {}) as { centers?: unknown };
  if (!Array.isArray(centers)) return;
  const { options } = center.shape.location.unwrap().shape.crs;
  centers.forEach((entry: { location?: { lng?: unknown; lat?: unknown; crs?: unknown } } | null, index) => {
    const location = entry?.location;
    if (typeof location?.lng !== 'number' || typeof location.lat !== 'number') return;
    if (options.some((option) => option === location.crs)) return;
    const found =
      location.crs === undefined ? 'it is missing' : `found ${quoted(JSON.stringify(location.crs))}`;
    warnings.push({
      file,
      field: `/centers/${index}/location/crs`,
      message: unknownSystem(found, options),
    });
    delete entry?.location;
  });
}
