import type { OperatorDocument, Problem } from '@y12355/client';
import type {
  CompletenessReport,
  StaffBooking,
  StaffBookingList,
  StaffContact,
  StaffSession,
} from '@y12355/client/staff';
import { chinaDate, chinaIso, parseIso } from '@y12355/domain';
import { NOW, sampleBookings } from './fake-bookings.js';

/** The staff's routes of the contract in memory, in place of the page's `fetch`. */

const HOUR = 3_600_000;
const help = { phone: '12355' } as const;

export interface Call {
  method: string;
  path: string;
  headers: Record<string, string>;
  body: Record<string, unknown> | undefined;
}

export interface FakeStaff {
  bookings: StaffBooking[];
  contacts: Record<string, Omit<StaffContact, 'help'>>;
  session: StaffSession;
  signedIn: boolean;
  calls: Call[];
  /** No answer at all. */
  down: boolean;
  /** The next calls are answered with this problem; the number says how many. */
  refuse: { code: Problem['code']; status: number; times: number; retryAfter?: number } | undefined;
  completeness: CompletenessReport;
  /** Bookings of one page. */
  pageSize: number;
  /** Answers, or those of one method, are ready but wait until {@link FakeStaff.release}. */
  held: boolean | 'GET';
  release(): void;
  /** How often a path was called. */
  count(method: string, ending: string): number;
  /** Gives the page its own `fetch` back. */
  remove(): void;
}

const session: StaffSession = {
  name: '示例值班员',
  role: 'center',
  scope: 'gz',
  centers: [{ id: 'gz', name: '示例青少年服务中心', sample: true }],
  desk: { reasons: [] },
  csrf: 'token-1',
  expiresAt: chinaIso(NOW + 12 * HOUR),
  help,
};

const operator: OperatorDocument = {
  version: 1,
  asOf: chinaIso(NOW),
  help,
  booking: { open: true, missing: [], horizonDays: 28 },
  channels: [],
  trustedOrigins: [],
  site: { title: { 'zh-CN': '示例' }, sponsor: { 'zh-CN': '示例单位' }, source: '示例', asOf: '2026-09-01' },
  consents: [
    {
      id: 'arrange',
      version: '1',
      text: {
        'zh-CN': '示例单位可以用我填的内容安排这次见面。',
        en: 'The sample unit may use what I wrote to arrange this visit.',
      },
      under14: false,
      required: true,
    },
    {
      id: 'topic',
      version: '1',
      text: { 'zh-CN': '可以记下我选的方向。', en: 'The topic I chose may be kept.' },
      under14: false,
      required: false,
    },
  ],
};

/** Two cities, the worse one first; one center is complete. */
const completeness: CompletenessReport = {
  asOf: chinaIso(NOW),
  help,
  count: 3,
  score: 76,
  cities: [
    {
      region: '441700',
      name: '阳江市',
      score: 45,
      centers: [
        {
          id: 'yj',
          name: '示例阳江市青少年服务台',
          score: 45,
          missing: ['hours', 'verified', 'location', 'accessibility'],
          verifiedOn: '2026-01-08',
          sample: true,
        },
      ],
    },
    {
      region: '440100',
      name: '广州市',
      score: 92,
      centers: [
        {
          id: 'gz-2',
          name: '示例一个名字比较长的社区青少年服务站',
          score: 85,
          missing: ['location', 'accessibility'],
          verifiedOn: '2026-09-01',
        },
        { id: 'gz', name: '示例青少年服务中心', score: 100, missing: [], verifiedOn: '2026-09-08' },
      ],
    },
  ],
};

const statuses: Partial<Record<Problem['code'], number>> = {
  'sign-in-failed': 401,
  'not-signed-in': 401,
  csrf: 403,
  'bad-request': 422,
  'unknown-booking': 404,
  'wrong-status': 409,
  'precondition-missing': 428,
  'precondition-failed': 412,
};

function problem(code: Problem['code'], status = statuses[code] ?? 404, retryAfter?: number): Response {
  const body: Problem = { type: 'about:blank', title: code, status, code, detail: code, help };
  return Response.json(body, {
    status,
    headers: {
      'content-type': 'application/problem+json',
      ...(retryAfter !== undefined && { 'retry-after': String(retryAfter) }),
    },
  });
}

/** Puts the fake in place; the one account is `demo` with the password `right`. */
export function installFakeStaff(changes: Partial<FakeStaff> = {}): FakeStaff {
  const real = globalThis.fetch;
  let waiting: (() => void)[] = [];
  const fake: FakeStaff = {
    bookings: sampleBookings(),
    contacts: {
      shu: { phone: '100-0000-0001' },
      l: { guardianPhone: '100-0000-0002' },
    },
    session,
    signedIn: true,
    calls: [],
    down: false,
    refuse: undefined,
    completeness,
    pageSize: 50,
    held: false,
    release() {
      fake.held = false;
      for (const go of waiting) go();
      waiting = [];
    },
    count: (method, ending) =>
      fake.calls.filter((call) => call.method === method && call.path.endsWith(ending)).length,
    remove: () => {
      globalThis.fetch = real;
    },
    ...changes,
  };

  function list(query: URLSearchParams): Response {
    const [status, date] = [query.get('status'), query.get('date')];
    const of = (day: string) => (row: StaffBooking) => chinaDate(parseIso(row.start)) === day;
    const found = fake.bookings.filter(
      (row) => (!status || row.status === status) && (!date || of(date)(row)),
    );
    const start = Number(query.get('cursor') ?? 0);
    const end = start + fake.pageSize;
    const answer: StaffBookingList = {
      asOf: chinaIso(NOW),
      help,
      bookings: found.slice(start, end),
      counts: {
        requested: fake.bookings.filter((row) => row.status === 'requested').length,
        today: fake.bookings.filter((row) => row.status === 'approved' && of(chinaDate(NOW))(row)).length,
        waiting: 0,
      },
      ...(end < found.length && { next: String(end) }),
    };
    return Response.json(answer);
  }

  function decide(row: StaffBooking, call: Call, status: 'approved' | 'declined'): Response {
    if (!call.headers['if-match']) return problem('precondition-missing');
    if (row.status !== 'requested') return problem('wrong-status');
    if (call.headers['if-match'] !== `"${row.etag}"`) return problem('precondition-failed');
    const reason = call.body?.['reason'];
    if (status === 'declined' && !reason) return problem('bad-request');
    Object.assign(row, { status, etag: `${row.etag}x`, ...(reason !== undefined && { reason }) });
    return Response.json(row);
  }

  function answer(call: Call, url: URL): Response {
    const [, , kind, id, action] = url.pathname.replace(/^.*(?=\/v1\/)/, '').split('/');
    if (kind === 'operator') return Response.json(operator);
    if (fake.refuse && fake.refuse.times > 0) {
      fake.refuse.times -= 1;
      return problem(fake.refuse.code, fake.refuse.status, fake.refuse.retryAfter);
    }
    if (id === 'session' && call.method === 'POST') {
      if (call.body?.['name'] !== 'demo' || call.body['password'] !== 'right')
        return problem('sign-in-failed');
      fake.signedIn = true;
      return Response.json(fake.session);
    }
    if (!fake.signedIn) return problem('not-signed-in');
    if (id === 'session' && call.method === 'GET') return Response.json(fake.session);
    if (id === 'bookings' && call.method === 'GET') return list(url.searchParams);
    if (id === 'reports') return Response.json(fake.completeness);
    if (call.headers['x-csrf-token'] !== fake.session.csrf) return problem('csrf');
    if (id === 'session') {
      fake.signedIn = false;
      return new Response(null, { status: 204 });
    }
    const row = fake.bookings.find((booking) => booking.id === action);
    const step = url.pathname.split('/').at(-1);
    if (!row) return problem('unknown-booking');
    if (step === 'approve') return decide(row, call, 'approved');
    if (step === 'decline') return decide(row, call, 'declined');
    return Response.json({ ...fake.contacts[row.id], help });
  }

  globalThis.fetch = async (input, init) => {
    const url = new URL(String(input), location.href);
    const body = typeof init?.body === 'string' ? (JSON.parse(init.body) as Call['body']) : undefined;
    const headers = Object.fromEntries(new Headers(init?.headers));
    const call = { method: init?.method ?? 'GET', path: url.pathname, headers, body };
    fake.calls.push(call);
    const ready = fake.down ? undefined : answer(call, url);
    if (fake.held === true || fake.held === call.method) {
      await new Promise<void>((resolve) => waiting.push(resolve));
    }
    if (!ready) throw new TypeError('Failed to fetch');
    return ready;
  };
  return fake;
}
