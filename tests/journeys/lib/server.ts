import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { leakedContacts } from '../../../scripts/lib/leaks.mjs';
import { freePort } from '../../../packages/server/test/free-port.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** The built service as a newcomer starts it, with the login that it shows once. */
export interface RunningServer {
  base: string;
  password: string;
  child: ChildProcess;
  /** Ends it before the test ends. */
  stop(): Promise<void>;
  /** Everything that it printed, also after the start. */
  printed(): string;
}

export interface ServerOptions {
  databaseUrl?: string;
  now?: string;
  dataDir?: string;
  /** Another build than this repository's. */
  from?: string;
  port?: number;
  /** Further variables. */
  env?: Record<string, string>;
}

/** Starts the built service on an empty database and waits for its `ready`; it ends with the test. */
export async function startServer(
  t: Pick<TestContext, 'after'>,
  { databaseUrl, now, dataDir, from = root, port: wanted, env }: ServerOptions = {},
): Promise<RunningServer> {
  const data = dataDir ?? mkdtempSync(join(tmpdir(), 'y12355-journey-'));
  const port = wanted ?? (await freePort());
  const child = spawn(process.execPath, [join(from, 'packages/server/bin/y12355-server.mjs'), 'start'], {
    cwd: from,
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      NODE_ENV: '',
      HOST: '127.0.0.1',
      PORT: String(port),
      Y12355_DATA: data,
      Y12355_NOW: now ?? '',
      DATABASE_URL: databaseUrl ?? '',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (text += chunk.toString()));
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  t.after(async () => {
    await stop();
    if (!dataDir) rmSync(data, { recursive: true, force: true });
    assert.deepEqual(leakedContacts(text), [], 'the service prints no contact');
  });
  await new Promise<void>((resolve, reject) => {
    const look = () => {
      if (/^ready$/m.test(text)) resolve();
    };
    child.stdout.on('data', look);
    child.once('exit', (code) =>
      reject(new Error(`the server ended with ${code} before it was ready:\n${text}`)),
    );
  });
  return {
    base: `http://127.0.0.1:${port}`,
    password: /password (\S+)/.exec(text)?.[1] ?? '',
    child,
    stop,
    printed: () => text,
  };
}
