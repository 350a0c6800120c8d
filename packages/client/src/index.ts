import { help } from './document.js';
import type {
  Booking,
  BookingReceipt,
  BookingRequest,
  CenterDocument,
  CenterList,
  CentersQuery,
  HoursDocument,
  OperatorDocument,
  SlotList,
} from './schemas.js';
import { createTransport, path, queryOf } from './transport.js';
import type { CallOptions, TransportOptions as ClientOptions } from './transport.js';

export { ContractError, NetworkError, ProblemError } from './errors.js';
export type { ClientError } from './errors.js';
export type * from './schemas.js';
export type { CallOptions, ClientOptions };

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

  /**
   * Asks for a slot. One form keeps one key, so that sending it again never books twice. The receipt is the
   * only document that holds the private code.
   *
   * @example
   * const key = client.newIdempotencyKey();
   * const { ref, code } = await client.requestBooking(
   *   { slot, alias: '小树', ageBand: '14-17', consents: [{ id: 'arrange', version: '1' }] },
   *   key,
   * );
   */
  requestBooking(
    body: BookingRequest,
    idempotencyKey: string,
    options?: CallOptions,
  ): Promise<BookingReceipt>;

  /** A wrong code and an unknown reference are the same `unknown-booking`. */
  booking(ref: string, code: string, options?: CallOptions): Promise<Booking>;

  /** Gives the seat back; cancelling twice answers the same. */
  cancelBooking(ref: string, code: string, options?: CallOptions): Promise<Booking>;

  /** The booking as an RFC 5545 text, for a file of type `text/calendar`. */
  calendar(ref: string, code: string, options?: CallOptions): Promise<string>;

  /** A fresh random key for {@link Client.requestBooking}; works on plain http. */
  newIdempotencyKey(): string;
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

    requestBooking: (body, idempotencyKey, options) =>
      call<BookingReceipt>(
        '/bookings',
        { ...booking, code: '' },
        {
          method: 'POST',
          body: JSON.stringify(body),
          headers: { 'content-type': 'application/json', 'idempotency-key': idempotencyKey },
        },
        options,
      ),

    booking: (ref, code, options) => call<Booking>(path`/bookings/${ref}`, booking, own(code), options),

    cancelBooking: (ref, code, options) =>
      call<Booking>(path`/bookings/${ref}/cancel`, booking, { method: 'POST', ...own(code) }, options),

    calendar: (ref, code, options) =>
      call<string>(path`/bookings/${ref}/calendar.ics`, 'BEGIN:VCALENDAR', own(code), options),

    newIdempotencyKey: () => crypto.getRandomValues(new Uint8Array(16)).join('-'),
  };
}
