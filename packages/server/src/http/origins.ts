import type { MiddlewareHandler } from 'hono';
import { Problem } from '../problem.js';
import { hostOf, type ServerEnv } from './request.js';

const publicPaths = /^\/(v1\/(operator|centers|services|materials)(\/|$)|materials\/files\/|openapi\.json$)/;
const bookingPaths = /^\/v1\/(bookings|holds|waiting)(\/|$)/;

/**
 * Who may call from a page of another origin. Public documents: everybody, twenty thousand schools cannot
 * be registered before a list shows. Bookings: only the operator's `trustedOrigins`, since any script of
 * the page could read what is typed. A caller without `Origin` is no page and passes; none of this is
 * access control.
 *
 * @throws Problem origin-not-trusted
 */
export function crossOrigin(trusted: readonly string[]): MiddlewareHandler<ServerEnv> {
  return async (c, next) => {
    const origin = c.req.header('origin');
    const preflight = c.req.method === 'OPTIONS' && c.req.header('access-control-request-method');
    const allowed: Record<string, string> = {};
    if (publicPaths.test(c.req.path)) {
      allowed['Access-Control-Allow-Origin'] = '*';
      allowed['Access-Control-Expose-Headers'] = 'Content-Range, ETag, Link, Retry-After';
      if (preflight) Object.assign(allowed, preflightHeaders('GET, HEAD', 'If-None-Match, Range', 86_400));
    } else if (bookingPaths.test(c.req.path)) {
      allowed['Vary'] = 'Origin';
      if (origin !== undefined && !isOwn(origin, hostOf(c))) {
        if (!trusted.includes(origin)) throw notTrusted(origin);
        allowed['Access-Control-Allow-Origin'] = origin;
        allowed['Access-Control-Expose-Headers'] = 'Location, Retry-After';
        const names = 'Authorization, Content-Type, Idempotency-Key, Proof-Of-Work';
        if (preflight) Object.assign(allowed, preflightHeaders('GET, POST, DELETE', names, 600));
      }
    }
    if (preflight && allowed['Access-Control-Allow-Methods']) {
      return new Response(null, { status: 204, headers: allowed });
    }
    await next();
    for (const [name, value] of Object.entries(allowed)) c.res.headers.set(name, value);
  };
}

function preflightHeaders(methods: string, names: string, seconds: number): Record<string, string> {
  return {
    'Access-Control-Allow-Methods': methods,
    'Access-Control-Allow-Headers': names,
    'Access-Control-Max-Age': String(seconds),
  };
}

/** The scheme is not compared: behind a proxy that ends TLS this server sees only the host. */
export function isOwn(origin: string, host: string): boolean {
  if (!URL.canParse(origin)) return false;
  const page = new URL(origin);
  const own = `${page.protocol}//${host}`;
  return page.host !== '' && URL.canParse(own) && new URL(own).host === page.host;
}

function notTrusted(origin: string): Problem {
  return new Problem(
    'origin-not-trusted',
    `Bookings are taken from pages of this server and of the operator's trustedOrigins; ${origin} is not one ` +
      'of them. Open /book in a new tab instead, or have the operator add the origin.',
  );
}
