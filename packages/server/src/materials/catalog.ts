import { join } from 'node:path';
import type { MaterialItem, OfferedMaterial } from '../contract/materials.js';
import { materialKind } from '../contract/materials.js';
import { readCatalogFile } from './catalog-file.js';

/** A file that may be asked for. */
export interface StoredFile {
  /** The name under which it is saved. */
  name: string;
  mime: string;
  bytes: number;
  sha256: string;
}

/** What was imported: `catalog.json` in the folder of materials, beside `files/<sha256>`. */
export interface Catalog {
  version: 1;
  asOf: string;
  /** Addresses in it are those of {@link fileAddress}. */
  items: MaterialItem[];
  /** By the first 16 signs of the hash. */
  files: Record<string, StoredFile>;
}

export const CATALOG = 'catalog.json';
export const FILES = 'files';

/** Address of a file, counted from the service's base address. With the hash in it, it never means another file. */
export function fileAddress({ sha256, name }: Pick<StoredFile, 'sha256' | 'name'>): string {
  return `materials/files/${keyOf(sha256)}/${encodeURIComponent(name)}`;
}

export function keyOf(sha256: string): string {
  return sha256.slice(0, 16);
}

/** The catalog of a folder; an empty one where nothing was imported. Kept in memory until an import changes it. */
export async function readCatalog(folder: string | undefined): Promise<Catalog> {
  const path = folder === undefined ? undefined : join(folder, CATALOG);
  return readCatalogFile<Catalog>(path, { version: 1, asOf: '', items: [], files: {} });
}

/** What is asked of a list. */
export interface Wanted {
  language?: string | undefined;
  kind?: string | undefined;
  /** Date in China. */
  on: string;
}

/** Materials that are offered on a day, by kind, with the newer version where the list has one. */
export function offeredMaterials(
  items: readonly MaterialItem[],
  { language, kind, on }: Wanted,
): OfferedMaterial[] {
  const list = items.filter(
    (item) =>
      (item.validFrom ?? on) <= on &&
      (item.validTo ?? on) >= on &&
      (language === undefined || item.language === language) &&
      (kind === undefined || item.kind === kind),
  );
  const order = materialKind.options;
  return list
    .map((item): OfferedMaterial => {
      const newer = newestOf(item, list);
      return newer === undefined ? item : { ...item, newer };
    })
    .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}

/** Id of the last one in the line of those that supersede an item. */
function newestOf({ id }: MaterialItem, list: readonly MaterialItem[]): string | undefined {
  const passed = new Set([id]);
  let newest = id;
  for (;;) {
    const next = list.find(({ supersedes }) => supersedes === newest)?.id;
    if (next === undefined || passed.has(next)) return newest === id ? undefined : newest;
    passed.add(next);
    newest = next;
  }
}
