import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import { CommandError } from './errors.js';

/** How long requests under way may take once the end was asked for, in milliseconds. */
const GRACE_MS = 3000;

/**
 * Binds the address.
 *
 * @throws CommandError with the cure when it is taken or not allowed
 */
export async function listen(
  fetch: (request: Request, env: never) => Response | Promise<Response>,
  host: string,
  port: number,
): Promise<{ server: Server; port: number }> {
  const server = createAdaptorServer({ fetch: fetch as never }) as Server;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(refused(error, host, port)));
    server.listen(port, host.replace(/^\[(.*)\]$/, '$1'), resolve);
  });
  const address = server.address();
  return { server, port: typeof address === 'object' && address ? address.port : port };
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

/** Resolves once Ctrl-C or SIGTERM came and all requests under way are answered. A second one ends at once. */
export function untilStopped(server: Server): Promise<void> {
  return new Promise((resolve) => {
    let stopping = false;
    const stop = () => {
      if (stopping) process.exit(130);
      stopping = true;
      server.close(() => resolve());
      server.closeIdleConnections();
      setTimeout(() => server.closeAllConnections(), GRACE_MS).unref();
    };
    process.on('SIGINT', stop);
    process.on('SIGTERM', stop);
  });
}
