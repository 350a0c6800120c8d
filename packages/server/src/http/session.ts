import { createHash, timingSafeEqual } from 'node:crypto';
import { parseIso } from '@y12355/domain';
import type { Context, MiddlewareHandler } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Deps } from '../deps.js';
import { Problem } from '../problem.js';
import { readSession, type StaffSession } from '../staff/session.js';
import { isHttps, type ServerEnv } from './request.js';

const COOKIE = 'y12355_session';

/** Lets only signed-in staff through, and a change only with the session's CSRF token. */
export function staffOnly(deps: Deps): MiddlewareHandler<ServerEnv> {
  return async (c, next) => {
    const session = await sessionOf(c, deps);
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') requireCsrf(c, session);
    c.set('session', session);
    await next();
  };
}

/** @throws Problem not-signed-in */
export async function sessionOf(c: Context, deps: Deps): Promise<StaffSession> {
  const token = tokenOf(c);
  const session = token === undefined ? undefined : await readSession(deps, token);
  if (!session) {
    throw new Problem(
      'not-signed-in',
      'POST /v1/staff/session opens a session; its cookie is missing or over.',
    );
  }
  return session;
}

/** @throws Problem csrf */
export function requireCsrf(c: Context, session: StaffSession): void {
  const sent = c.req.header('x-csrf-token') ?? '';
  const digest = (text: string) => createHash('sha256').update(text).digest();
  if (timingSafeEqual(digest(sent), digest(session.csrf))) return;
  throw new Problem('csrf', 'Send the `csrf` of GET /v1/staff/session as X-CSRF-Token with every change.');
}

export function tokenOf(c: Context): string | undefined {
  return getCookie(c, COOKIE);
}

export function keepToken(
  c: Context,
  token: string,
  session: StaffSession,
  now: number,
  trustProxy: boolean,
): void {
  const maxAge = Math.max(0, Math.floor((parseIso(session.expiresAt) - now) / 1000));
  setCookie(c, COOKIE, token, { ...attributes(c, trustProxy), maxAge });
}

export function dropToken(c: Context, trustProxy: boolean): void {
  deleteCookie(c, COOKIE, attributes(c, trustProxy));
}

function attributes(c: Context, trustProxy: boolean) {
  return { path: '/', httpOnly: true, sameSite: 'Strict', secure: isHttps(c, trustProxy) } as const;
}
