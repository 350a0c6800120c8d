/** Parts of a long test level: files of one folder, each of which runs alone by its name. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './targets.mjs';

/** Words for Node to run a TypeScript file from the sources. */
export const fromSources = ['--import', 'tsx', '--conditions=source'];

/** Words for Node to run test files with the kit's reporter; file names follow. */
export const nodeTest = [
  ...fromSources,
  '--test',
  `--test-reporter=${join(root, 'scripts/lib/node-reporter.mjs')}`,
  '--test-reporter-destination=stdout',
];

/**
 * Paths of the wanted parts, all of them when no name is given.
 *
 * @param {string} folder below the root
 * @param {string} ending what follows the name in a file's name
 * @param {readonly string[]} wanted
 */
export function partFiles(folder, ending, wanted) {
  const files = readdirSync(join(root, folder)).filter((file) => file.endsWith(ending));
  const names = files.map((file) => file.slice(0, -ending.length));
  const unknown = wanted.filter((name) => !names.includes(name));
  if (unknown.length > 0) {
    throw new Error(`unknown part ${unknown.join(', ')}; expected one of ${names.join(', ')}`);
  }
  return names
    .filter((name) => wanted.length === 0 || wanted.includes(name))
    .map((name) => ({ name, path: join(root, folder, name + ending) }));
}
