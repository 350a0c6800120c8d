/**
 * The recipe of `examples/metro-kiosk`: a page whose process was killed, and a browser that was, are on the screen
 * again. Where no systemd runs, a loop does what its unit file says.
 */
import assert from 'node:assert/strict';
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { browserArgs, findBrowser } from '../../scripts/lib/browser.mjs';
import { root, textOf } from '../lib/files.js';

const recipe = 'examples/metro-kiosk';
const script = join(root, recipe, 'y12355-screen.sh');
const PATIENCE = 60_000;

/** `Section.Key` of a unit file to its last value. */
function unitOf(path: string): Map<string, string> {
  const unit = new Map<string, string>();
  let section = '';
  for (const line of textOf(path).split('\n')) {
    section = /^\[(\w+)\]$/.exec(line)?.[1] ?? section;
    const [, key, value] = /^(\w+)=(.*)$/.exec(line) ?? [];
    if (key !== undefined && value !== undefined) unit.set(`${section}.${key}`, value);
  }
  return unit;
}

/** Processes with their parents and words. */
function processes(): { pid: number; parent: number; args: string }[] {
  return execFileSync('ps', ['-e', '-o', 'pid=', '-o', 'ppid=', '-o', 'args='], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  })
    .split('\n')
    .flatMap((line) => {
      const [, pid, parent, args] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
      return pid ? [{ pid: Number(pid), parent: Number(parent), args: args ?? '' }] : [];
    });
}

/** Those below one process. */
function below(top: number) {
  const all = processes();
  const found = new Set([top]);
  for (let size = 0; size !== found.size;) {
    size = found.size;
    for (const { pid, parent } of all) if (found.has(parent)) found.add(pid);
  }
  return all.filter(({ pid }) => pid !== top && found.has(pid));
}

const isPage = ({ args }: { args: string }) =>
  /--type=renderer/.test(args) && !/--top-chrome-webui/.test(args);

/** Starts the recipe's command whenever it ended, after the seconds that the unit file names. */
class Supervisor {
  child: ChildProcess | undefined;
  starts = 0;
  #over = false;

  constructor(
    private readonly env: NodeJS.ProcessEnv,
    private readonly rest: number,
  ) {}

  start(): void {
    this.starts += 1;
    const child = spawn(script, { env: this.env, stdio: 'ignore', detached: true });
    this.child = child;
    child.on('exit', () => {
      // As systemd ends what is left of a unit.
      try {
        process.kill(-(child.pid ?? 0), 'SIGKILL');
      } catch {
        // Nothing is.
      }
      if (!this.#over) setTimeout(() => this.start(), this.rest);
    });
  }

  get pid(): number {
    return this.child?.pid ?? 0;
  }

  async stop(): Promise<void> {
    this.#over = true;
    const child = this.child;
    if (!child || child.exitCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await Promise.race([ended, wait(10_000)]);
  }
}

async function until<T>(what: string, look: () => Promise<T | undefined> | T | undefined): Promise<T> {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() > end) throw new Error(`${what}: not within ${PATIENCE / 1000} s`);
    await wait(500);
  }
}

let state: string;
let screen: Supervisor;
const port = () => join(state, 'DevToolsActivePort');

/** The number on the page that is shown now; undefined where none is. */
async function numberShown(): Promise<string | undefined> {
  if (!existsSync(port())) return undefined;
  try {
    const [line] = readFileSync(port(), 'utf8').split('\n');
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${line}`, { timeout: 5000 });
    try {
      const page = browser.contexts()[0]?.pages()[0];
      const number = page?.locator('h1.number .sr');
      return (await number?.textContent({ timeout: 3000 })) ?? undefined;
    } finally {
      await browser.close();
    }
  } catch {
    return undefined;
  }
}

before(async () => {
  state = mkdtempSync(join(tmpdir(), 'y12355-screen-'));
  const unit = unitOf(`${recipe}/y12355-screen.service`);
  screen = new Supervisor(
    {
      ...process.env,
      CHROMIUM: await findBrowser(),
      SCREEN_URL: pathToFileURL(join(root, 'dist/app/kiosk.html')).href,
      SCREEN_STATE: state,
      SCREEN_LOOK: '1',
      // No display here; the port is how this test looks at the screen.
      SCREEN_FLAGS: ['--headless=new', '--remote-debugging-port=0', ...browserArgs].join(' '),
    },
    Number(unit.get('Service.RestartSec')) * 1000,
  );
});

after(async () => {
  await screen.stop();
  rmSync(state, { recursive: true, force: true, maxRetries: 5 });
});

test('the unit starts the script for ever, whatever ends it', () => {
  const unit = unitOf(`${recipe}/y12355-screen.service`);
  assert.equal(unit.get('Service.Restart'), 'always');
  assert.equal(unit.get('Unit.StartLimitIntervalSec'), '0');
  assert.ok(Number(unit.get('Service.RestartSec')) <= 10);
  assert.match(unit.get('Service.ExecStart') ?? '', /\/y12355-screen\.sh$/);
  assert.match(unit.get('Service.EnvironmentFile') ?? '', /y12355-screen\.env$/);
  const env = textOf(`${recipe}/y12355-screen.env`);
  const asked = new Set(
    [...textOf(`${recipe}/y12355-screen-refresh.service`).matchAll(/\$\{(\w+)\}/g)].map(([, name]) => name),
  );
  for (const name of [...asked, 'SCREEN_URL', 'SCREEN_STATE'])
    assert.match(env, new RegExp(`^${name}=`, 'm'));
});

test('systemd reads the units', (t) => {
  try {
    execFileSync('systemd-analyze', ['--version'], { stdio: 'ignore' });
  } catch {
    t.skip('no systemd-analyze here');
    return;
  }
  for (const name of [
    'y12355-screen.service',
    'y12355-screen-refresh.service',
    'y12355-screen-refresh.timer',
  ]) {
    let said = '';
    try {
      execFileSync('systemd-analyze', ['verify', '--man=no', join(root, recipe, name)], { stdio: 'pipe' });
    } catch (error) {
      said = String((error as { stderr?: Buffer }).stderr);
    }
    // Programs of the player are not on this machine.
    assert.deepEqual(
      said.split('\n').filter((line) => line && !/is not executable/.test(line)),
      [],
      name,
    );
  }
});

test('a killed page and a killed browser are on the screen again', { timeout: 300_000 }, async () => {
  screen.start();
  assert.equal(await until('the first page', numberShown), '12355');

  const page = below(screen.pid).find(isPage);
  assert.ok(page, 'the page has a process of its own');
  rmSync(port(), { force: true });
  process.kill(page.pid, 'SIGKILL');
  assert.equal(await until('the page after its process was killed', numberShown), '12355');
  assert.equal(screen.starts, 2);

  const [browser] = below(screen.pid).filter(({ parent }) => parent === screen.pid);
  assert.ok(browser);
  rmSync(port(), { force: true });
  process.kill(browser.pid, 'SIGKILL');
  assert.equal(await until('the page after the browser was killed', numberShown), '12355');
  assert.equal(screen.starts, 3);
});

test(
  'planted: a script that watches the browser alone leaves an error on the screen',
  { timeout: 120_000 },
  async () => {
    // The browser that the test above left is looked at without anybody who looks after it.
    process.kill(screen.pid, 'SIGSTOP');
    try {
      const page = await until('a page', () => below(screen.pid).find(isPage));
      process.kill(page.pid, 'SIGKILL');
      await wait(8000);
      assert.equal(
        below(screen.pid).some(isPage),
        false,
        'the browser does not bring the page back by itself',
      );
      assert.equal(await numberShown(), undefined);
    } finally {
      process.kill(screen.pid, 'SIGCONT');
    }
    assert.equal(await until('the page, once somebody looks again', numberShown), '12355');
  },
);
