import { createHash, timingSafeEqual } from 'node:crypto';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context, MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import { isLoopback } from '../loopback.js';
import type { Metrics } from '../metrics/metrics.js';
import { Problem } from '../problem.js';
import type { ServerEnv } from './request.js';

/** Counts each request by the pattern of its route, never by what a visitor wrote. */
export function requestMetrics(metrics: Metrics): MiddlewareHandler<ServerEnv> {
  return async (c, next) => {
    const start = performance.now();
    await next();
    metrics.answered(routePath(c), c.req.method, c.res.status, (performance.now() - start) / 1000);
  };
}

/** `GET /metrics` in the text format of Prometheus. */
export function metricsRoute(
  app: OpenAPIHono<ServerEnv>,
  metrics: Metrics,
  token: string | undefined,
  trustProxy: boolean,
): void {
  app.get('/metrics', async (c) => {
    if (!(hasToken(c, token) || (!trustProxy && isHere(c)))) {
      throw new Problem(
        'forbidden',
        'Metrics are for this machine, or for Authorization: Bearer with Y12355_METRICS_TOKEN.',
      );
    }
    const { type, text } = await metrics.read();
    return c.body(text, 200, { 'Content-Type': type, 'Cache-Control': 'no-store' });
  });
}

function hasToken(c: Context, token: string | undefined): boolean {
  const sent = /^Bearer (.+)$/.exec(c.req.header('authorization') ?? '')?.[1];
  if (token === undefined || sent === undefined) return false;
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(sent), digest(token));
}

/** Whether a program of this machine asks for itself: behind a proxy everybody comes from here. */
function isHere(c: Context<ServerEnv>): boolean {
  const forwarded = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'].some((name) => c.req.header(name));
  const address = c.env?.incoming?.socket.remoteAddress;
  return !forwarded && address !== undefined && isLoopback(address);
}
