import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { MaterialItem } from '../contract/materials.js';
import { inOrder, type ImportFault } from '../import/faults.js';
import type { SourceFile } from '../import/text.js';
import { type Catalog, CATALOG, FILES, readCatalog, type StoredFile } from './catalog.js';
import { writeWhole } from './catalog-file.js';
import { readManifest } from './manifest.js';
import { stageItem } from './stage.js';

export interface MaterialImport {
  /** The manifest; its name is its path. */
  source: SourceFile;
  /** Folder of materials. */
  folder: string;
  /** Check and tell, and change nothing. */
  dryRun?: boolean;
  /** Real visitors: examples are refused. */
  production?: boolean;
}

/** What became of it, by id. */
export interface MaterialReport {
  added: string[];
  changed: string[];
  same: string[];
  /** Not in the file any more; they are offered no longer. */
  removed: string[];
  /** Had a fault in the file; the version that was imported before stays. */
  kept: string[];
  faults: ImportFault[];
}

/**
 * Makes a manifest the catalog of a folder, with copies of all its files. An item with a fault hinders no other. The
 * catalog changes in one step; a running service follows.
 *
 * @throws ImportError where the manifest as a whole cannot be read
 */
export async function importMaterials(wish: MaterialImport): Promise<MaterialReport> {
  const { source, folder, dryRun = false, production = false } = wish;
  const faults: ImportFault[] = [];
  const { asOf, items, ids } = readManifest(source, faults);
  const before = await readCatalog(folder);
  const into = join(folder, FILES);
  if (!dryRun) await mkdir(into, { recursive: true });

  const catalog: Catalog = { version: 1, asOf, items: [], files: {} };
  for (const read of items) {
    if (production && read.item.sample) {
      faults.push(
        read.fault('sample', 'an example is not handed out in production; take it out of the manifest'),
      );
      continue;
    }
    const staged = await stageItem(read, { manifest: source.name, into: dryRun ? undefined : into }, faults);
    if (!staged) continue;
    catalog.items.push(staged.item);
    Object.assign(catalog.files, staged.files);
  }

  const good = new Set(catalog.items.map(({ id }) => id));
  const named = new Set(ids);
  const kept = before.items.filter(({ id }) => named.has(id) && !good.has(id));
  for (const item of kept) {
    catalog.items.push(item);
    Object.assign(catalog.files, filesOf(item, before));
  }
  if (!dryRun) await write(folder, catalog);
  return { ...compared(before.items, catalog.items, kept), faults: inOrder(faults) };
}

function filesOf(item: MaterialItem, { files }: Catalog): Record<string, StoredFile> {
  const addresses = [item.src, item.thumbnail, item.subtitles].filter(Boolean).join(' ');
  return Object.fromEntries(Object.entries(files).filter(([key]) => addresses.includes(`/${key}/`)));
}

function compared(
  before: readonly MaterialItem[],
  after: readonly MaterialItem[],
  kept: readonly MaterialItem[],
) {
  const old = new Map(before.map((item) => [item.id, JSON.stringify(item)]));
  const stays = new Set(kept.map(({ id }) => id));
  const now = new Set(after.map(({ id }) => id));
  const ids = (wanted: (item: MaterialItem) => boolean) => after.filter(wanted).map(({ id }) => id);
  const given = (item: MaterialItem) => !stays.has(item.id);
  const isSame = (item: MaterialItem) => old.get(item.id) === JSON.stringify(item);
  return {
    added: ids((item) => given(item) && !old.has(item.id)),
    changed: ids((item) => given(item) && old.has(item.id) && !isSame(item)),
    same: ids((item) => given(item) && isSame(item)),
    removed: before.filter(({ id }) => !now.has(id)).map(({ id }) => id),
    kept: [...stays],
  };
}

/** Puts the catalog in its place, then drops the copies that it does not name. */
async function write(folder: string, catalog: Catalog): Promise<void> {
  await writeWhole(
    folder,
    CATALOG,
    `${JSON.stringify(catalog, null, 2)}
`,
  );
  const wanted = new Set(Object.values(catalog.files).map(({ sha256 }) => sha256));
  for (const name of await readdir(join(folder, FILES))) {
    // What another import is still copying begins with a dot.
    if (!wanted.has(name) && !name.startsWith('.')) await rm(join(folder, FILES, name), { force: true });
  }
}

/** Ids of the examples in a catalog. */
export function samplesIn({ items }: Catalog): string[] {
  return items.filter(({ sample }) => sample).map(({ id }) => id);
}
