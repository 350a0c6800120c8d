import { help } from './document.js';
import type { components, paths } from './openapi.js';
import { createTransport, path, queryOf } from './transport.js';
import type { CallOptions, Outgoing, TransportOptions } from './transport.js';

export { ContractError, NetworkError, ProblemError } from './errors.js';
export type { ClientError } from './errors.js';
export type { CallOptions };

type Schemas = components['schemas'];
export type CompletenessReport = Schemas['CompletenessReport'];
export type CompletenessItem = CompletenessReport['cities'][number]['centers'][number]['missing'][number];
export type SignIn = Schemas['SignIn'];
export type StaffBooking = Schemas['StaffBooking'];
export type StaffBookingList = Schemas['StaffBookingList'];
export type StaffContact = Schemas['StaffContact'];
export type StaffSession = Schemas['StaffSession'];

/** `status`, `center` (its id), `date` (in China, `YYYY-MM-DD`), `cursor` of the following page. */
export type StaffBookingsQuery = NonNullable<paths['/v1/staff/bookings']['get']['parameters']['query']>;

/** `base` of the same origin as the page, for the session is a cookie; `fetch`, `timeoutMs` (8000). */
export type StaffClientOptions = Pick<TransportOptions, 'base' | 'fetch' | 'timeoutMs'>;

/** Every call rejects with a `ClientError`; `not-signed-in` means that the session is over. */
export interface StaffClient {
  signIn(body: SignIn, options?: CallOptions): Promise<StaffSession>;
  /** The session of the cookie, after a page was loaded anew. Changes need this or `signIn` first. */
  session(options?: CallOptions): Promise<StaffSession>;
  signOut(options?: CallOptions): Promise<void>;
  /** What waits, soonest deadline first; with `date`, that day by start. */
  bookings(query?: StaffBookingsQuery, options?: CallOptions): Promise<StaffBookingList>;
  /** `etag` as it stands in the booking that was shown: `precondition-failed` if it changed since. */
  approve(id: string, etag: string, options?: CallOptions): Promise<StaffBooking>;
  decline(id: string, etag: string, reason: string, options?: CallOptions): Promise<StaffBooking>;
  /** The contact of one booking; the service writes down who asked. */
  contact(id: string, options?: CallOptions): Promise<StaffContact>;
  /** What is missing in the entries of the account's centers; the worst city and center first. */
  completeness(options?: CallOptions): Promise<CompletenessReport>;
}

/**
 * The staff side of a booking service, for a page of the same origin. The CSRF token of the session stays in
 * memory. Changes are never sent twice: after a lost answer, read the list again.
 *
 * @example
 * const staff = createStaffClient({ base: '/' });
 * await staff.signIn({ name, password });
 * const { bookings } = await staff.bookings({ status: 'requested' });
 * await staff.approve(bookings[0].id, bookings[0].etag);
 */
export function createStaffClient(options: StaffClientOptions): StaffClient {
  const call = createTransport(options);
  const mine = { credentials: 'same-origin' } as const;
  const booking = { id: '', etag: '', ref: '', status: 'requested', start: '', seats: {} } as const;
  let csrf = '';

  const change = (method: string, headers: Record<string, string>, body?: object) => ({
    ...mine,
    retries: 0,
    method,
    headers: {
      'x-csrf-token': csrf,
      ...headers,
      ...(body && { 'content-type': 'application/json' }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });

  const open = async (outgoing: Outgoing, options: CallOptions | undefined) => {
    const session = await call<StaffSession>(
      '/staff/session',
      { name: '', role: 'center', centers: [], csrf: '', help },
      outgoing,
      options,
    );
    csrf = session.csrf;
    return session;
  };

  return {
    signIn: (body, options) => open(change('POST', {}, body), options),

    session: (options) => open(mine, options),

    signOut: async (options) => {
      await call<string>('/staff/session', '', change('DELETE', {}), options);
      csrf = '';
    },

    bookings: (query, options) =>
      call<StaffBookingList>(
        '/staff/bookings' + queryOf(query),
        { bookings: [], counts: { requested: 0, today: 0 }, help },
        mine,
        options,
      ),

    approve: (id, etag, options) =>
      call<StaffBooking>(
        path`/staff/bookings/${id}/approve`,
        booking,
        change('POST', { 'if-match': `"${etag}"` }),
        options,
      ),

    decline: (id, etag, reason, options) =>
      call<StaffBooking>(
        path`/staff/bookings/${id}/decline`,
        booking,
        change('POST', { 'if-match': `"${etag}"` }, { reason }),
        options,
      ),

    contact: (id, options) =>
      call<StaffContact>(path`/staff/bookings/${id}/contact`, { help }, change('POST', {}), options),

    completeness: (options) =>
      call<CompletenessReport>(
        '/staff/reports/completeness',
        { count: 0, score: 0, cities: [], help },
        mine,
        options,
      ),
  };
}
