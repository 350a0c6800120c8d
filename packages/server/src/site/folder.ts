import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { CommandError } from '../cli/errors.js';

/** Names what an export wrote, so that the next one knows what it may take away. */
export const RECORD = 'y12355-site.json';

/** What {@link RECORD} holds. */
interface Written {
  version: 1;
  /** Version of the kit. */
  kit: string;
  /** ISO 8601 in China time. */
  asOf: string;
  files: string[];
}

/** Files of somebody else that are named one by one. */
const NAMED = 5;

/**
 * Refuses a folder that holds anything but an earlier export: writing a site takes the old one away as a whole.
 *
 * @throws CommandError that names what is there, and the cure
 */
export async function checkFolder(folder: string): Promise<void> {
  const there = await filesIn(folder);
  if (there.length === 0) return;
  const record = await readRecord(folder);
  if (!record) {
    throw new CommandError(
      `${folder} is not empty and no export of this command (${some(there)}); name another folder, or empty it`,
    );
  }
  const own = new Set([...record.files, RECORD]);
  const foreign = there.filter((file) => !own.has(file));
  if (foreign.length > 0) {
    throw new CommandError(
      `${folder} holds ${foreign.length} files beside the earlier export (${some(foreign)}); move them away, or export to another folder and copy it`,
    );
  }
}

/**
 * Writes a site in one step: whoever looks meets the old one or the new one, and a run that fails leaves the old one.
 *
 * @param files by their place in the site
 * @returns bytes in all
 */
export async function writeFolder(
  folder: string,
  files: ReadonlyMap<string, Uint8Array>,
  about: Omit<Written, 'version' | 'files'>,
): Promise<number> {
  const place = resolve(folder);
  const mark = randomBytes(6).toString('hex');
  const beside = (name: string) => join(dirname(place), `.${basename(place)}.${mark}.${name}`);
  const [part, old] = [beside('part'), beside('old')];
  const record: Written = { version: 1, ...about, files: [...files.keys()].sort() };
  const all = new Map([...files, [RECORD, Buffer.from(`${JSON.stringify(record, undefined, 1)}\n`)]]);
  let bytes = 0;
  try {
    for (const [name, content] of all) {
      const path = join(part, name);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, content);
      bytes += content.length;
    }
    await replace(place, part, old);
  } catch (error) {
    await rm(part, { recursive: true, force: true });
    throw told(error, folder);
  }
  await rm(old, { recursive: true, force: true });
  return bytes;
}

/** The old folder steps aside and comes back where the new one cannot take its place. */
async function replace(place: string, part: string, old: string): Promise<void> {
  const moved = await rename(place, old).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false;
      throw error;
    },
  );
  try {
    await rename(part, place);
  } catch (error) {
    if (moved) await rename(old, place);
    throw error;
  }
}

async function readRecord(folder: string): Promise<Written | undefined> {
  try {
    const value = JSON.parse(await readFile(join(folder, RECORD), 'utf8')) as Partial<Written>;
    return value.version === 1 && Array.isArray(value.files) ? (value as Written) : undefined;
  } catch {
    return undefined;
  }
}

/** Paths with slashes, hidden files too; none where there is no folder. */
async function filesIn(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true, recursive: true });
    return entries
      .filter((entry) => !entry.isDirectory())
      .map((entry) =>
        relative(folder, join(entry.parentPath ?? entry.path, entry.name))
          .split(sep)
          .join('/'),
      )
      .sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw told(error, folder);
  }
}

const some = (files: readonly string[]): string =>
  files.slice(0, NAMED).join(', ') + (files.length > NAMED ? ', …' : '');

function told(error: unknown, folder: string): unknown {
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (code === undefined || syscall === undefined) return error;
  const cure = /^(EBUSY|EXDEV)$/.test(code)
    ? '; a disk as a whole cannot be replaced, name a folder on it'
    : '';
  return new CommandError(`${folder} cannot be written (${code})${cure}`);
}
