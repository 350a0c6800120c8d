import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** Folders of `dist` that are pages, not files for other sites. */
const pageFolders = new Set(['app', 'desk', 'docs', 'studio']);

/** Whether a path below `dist` is for other sites to load. */
export function isReleased([first = '']: readonly string[]): boolean {
  return !pageFolders.has(first);
}

/** Paths, with slashes, of the files for other sites in a folder such as `dist`; none where it is not there. */
export async function releasedFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)).split(sep))
    .filter(isReleased)
    .map((segments) => segments.join('/'))
    .sort();
}

/** Versions of which a folder holds the files, the newest first. */
export async function keptVersions(releases: string): Promise<string[]> {
  const names = await readdir(releases).catch(() => []);
  return names.filter((name) => isVersion(name)).sort((a, b) => b.localeCompare(a, 'en', { numeric: true }));
}

export function isVersion(text: string): boolean {
  return /^\d+\.\d+\.\d+(-[\w.-]+)?$/.test(text);
}
