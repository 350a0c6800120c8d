import type { Center } from '@y12355/domain';
import { faultsOf } from '../faults.js';
import { checkCenter } from './center-check.js';
import { quoted, type ImportFault } from './faults.js';
import { centersDocument } from './schema.js';

/** Centers of a document `{version, asOf, centers}`; `faults` receives what is wrong, by JSON Pointer. */
export function readCentersJson(file: string, text: string, faults: ImportFault[]): Center[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    faults.push({ file, message: `expected JSON: ${(error as Error).message}` });
    return [];
  }
  const result = centersDocument.safeParse(value);
  if (!result.success) {
    for (const { pointer, message } of faultsOf(result.error, centersDocument, value, true)) {
      faults.push({ file, field: pointer || '(whole file)', message });
    }
    return [];
  }
  const { centers } = result.data;
  const ids = centers.map(({ id }) => id);
  centers.forEach((center, index) => {
    const add = (field: string, message: string) =>
      faults.push({ file, field: `/centers/${index}/${field.replaceAll('.', '/')}`, message });
    for (const { field, message } of checkCenter(center)) add(field, message);
    const first = ids.indexOf(center.id);
    if (first < index) add('id', `${quoted(center.id)} is the id of /centers/${first} too`);
  });
  return centers;
}
