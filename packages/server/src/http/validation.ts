import type { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { routePath } from 'hono/route';
import { routes } from '../contract/routes.js';
import { faultsOf, pointerTo, type Fault } from '../faults.js';
import { Problem } from '../problem.js';

interface Validation {
  target: string;
  success: boolean;
  data?: unknown;
  error?: z.ZodError;
}

/**
 * Runs after each part of a request was checked against the contract. Text that no database stores
 * faithfully (NUL, half a surrogate pair) is refused here too, before any use case sees it.
 *
 * @throws Problem bad-request with every fault; not-found for a part of the path
 */
export function refuseInvalid(result: Validation, c: Context): void {
  const { target, data } = result;
  const schema = schemaOf(c, target);
  // A body may hold personal data, so only what stands in the address anyway is repeated.
  const faults =
    result.error && schema
      ? faultsOf(result.error, schema, data, target === 'query')
      : target === 'header'
        ? []
        : unstorable(data, []);
  if (result.success && faults.length === 0) return;
  if (target === 'param' && routePath(c).startsWith('/v1/kiosk/')) {
    const expected = 'expected 2 to 32 small letters, digits and -';
    throw new Problem('bad-request', `The id of the screen: ${expected}.`, { status: 400 });
  }
  if (target === 'param') throw new Problem('not-found', 'Nothing has an identifier like this one.');
  const part = target === 'json' ? 'body' : target;
  throw new Problem('bad-request', `The ${part} is not as expected; \`errors\` names each fault.`, {
    errors: faults,
  });
}

function schemaOf(c: Context, target: string): z.ZodType | undefined {
  const method = c.req.method === 'HEAD' ? 'get' : c.req.method.toLowerCase();
  const route = routes.find((one) => one.method === method && one.getRoutingPath() === routePath(c));
  const request = (route && 'request' in route ? route.request : {}) as {
    query?: z.ZodType;
    params?: z.ZodType;
    headers?: z.ZodType;
    body?: { content: { 'application/json': { schema: z.ZodType } } };
  };
  if (target === 'json') return request.body?.content['application/json'].schema;
  if (target === 'param') return request.params;
  return target === 'query' ? request.query : request.headers;
}

function unstorable(value: unknown, path: (string | number)[]): Fault[] {
  if (typeof value === 'string') {
    const odd = value.includes('\0') || /\p{Surrogate}/u.test(value);
    return odd ? [{ pointer: pointerTo(path), message: 'expected text without NUL or half characters' }] : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => unstorable(inner, [...path, name]));
}
