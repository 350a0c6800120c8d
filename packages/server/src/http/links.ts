import { chinaDate, isPlacementCode } from '@y12355/domain';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { Deps } from '../deps.js';
import type { Scans } from '../links/scans.js';
import { HOME, presentTarget, withCode } from '../links/target.js';
import type { ServerEnv } from './request.js';

/** How long a visitor waits for the database before the start page has to do, in milliseconds. */
const PATIENCE_MS = 1500;

/** The database took too long to say where a link leads. */
class LinkLateError extends Error {
  override readonly name = 'LinkLateError';
}

/**
 * `GET /q/<code>`: where a printed code leads. There is no error at this address: somebody may be in trouble at
 * the other end, so whatever is not known, switched off or out of order leads to the start page.
 *
 * @param scans counts who comes; without it nothing is counted
 */
export function linkRoutes(
  app: OpenAPIHono<ServerEnv>,
  deps: Deps,
  scans: Scans | undefined,
  patience = PATIENCE_MS,
): void {
  app.get('/q/*', async (c) => {
    const code = codeOf(c);
    const target = code === undefined ? undefined : await targetOf(c, deps, code, patience);
    if (code !== undefined && target !== undefined && isScan(c)) scans?.count(code, chinaDate(deps.now()));
    const location = code === undefined ? HOME : withCode(target ?? HOME, code);
    return new Response(null, { status: 302, headers: { Location: location, 'Cache-Control': 'no-store' } });
  });
}

/** The code of the address, or undefined where it has none. Phones write the first letter of a line large. */
function codeOf(c: Context): string | undefined {
  const code = new URL(c.req.url).pathname.slice('/q/'.length).replace(/\/$/, '').toLowerCase();
  return isPlacementCode(code) ? code : undefined;
}

/** A browser that only fetches ahead has nobody in front of it yet. */
function isScan(c: Context): boolean {
  if (c.req.method !== 'GET') return false;
  return !['sec-purpose', 'purpose', 'x-moz'].some((name) => /prefetch/i.test(c.req.header(name) ?? ''));
}

/** Where an active link leads; undefined where there is none, or nobody can say. */
async function targetOf(
  c: Context,
  { store, operator }: Deps,
  code: string,
  patience: number,
): Promise<string | undefined> {
  try {
    const row = await within(
      patience,
      store.db
        .selectFrom('link')
        .select('target')
        .where('code', '=', code)
        .where('active', '=', 1)
        .executeTakeFirst(),
    );
    return row && presentTarget(row.target, operator.trustedOrigins);
  } catch (error) {
    // For the log, which tells what it is and not what was asked for; the visitor goes on.
    c.error = error as Error;
    return undefined;
  }
}

async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new LinkLateError(`no answer within ${ms} ms`)), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
