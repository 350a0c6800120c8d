import { createServer } from 'node:http';
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestContext } from 'node:test';

/** A real server that answers by a script, for what an in-memory fake can't show: resets, hanging, 304. */

export type Step = (response: ServerResponse, request: IncomingMessage) => void;

export interface Seen {
  method: string;
  url: string;
  headers: IncomingHttpHeaders;
  body: string;
}

const send =
  (status: number, type: string, text: string, headers: Record<string, string> = {}): Step =>
  (response) =>
    response.writeHead(status, { 'content-type': type, ...headers }).end(text);

export const json = (body: object, headers?: Record<string, string>, status = 200) =>
  send(status, 'application/json', JSON.stringify(body), headers);

export const problem = (
  status: number,
  code: string,
  more: object = {},
  headers: Record<string, string> = {},
) =>
  send(
    status,
    'application/problem+json',
    JSON.stringify({
      type: 'x',
      title: code,
      status,
      code,
      detail: 'why',
      help: { phone: '12355' },
      ...more,
    }),
    headers,
  );

export const html = (status = 200) => send(status, 'text/html', '<!doctype html><title>Sign in</title>');
export const text = (body: string, type = 'text/plain') => send(200, type, body);
export const empty =
  (status: number): Step =>
  (response) =>
    response.writeHead(status).end();
export const reset: Step = (response) => response.socket?.destroy();
export const hang: Step = () => {};

/** Every request takes the next step; the last one repeats. Closed when the test ends. */
export async function scriptedServer(t: TestContext, ...steps: Step[]) {
  const seen: Seen[] = [];
  const waiting: (() => void)[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    const { method = '', url = '', headers } = request;
    const step = steps[Math.min(seen.length, steps.length - 1)];
    seen.push({ method, url, headers, body });
    for (const wake of waiting.splice(0)) wake();
    step?.(response, request);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return {
    base: `http://127.0.0.1:${port}`,
    seen,
    /** Resolves when `count` requests have come in. */
    async came(count: number) {
      while (seen.length < count) await new Promise<void>((resolve) => waiting.push(resolve));
    },
  };
}
