import type { CallOptions } from './index.js';
import type { components, paths } from './openapi.js';

export { ContractError, NetworkError, ProblemError } from './errors.js';
export type { ClientError } from './errors.js';
export type { CallOptions } from './index.js';

type Schemas = components['schemas'];
export type SignIn = Schemas['SignIn'];
export type StaffBooking = Schemas['StaffBooking'];
export type StaffBookingList = Schemas['StaffBookingList'];
export type StaffContact = Schemas['StaffContact'];
export type StaffSession = Schemas['StaffSession'];

/** `status`, `center` (its id), `date` (in China, `YYYY-MM-DD`), `cursor` of the following page. */
export type StaffBookingsQuery = NonNullable<paths['/v1/staff/bookings']['get']['parameters']['query']>;

export interface StaffClientOptions {
  /** Address of the service; its pages must have the same origin, for the session is a cookie. */
  base: string;
  fetch?: typeof fetch | undefined;
  /** Milliseconds a call may take, its retries included. Default 8000. */
  timeoutMs?: number | undefined;
}

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
}

export declare function createStaffClient(options: StaffClientOptions): StaffClient;
