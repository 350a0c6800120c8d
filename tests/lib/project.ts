import { cp, mkdir, mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { root } from './files.js';

const left = new Set(['node_modules', 'dist', '.git', '.cache', 'data', 'coverage', 'tools']);

/**
 * A copy of the project's own files, in which packages of the kit stand for themselves and installed ones are those
 * of the project. Belongs to the caller, who removes it.
 */
export async function copyProject(): Promise<{ path: string; remove(): Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'y12355-project-'));
  await cp(root, path, {
    recursive: true,
    filter: (source) => source === root || !left.has(basename(source)),
  });
  const modules = join(path, 'node_modules');
  await mkdir(join(modules, '@y12355'), { recursive: true });
  const installed = await readdir(join(root, 'node_modules'));
  await Promise.all([
    ...installed
      .filter((name) => name !== '@y12355')
      .map((name) => symlink(join(root, 'node_modules', name), join(modules, name))),
    ...(await readdir(join(path, 'packages'))).map((name) =>
      symlink(join(path, 'packages', name), join(modules, '@y12355', name)),
    ),
  ]);
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}
