/** A service of its own for a bench, on either engine. */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { Agent, request } from 'node:http';
import { fromSources } from '../../../scripts/lib/parts.mjs';
import { root } from '../../../scripts/lib/targets.mjs';

const token = randomBytes(24).toString('hex');
export const agent = new Agent({ keepAlive: true, maxSockets: 32 });

export function call(base, path, { method = 'GET', headers = {}, json } = {}) {
  const body = json === undefined ? undefined : JSON.stringify(json);
  return new Promise((resolve, reject) => {
    const sent = request(
      `${base}${path}`,
      { agent, method, headers: { ...headers, ...(body && { 'Content-Type': 'application/json' }) } },
      (answer) => {
        const chunks = [];
        answer.on('data', (chunk) => chunks.push(chunk));
        answer.on('end', () => {
          const text = Buffer.concat(chunks).toString('utf8');
          resolve({ status: answer.statusCode, headers: answer.headers, text });
        });
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

/** Starts the built service; limits tell visitors apart by `X-Forwarded-For`. */
export async function startService(env) {
  const child = spawn(process.execPath, ['packages/server/bin/y12355-server.mjs', 'start'], {
    cwd: root,
    env: { ...process.env, NODE_ENV: '', PORT: '0', TRUST_PROXY: '1', Y12355_METRICS_TOKEN: token, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let out = '';
  const base = await new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the service ended with ${code}`)));
    child.stdout.on('data', (chunk) => {
      if (out === undefined) return;
      out += chunk;
      if (!/^ready$/m.test(out)) return;
      resolve(/start page +(\S+)\//.exec(out)[1]);
      out = undefined;
    });
  });
  child.removeAllListeners('exit');
  const stop = async () => {
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await gone;
  };
  return { base, stop };
}

/** Runs another command of the service on the same data, to its end. */
export async function runCommand(env, ...args) {
  const child = spawn(process.execPath, ['packages/server/bin/y12355-server.mjs', ...args], {
    cwd: root,
    env: { ...process.env, NODE_ENV: '', ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const code = await new Promise((resolve) => child.once('exit', resolve));
  if (code !== 0) throw new Error(`${args[0]} ended with ${code}`);
}

/** Seconds of CPU that the service has used. */
export async function cpuOf(base) {
  const { text } = await call(base, '/metrics', { headers: { Authorization: `Bearer ${token}` } });
  return Number(/^process_cpu_seconds_total (\S+)/m.exec(text)[1]);
}

/** A throw-away PostgreSQL, or undefined where its programs are missing. */
export async function postgres() {
  const child = spawn(
    process.execPath,
    [
      ...fromSources,
      'packages/server/test/with-postgres.ts',
      process.execPath,
      '-e',
      "console.log(process.env.Y12355_TEST_PG ?? 'none'); process.stdin.resume()",
    ],
    { cwd: root, stdio: ['pipe', 'pipe', 'ignore'] },
  );
  const url = await new Promise((resolve) =>
    child.stdout.once('data', (chunk) => resolve(String(chunk).trim())),
  );
  const stop = async () => {
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await gone;
  };
  return { url: url === 'none' ? undefined : url, stop };
}
