import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { getRequestListener, RequestError } from '@hono/node-server';
import { Problem } from '../problem.js';
import { problemDocument, problemOf, problemResponse } from './problems.js';

type FetchCallback = Parameters<typeof getRequestListener>[0];

/** Requests that are refused before the app sees them: they get the line too. */

/** A server that answers with `fetch`, and refuses on its own what cannot be read. */
export function createHttpServer(fetch: FetchCallback): Server {
  const server = createServer(getRequestListener(fetch, { errorHandler: failed }));
  refuseUnread(server);
  return server;
}

/** For the adapter: an address or a Host header from which no URL can be made. */
function failed(error: unknown): Response {
  const unreadable = error instanceof RequestError;
  return problemResponse(
    unreadable ? unread(400, 'No URL can be made of the address and the Host header.') : problemOf(error),
  );
}

/** For Node's own refusals: what is no HTTP, too many headers, a request that never ends, an expectation. */
function refuseUnread(server: Server): void {
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Duplex) => {
    if (error.code === 'ECONNRESET' || !socket.writable) socket.destroy();
    else socket.end(refusalText(clientProblem(error.code)));
  });
  server.on('checkExpectation', (_: IncomingMessage, response: ServerResponse) => {
    const problem = unread(417, 'The only Expect that is known is 100-continue.');
    response.writeHead(problem.status, headers).end(JSON.stringify(problemDocument(problem)));
  });
}

const headers = {
  'Content-Type': 'application/problem+json',
  'Cache-Control': 'no-store',
  Connection: 'close',
};

const reasons: Record<number, string> = {
  400: 'Bad Request',
  408: 'Request Timeout',
  413: 'Content Too Large',
  431: 'Request Header Fields Too Large',
};

function clientProblem(code: string | undefined): Problem {
  switch (code) {
    case 'HPE_HEADER_OVERFLOW':
      return unread(431, 'The headers are larger than 16 KB together.');
    case 'HPE_CHUNK_EXTENSIONS_OVERFLOW':
      return unread(413, 'The extensions of the chunks are too large.');
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return unread(408, 'The request did not end in time.');
    default:
      return unread(400, 'This is not HTTP as RFC 9112 has it.');
  }
}

function unread(status: number, detail: string): Problem {
  return new Problem('bad-request', detail, { status });
}

function refusalText(problem: Problem): string {
  const body = JSON.stringify(problemDocument(problem));
  const fields = { ...headers, 'Content-Length': String(Buffer.byteLength(body)) };
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${value}`);
  return [`HTTP/1.1 ${problem.status} ${reasons[problem.status]}`, ...lines, '', body].join('\r\n');
}
