/** The smoke page with the built files and the built service, all on one origin. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(dirname(fileURLToPath(import.meta.url)));
const root = dirname(dirname(here));

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:";
const files = {
  '/': [join(here, 'page.html'), 'text/html; charset=utf-8'],
  '/y12355.min.js': [join(root, 'dist/y12355.min.js'), 'text/javascript; charset=utf-8'],
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
 * @returns {Promise<{ url: string, asked: string[], close(): Promise<void> }>} `asked` holds the paths that were
 * asked for and are neither a file of the page nor the service's
 */
export async function openSite() {
  const service = await startService();
  const asked = [];
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://x');
    const file = files[pathname];
    if (file) {
      response.setHeader('content-type', file[1]);
      response.setHeader('content-security-policy', policy);
      response.end(readFileSync(file[0]));
    } else if (pathname.startsWith('/v1/')) {
      const answer = await fetch(service.base + request.url);
      response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') });
      response.end(await answer.text());
    } else {
      asked.push(request.url);
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    asked,
    async close() {
      server.closeAllConnections();
      server.close();
      await service.stop();
    },
  };
}
