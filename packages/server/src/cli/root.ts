import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The repository's root, where `dist` and `examples` stand. Found by looking upward, so that sources and
 * built files give the same answer at whatever depth they lie.
 */
export function repositoryRoot(): string {
  const start = dirname(fileURLToPath(import.meta.url));
  for (let folder = start; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'packages/server/package.json'))) return folder;
    if (folder === dirname(folder)) {
      throw new Error(`no repository around ${start}: run the server from a clone of it`);
    }
  }
}

/** Version of this package, for the API document and `/sdk/<version>/`. */
export function serverVersion(root: string): string {
  const { version } = JSON.parse(readFileSync(join(root, 'packages/server/package.json'), 'utf8')) as {
    version: string;
  };
  return version;
}
