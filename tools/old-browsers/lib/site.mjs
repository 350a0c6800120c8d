/** The smoke page with the built files and the built service, all on one origin. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(dirname(fileURLToPath(import.meta.url)));
const root = dirname(dirname(here));

const html = 'text/html; charset=utf-8';
const js = 'text/javascript; charset=utf-8';
const policy = (styles) =>
  `default-src 'none'; script-src 'self'; style-src ${styles}; connect-src 'self'; img-src 'self' data:`;
const page = readFileSync(join(here, 'page.html'), 'utf8');

/** The page twice: with a nonce for the style tags that old engines need, and without. */
const files = {
  '/': [
    page.replace('<script', '<script defer src="/nonce.js"></script><script'),
    html,
    policy("'nonce-smoke'"),
  ],
  '/strict': [page, html, policy("'self'")],
  '/nonce.js': ["window.litNonce = 'smoke';", js],
  '/y12355.min.js': [readFileSync(join(root, 'dist/y12355.min.js')), js],
  ...Object.fromEntries(
    ['know-12355.json', 'know-12355.manifest.json'].map((name) => [
      `/packs/${name}`,
      [readFileSync(join(root, 'dist/packs', name)), 'application/json'],
    ]),
  ),
};

/** Starts the built service with sample centers and gives its address. */
async function startService() {
  const data = mkdtempSync(join(tmpdir(), 'y12355-old-browsers-'));
  const child = spawn(process.execPath, [join(root, 'packages/server/bin/y12355-server.mjs'), 'start'], {
    env: { ...process.env, NODE_ENV: '', HOST: '127.0.0.1', PORT: '0', DATABASE_URL: '', Y12355_DATA: data },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
    rmSync(data, { recursive: true, force: true });
  };
  let said = '';
  const base = await new Promise((resolve, reject) => {
    const hear = (chunk) => {
      said += chunk;
      if (/^ready$/m.test(said)) resolve(/start page +(\S+)\//.exec(said)[1]);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', (code) => reject(new Error(`the service ended with ${code}:\n${said}`)));
  });
  return { base, stop };
}

/**
 * @returns {Promise<{ url: string, service: string, asked: string[], close(): Promise<void> }>} `service` is where the
 * service answers itself; `asked` holds the paths that were asked for and are neither a file of the page nor the service's
 */
export async function openSite() {
  const service = await startService();
  const asked = [];
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://x');
    const file = files[pathname];
    if (file) {
      const [body, type, csp] = file;
      response.setHeader('content-type', type);
      if (csp) response.setHeader('content-security-policy', csp);
      response.end(body);
    } else if (/^\/(v1|materials\/files)\//.test(pathname)) {
      const { method, headers } = request;
      const body = method === 'GET' ? undefined : Buffer.concat(await request.toArray());
      const type = headers['content-type'];
      const init = { method, body, headers: type ? { 'content-type': type } : {} };
      const answer = await fetch(service.base + request.url, init);
      response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') });
      response.end(Buffer.from(await answer.arrayBuffer()));
    } else {
      asked.push(request.url);
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    service: service.base,
    asked,
    async close() {
      server.closeAllConnections();
      server.close();
      await service.stop();
    },
  };
}
