/** A launcher for engines that no driver of today speaks to: the DevTools protocol over one socket. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import WebSocket from 'ws';
import { browserFiles } from './binary.mjs';

const flags = [
  '--headless',
  '--no-sandbox',
  '--no-zygote',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--remote-debugging-port=0',
];

/**
 * Starts one version with one page.
 *
 * @returns {Promise<{ page: Page, close(): Promise<void> }>}
 */
export async function launch(version) {
  const { executable, libraries } = await browserFiles(version);
  const profile = mkdtempSync(join(tmpdir(), `chromium-${version}-`));
  const child = spawn(executable, [...flags, `--user-data-dir=${profile}`, 'about:blank'], {
    env: { ...process.env, LD_LIBRARY_PATH: libraries },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const close = async () => {
    child.kill('SIGKILL');
    await ended;
    rmSync(profile, { recursive: true, force: true });
  };
  try {
    const origin = await new Promise((resolve, reject) => {
      let said = '';
      child.stderr.on('data', (chunk) => {
        said += chunk;
        const address = /DevTools listening on ws:\/\/([^/]+)\//.exec(said)?.[1];
        if (address) resolve(`http://${address}`);
      });
      child.once('error', reject);
      child.once('exit', (code, signal) =>
        reject(new Error(`Chromium ${version} ended with ${code ?? signal}:\n${said}`)),
      );
    });
    return { page: await openPage(await firstPage(origin)), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The page opens a moment after the protocol does. */
async function firstPage(origin) {
  for (;;) {
    const targets = await (await fetch(`${origin}/json/list`)).json();
    const page = targets.find(({ type }) => type === 'page');
    if (page) return page.webSocketDebuggerUrl;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/**
 * @typedef {object} Page
 * @property {string[]} errors what was thrown or said as an error or a warning
 * @property {(url: string) => Promise<void>} goto resolves at the load event
 * @property {(expression: string) => Promise<any>} evaluate the value, awaited, as JSON
 */
async function openPage(address) {
  const socket = new WebSocket(address, { perMessageDeflate: false });
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  const errors = [];
  const waiting = new Map();
  let loaded = () => {};
  let last = 0;
  socket.on('message', (data) => {
    const { id, result, error, method, params } = JSON.parse(data);
    if (id) {
      const { resolve, reject } = waiting.get(id);
      waiting.delete(id);
      if (error) reject(new Error(error.message));
      else resolve(result);
    } else if (method === 'Page.loadEventFired') {
      loaded();
    } else if (method === 'Runtime.exceptionThrown') {
      const { text, exception } = params.exceptionDetails;
      errors.push(`thrown: ${exception?.description ?? text}`);
    } else if (method === 'Runtime.consoleAPICalled' && ['error', 'warning'].includes(params.type)) {
      errors.push(`${params.type}: ${params.args.map((one) => one.value ?? one.description).join(' ')}`);
    } else if (method === 'Log.entryAdded' && params.entry.level === 'error') {
      errors.push(`log: ${params.entry.text} ${params.entry.url ?? ''}`);
    }
  });
  const send = (method, params = {}) =>
    new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject });
      socket.send(JSON.stringify({ id: last, method, params }));
    });
  for (const domain of ['Page', 'Runtime', 'Log']) await send(`${domain}.enable`);
  return {
    errors,
    async goto(url) {
      const done = new Promise((resolve) => (loaded = resolve));
      await send('Page.navigate', { url });
      await done;
    },
    async evaluate(expression) {
      const { result, exceptionDetails } = await send('Runtime.evaluate', {
        expression,
        awaitPromise: true,
        returnByValue: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    },
  };
}
