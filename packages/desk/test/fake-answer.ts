import type { Problem } from '@y12355/client';

/** Answers of a fake service. */

export const help = { phone: '12355' } as const;

export interface Call {
  method: string;
  path: string;
  query: string;
  headers: Record<string, string>;
  body: Record<string, unknown> | undefined;
}

const statuses: Partial<Record<Problem['code'], number>> = {
  'sign-in-failed': 401,
  'not-signed-in': 401,
  csrf: 403,
  forbidden: 403,
  'bad-request': 422,
  'unknown-booking': 404,
  'unknown-center': 404,
  'unknown-slot': 404,
  'unknown-link': 404,
  'wrong-status': 409,
  'slot-full': 409,
  'already-booked': 409,
  'center-in-use': 409,
  'precondition-missing': 428,
  'precondition-failed': 412,
};

export function problem(code: Problem['code'], more: Partial<Problem> = {}, retryAfter?: number): Response {
  const status = more.status ?? statuses[code] ?? 404;
  const body: Problem = { type: 'about:blank', title: code, detail: code, help, ...more, status, code };
  return Response.json(body, {
    status,
    headers: {
      'content-type': 'application/problem+json',
      ...(retryAfter !== undefined && { 'retry-after': String(retryAfter) }),
    },
  });
}
