import type { z } from '@hono/zod-openapi';
import type { problem, proofChallenge, slot } from './contract/common.js';

export type ProblemCode = z.infer<typeof problem>['code'];

const statusOf: Record<ProblemCode, number> = {
  'unknown-region': 404,
  'unknown-center': 404,
  'unknown-service': 404,
  'unknown-slot': 404,
  'unknown-booking': 404,
  'unknown-hold': 404,
  'unknown-link': 404,
  'bad-request': 422,
  'idempotency-key-missing': 400,
  'idempotency-key-reused': 422,
  'slot-full': 409,
  'already-booked': 409,
  'hold-over': 409,
  'day-not-full': 409,
  'proof-needed': 429,
  'booking-closed': 403,
  'origin-not-trusted': 403,
  'not-signed-in': 401,
  'sign-in-failed': 401,
  csrf: 403,
  forbidden: 403,
  'precondition-missing': 428,
  'precondition-failed': 412,
  'wrong-status': 409,
  'center-in-use': 409,
  'link-taken': 409,
  'screen-refused': 401,
  'too-many-requests': 429,
  'too-large': 413,
  'not-found': 404,
  unavailable: 503,
  internal: 500,
};

interface ProblemExtras {
  status?: number;
  errors?: { pointer: string; message: string }[];
  alternatives?: z.infer<typeof slot>[];
  proof?: z.infer<typeof proofChallenge>;
  /** Seconds, sent as `Retry-After`. */
  retryAfter?: number;
}

/** A refusal that a client can act on; the HTTP layer writes it as RFC 9457 problem details. */
export class Problem extends Error {
  readonly status: number;

  constructor(
    readonly code: ProblemCode,
    /** What was wrong and what was expected, in English. */
    readonly detail: string,
    readonly extras: ProblemExtras = {},
  ) {
    super(`${code}: ${detail}`);
    this.name = 'Problem';
    this.status = extras.status ?? statusOf[code];
  }
}
