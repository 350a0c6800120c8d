import type { Booking, BookingReceipt, BookingRequest, OperatorDocument, Problem } from '../src/schemas.js';
import { addDays, dateOf, instant } from './fake-time.js';
import { fakeCenters, fakeDays, fakeOperator } from './fake-data.js';

export { closedAfterDays, horizonDays } from './fake-data.js';

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
}

export interface FakeOptions extends FakeSwitches {
  /** Default Saturday 2026-09-12 10:00 in China. */
  now?: Date;
  /** Laid over the operator's document, for example `{trustedOrigins: [location.origin]}`. */
  operator?: Partial<OperatorDocument>;
}

export interface FakeRequest {
  method: string;
  /** With its query: `/v1/centers?region=440106`. */
  path: string;
  headers: Record<string, string>;
  body: unknown;
}

export type FakeFetch = typeof fetch & {
  switches: FakeSwitches;
  /** Every request made, in order, those that failed included. */
  log: FakeRequest[];
  /** What staff would do: changes the status of a booking. */
  decide(ref: string, status: Booking['status'], reason?: string): void;
};

interface Stored {
  receipt: BookingReceipt;
  slot: string;
  contact: string | undefined;
  reason: string | undefined;
  key: string;
  request: string;
}

const status: Partial<Record<Problem['code'], number>> = {
  'idempotency-key-missing': 400,
  'booking-closed': 403,
  'slot-full': 409,
  'already-booked': 409,
  'wrong-status': 409,
  'bad-request': 422,
  'idempotency-key-reused': 422,
};

function refuse(code: Problem['code'], detail: string, more: Partial<Problem> = {}): Response {
  const problem: Problem = {
    type: `https://12355.example/problems/${code}`,
    title: code,
    status: status[code] ?? 404,
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

/**
 * The public part of the contract in memory, for tests of what stands on the client. It knows five sample
 * centers (`gz`, `th`, `th-phone`, `ft`, `dc`) with services `<center>-psy`, and `gz-law`.
 *
 * @example
 * const fetch = createFakeFetch({ now: new Date('2026-09-12T10:00:00+08:00') });
 * const client = createClient({ base: '/', fetch });
 * fetch.switches.down = true;
 */
export function createFakeFetch(options: FakeOptions = {}): FakeFetch {
  const { now = new Date('2026-09-12T10:00:00+08:00'), operator, ...switches } = options;
  const centers = fakeCenters(now);
  const bookings: Stored[] = [];
  const log: FakeRequest[] = [];
  const head = { asOf: instant(now), help: { phone: '12355' as const } };

  const booked = (slot: string) =>
    bookings.filter((row) => row.slot === slot && /requested|approved/.test(row.receipt.status)).length;

  const find = (serviceId: string) => {
    const center = centers.find((row) => row.services.some(({ id }) => id === serviceId));
    const service = center?.services.find(({ id }) => id === serviceId);
    return center && service && { center, service };
  };

  function list(query: URLSearchParams): Response {
    const region = (query.get('region') ?? '').replace(/(00)+$/, '');
    const wanted = (query.get('q') ?? '').trim();
    const kind = query.get('service');
    if (!/^(44\d*)?$/.test(region)) return refuse('unknown-region', 'expected an adcode of Guangdong');
    const found = centers.filter(
      (row) =>
        row.region.startsWith(region) &&
        (row.name + row.areaName).includes(wanted) &&
        (!kind || row.services.some((service) => service.kind === kind)),
    );
    const start = Number(query.get('cursor') ?? 0);
    const end = start + Number(query.get('limit') ?? 200);
    const next = end < found.length && { next: String(end) };
    return Response.json({ version: 1, ...head, calendar: [], centers: found.slice(start, end), ...next });
  }

  function days(serviceId: string, from: string, to: string) {
    const known = find(serviceId)!;
    return fakeDays(known.center, known.service, now, from, to, booked);
  }

  function slots(serviceId: string, query: URLSearchParams): Response {
    const known = find(serviceId);
    if (!known) return refuse('unknown-service', `no service ${serviceId}`);
    const [from, to] = [query.get('from') ?? '', query.get('to') ?? ''];
    if (!(Date.parse(from) <= Date.parse(to)) || to > addDays(from, 30)) {
      return refuse('bad-request', 'expected from and to as YYYY-MM-DD, at most 31 days');
    }
    const { id, name, sample } = known.center;
    const center = { id, name, ...(sample && { sample }) };
    return Response.json({ ...head, service: known.service, center, days: days(serviceId, from, to) });
  }

  function request(headers: Record<string, string>, body: BookingRequest): Response {
    const key = headers['idempotency-key'];
    if (!key) return refuse('idempotency-key-missing', 'send an Idempotency-Key');
    if (switches.bookingClosed) return refuse('booking-closed', 'booking is not set up here');
    const before = bookings.find((row) => row.key === key);
    if (before) {
      return before.request === JSON.stringify(body)
        ? Response.json(before.receipt, { status: 201 })
        : refuse('idempotency-key-reused', 'the key was used with another body');
    }
    const known = find(body.slot.split('/')[0]!);
    const all = known ? days(known.service.id, dateOf(now), addDays(dateOf(now), 27)) : [];
    const open = all.flatMap((day) => day.slots);
    const slot = open.find(({ id }) => id === body.slot);
    if (!known || !slot) return refuse('unknown-slot', `no slot ${body.slot}`);
    const errors = faults(body);
    if (errors.length) return refuse('bad-request', 'some fields need another look', { errors });
    const contact = body.phone ?? body.guardianPhone;
    if (contact && bookings.some((row) => row.slot === slot.id && row.contact === contact)) {
      return refuse('already-booked', 'this contact holds this slot already');
    }
    if (slot.state === 'full' || slot.state === 'past') {
      const alternatives = open.filter(({ state }) => state === 'free' || state === 'few').slice(0, 3);
      return refuse('slot-full', 'the slot is taken', { alternatives });
    }
    const number = String(bookings.length);
    const { id, name, address, phones } = known.center;
    const receipt: BookingReceipt = {
      ref: `Y7K3-M2${number.padStart(2, '0')}`,
      code: `4081773${number}`.slice(-8),
      status: 'requested',
      start: slot.start,
      end: slot.end,
      center: { id, name, address, phones, sample: true },
      service: {
        id: known.service.id,
        name: known.service.name,
        slotMinutes: known.service.slotMinutes,
      },
      reviewBy: instant(new Date(Math.min(now.getTime() + 48 * 3_600_000, Date.parse(slot.start)))),
      unconfirmed: slot.unconfirmed,
      help: head.help,
    };
    const request = JSON.stringify(body);
    bookings.push({ receipt, slot: slot.id, contact, reason: undefined, key, request });
    return Response.json(receipt, { status: 201 });
  }

  function faults(body: BookingRequest): NonNullable<Problem['errors']> {
    const errors: NonNullable<Problem['errors']> = [];
    const young = body.ageBand === 'under14';
    if (!body.alias.trim()) errors.push({ pointer: '/alias', message: 'expected 1 to 20 characters' });
    if (body.phone && !/^1\d{10}$/.test(body.phone)) {
      errors.push({ pointer: '/phone', message: 'expected 11 digits' });
    }
    if (young && !/^1\d{10}$/.test(body.guardianPhone ?? '')) {
      errors.push({ pointer: '/guardianPhone', message: 'expected 11 digits, for the age band is under14' });
    }
    for (const consent of document().consents) {
      const needed = consent.required && (young || !consent.under14);
      if (needed && !body.consents.some(({ id }) => id === consent.id)) {
        errors.push({ pointer: '/consents', message: `expected consent ${consent.id}` });
      }
    }
    return errors;
  }

  const document = () => ({ ...fakeOperator(now, !switches.bookingClosed), ...operator });

  function own(ref: string, action: string | undefined, authorization: string | undefined): Response {
    const row = bookings.find(({ receipt }) => receipt.ref === ref);
    if (!row || authorization !== `Bearer ${row.receipt.code}`) {
      return refuse('unknown-booking', 'unknown reference or wrong code');
    }
    if (action === 'calendar.ics') {
      return new Response('BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n', {
        headers: { 'content-type': 'text/calendar' },
      });
    }
    if (action === 'cancel') {
      if (!/requested|approved|cancelled/.test(row.receipt.status)) {
        return refuse('wrong-status', `the booking is ${row.receipt.status}`);
      }
      row.receipt = { ...row.receipt, status: 'cancelled' };
    }
    const { code: _code, ...booking } = row.receipt;
    return Response.json({ ...booking, ...(row.reason && { reason: row.reason }) });
  }

  function answer({ method, headers, body }: FakeRequest, url: URL): Response {
    const [, , kind, name, action] = url.pathname.split('/').map(decodeURIComponent);
    if (kind === 'operator') return Response.json(document());
    if (kind === 'centers' && !name) return list(url.searchParams);
    if (kind === 'centers' && !action) {
      const center = centers.find(({ id }) => id === name);
      return center
        ? Response.json({ ...head, calendar: [], center })
        : refuse('unknown-center', `no center ${name}`);
    }
    if (kind === 'services' && action === 'slots') return slots(name!, url.searchParams);
    if (kind === 'bookings' && method === 'POST' && !name) return request(headers, body as BookingRequest);
    if (kind === 'bookings' && name) return own(name, action, headers['authorization']);
    return refuse('not-found', `the fake service has no ${method} ${url.pathname}`);
  }

  const fake = async (input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
    const url = new URL(String(input), 'https://fake.invalid');
    const entry: FakeRequest = {
      method: init.method ?? 'GET',
      path: url.pathname + url.search,
      headers: Object.fromEntries(new Headers(init.headers)),
      body: typeof init.body === 'string' ? JSON.parse(init.body) : undefined,
    };
    log.push(entry);
    const aborted = new Promise<never>((_, reject) => {
      const leave = () => reject(new DOMException('aborted', 'AbortError'));
      if (init.signal?.aborted) leave();
      init.signal?.addEventListener('abort', leave);
    });
    const wait = switches.slow === true ? new Promise<never>(() => {}) : switches.slow;
    await Promise.race([aborted, wait]);
    if (switches.down) throw new TypeError('Failed to fetch');
    if (switches.garbage) {
      return new Response('<!doctype html><title>Sign in</title>', {
        headers: { 'content-type': 'text/html' },
      });
    }
    return answer(entry, url);
  };

  return Object.assign(fake as typeof fetch, {
    switches,
    log,
    decide(ref: string, to: Booking['status'], reason?: string) {
      const row = bookings.find(({ receipt }) => receipt.ref === ref);
      if (!row) throw new Error(`decide: no booking ${ref}; made so far: ${bookings.length}`);
      row.receipt = { ...row.receipt, status: to };
      row.reason = reason;
    },
  });
}
