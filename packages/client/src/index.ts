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

export { ContractError, NetworkError, ProblemError } from './errors.js';
export type { ClientError } from './errors.js';
export type * from './schemas.js';

export interface ClientOptions {
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
  signal?: AbortSignal | undefined;
}

/** Every call rejects with a {@link ClientError} and nothing else. */
export interface Client {
  /** The public part of the operator's file: consents, text channels, whether booking is open. */
  operator(options?: CallOptions): Promise<OperatorDocument>;
  /** Centers inside a region, by adcode then name; `next` is the `cursor` of the following page. */
  centers(query?: CentersQuery, options?: CallOptions): Promise<CenterList>;
  center(id: string, options?: CallOptions): Promise<CenterDocument>;
  /** Opening hours resolved to days; dates in China as `YYYY-MM-DD`, at most 92 days. */
  hours(id: string, from: string, to: string, options?: CallOptions): Promise<HoursDocument>;
  /** Slots of one service; dates in China as `YYYY-MM-DD`, at most 31 days. */
  slots(serviceId: string, from: string, to: string, options?: CallOptions): Promise<SlotList>;
  /** Asks for a slot. Keep one key for one form, so that sending it again never books twice. */
  requestBooking(
    body: BookingRequest,
    idempotencyKey: string,
    options?: CallOptions,
  ): Promise<BookingReceipt>;
  booking(ref: string, code: string, options?: CallOptions): Promise<Booking>;
  cancelBooking(ref: string, code: string, options?: CallOptions): Promise<Booking>;
  /** The booking as an RFC 5545 text, for a file of type `text/calendar`. */
  calendar(ref: string, code: string, options?: CallOptions): Promise<string>;
  /** A fresh key for {@link Client.requestBooking}. */
  newIdempotencyKey(): string;
}

export declare function createClient(options: ClientOptions): Client;
