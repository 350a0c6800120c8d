import type { Booking, CenterAnswer, OperatorDocument } from '../src/schemas.js';
import { createFakeBookings } from './fake-bookings.js';
import { createFakeDirectory } from './fake-directory.js';
import { fakeOperator } from './fake-data.js';
import { createFakeHolds } from './fake-holds.js';
import { fakeMaterials } from './fake-materials.js';
import { refuse } from './fake-refusal.js';
import { createFakeWaiting } from './fake-waiting.js';

export { closedAfterDays, horizonDays } from './fake-schedule.js';

/** Turned on and off while a test runs. */
export interface FakeSwitches {
  /** Every request fails as if there were no network. */
  down?: boolean;
  /** Every request waits: for ever until it is aborted, or for the given promise. */
  slow?: boolean | Promise<unknown>;
  /** Every request answers 200 with the page of a public network's sign-in. */
  garbage?: boolean;
  /** The operator has not set booking up. */
  bookingClosed?: boolean;
  /** A service that knows no holds. */
  noHolds?: boolean;
  /** Minutes that have gone, for what a hold says; everything else stands still. */
  later?: number;
  /** Date on which every seat is taken. */
  fullOn?: string;
}

export interface FakeOptions extends FakeSwitches {
  /** Default Saturday 2026-09-12 10:00 in China. */
  now?: Date;
  /** Laid over the operator's document, for example `{trustedOrigins: [location.origin]}`. */
  operator?: Partial<OperatorDocument>;
  /** Laid over every center, for example `{contactNeeded: true}`. */
  center?: Partial<CenterAnswer>;
}

export interface FakeRequest {
  method: string;
  /** With its query: `/v1/centers?region=440106`. */
  path: string;
  /** Names in lower case. */
  headers: Record<string, string>;
  body: unknown;
  /** Whether it goes out after the page has gone. */
  keepalive: boolean;
}

export type FakeFetch = typeof fetch & {
  switches: FakeSwitches;
  /** Every request made, in order, those that failed included. */
  log: FakeRequest[];
  /** What staff would do: changes the status of a booking. */
  decide(ref: string, status: Booking['status'], reason?: string): void;
  /** Ends every hold, as time does. */
  lapse(): void;
};

/**
 * The public part of the contract in memory, for tests of what stands on the client. It knows five sample
 * centers (`gz`, `th`, `th-phone`, `ft`, `dc`) with services `<center>-psy`, and `gz-law`; `th-phone` takes
 * no bookings. Its four materials have no files.
 *
 * @example
 * const fetch = createFakeFetch({ now: new Date('2026-09-12T10:00:00+08:00') });
 * const client = createClient({ base: '/', fetch });
 * fetch.switches.down = true;
 */
export function createFakeFetch(options: FakeOptions = {}): FakeFetch {
  const { now = new Date('2026-09-12T10:00:00+08:00'), operator, center, ...switches } = options;
  const log: FakeRequest[] = [];
  const document = () => ({ ...fakeOperator(now, !switches.bookingClosed), ...operator });
  const holds = createFakeHolds(now, () => switches.later ?? 0);
  const waiting = createFakeWaiting();
  const bookings = createFakeBookings({ now, operator: document, useHold: holds.use });
  const isFull = (slot: string) => switches.fullOn !== undefined && slot.includes(`/${switches.fullOn}T`);
  const taken = (slot: string) => (isFull(slot) ? 200 : bookings.taken(slot) + holds.taken(slot));
  const directory = createFakeDirectory({ now, taken, center });

  function answer({ method, headers, body }: FakeRequest, url: URL): Response {
    const [kind, name, action] = url.pathname.split('/').slice(2).map(decodeURIComponent);
    const route = [method, kind, name && '*', action].filter(Boolean).join(' ');
    if (route === 'GET operator') return Response.json(document());
    if (route === 'GET centers') return directory.centers(url.searchParams);
    if (route === 'GET centers *') return directory.center(name);
    if (route === 'GET centers * hours') return directory.hours(name, url.searchParams);
    if (route === 'GET materials') return Response.json(fakeMaterials(now, url.searchParams));
    if (route === 'GET services * slots') return directory.slots(name, url.searchParams);
    if (kind === 'holds' && switches.noHolds) return refuse('not-found', 'this service has no holds');
    if (route === 'POST holds') return holds.take(body, directory.offers);
    if (route === 'POST holds * extend') return holds.extend(name);
    if (route === 'DELETE holds *') return holds.release(name);
    if (route === 'GET waiting *') return waiting.show(name, headers['authorization']);
    if (route === 'DELETE waiting *') return waiting.leave(name, headers['authorization']);
    if (route === 'POST waiting') return waiting.join(headers['idempotency-key'], body, directory.offers);
    if (route === 'POST bookings')
      return bookings.request(headers['idempotency-key'], body, directory.offers);
    if (route === 'GET bookings *') {
      const waits = waiting.show(name, headers['authorization']).ok;
      return waits ? refuse('wrong-status', 'it still waits') : bookings.show(name, headers['authorization']);
    }
    if (route === 'POST bookings * cancel') return bookings.cancel(name, headers['authorization']);
    if (route === 'POST bookings * reschedule')
      return bookings.reschedule(name, headers['authorization'], body, directory.offers);
    if (route === 'DELETE bookings *') return bookings.erase(name, headers['authorization']);
    if (route === 'GET bookings * calendar.ics') return bookings.calendar(name, headers['authorization']);
    return refuse('not-found', `the fake service has no ${method} ${url.pathname}`);
  }

  const fake = async (input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
    const url = new URL(input instanceof Request ? input.url : input, 'https://fake.invalid');
    const entry: FakeRequest = {
      method: init.method ?? 'GET',
      path: url.pathname + url.search,
      headers: Object.fromEntries(new Headers(init.headers)),
      body: typeof init.body === 'string' ? JSON.parse(init.body) : undefined,
      keepalive: init.keepalive === true,
    };
    log.push(entry);
    const aborted = new Promise<never>((_, reject) => {
      const leave = () => reject(new DOMException('aborted', 'AbortError'));
      if (init.signal?.aborted) leave();
      init.signal?.addEventListener('abort', leave);
    });
    await Promise.race([aborted, switches.slow === true ? new Promise(() => {}) : switches.slow]);
    if (switches.down) throw new TypeError('Failed to fetch');
    if (switches.garbage) {
      return new Response('<!doctype html><title>Sign in</title>', {
        headers: { 'content-type': 'text/html' },
      });
    }
    return answer(entry, url);
  };

  return Object.assign(fake, { switches, log, decide: bookings.decide, lapse: holds.lapse });
}
