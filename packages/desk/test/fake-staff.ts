import type { Problem } from '@y12355/client';
import type {
  AuditList,
  BookingEvent,
  CompletenessReport,
  Hit,
  Kiosk,
  Link,
  QuarterReport,
  StaffBooking,
  StaffCalendar,
  StaffCenter,
  StaffContact,
  StaffSession,
  StaffWaiting,
} from '@y12355/client/staff';
import { chinaIso } from '@y12355/domain';
import { help, problem, type Call } from './fake-answer.js';
import { NOW, sampleBookings } from './fake-bookings.js';
import { carryOut, declineMany, listBookings, offer, walkIn } from './fake-bookings-routes.js';
import { centerAnswer, fakeCompleteness, fakeOperator, fakeSlots, sampleCenters } from './fake-centers.js';
import { importCalendar, importCenters, retireCenter, saveCenter } from './fake-desk-routes.js';
import { installFakeEvents } from './fake-events.js';
import { readKiosks, sampleKiosks } from './fake-kiosks.js';
import { changeLinks, readLinks, reportLinks, sampleLinks } from './fake-links.js';
import { sampleAudit, sampleCalendar, sampleHistory, sampleQuarter, sampleWaiting } from './fake-reports.js';

/** The routes of the contract that the desk uses, in memory, in place of the page's `fetch`. */

export interface FakeStaff {
  bookings: StaffBooking[];
  /** What happened to a booking beside what its state tells. */
  events: Record<string, BookingEvent[]>;
  waiting: StaffWaiting[];
  contacts: Record<string, Omit<StaffContact, 'help'>>;
  centers: StaffCenter[];
  links: Link[];
  kiosks: Kiosk[];
  /** Ids of slots without a free seat. */
  full: Set<string>;
  calendar: StaffCalendar;
  audit: AuditList['entries'];
  quarter: QuarterReport;
  /** Bookings that a save of an entry, or an import, would hit. */
  hits: Hit[];
  /** What the service finds wrong in an entry or a file. */
  faults: NonNullable<Problem['errors']>;
  session: StaffSession;
  /** A one-time code that the account needs. */
  otp: string | undefined;
  signedIn: boolean;
  calls: Call[];
  /** No answer at all. */
  down: boolean;
  /** The next calls are answered with this problem; the number says how many. */
  refuse:
    | (Pick<Problem, 'code' | 'status'> &
        Partial<Pick<Problem, 'detail' | 'errors'>> & { times: number; retryAfter?: number })
    | undefined;
  completeness: CompletenessReport;
  /** Bookings, or lines of the log, of one page. */
  pageSize: number;
  /** Answers, or those of one method, are ready but wait until {@link FakeStaff.release}. */
  held: boolean | 'GET';
  release(): void;
  /** How often a path was called. */
  count(method: string, ending: string): number;
  /** Gives the page its own `fetch` back. */
  remove(): void;
}

export const fakeSession: StaffSession = {
  name: '示例值班员',
  role: 'center',
  scope: 'gz',
  centers: [{ id: 'gz', name: '示例青少年服务中心', sample: true }],
  desk: { reasons: [] },
  csrf: 'token-1',
  expiresAt: chinaIso(NOW + 12 * 3_600_000),
  help,
};

/** Puts the fake in place; the one account is `demo` with the password `right`. */
export function installFakeStaff(changes: Partial<FakeStaff> = {}): FakeStaff {
  const real = globalThis.fetch;
  const removeEvents = installFakeEvents();
  let pending: (() => void)[] = [];
  const fake: FakeStaff = {
    bookings: sampleBookings(),
    events: {},
    waiting: sampleWaiting(),
    contacts: {
      shu: { phone: '100-0000-0001' },
      l: { guardianPhone: '100-0000-0002' },
      w1: { phone: '100-0000-0003' },
    },
    centers: sampleCenters(),
    links: sampleLinks(),
    kiosks: sampleKiosks(),
    full: new Set(),
    calendar: sampleCalendar,
    audit: sampleAudit,
    quarter: sampleQuarter,
    hits: [],
    faults: [],
    session: fakeSession,
    otp: undefined,
    signedIn: true,
    calls: [],
    down: false,
    refuse: undefined,
    completeness: fakeCompleteness,
    pageSize: 50,
    held: false,
    release() {
      fake.held = false;
      for (const go of pending) go();
      pending = [];
    },
    count: (method, ending) =>
      fake.calls.filter((call) => call.method === method && call.path.endsWith(ending)).length,
    remove: () => {
      globalThis.fetch = real;
      removeEvents();
    },
    ...changes,
  };

  globalThis.fetch = async (input, init) => {
    const url = new URL(String(input), location.href);
    const body = typeof init?.body === 'string' ? (JSON.parse(init.body) as Call['body']) : undefined;
    const headers = Object.fromEntries(new Headers(init?.headers));
    const call = { method: init?.method ?? 'GET', path: url.pathname, query: url.search, headers, body };
    fake.calls.push(call);
    const ready = fake.down ? undefined : answer(fake, call, url);
    if (fake.held === true || fake.held === call.method) {
      await new Promise<void>((resolve) => pending.push(resolve));
    }
    if (!ready) throw new TypeError('Failed to fetch');
    return ready;
  };
  return fake;
}

function answer(fake: FakeStaff, call: Call, url: URL): Response {
  const [, , kind, ...rest] = url.pathname.replace(/^.*?(?=\/v1\/)/, '').split('/');
  if (kind !== 'staff') return publicAnswer(fake, kind ?? '', rest.map(decodeURIComponent), url);
  if (fake.refuse && fake.refuse.times > 0) {
    fake.refuse.times -= 1;
    const { code, status, detail = code, errors, retryAfter } = fake.refuse;
    return problem(code, { status, detail, ...(errors && { errors }) }, retryAfter);
  }
  const [what = '', id = '', step = ''] = rest;
  if (what === 'session' && call.method === 'POST') return signIn(fake, call);
  if (!fake.signedIn) return problem('not-signed-in');
  if (call.method === 'GET') return read(fake, what, id, url);
  if (call.headers['x-csrf-token'] !== fake.session.csrf) return problem('csrf');
  if (what === 'session') {
    fake.signedIn = false;
    return new Response(null, { status: 204 });
  }
  if (what === 'bookings') return changeBooking(fake, id, step, call);
  if (what === 'waiting') return changeWaiting(fake, id, step, call);
  if (what === 'links') return changeLinks(fake, id, call, url);
  if (what === 'calendar') return importCalendar(fake, call, url);
  if (what === 'centers' && id === 'import') return importCenters(fake, call, url);
  const stored = fake.centers.find(({ center }) => center.id === (id || call.body?.['id']));
  if (call.method === 'DELETE') return stored ? retireCenter(fake, stored, call) : problem('unknown-center');
  return saveCenter(fake, stored, call, url);
}

function publicAnswer(fake: FakeStaff, kind: string, [id, part]: string[], url: URL): Response {
  if (kind === 'operator') return Response.json(fakeOperator);
  if (kind === 'services' && part === 'slots') {
    const { searchParams: query } = url;
    return Response.json(fakeSlots(id ?? '', query.get('from') ?? '', query.get('to') ?? '', fake.full));
  }
  const head = { asOf: chinaIso(NOW), help, calendar: [] };
  if (id) {
    const found = fake.centers.find(({ center }) => center.id === id);
    return found ? Response.json({ ...head, center: centerAnswer(found.center) }) : problem('unknown-center');
  }
  const region = (url.searchParams.get('region') ?? '').replace(/0+$/, '');
  const centers = fake.centers.map(({ center }) => centerAnswer(center));
  return Response.json({
    ...head,
    version: 1,
    centers: centers.filter((center) => center.region.startsWith(region)),
  });
}

function signIn(fake: FakeStaff, { body }: Call): Response {
  const right = body?.['name'] === 'demo' && body['password'] === 'right' && body['otp'] === fake.otp;
  if (!right) return problem('sign-in-failed');
  fake.signedIn = true;
  return Response.json(fake.session);
}

function read(fake: FakeStaff, what: string, id: string, url: URL): Response {
  const head = { asOf: chinaIso(NOW), help };
  const row = fake.bookings.find((booking) => booking.id === id);
  const stored = fake.centers.find(({ center }) => center.id === id);
  switch (what) {
    case 'session':
      return Response.json(fake.session);
    case 'bookings':
      if (id === '') return listBookings(fake, url.searchParams);
      if (!row) return problem('unknown-booking');
      return Response.json({ ...head, booking: row, events: fake.events[id] ?? sampleHistory(row) });
    case 'waiting':
      return Response.json({ ...head, waiting: fake.waiting });
    case 'centers':
      if (id === '') return Response.json({ ...head, centers: fake.centers });
      return stored ? Response.json(stored) : problem('unknown-center');
    case 'calendar':
      return Response.json(fake.calendar);
    case 'kiosks':
      return readKiosks(fake, url);
    case 'links':
      return readLinks(fake, id, url);
    case 'audit': {
      const start = Number(url.searchParams.get('cursor') ?? 0);
      const end = start + fake.pageSize;
      const entries = fake.audit.slice(start, end);
      return Response.json({ ...head, entries, ...(end < fake.audit.length && { next: String(end) }) });
    }
    case 'reports':
      if (id === 'links') return reportLinks(fake, url);
      return Response.json(id === 'quarter' ? fake.quarter : fake.completeness);
    default:
      return problem('not-found');
  }
}

function changeBooking(fake: FakeStaff, id: string, step: string, call: Call): Response {
  if (id === '') return walkIn(fake, call);
  if (id === 'decline') return declineMany(fake, call);
  const row = fake.bookings.find((booking) => booking.id === id);
  if (!row) return problem('unknown-booking');
  return step === 'contact' ? Response.json({ ...fake.contacts[id], help }) : carryOut(fake, row, step, call);
}

function changeWaiting(fake: FakeStaff, id: string, step: string, call: Call): Response {
  const entry = fake.waiting.find((one) => one.id === id);
  if (!entry) return problem('unknown-booking');
  if (step === 'contact') return Response.json({ ...fake.contacts[id], help });
  if (step === 'offer') return offer(fake, entry, call);
  fake.waiting = fake.waiting.filter((one) => one !== entry);
  return new Response(null, { status: 204 });
}
