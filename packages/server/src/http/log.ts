import { HTTPException } from 'hono/http-exception';
import { routePath } from 'hono/route';
import type { MiddlewareHandler } from 'hono';
import { Problem } from '../problem.js';
import type { ServerEnv } from './request.js';

/**
 * One line for a request or a fault. It holds no address, query, identifier, user agent or message of an
 * error: any of these may carry personal data.
 */
export interface LogLine {
  time: string;
  level: 'info' | 'error';
  method: string;
  /** The pattern of the route, such as `/v1/bookings/:ref`. */
  route: string;
  status: number;
  ms: number;
  /** For an unexpected error: its class, its driver code and where it was thrown. */
  error?: { name: string; code?: string; at: string[] };
}

export type Log = (line: LogLine) => void;

/** Writes one line for each request. */
export function requestLog(log: Log, now: () => number): MiddlewareHandler<ServerEnv> {
  return async (c, next) => {
    const start = performance.now();
    await next();
    const error = unexpected(c.error);
    log({
      time: new Date(now()).toISOString(),
      level: error ? 'error' : 'info',
      method: c.req.method,
      route: routePath(c),
      status: c.res.status,
      ms: Math.round((performance.now() - start) * 10) / 10,
      ...(error && { error }),
    });
  };
}

function unexpected(error: Error | undefined): LogLine['error'] {
  if (!error || error instanceof Problem || error instanceof HTTPException) return undefined;
  return described(error);
}

/** Class, driver code and place of an error; its message may carry personal data. */
export function described(error: Error): NonNullable<LogLine['error']> {
  const { code } = error as { code?: unknown };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    name: error.name,
    ...(typeof code === 'string' && { code }),
    at: frames.slice(0, 8).map((line) => line.trim().replace(/\(?(file:\/\/)?\/.*\/(?=[^/]+$)/, '(')),
  };
}
