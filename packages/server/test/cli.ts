import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { leakedContacts } from '../../../scripts/lib/leaks.mjs';
import { failureOf, runCommand } from '../src/cli/command.js';
import { childScript } from './child.js';

const MAIN = fileURLToPath(new URL('../src/cli/main.ts', import.meta.url));
export const root = fileURLToPath(new URL('../../../', import.meta.url));

/** A folder of its own for one test, gone when the test ends. */
export function folder(t: TestContext): string {
  const path = mkdtempSync(join(tmpdir(), 'y12355-cli-'));
  t.after(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

/** Starts the command on the sources, with nothing of the surrounding environment but the path. */
async function spawnCli(args: readonly string[], env: Record<string, string>): Promise<ChildProcess> {
  return spawn(process.execPath, ['--enable-source-maps', await childScript(MAIN), ...args], {
    cwd: root,
    env: { PATH: process.env['PATH'] ?? '', PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

export interface Ended {
  code: number | null;
  out: string;
  err: string;
}

/** Runs a command to its end in this process, as main.ts does in its own. */
export async function run(args: readonly string[], env: Record<string, string>): Promise<Ended> {
  const lines: string[] = [];
  const out = () => lines.map((line) => `${line}\n`).join('');
  try {
    await runCommand(args, { PORT: '0', ...env }, (line) => lines.push(line));
    return without({ code: 0, out: out(), err: '' });
  } catch (error) {
    const { text, exitCode } = failureOf(error);
    const err = `${text instanceof Error ? text.stack : String(text)}\n`;
    return without({ code: exitCode, out: out(), err });
  }
}

/** What a command printed, held to hold no contact. */
function without(ended: Ended): Ended {
  assert.deepEqual(leakedContacts(ended.out + ended.err), [], 'a command prints no contact');
  return ended;
}

/** The same in a process of its own. */
export async function spawned(args: readonly string[], env: Record<string, string>): Promise<Ended> {
  return watch(await spawnCli(args, env)).ended;
}

export interface Running {
  /** Address that it printed. */
  base: string;
  /** Everything printed so far. */
  out(): string;
  /** Sends a signal and waits for the end. */
  stop(signal?: NodeJS.Signals): Promise<Ended>;
}

/** Starts the service and waits for its line `ready`. */
export async function start(t: TestContext, env: Record<string, string>): Promise<Running> {
  const child = await spawnCli(['start'], env);
  t.after(() => child.kill('SIGKILL'));
  const { ended, out } = watch(child);
  await new Promise<void>((resolve, reject) => {
    child.stdout?.on('data', () => /^ready$/m.test(out()) && resolve());
    void ended.then(({ err }) => reject(new Error(`it ended before it was ready: ${out()}${err}`)));
  });
  const base = /start page +(\S+)\//.exec(out())?.[1] ?? '';
  return {
    base,
    out,
    stop: (signal = 'SIGINT') => {
      child.kill(signal);
      return ended;
    },
  };
}

function watch(child: ChildProcess): { ended: Promise<Ended>; out(): string } {
  const text = { out: '', err: '' };
  child.stdout?.setEncoding('utf8').on('data', (chunk: string) => (text.out += chunk));
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => (text.err += chunk));
  const ended = new Promise<Ended>((resolve) =>
    child.once('close', (code) => resolve({ code, ...text })),
  ).then(without);
  return { ended, out: () => text.out };
}
