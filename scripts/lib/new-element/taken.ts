import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Names under which the kit has an element, inner ones such as windows included. */
export function takenIn(source: string): string[] {
  const entries = readdirSync(source, { withFileTypes: true, recursive: true });
  const folders = readdirSync(source, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const tags = entries
    .filter((entry) => entry.isFile() && /(?<!\.test)\.ts$/.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath ?? entry.path, entry.name), 'utf8'))
    .flatMap((text) => [...text.matchAll(/(?:createElement|define|TAG = ?)\(?'y12355-([\w-]+)'/g)])
    .map(([, name]) => name as string);
  return [...new Set([...folders.map(({ name }) => name), ...tags])];
}
