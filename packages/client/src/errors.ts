import type { Problem, ProofChallenge, Slot } from './schemas.js';

/**
 * The service understood the call and refused it. `code` is the one to act on.
 *
 * @example
 * if (error instanceof ProblemError && error.code === 'slot-full') offer(error.alternatives);
 */
export class ProblemError extends Error {
  readonly code: Problem['code'];
  /** What was wrong and what was expected, in English: for a console, not for a visitor. */
  readonly detail: string;
  /** One row for each fault in the request; empty where the service names none. */
  readonly errors: NonNullable<Problem['errors']>;
  /** Other slots near a full one; empty where there are none. */
  readonly alternatives: Slot[];
  /** What to work out before asking again, for `proof-needed`. */
  readonly proof: ProofChallenge | undefined;

  constructor(
    problem: Pick<Problem, 'code' | 'detail' | 'errors' | 'alternatives' | 'proof'>,
    /** HTTP status. */
    readonly status: number,
    /** Seconds after which the service wants to be asked again, where it says so. */
    readonly retryAfter?: number,
  ) {
    super(problem.code + ': ' + problem.detail);
    this.code = problem.code;
    this.detail = problem.detail;
    this.errors = problem.errors || [];
    this.alternatives = problem.alternatives || [];
    this.proof = problem.proof;
  }
}

/**
 * No answer came: the device is `offline`, the time ran out (`timeout`), the way is broken or the service
 * does not allow this origin (`network`), the caller gave up (`aborted`).
 */
export class NetworkError extends Error {
  constructor(
    readonly code: 'offline' | 'timeout' | 'network' | 'aborted',
    base: string,
    cause?: unknown,
  ) {
    super(`${code}: no answer from ${base}; check the address, and that it allows this origin`, { cause });
  }
}

/** An answer came, but not one of this contract: a login page of a public network, another service. */
export class ContractError extends Error {
  readonly code = 'garbage';

  constructor(base: string) {
    super(`no 12355 booking service at ${base}; check the address`);
  }
}

/** Everything a call of a client rejects with. */
export type ClientError = ProblemError | NetworkError | ContractError;
