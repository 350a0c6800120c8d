import { setTimeout as wait } from 'node:timers/promises';
import { holdToContract } from '../../../packages/server/test/http.js';

export interface Reply<Body = unknown> {
  status: number;
  headers: Headers;
  body: Body;
  /** How often it was sent before and no answer came: it may have been done then. */
  lost: number;
}

export interface Sent {
  headers?: Record<string, string>;
  json?: unknown;
}

/** How long a call is tried again while no process answers. */
const PATIENCE_MS = 120_000;

/**
 * Calls the service as many clients at once, counts what came back, and holds every answer against the
 * contract. A call that no process answered is sent again, to any of them, until one does.
 */
export class Caller {
  readonly counts = new Map<string, Map<string, number>>();
  readonly faults: string[] = [];
  calls = 0;

  constructor(
    /** Address of any process that runs. */
    readonly base: () => string,
    /** Address of a visitor, for `X-Forwarded-For`. */
    readonly address: () => string,
  ) {}

  async call<Body = unknown>(
    operation: string,
    method: string,
    path: string,
    { headers = {}, json }: Sent = {},
  ): Promise<Reply<Body>> {
    const until = Date.now() + PATIENCE_MS;
    const request = {
      method,
      headers: {
        'x-forwarded-for': this.address(),
        ...(json !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(json !== undefined && { body: JSON.stringify(json) }),
    };
    for (let lost = 0; ;) {
      const reply = await this.#once(path, request);
      if (reply) this.#check(operation, method, path, reply);
      const busy = reply?.status === 503;
      if (!reply || busy) {
        this.#count(operation, reply ? 'unavailable' : 'no answer');
        if (!reply) lost += 1;
        if (Date.now() > until) {
          const last = reply ? JSON.stringify(reply.body) : 'no connection';
          throw new Error(`${operation}: no answer within ${PATIENCE_MS} ms; the last: ${last}`);
        }
        await wait(busy ? 300 : 100);
        continue;
      }
      this.calls += 1;
      const refusal = reply.status >= 400 ? (reply.body as { code?: string } | undefined)?.code : undefined;
      this.#count(operation, reply.status < 400 ? 'accepted' : (refusal ?? String(reply.status)));
      return { ...reply, lost } as Reply<Body>;
    }
  }

  async #once(path: string, request: RequestInit): Promise<Omit<Reply, 'lost'> | undefined> {
    try {
      const answer = await fetch(this.base() + path, request);
      const text = await answer.text();
      const isJson = /[/+]json/.test(answer.headers.get('content-type') ?? '');
      return {
        status: answer.status,
        headers: answer.headers,
        body: isJson && text !== '' ? JSON.parse(text) : text,
      };
    } catch {
      return undefined;
    }
  }

  #check(operation: string, method: string, path: string, reply: Omit<Reply, 'lost'>): void {
    const busy = reply.status === 503 && reply.headers.has('retry-after');
    if (reply.status >= 500 && !busy)
      this.faults.push(`${operation}: ${reply.status} ${JSON.stringify(reply.body)}`);
    try {
      holdToContract(method, path, reply);
    } catch (error) {
      this.faults.push(`${operation}: ${(error as Error).message}`);
    }
  }

  #count(operation: string, outcome: string): void {
    const outcomes = this.counts.get(operation) ?? new Map<string, number>();
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    this.counts.set(operation, outcomes);
  }
}

/** `approve 120 (wrong-status 14, precondition-failed 9)`, the operations by name. */
export function countsText(counts: Caller['counts']): string {
  return [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([operation, outcomes]) => {
      const refused = [...outcomes].filter(([outcome]) => outcome !== 'accepted').sort((a, b) => b[1] - a[1]);
      const rest = refused.map(([outcome, count]) => `${outcome} ${count}`).join(', ');
      return `${operation} ${outcomes.get('accepted') ?? 0}${rest && ` (${rest})`}`;
    })
    .join('; ');
}
