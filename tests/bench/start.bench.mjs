/** From built files to the first answer, beside a bare Node that answers at once. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../scripts/lib/targets.mjs';

const rounds = 7;
const limitMs = 2000;

async function firstAnswer(args, env, port) {
  const began = performance.now();
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: 'ignore',
  });
  try {
    for (;;) {
      try {
        const answer = await fetch(`http://127.0.0.1:${port}/healthz`);
        if (answer.ok) return performance.now() - began;
      } catch {
        // Not listening yet.
      }
      if (performance.now() - began > 20_000) throw new Error(`no answer within 20 s: ${args.join(' ')}`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  } finally {
    child.kill('SIGTERM');
    await new Promise((resolve) => child.once('exit', resolve));
  }
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

export default async function (print) {
  const bare = [];
  const empty = [];
  const kept = [];
  for (let round = 0; round < rounds; round += 1) {
    const port = 21_000 + round;
    const data = mkdtempSync(join(tmpdir(), 'y12355-bench-'));
    const env = { PORT: String(port), Y12355_DATA: data, NODE_ENV: '' };
    const server = ['packages/server/bin/y12355-server.mjs', 'start'];
    const script = `require('node:http').createServer((q, s) => s.end('ok')).listen(${port}, '127.0.0.1')`;
    bare.push(await firstAnswer(['-e', script], {}, port));
    empty.push(await firstAnswer(server, env, port));
    kept.push(await firstAnswer(server, env, port));
    rmSync(data, { recursive: true, force: true });
  }
  const floor = median(bare);
  const line = (name, values) =>
    print(
      `${name.padEnd(34)} ${median(values).toFixed(0).padStart(6)} ms   ${(median(values) / floor).toFixed(1)} × bare Node`,
    );
  line('bare Node, hello', bare);
  line('first start, sample data imported', empty);
  line('second start, data kept', kept);
  return median(empty) > limitMs ? [`first start took ${median(empty).toFixed(0)} ms of ${limitMs}`] : [];
}
