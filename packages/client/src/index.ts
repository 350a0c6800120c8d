import { help } from './document.js';
import type {
  Booking,
  BookingReceipt,
  BookingRequest,
  CenterDocument,
  CenterList,
  CentersQuery,
  Hold,
  HoursDocument,
  MaterialList,
  MaterialsQuery,
  OperatorDocument,
  SlotList,
  Waiting,
  WaitingReceipt,
  WaitingRequest,
} from './schemas.js';
import { createTransport, newKey, path, queryOf } from './transport.js';
import type { CallOptions, Outgoing, TransportOptions as ClientOptions } from './transport.js';

export { ContractError, NetworkError, ProblemError } from './errors.js';
export { newKey } from './transport.js';
export type { ClientError } from './errors.js';
export type * from './schemas.js';
export type { CallOptions, ClientOptions };

export interface SendOptions extends CallOptions {
  /**
   * Answer to the `proof` of a `proof-needed` problem: base64 of `{algorithm, challenge, number, salt, signature}`
   * as JSON.
   */
  proof?: string | undefined;
}

export interface ReleaseOptions extends CallOptions {
  /** The last thing that a page does: it goes out after the page has gone. To another origin, Chromium 80 and older refuse. */
  leaving?: boolean;
}

/** Every call rejects with a {@link ClientError} and with nothing else. */
export interface Client {
  /** The public part of the operator's file: consents, text channels, whether booking is open. */
  operator(options?: CallOptions): Promise<OperatorDocument>;

  /**
   * Centers inside a region, by adcode then name. `next` is the `cursor` of the following page.
   *
   * @example
   * const { centers } = await client.centers({ region: '440106', service: 'psychological' });
   */
  centers(query?: CentersQuery, options?: CallOptions): Promise<CenterList>;

  center(id: string, options?: CallOptions): Promise<CenterDocument>;

  /** Opening hours resolved to days. Dates in China as `YYYY-MM-DD`, both included, at most 92 days. */
  hours(id: string, from: string, to: string, options?: CallOptions): Promise<HoursDocument>;

  /** Slots of one service. Dates in China as `YYYY-MM-DD`, both included, at most 31 days. */
  slots(serviceId: string, from: string, to: string, options?: CallOptions): Promise<SlotList>;

  /** Materials that are offered today, by kind. Their addresses count from the service's base address. */
  materials(query?: MaterialsQuery, options?: CallOptions): Promise<MaterialList>;

  /**
   * Keeps a seat of a slot for five minutes while the form is filled. `id` is a {@link Client.newKey} of the
   * form; the same one again moves the hold to the other slot.
   */
  hold(slot: string, id: string, options?: SendOptions): Promise<Hold>;

  /** Five more minutes, never past `extendableUntil`; `hold-over` when it is too late. */
  extendHold(id: string, options?: CallOptions): Promise<Hold>;

  /** Gives the seat back. Also fine for a hold that is over. */
  releaseHold(id: string, options?: ReleaseOptions): Promise<void>;

  /**
   * Asks for a slot. One form keeps one key, so that sending it again never books twice. The receipt is the
   * only document that holds the private code.
   *
   * @example
   * const key = client.newKey();
   * const { ref, code } = await client.requestBooking(
   *   { slot, alias: '小树', ageBand: '14-17', consents: [{ id: 'arrange', version: '1' }] },
   *   key,
   * );
   */
  requestBooking(
    body: BookingRequest,
    idempotencyKey: string,
    options?: SendOptions,
  ): Promise<BookingReceipt>;

  /**
   * A wrong code and an unknown reference are the same `unknown-booking`; `wrong-status` while they open a place
   * on a waiting list: then {@link Client.waiting} has it.
   */
  booking(ref: string, code: string, options?: CallOptions): Promise<Booking>;

  /** Gives the seat back; cancelling twice answers the same. */
  cancelBooking(ref: string, code: string, options?: CallOptions): Promise<Booking>;

  /** Moves it to another slot of the same center; staff look at it again. `hold` keeps the new seat meanwhile. */
  rescheduleBooking(
    ref: string,
    code: string,
    slot: string,
    hold?: string,
    options?: CallOptions,
  ): Promise<Booking>;

  /** Takes out everything personal; the reference opens nothing afterwards. */
  eraseBooking(ref: string, code: string, options?: CallOptions): Promise<void>;

  /** Asks for a day without a free seat; a seat that becomes free makes it a booking of the same code. */
  joinWaitingList(
    body: WaitingRequest,
    idempotencyKey: string,
    options?: SendOptions,
  ): Promise<WaitingReceipt>;

  /** `unknown-booking` once it is a booking: then {@link Client.booking} has it. */
  waiting(ref: string, code: string, options?: CallOptions): Promise<Waiting>;

  leaveWaitingList(ref: string, code: string, options?: CallOptions): Promise<void>;

  /** The booking as an RFC 5545 text, for a file of type `text/calendar`. */
  calendar(ref: string, code: string, options?: CallOptions): Promise<string>;

  /** A fresh random key, 32 hexadecimal digits, for a request or a hold; works on plain http. */
  newKey(): string;
}

/**
 * The public side of a booking service, in browsers and in Node. No dependency, no cookie, no storage: what
 * it keeps is in memory and public. GETs and the two changes that are safe to repeat are tried again on a
 * broken connection, 502–504 and a short `Retry-After`.
 *
 * @example
 * const client = createClient({ base: 'https://x.example' });
 * try {
 *   show(await client.centers({ region: '440100' }));
 * } catch (error) {
 *   // ProblemError: the service refused; NetworkError: no answer; ContractError: an answer of something else
 *   console.warn(error.code);
 * }
 */
export function createClient(options: ClientOptions): Client {
  const call = createTransport(options);
  const open = { cache: 'default' } as const;
  const own = (code: string) => ({ headers: { authorization: 'Bearer ' + code } });
  const post = (body: object, headers: Record<string, string | undefined>) => ({
    method: 'POST',
    body: JSON.stringify(body),
    // Undefined values are left out.
    headers: JSON.parse(JSON.stringify({ 'content-type': 'application/json', ...headers })),
  });
  const proofOf = (options?: SendOptions) => ({ 'proof-of-work': options?.proof });
  const keyed = (key: string, options?: SendOptions) => ({ 'idempotency-key': key, ...proofOf(options) });
  const nothing = async (url: string, outgoing: Outgoing, options?: CallOptions) => {
    await call<string>(url, '', outgoing, options);
  };
  const hold = { id: '', slot: '', keptUntil: '', help } as const;
  const waiting = { ref: '', status: 'waiting', date: '', center: { name: '' }, service: {}, help } as const;
  const booking = {
    ref: '',
    status: 'requested',
    start: '',
    center: { name: '' },
    service: {},
    help,
  } as const;

  return {
    operator: (options) =>
      call<OperatorDocument>(
        path`/operator`,
        { booking: { open: true }, consents: [], channels: [], trustedOrigins: [], site: {}, help },
        open,
        options,
      ),

    centers: (query, options) =>
      call<CenterList>(
        '/centers' + queryOf(query),
        { asOf: '', calendar: [], centers: [], help },
        open,
        options,
      ),

    center: (id, options) =>
      call<CenterDocument>(
        path`/centers/${id}`,
        { calendar: [], center: { name: '', services: [], phones: [], status: {} }, help },
        open,
        options,
      ),

    hours: (id, from, to, options) =>
      call<HoursDocument>(
        path`/centers/${id}/hours?from=${from}&to=${to}`,
        { days: [], help },
        open,
        options,
      ),

    slots: (serviceId, from, to, options) =>
      call<SlotList>(
        path`/services/${serviceId}/slots?from=${from}&to=${to}`,
        { days: [], service: {}, center: {}, help },
        // A slot that was just refused must not come back as free out of the browser's cache.
        { cache: 'no-cache' },
        options,
      ),

    materials: (query, options) =>
      call<MaterialList>('/materials' + queryOf(query), { items: [], help }, open, options),

    hold: (slot, id, options) => call<Hold>('/holds', hold, post({ slot, id }, proofOf(options)), options),

    extendHold: (id, options) => call<Hold>(path`/holds/${id}/extend`, hold, { method: 'POST' }, options),

    releaseHold: (id, options) =>
      nothing(path`/holds/${id}`, { method: 'DELETE', keepalive: !!options?.leaving, retries: 0 }, options),

    requestBooking: (body, key, options) =>
      call<BookingReceipt>('/bookings', { ...booking, code: '' }, post(body, keyed(key, options)), options),

    booking: (ref, code, options) => call<Booking>(path`/bookings/${ref}`, booking, own(code), options),

    cancelBooking: (ref, code, options) =>
      call<Booking>(path`/bookings/${ref}/cancel`, booking, { method: 'POST', ...own(code) }, options),

    rescheduleBooking: (ref, code, slot, hold, options) =>
      call<Booking>(
        path`/bookings/${ref}/reschedule`,
        booking,
        post({ slot, hold }, own(code).headers),
        options,
      ),

    eraseBooking: (ref, code, options) =>
      nothing(path`/bookings/${ref}`, { method: 'DELETE', ...own(code) }, options),

    joinWaitingList: (body, key, options) =>
      call<WaitingReceipt>('/waiting', { ...waiting, code: '' }, post(body, keyed(key, options)), options),

    waiting: (ref, code, options) => call<Waiting>(path`/waiting/${ref}`, waiting, own(code), options),

    leaveWaitingList: (ref, code, options) =>
      nothing(path`/waiting/${ref}`, { method: 'DELETE', ...own(code) }, options),

    calendar: (ref, code, options) =>
      call<string>(path`/bookings/${ref}/calendar.ics`, 'BEGIN:VCALENDAR', own(code), options),

    newKey,
  };
}
