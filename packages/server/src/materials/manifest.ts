import { z } from '@hono/zod-openapi';
import { isDate } from '@y12355/domain';
import { type MaterialItem, materialItem, materialsManifest } from '../contract/materials.js';
import { faultsOf } from '../faults.js';
import { ImportError, quoted, type ImportFault } from '../import/faults.js';
import { badText } from '../import/text-check.js';
import { decodeText, type SourceFile } from '../import/text.js';
import { typeFault } from './types.js';
import { readJson } from './positions.js';

/** An item that can be imported, as far as its description goes. */
export interface ReadItem {
  item: MaterialItem;
  /** Names one of its fields with line and JSON Pointer. */
  fault(field: string, message: string): ImportFault;
}

interface Manifest {
  asOf: string;
  items: ReadItem[];
  /** Ids that it names, those of items with a fault too. */
  ids: string[];
}

const head = materialsManifest.extend({ items: z.array(z.unknown()) });

/**
 * Materials of a manifest. An item with a fault is left out and hinders no other.
 *
 * @param faults receives what is wrong, by line and JSON Pointer
 * @throws ImportError where the file as a whole cannot be read
 */
export function readManifest(source: SourceFile, faults: ImportFault[]): Manifest {
  const file = source.name;
  const { value, lineOf } = readJson(file, decodeText(source));
  const document = head.safeParse(value);
  if (!document.success) {
    throw new ImportError(
      faultsOf(document.error, head, value, true).map(({ pointer, message }) => {
        const line = lineOf(pointer.split('/').slice(1));
        return { file, line, field: pointer || '(whole file)', message };
      }),
    );
  }
  const { asOf, items } = document.data;
  const seen = new Map<string, number>();
  const read = items.flatMap((raw, index): ReadItem[] => {
    const fault = (field: string, message: string): ImportFault => {
      const steps = field.split('/').filter(Boolean);
      const pointer = ['', 'items', index, ...steps].join('/');
      return { file, line: lineOf(['items', index, ...steps]), field: pointer, message };
    };
    const result = materialItem.safeParse(raw);
    const found = result.success
      ? disagreements(result.data)
      : faultsOf(result.error, materialItem, raw, true).map(({ pointer, message }) => ({
          field: pointer,
          message,
        }));
    const id = (raw as { id?: unknown } | null)?.id;
    const first = typeof id === 'string' ? seen.get(id) : undefined;
    if (first !== undefined)
      found.push({ field: 'id', message: `${quoted(String(id))} is the id of /items/${first} too` });
    else if (typeof id === 'string') seen.set(id, index);
    faults.push(...found.map(({ field, message }) => fault(field, message)));
    return result.success && found.length === 0 ? [{ item: result.data, fault }] : [];
  });
  return { asOf, items: read, ids: [...seen.keys()] };
}

/** What the schema cannot say. */
function disagreements(item: MaterialItem): { field: string; message: string }[] {
  const found: { field: string; message: string }[] = [];
  for (const field of ['title', 'license'] as const) {
    const bad = badText(item[field], 200, false);
    if (bad) found.push({ field, message: bad });
  }
  for (const field of ['validFrom', 'validTo'] as const) {
    const date = item[field];
    if (date !== undefined && !isDate(date)) {
      found.push({ field, message: `found ${quoted(date)}, expected a day that exists, such as 2026-09-01` });
    }
  }
  if (item.validFrom && item.validTo && item.validTo < item.validFrom) {
    found.push({ field: 'validTo', message: `found ${item.validTo}, expected ${item.validFrom} or later` });
  }
  if (item.supersedes === item.id) {
    found.push({
      field: 'supersedes',
      message: `found ${quoted(item.id)} itself, expected the id of the version before`,
    });
  }
  if (item.subtitles !== undefined && !item.mime.startsWith('video/')) {
    found.push({
      field: 'subtitles',
      message: `expected none beside ${item.mime}; subtitles belong to a video`,
    });
  }
  const wrongType = typeFault(item.mime, item.src);
  if (wrongType) found.push({ field: 'mime', message: wrongType });
  return found;
}
