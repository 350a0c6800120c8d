import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isForScreen } from '@y12355/domain';
import { readCatalogFile, writeWhole } from '../materials/catalog-file.js';

/** A playlist that is shown: `playlists/<sha256>` beside `catalog.json` holds its bytes. */
export interface StoredPlaylist {
  version: string;
  sha256: string;
  /** Empty: every screen. */
  screens: string[];
  /** Names of its files below `assets`: `<sha256>.<ending>`. */
  assets: string[];
}

/** What `kiosk playlist` wrote: the newest for each set of screens, the last one wins. */
export interface KioskCatalog {
  version: 1;
  playlists: StoredPlaylist[];
}

const CATALOG = 'catalog.json';
export const ASSETS = 'assets';
const PLAYLISTS = 'playlists';

/** The catalog of a folder; an empty one where there is none. A running service follows a change. */
export async function readKioskCatalog(folder: string | undefined): Promise<KioskCatalog> {
  const path = folder === undefined ? undefined : join(folder, CATALOG);
  return readCatalogFile<KioskCatalog>(path, { version: 1, playlists: [] });
}

/** What a screen shows: the playlist that names it, else the one for all. */
export function playlistFor({ playlists }: KioskCatalog, screen: string): StoredPlaylist | undefined {
  const fitting = playlists.filter((one) => isForScreen(one, screen));
  return fitting.filter(({ screens }) => screens.length > 0).at(-1) ?? fitting.at(-1);
}

/** Its bytes as they were stored. */
export async function playlistBytes(folder: string, { sha256 }: StoredPlaylist): Promise<string> {
  return readFile(join(folder, PLAYLISTS, sha256), 'utf8');
}

/**
 * Adds a playlist whose files are there, in place of the one for the same screens, and drops what no playlist names.
 * The catalog changes in one step.
 */
export async function storePlaylist(folder: string, added: StoredPlaylist, text: string): Promise<void> {
  const before = await readKioskCatalog(folder);
  const same = [...added.screens].sort().join();
  const others = before.playlists.filter(({ screens }) => [...screens].sort().join() !== same);
  const catalog: KioskCatalog = { version: 1, playlists: [...others, added] };
  await mkdir(join(folder, PLAYLISTS), { recursive: true });
  await writeWhole(folder, join(PLAYLISTS, added.sha256), text);
  await writeWhole(folder, CATALOG, `${JSON.stringify(catalog, null, 2)}\n`);
  const wanted = new Set(
    catalog.playlists.flatMap(({ sha256, assets }) => [
      join(PLAYLISTS, sha256),
      ...assets.map((name) => join(ASSETS, name)),
    ]),
  );
  for (const part of [ASSETS, PLAYLISTS]) {
    for (const name of await readdir(join(folder, part)).catch((): string[] => [])) {
      // What another import is still copying begins with a dot.
      const stays = wanted.has(join(part, name)) || name.startsWith('.');
      if (!stays) await rm(join(folder, part, name), { force: true });
    }
  }
}
