/**
 * The machine behind every host page, on a port of this machine; the browser finds all names there and nowhere
 * else. What it is asked for while an element is on the page is counted.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createFakeFetch } from '../../../packages/client/test/fake-service.js';
import { faults } from './faults.js';
import { ancient, built, older, otherLit, toGbk } from './files.js';
import { hosts } from './hosts.js';
import { cspOf, frameOf, pageOf } from './markup.js';

export const MOMENT = Date.parse('2026-09-12T10:00:00+08:00');
/** Retries come at once, and "open now" is the same on every run. */
const before = `Date.now = () => ${MOMENT}; Math.random = () => 0;`;

export interface HostServer {
  port: number;
  /** Calls to the service that wait for an answer and will get one. */
  waiting(): number;
  /** Sets up one more page: `{path: html and headers}`. */
  pages: Map<string, { html: string; csp?: readonly string[] }>;
  close(): Promise<void>;
}

export async function startHostServer(): Promise<HostServer> {
  const service = createFakeFetch({ now: new Date(MOMENT) });
  const lit = await otherLit();
  const another = older();
  const files = new Map(
    ['y12355.min.js', 'y12355.esm.js', 'y12355.loader.js'].map((path) => [path, built(path)]),
  );
  let calls = 0;
  const pages: HostServer['pages'] = new Map();

  async function api(path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [fault = '', ...rest] = path.split('/');
    response.setHeader('access-control-allow-origin', '*');
    if (fault === 'slow') return;
    calls += 1;
    response.on('close', () => (calls -= 1));
    if (fault === 'down' || fault === 'offline') return void request.socket.destroy();
    if (fault === 'garbage') {
      response.setHeader('content-type', 'text/html');
      response.end('<!doctype html><title>Sign in</title><p>Please sign in to this network.');
      return;
    }
    const answer = await service(`http://fake.example/${rest.join('/')}`, {
      method: request.method ?? 'GET',
    });
    response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' });
    response.end(await answer.text());
  }

  function script(response: ServerResponse, body: string | Buffer, charset = true): void {
    response.setHeader('content-type', `text/javascript${charset ? '; charset=utf-8' : ''}`);
    // Modules of a frame without an origin are asked for across origins.
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('cache-control', 'max-age=600');
    response.end(body);
  }

  function page(path: string, response: ServerResponse): void {
    const own = pages.get(path);
    const [, kind, hostId = '', faultId = ''] = path.split('/');
    const host = hosts[Number(hostId)];
    const fault = faults.find(({ id }) => id === faultId);
    if (!own && (!host || !fault)) return void response.writeHead(404).end();
    const charset = host?.encoding ?? 'utf-8';
    response.setHeader('content-type', `text/html; charset=${charset}`);
    response.setHeader('cache-control', 'no-store');
    if (own) {
      if (own.csp?.length) response.setHeader('content-security-policy', own.csp);
      response.end(own.html);
    } else if (host && fault) {
      if (kind === 'frame')
        return void response.end(frameOf(host, `http://inner.example${path.replace('frame', 'page')}`));
      const csp = cspOf(host, fault);
      if (csp.length) response.setHeader('content-security-policy', csp);
      const html = pageOf(Number(hostId), host, fault);
      response.end(host.encoding === 'gbk' ? toGbk(html) : html);
    }
  }

  const server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://host.example');
    const [, first = '', ...rest] = pathname.split('/');
    if (first === 'api') return void api(rest.join('/'), request, response);
    if (first === 'kit' || first === 'plain-kit') {
      const path = rest.join('/');
      if (!files.has(path)) files.set(path, built(path));
      return script(response, files.get(path) ?? '', first === 'kit');
    }
    if (first === 'older') return script(response, another);
    if (first === 'lit.js') return script(response, lit);
    if (first === 'ancient.js') return script(response, ancient);
    if (first === 'before.js') {
      const fault = faults.find(({ id }) => `?${id}` === search);
      return script(response, `${before}\n${fault?.script ?? ''}`);
    }
    if (first === 'host.css') {
      response.setHeader('content-type', 'text/css; charset=utf-8');
      response.end(hosts[Number(search.slice(1))]?.css ?? '');
      return;
    }
    page(pathname, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    waiting: () => calls,
    pages,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
