import { randomBytes } from 'node:crypto';
import { open, readFile, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';

interface Held {
  mtimeMs: number;
  size: number;
  value: unknown;
}

const held = new Map<string, Held>();

/**
 * What a catalog file holds, `empty` where there is none. Kept in memory until the file changes: a running service
 * follows an import.
 */
export async function readCatalogFile<Catalog>(path: string | undefined, empty: Catalog): Promise<Catalog> {
  const info = path === undefined ? undefined : await stat(path).catch(() => undefined);
  if (!path || !info) return empty;
  const known = held.get(path);
  if (known && known.mtimeMs === info.mtimeMs && known.size === info.size) return known.value as Catalog;
  const value = JSON.parse(await readFile(path, 'utf8')) as Catalog;
  held.set(path, { mtimeMs: info.mtimeMs, size: info.size, value });
  return value;
}

/** Writes a file of a folder in one step: whoever reads it meets the old one or the new one. */
export async function writeWhole(folder: string, name: string, text: string): Promise<void> {
  const part = join(folder, `.${randomBytes(8).toString('hex')}.part`);
  const handle = await open(part, 'wx', 0o644);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(part, join(folder, name));
}
