import type { Server } from 'node:http';
import { createHttpServer } from '../http/unread.js';
import { CommandError } from './errors.js';

/** How long requests under way may take once the end was asked for, in milliseconds. */
const GRACE_MS = 3000;

/** How often connections that became idle are closed meanwhile. */
const IDLE_MS = 100;

export interface Listening {
  port: number;
  /** Aborted as soon as the end was asked for. */
  stopping: AbortSignal;
  /** Resolves once Ctrl-C or SIGTERM came and all requests under way are answered. A second one ends at once. */
  stopped: Promise<void>;
}

type Fetch = (request: Request, env: never) => Response | Promise<Response>;

/**
 * Binds the address and answers from then on.
 *
 * @throws CommandError with the cure when it is taken or not allowed
 */
export async function listen(fetch: Fetch, host: string, port: number): Promise<Listening> {
  const pending = new Set<Promise<Response>>();
  const counted = (request: Request, env: never): Promise<Response> => {
    const answer = Promise.resolve(fetch(request, env)).finally(() => pending.delete(answer));
    pending.add(answer);
    return answer;
  };
  const server = createHttpServer(counted as never);
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(refused(error, host, port)));
    server.listen(port, host.replace(/^\[(.*)\]$/, '$1'), resolve);
  });
  const address = server.address();
  const stopping = new AbortController();
  return {
    port: typeof address === 'object' && address ? address.port : port,
    stopping: stopping.signal,
    stopped: untilStopped(server, pending, stopping),
  };
}

/** A caller may be gone before its handler ends, and a handler must not meet a database that is closed. */
async function untilStopped(
  server: Server,
  pending: ReadonlySet<Promise<Response>>,
  stopping: AbortController,
): Promise<void> {
  await new Promise<void>((resolve) => {
    const stop = () => {
      if (stopping.signal.aborted) process.exit(130);
      stopping.abort();
      server.close(() => resolve());
      // A connection that is idle only after its last answer would be kept for a next request.
      setInterval(() => server.closeIdleConnections(), IDLE_MS).unref();
      server.closeIdleConnections();
      setTimeout(() => server.closeAllConnections(), GRACE_MS).unref();
    };
    process.on('SIGINT', stop);
    process.on('SIGTERM', stop);
  });
  await Promise.allSettled(pending);
}

function refused(error: NodeJS.ErrnoException, host: string, port: number): CommandError {
  switch (error.code) {
    case 'EADDRINUSE':
      return new CommandError(
        `Port ${port} on ${host} is taken. Stop the other program, or choose a free port: PORT=${port + 1} npm start`,
      );
    case 'EACCES':
      return new CommandError(
        `Port ${port} on ${host} is not allowed for this user; choose one from 1024 up.`,
      );
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new CommandError(`HOST=${host} is no address of this machine; 127.0.0.1 always is.`);
    default:
      return new CommandError(`${host}:${port} cannot be listened on: ${error.message}`);
  }
}
