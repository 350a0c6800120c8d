import { help } from './document.js';
import type { components, paths } from './openapi.js';
import { kioskListCalls, type KioskListClient } from './staff-kiosks.js';
import { linkCalls, type LinkClient } from './staff-links.js';
import { createTransport, newKey, path, queryOf } from './transport.js';
import type { CallOptions, Outgoing, TransportOptions } from './transport.js';

export { ContractError, NetworkError, ProblemError } from './errors.js';
export type { ClientError } from './errors.js';
export type * from './staff-kiosks.js';
export type * from './staff-links.js';
export type { CallOptions };

type Schemas = components['schemas'];
export type AuditList = Schemas['AuditList'];
export type BookingEvent = Schemas['BookingEvent'];
export type BookingReceipt = Schemas['BookingReceipt'];
export type CalendarImport = Schemas['CalendarImport'];
export type CenterChange = Schemas['CenterChange'];
export type CenterDraft = Schemas['CenterDraft'];
export type CenterImport = Schemas['CenterImport'];
export type CompletenessReport = Schemas['CompletenessReport'];
export type CompletenessItem = CompletenessReport['cities'][number]['centers'][number]['missing'][number];
export type DeclineManyResult = Schemas['DeclineManyResult'];
export type Hit = Schemas['Hit'];
export type ImportFile = Schemas['ImportFile'];
export type QuarterReport = Schemas['QuarterReport'];
export type SignIn = Schemas['SignIn'];
export type StaffBooking = Schemas['StaffBooking'];
export type StaffBookingDetail = Schemas['StaffBookingDetail'];
export type StaffBookingList = Schemas['StaffBookingList'];
export type StaffCalendar = Schemas['StaffCalendar'];
export type StaffCenter = Schemas['StaffCenter'];
export type StaffCenterList = Schemas['StaffCenterList'];
export type StaffContact = Schemas['StaffContact'];
export type StaffSession = Schemas['StaffSession'];
export type StaffWaiting = Schemas['StaffWaiting'];
export type StaffWaitingList = Schemas['StaffWaitingList'];
export type WalkIn = Schemas['WalkIn'];
export type WalkInReceipt = Schemas['WalkInReceipt'];

/** `status`, `center` (its id), `date` or `from` and `to` (in China), `cursor` of the following page. */
export type StaffBookingsQuery = NonNullable<paths['/v1/staff/bookings']['get']['parameters']['query']>;
export type AuditQuery = NonNullable<paths['/v1/staff/audit']['get']['parameters']['query']>;
export type StaffWaitingQuery = NonNullable<paths['/v1/staff/waiting']['get']['parameters']['query']>;

/** `base` of the same origin as the page, for the session is a cookie; `fetch`, `timeoutMs` (8000). */
export type StaffClientOptions = Pick<TransportOptions, 'base' | 'fetch' | 'timeoutMs'>;

/** Every call rejects with a `ClientError`; `not-signed-in` means that the session is over. */
export interface StaffClient extends LinkClient, KioskListClient {
  signIn(body: SignIn, options?: CallOptions): Promise<StaffSession>;
  /** The session of the cookie, after a page was loaded anew. Changes need this or `signIn` first. */
  session(options?: CallOptions): Promise<StaffSession>;
  signOut(options?: CallOptions): Promise<void>;
  /** What waits, soonest deadline first; with `date`, that day by start. */
  bookings(query?: StaffBookingsQuery, options?: CallOptions): Promise<StaffBookingList>;
  /** One booking with its history. */
  booking(id: string, options?: CallOptions): Promise<StaffBookingDetail>;
  /** `etag` as it stands in the booking that was shown: `precondition-failed` if it changed since. */
  approve(id: string, etag: string, options?: CallOptions): Promise<StaffBooking>;
  /** `reason` is read by the young person. */
  decline(id: string, etag: string, reason: string, options?: CallOptions): Promise<StaffBooking>;
  /** Each on its own: one that changed meanwhile stays as it is. At most 100. */
  declineMany(
    bookings: readonly Pick<StaffBooking, 'id' | 'etag'>[],
    reason: string,
    options?: CallOptions,
  ): Promise<DeclineManyResult>;
  /** Calls off a requested or approved visit; `reason` is read by the young person. */
  cancel(id: string, etag: string, reason: string, options?: CallOptions): Promise<StaffBooking>;
  complete(id: string, etag: string, options?: CallOptions): Promise<StaffBooking>;
  noShow(id: string, etag: string, options?: CallOptions): Promise<StaffBooking>;
  /** To another slot of the same center. */
  reschedule(id: string, etag: string, slot: string, options?: CallOptions): Promise<StaffBooking>;
  /** To a slot of another center, whose staff decide; `note` is for them. */
  transfer(
    id: string,
    etag: string,
    slot: string,
    note?: string,
    options?: CallOptions,
  ): Promise<StaffBooking>;
  /** Enters a visit for somebody who came or called; `key` is one {@link StaffClient.newKey} for each form. */
  walkIn(body: WalkIn, key: string, options?: CallOptions): Promise<WalkInReceipt>;
  /** The contact of one booking; the service writes down who asked. */
  contact(id: string, options?: CallOptions): Promise<StaffContact>;
  waiting(query?: StaffWaitingQuery, options?: CallOptions): Promise<StaffWaitingList>;
  /** Gives an entry of the waiting list a slot, approved at once. */
  offer(id: string, slot: string, options?: CallOptions): Promise<StaffBooking>;
  waitingContact(id: string, options?: CallOptions): Promise<StaffContact>;
  removeWaiting(id: string, options?: CallOptions): Promise<void>;
  /** Centers of the account, whole. */
  centers(options?: CallOptions): Promise<StaffCenterList>;
  center(id: string, options?: CallOptions): Promise<StaffCenter>;
  /** `dryRun` tells what would change and which bookings are hit. */
  saveCenter(
    center: CenterDraft,
    etag: string,
    dryRun: boolean,
    options?: CallOptions,
  ): Promise<CenterChange>;
  addCenter(center: CenterDraft, dryRun: boolean, options?: CallOptions): Promise<CenterChange>;
  /** `center-in-use` while live bookings are still to come. */
  retireCenter(id: string, etag: string, options?: CallOptions): Promise<void>;
  importCenters(file: ImportFile, dryRun: boolean, options?: CallOptions): Promise<CenterImport>;
  calendar(options?: CallOptions): Promise<StaffCalendar>;
  importCalendar(file: ImportFile, dryRun: boolean, options?: CallOptions): Promise<CalendarImport>;
  /** Who did what, the newest first. */
  audit(query?: AuditQuery, options?: CallOptions): Promise<AuditList>;
  /** What is missing in the entries of the account's centers; the worst city and center first. */
  completeness(options?: CallOptions): Promise<CompletenessReport>;
  /** Counts of a quarter, `2026-Q4`; the present one without it. */
  quarter(quarter?: string, options?: CallOptions): Promise<QuarterReport>;
  /** Address of the stream of changes, for an `EventSource` of the same origin. */
  readonly events: string;
  /** A fresh random key for {@link StaffClient.walkIn}. */
  newKey(): string;
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

  const act = (
    id: string,
    what: string,
    etag: string,
    body: object | undefined,
    options: CallOptions | undefined,
  ) =>
    call<StaffBooking>(
      path`/staff/bookings/${id}/${what}`,
      booking,
      change('POST', { 'if-match': `"${etag}"` }, body),
      options,
    );
  const nothing = async (url: string, outgoing: Outgoing, options?: CallOptions) => {
    await call<string>(url, '', outgoing, options);
  };
  const dry = (dryRun: boolean) => (dryRun ? '?dryRun=true' : '');
  const changed = { etag: '', center: { id: '' }, changes: [], hits: [], help } as const;

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
        { bookings: [], counts: { requested: 0, today: 0, waiting: 0 }, help },
        mine,
        options,
      ),

    booking: (id, options) =>
      call<StaffBookingDetail>(path`/staff/bookings/${id}`, { booking, events: [], help }, mine, options),

    approve: (id, etag, options) => act(id, 'approve', etag, undefined, options),
    decline: (id, etag, reason, options) => act(id, 'decline', etag, { reason }, options),
    cancel: (id, etag, reason, options) => act(id, 'cancel', etag, { reason }, options),
    complete: (id, etag, options) => act(id, 'complete', etag, undefined, options),
    noShow: (id, etag, options) => act(id, 'no-show', etag, undefined, options),
    reschedule: (id, etag, slot, options) => act(id, 'reschedule', etag, { slot }, options),
    transfer: (id, etag, slot, note, options) => act(id, 'transfer', etag, { slot, note }, options),

    declineMany: (bookings, reason, options) =>
      call<DeclineManyResult>(
        '/staff/bookings/decline',
        { results: [], help },
        change('POST', {}, { bookings: bookings.map(({ id, etag }) => ({ id, etag })), reason }),
        options,
      ),

    walkIn: (body, key, options) =>
      call<WalkInReceipt>(
        '/staff/bookings',
        { booking, code: '', help },
        change('POST', { 'idempotency-key': key }, body),
        options,
      ),

    contact: (id, options) =>
      call<StaffContact>(path`/staff/bookings/${id}/contact`, { help }, change('POST', {}), options),

    waiting: (query, options) =>
      call<StaffWaitingList>('/staff/waiting' + queryOf(query), { waiting: [], help }, mine, options),

    offer: (id, slot, options) =>
      call<StaffBooking>(path`/staff/waiting/${id}/offer`, booking, change('POST', {}, { slot }), options),

    waitingContact: (id, options) =>
      call<StaffContact>(path`/staff/waiting/${id}/contact`, { help }, change('POST', {}), options),

    removeWaiting: (id, options) => nothing(path`/staff/waiting/${id}`, change('DELETE', {}), options),

    centers: (options) => call<StaffCenterList>('/staff/centers', { centers: [], help }, mine, options),

    center: (id, options) =>
      call<StaffCenter>(path`/staff/centers/${id}`, { etag: '', center: { id: '' } }, mine, options),

    saveCenter: (center, etag, dryRun, options) =>
      call<CenterChange>(
        path`/staff/centers/${center.id}` + dry(dryRun),
        changed,
        change('PUT', { 'if-match': `"${etag}"` }, center),
        options,
      ),

    addCenter: (center, dryRun, options) =>
      call<CenterChange>('/staff/centers' + dry(dryRun), changed, change('POST', {}, center), options),

    retireCenter: (id, etag, options) =>
      nothing(path`/staff/centers/${id}`, change('DELETE', { 'if-match': `"${etag}"` }), options),

    importCenters: (file, dryRun, options) =>
      call<CenterImport>(
        '/staff/centers/import' + dry(dryRun),
        { added: [], changed: [], hits: [], help },
        change('POST', {}, file),
        options,
      ),

    calendar: (options) => call<StaffCalendar>('/staff/calendar', { years: [], help }, mine, options),

    importCalendar: (file, dryRun, options) =>
      call<CalendarImport>(
        '/staff/calendar/import' + dry(dryRun),
        { years: [], hits: [], help },
        change('POST', {}, file),
        options,
      ),

    audit: (query, options) =>
      call<AuditList>('/staff/audit' + queryOf(query), { entries: [], help }, mine, options),

    completeness: (options) =>
      call<CompletenessReport>(
        '/staff/reports/completeness',
        { count: 0, score: 0, cities: [], help },
        mine,
        options,
      ),

    quarter: (quarter, options) =>
      call<QuarterReport>(
        '/staff/reports/quarter' + queryOf({ quarter }),
        { quarter: '', centers: [], help },
        mine,
        options,
      ),

    ...linkCalls(call, mine, change),
    ...kioskListCalls(call, mine),
    events: options.base.replace(/(\/v1)?\/*$/, '') + '/v1/staff/events',

    newKey,
  };
}
