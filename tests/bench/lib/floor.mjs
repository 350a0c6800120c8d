/**
 * The least that an HTTP server can do: answers everything with the same bytes. `node floor.mjs http|hono FILE`;
 * tells its port, and its CPU seconds whenever it is asked, over IPC.
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../../../scripts/lib/targets.mjs';

const [, , kind, file] = process.argv;
const body = readFileSync(file);
const type = 'application/json';
const tell = ({ port }) => process.send({ port });

if (kind === 'http') {
  const server = createServer((_, answer) => {
    answer.writeHead(200, { 'content-type': type, 'content-length': body.length }).end(body);
  });
  server.listen(0, '127.0.0.1', () => tell(server.address()));
} else {
  // The versions that the service uses.
  const { resolve } = createRequire(join(root, 'packages/server/package.json'));
  const load = (name) => import(pathToFileURL(resolve(name)).href);
  const [{ Hono }, { serve }] = await Promise.all([load('hono'), load('@hono/node-server')]);
  const app = new Hono();
  app.get('*', (c) => c.body(body, 200, { 'Content-Type': type }));
  serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, tell);
}

process.on('message', () => {
  const { user, system } = process.cpuUsage();
  process.send({ cpu: (user + system) / 1e6 });
});
