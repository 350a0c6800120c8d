import assert from 'node:assert/strict';
import type { z } from '@hono/zod-openapi';
import { problem } from '../src/contract/common.js';
import { routes } from '../src/contract/routes.js';
import type { Deps } from '../src/deps.js';
import { createApp, type AppOptions } from '../src/http/app.js';
import type { ProblemCode } from '../src/problem.js';

export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  /** The parsed body; `undefined` where there is none or it is no JSON. */
  body: unknown;
}

export interface Call {
  method?: string;
  headers?: Record<string, string>;
  /** Sent as JSON. */
  json?: unknown;
  /** Sent as it is, with the Content-Type of `headers`. */
  body?: BodyInit;
}

/** Calls an app and holds every answer against the contract: documented status, strict schema, the line in a refusal. */
export type Caller = (path: string, call?: Call) => Promise<Answer>;

/** Refusals that any route may give before its own rules are asked. */
const general = new Set([400, 404, 405, 413, 415, 422, 500]);

export function callerOf(deps: Deps, options: Partial<AppOptions> = {}): Caller {
  const app = createApp(deps, { root: '/nowhere', version: '0.0.0-test', ...options });
  return async (path, { method = 'GET', headers = {}, json, body } = {}) => {
    const response = await app.request(path, {
      method,
      headers: { ...(json !== undefined && { 'Content-Type': 'application/json' }), ...headers },
      ...(json !== undefined ? { body: JSON.stringify(json) } : body !== undefined && { body }),
      ...(body instanceof ReadableStream && { duplex: 'half' }),
    });
    const text = await response.text();
    const type = response.headers.get('content-type') ?? '';
    const answer: Answer = {
      status: response.status,
      headers: response.headers,
      text,
      body: /[/+]json/.test(type) && text !== '' ? JSON.parse(text) : undefined,
    };
    holdToContract(method, path, answer);
    return answer;
  };
}

/** Fails where an answer is not what the contract says: its status, its schema, the line in a refusal. */
export function holdToContract(
  method: string,
  path: string,
  answer: Pick<Answer, 'status' | 'headers' | 'body'>,
): void {
  const { status, headers, body } = answer;
  const pathname = path.split('?', 1)[0] ?? '';
  const where = `${method} ${pathname} answered ${status}`;
  if (status >= 400 && pathname.startsWith('/v1/')) {
    assert.equal(headers.get('content-type'), 'application/problem+json', where);
    const parsed = problem.parse(body);
    assert.equal(parsed.status, status, where);
    assert.equal(parsed.type, `/problems/${parsed.code}`, where);
  }
  const route = routes.find(
    (one) =>
      one.method === method.toLowerCase() &&
      new RegExp(`^${one.path.replace(/\./g, '\\.').replace(/\{\w+\}/g, '[^/]+')}$`).test(pathname),
  );
  if (!route) return;
  const responses = route.responses as Record<number, { content?: Record<string, { schema: z.ZodType }> }>;
  const documented = responses[status];
  assert.ok(documented ?? general.has(status), `${where}, which the contract does not say`);
  const content = documented?.content?.['application/json'];
  if (content) content.schema.parse(body);
}

/** The refusal's code, its pointers and its sentence for developers. */
export function refused(answer: Answer, code: ProblemCode, status?: number) {
  assert.ok(answer.status >= 400, `expected ${code}, but it went through`);
  const parsed = problem.parse(answer.body);
  assert.equal(parsed.code, code, parsed.detail);
  if (status !== undefined) assert.equal(answer.status, status);
  return { ...parsed, pointers: (parsed.errors ?? []).map((fault) => fault.pointer).sort() };
}
