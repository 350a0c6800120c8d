import { randomBytes } from 'node:crypto';
import { copyFile, mkdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { releasedFiles } from './files.js';

/** Files that are copied at the same moment. */
const TOGETHER = 64;

export interface Release {
  /** Folder of the build. */
  dist: string;
  version: string;
  /** Folder that keeps every version, one folder each. */
  releases: string;
}

/** The kept files of a version are not those of the build. */
export class ReleaseChangedError extends Error {
  constructor({ version, releases }: Release, files: readonly string[]) {
    const some = files.slice(0, 3).join(', ') + (files.length > 3 ? ', …' : '');
    super(
      `The build differs from the files of version ${version} that were served before (${some}; kept in ` +
        `${join(releases, version)}). Pages name them with their hash and would refuse others. ` +
        'Raise "version" in packages/server/package.json and build again, or put the earlier build back.',
    );
    this.name = 'ReleaseChangedError';
  }
}

/**
 * Keeps the files that other sites load, so that a page which named one with its version and hash still gets it
 * after an upgrade. What is kept never changes.
 *
 * @throws ReleaseChangedError
 */
export async function keepRelease(release: Release): Promise<void> {
  const { dist, version, releases } = release;
  const files = await releasedFiles(dist);
  const kept = join(releases, version);
  const before = await releasedFiles(kept);
  if (files.length === 0) return;
  if (before.length > 0) {
    const changed = await differences(dist, files, kept, before);
    if (changed.length > 0) throw new ReleaseChangedError(release, changed);
    return;
  }
  const part = join(releases, `.${version}-${randomBytes(6).toString('hex')}`);
  try {
    const folders = new Set(files.map((file) => dirname(join(part, file))));
    for (const folder of folders) await mkdir(folder, { recursive: true });
    // Thousands of small files, slices of fonts: the disk is asked for many at a time.
    for (let at = 0; at < files.length; at += TOGETHER) {
      const some = files.slice(at, at + TOGETHER);
      await Promise.all(some.map((file) => copyFile(join(dist, file), join(part, file))));
    }
    await rename(part, kept).catch(ignoreOther);
  } finally {
    await rm(part, { recursive: true, force: true });
  }
}

/** Another server that started at the same moment has put the same build there. */
function ignoreOther(error: NodeJS.ErrnoException): void {
  if (!['EEXIST', 'ENOTEMPTY', 'EPERM'].includes(error.code ?? '')) throw error;
}

async function differences(a: string, inA: string[], b: string, inB: string[]): Promise<string[]> {
  const only = [...inA.filter((file) => !inB.includes(file)), ...inB.filter((file) => !inA.includes(file))];
  const both = inA.filter((file) => inB.includes(file));
  const same = await Promise.all(
    both.map(async (file) => {
      const [one, other] = await Promise.all([readFile(join(a, file)), readFile(join(b, file))]);
      return one.equals(other);
    }),
  );
  return [...both.filter((_, index) => !same[index]), ...only];
}
