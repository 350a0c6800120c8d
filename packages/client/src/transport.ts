import { help, parse } from './document.js';
import type { Example } from './document.js';
import { ContractError, NetworkError, ProblemError } from './errors.js';
import type { Problem } from './schemas.js';

/** How both clients reach the service: time limit, retries, shared and kept documents, errors. */

export interface TransportOptions {
  /** Address of the service: `https://x.example`, `/`, `https://x.example/base`; a trailing `/v1` is accepted. */
  base: string;
  /** Default: the `fetch` of the page or of Node. */
  fetch?: typeof fetch | undefined;
  /** Milliseconds a call may take, its retries included. Default 8000. */
  timeoutMs?: number | undefined;
  /** How often a call that is safe to repeat is tried again. Default 2. */
  retries?: number | undefined;
  /** Spreads the waits between tries; 0 to 1. Default `Math.random`. */
  random?: (() => number) | undefined;
}

export interface CallOptions {
  /** Gives the call up: it rejects with a `NetworkError` of code `aborted`. */
  signal?: AbortSignal | undefined;
}

export interface Outgoing extends Omit<RequestInit, 'signal'> {
  /**
   * Given for public documents only, which may rest in the browser's cache: equal calls at one time are one
   * request, and an unchanged document is not sent again.
   */
  cache?: RequestCache;
  /** 0 where sending it twice does more than sending it once. */
  retries?: number;
}

/** One request with its retries. It goes on as long as somebody waits for it. */
interface Flight {
  text: Promise<string>;
  waiting: number;
  /** Empty before Chrome 66, which has none. There an answer that comes too late is dropped. */
  controller: Partial<AbortController>;
  kept: { etag: string; text: string } | undefined;
}

/** Public documents kept at most. */
const capacity = 16;
/** Longest `Retry-After`, in seconds, that a call sits out by itself. */
const patience = 3;

/** Values come from pages and visitors: each is escaped, half an emoji too, which a `maxlength` leaves behind. */
export function path(strings: TemplateStringsArray, ...values: string[]): string {
  const safe = values.map((value) => encodeURIComponent(value.replace(/[\ud800-\udfff]/g, '?')));
  return String.raw(strings, ...safe);
}

/** 32 hexadecimal digits, from 128 random bits. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => (byte + 256).toString(16).slice(1)).join('');
}

/** Undefined values are left out. */
export function queryOf(query: object = {}): string {
  return '?' + new URLSearchParams(JSON.parse(JSON.stringify(query)));
}

export function createTransport(options: TransportOptions) {
  const { timeoutMs = 8000, random = Math.random } = options;
  const base = options.base.replace(/(\/v1)?\/*$/, '') + '/v1';
  const shelf = new Map<string, Flight>();

  async function fly(flight: Flight, url: string, retries: number, init: RequestInit): Promise<string> {
    for (let tries = 0; ; tries++) {
      let fault: Error;
      let wait = NaN;
      try {
        const response = await (options.fetch || fetch)(url, init);
        const { status, headers } = response;
        const text = await response.text();
        if (response.ok) {
          const etag = headers.get('etag');
          // On another origin `If-None-Match` costs a preflight; there the browser's own cache does the same.
          if (etag && response.type !== 'cors') flight.kept = { etag, text };
          return text;
        }
        if (status === 304 && flight.kept) return flight.kept.text;
        const after = parseFloat(headers.get('retry-after') || '');
        if (status === 429) wait = after;
        if (status > 501 && status < 505) wait = after || 0;
        const problem = parse<Problem>(text, { code: 'internal', detail: '' });
        fault = problem
          ? new ProblemError(problem, status, after || undefined)
          : status < 500
            ? new ContractError(base)
            : new NetworkError('network', base);
      } catch (cause) {
        const offline = typeof navigator !== 'undefined' && navigator.onLine === false;
        if (!offline) wait = 0;
        fault = new NetworkError(offline ? 'offline' : 'network', base, cause);
      }
      if (tries >= retries || !(wait <= patience)) throw fault;
      await new Promise((resolve) => setTimeout(resolve, wait * 1000 + random() * 400 * 2 ** tries));
      if (!flight.waiting) throw fault;
    }
  }

  /** Resolves to a document like the example; rejects with a `ClientError`. */
  return async <T>(
    path: string,
    example: Example<T>,
    { retries = options.retries ?? 2, ...init }: Outgoing,
    { signal }: CallOptions = {},
  ): Promise<T> => {
    const url = base + path;
    const lost = (code: NetworkError['code']) => new NetworkError(code, base);
    if (signal?.aborted) throw lost('aborted');

    let flight = shelf.get(url);
    if (!flight?.waiting) {
      const kept = flight?.kept;
      const controller = typeof AbortController === 'undefined' ? {} : new AbortController();
      flight = { waiting: 0, kept, controller } as Flight;
      flight.text = fly(flight, url, retries, {
        credentials: 'omit',
        cache: 'no-store',
        // Not `no-referrer`: some browsers then send `Origin: null` with a POST, which no service can trust.
        referrerPolicy: 'same-origin',
        signal: flight.controller.signal ?? null,
        ...(kept && { headers: { 'if-none-match': kept.etag } }),
        ...init,
      });
    }
    if (init.cache && shelf.set(url, flight).size > capacity)
      shelf.delete(shelf.keys().next().value as string);

    let stop!: () => void;
    let timer;
    let text;
    flight.waiting++;
    try {
      text = await Promise.race([
        flight.text,
        new Promise<never>((_, reject) => {
          stop = () => reject(lost('aborted'));
          timer = setTimeout(() => reject(lost('timeout')), timeoutMs);
          signal?.addEventListener('abort', stop);
        }),
      ]);
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
      if (!--flight.waiting) flight.controller.abort?.();
    }

    const value = parse<T>(text, example);
    if (value === undefined) throw new ContractError(base);
    const answered = (value as { help?: { phone: string } }).help;
    if (answered && answered.phone !== help.phone) {
      console.error(`${base}: help.phone is ${answered.phone}, not ${help.phone}; it is not used`);
      answered.phone = help.phone;
    }
    return value;
  };
}
