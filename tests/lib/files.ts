import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Root of the project. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

const skipped = new Set(['node_modules', 'dist', '.git', '.cache', 'coverage']);

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (skipped.has(entry.name)) return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return folder === root && entry.name === 'data' ? [] : walk(path);
    return entry.isFile() ? [relative(root, path).split(sep).join('/')] : [];
  });
}

const all = walk(root).sort();

/** The project's own files whose path, from the root and with slashes, matches. */
export function filesLike(pattern: RegExp): string[] {
  return all.filter((path) => pattern.test(path));
}

/** Text of one of the project's files. */
export function textOf(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

/** Source of the packages as it ships: no tests, no generated file. */
export function shippedSource(): string[] {
  return filesLike(/^packages\/[^/]+\/src\/.*\.ts$/).filter(
    (path) => !/\.test\.ts$/.test(path) && path !== 'packages/client/src/openapi.ts',
  );
}
