/** The built service on an empty database with sample centers, and accounts to try it with. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { register } from 'tsx/esm/api';
import { Contract } from './contract.mjs';
import { jsonOf, send } from './send.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Monday morning, when the first visits have begun: what came of them can be written down. */
export const NOW = '2026-12-07T09:55:00+08:00';

/**
 * Starts the service; `PORT` fixes its port.
 *
 * @returns {Promise<{ base: string, password: string, contract: Contract, dataDir: string, stop(): Promise<void>,
 *   printed(): string }>}
 */
export async function openService() {
  register();
  const { startServer } = await import('../../../tests/journeys/lib/server.ts');
  const dataDir = mkdtempSync(join(tmpdir(), 'y12355-contract-'));
  const closing = [() => rmSync(dataDir, { recursive: true, force: true })];
  const server = await startServer(
    { after: (close) => closing.unshift(close) },
    {
      now: NOW,
      dataDir,
      port: process.env.PORT ? Number(process.env.PORT) : undefined,
      env: { TRUST_PROXY: '1' },
    },
  );
  const document = jsonOf(await send(server.base, { method: 'GET', path: '/openapi.json' }));
  const published = JSON.parse(readFileSync(join(root, 'packages/client/openapi.json'), 'utf8'));
  if (JSON.stringify(document.paths) !== JSON.stringify(published.paths)) {
    throw new Error('/openapi.json is not packages/client/openapi.json: run npm run build');
  }
  return {
    ...server,
    dataDir,
    contract: new Contract(document),
    stop: async () => {
      for (const close of closing) await close();
    },
  };
}

/** One more account, made on the command line as an operator does. @returns its password */
export function addAccount({ dataDir }, name, role, scope) {
  const said = execFileSync(
    process.execPath,
    ['packages/server/bin/y12355-server.mjs', 'staff', 'add', name, '--role', role, '--scope', scope],
    { cwd: root, encoding: 'utf8', env: { ...process.env, Y12355_DATA: dataDir, NODE_OPTIONS: '' } },
  );
  const password = /password[: ]+(\S+)/.exec(said)?.[1];
  if (!password) throw new Error(`no password in what "staff add" printed: ${said}`);
  return password;
}

/** Text of a file of `examples/data`. */
export function sampleFile(name) {
  return readFileSync(join(root, 'examples/data', name), 'utf8');
}
