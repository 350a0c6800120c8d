import type { Problem } from '../src/schemas.js';

const statuses: Partial<Record<Problem['code'], number>> = {
  'idempotency-key-missing': 400,
  'booking-closed': 403,
  'slot-full': 409,
  'already-booked': 409,
  'hold-over': 409,
  'day-not-full': 409,
  'wrong-status': 409,
  'bad-request': 422,
  'idempotency-key-reused': 422,
};

/** RFC 9457 problem details as the contract words them. */
export function refuse(code: Problem['code'], detail: string, more: Partial<Problem> = {}): Response {
  const problem: Problem = {
    type: `https://12355.example/problems/${code}`,
    title: code,
    status: statuses[code] ?? 404,
    code,
    detail,
    ...more,
    help: { phone: '12355' },
  };
  return Response.json(problem, {
    status: problem.status,
    headers: { 'content-type': 'application/problem+json' },
  });
}
