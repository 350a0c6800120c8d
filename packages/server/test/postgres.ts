import { spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { freePort } from './free-port.js';

/** A throw-away PostgreSQL of this machine. */
export interface Cluster {
  /** Superuser's address of the database `postgres`. */
  url: string;
  stop(): Promise<void>;
}

const ROOT = '/usr/lib/postgresql';

/** Folder with the programs of the newest version from 15 on. */
function binaries(): string | undefined {
  const versions = existsSync(ROOT) ? readdirSync(ROOT).map(Number) : [];
  const best = versions.filter((version) => version >= 15).sort((a, b) => b - a)[0];
  return best === undefined ? undefined : join(ROOT, String(best), 'bin');
}

/** PostgreSQL refuses to run as root, so root lends it another user's numbers. */
function userToLend(): { uid: number; gid: number } | undefined {
  const number = (flag: string, name: string) =>
    Number(spawnSync('id', [flag, name], { encoding: 'utf8' }).stdout);
  return ['postgres', 'nobody']
    .map((name) => ({ uid: number('-u', name), gid: number('-g', name) }))
    .find(({ uid, gid }) => uid > 0 && gid > 0);
}

const isRoot = () => process.getuid?.() === 0;

/** Why no PostgreSQL can be started here, with the cure; undefined when one can. */
export function missingPostgres(): string | undefined {
  if (!binaries()) return `no PostgreSQL 15 or newer in ${ROOT}; cure: apt-get install postgresql`;
  if (isRoot() && !userToLend()) return 'it does not run as root; cure: add a user named postgres or nobody';
  return undefined;
}

/** Durability is off: the machine's crash is not what these tests are about, and they are many. */
const SETTINGS = ['fsync=off', 'full_page_writes=off', 'max_connections=200', 'shared_buffers=64MB'];

/**
 * Ends and clears up when its input ends: when the starting process stops it, and also when that is killed.
 */
const GUARDED = '"$0" "$@" >log 2>&1 </dev/null & cat >/dev/null; kill -QUIT $!; wait $!; rm -rf "$PWD"';

/** Starts a cluster in a temporary folder on a free port. */
export async function startPostgres(): Promise<Cluster> {
  const bin = binaries();
  if (bin === undefined) throw new Error(missingPostgres());
  const user = isRoot() ? userToLend() : undefined;
  const folder = mkdtempSync(join(tmpdir(), 'y12355-pg-'));
  if (user) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  const options = { cwd: folder, ...user };
  const made = spawnSync(
    join(bin, 'initdb'),
    ['-D', data, '-U', 'test', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync'],
    { ...options, encoding: 'utf8' },
  );
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr || String(made.error)}`);

  const port = await freePort();
  const settings = SETTINGS.flatMap((setting) => ['-c', setting]);
  const place = ['-D', data, '-k', folder, '-h', '127.0.0.1', '-p', String(port)];
  const server = spawn('sh', ['-c', GUARDED, join(bin, 'postgres'), ...place, ...settings], {
    ...options,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const stop = async () => {
    server.ref();
    server.stdin.end();
    await ended;
  };
  // A process with nothing else to do may end without `stop`, and the server with it.
  server.unref();
  (server.stdin as unknown as { unref(): void }).unref();

  const url = `postgres://test@127.0.0.1:${port}/postgres`;
  try {
    await answering(url);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, stop };
}

async function answering(url: string): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      if (tries === 100) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
