import type { z } from '@hono/zod-openapi';
import type { staffBooking, staffBookingList, staffContact } from '../contract/staff.js';
import type { Deps } from '../deps.js';
import type { StaffSession } from './session.js';

export type StaffBooking = z.output<typeof staffBooking>;
export type StaffBookingList = z.output<typeof staffBookingList>;
export type StaffContact = z.output<typeof staffContact>;

export interface BookingQuery {
  status?: StaffBooking['status'] | undefined;
  center?: string | undefined;
  /** Date in China of the visit. */
  date?: string | undefined;
  cursor?: string | undefined;
}

/**
 * Bookings inside the account's scope: by deadline, or with `date` by start.
 * @throws Problem forbidden, bad-request
 */
export async function listBookings(
  _deps: Deps,
  _session: StaffSession,
  _query: BookingQuery,
): Promise<StaffBookingList> {
  throw new Error('not written yet');
}

/**
 * `etag` is the booking's `etag`, with or without quotes.
 * @throws Problem unknown-booking, forbidden, precondition-failed, wrong-status
 */
export async function approveBooking(
  _deps: Deps,
  _session: StaffSession,
  _id: string,
  _etag: string,
): Promise<StaffBooking> {
  throw new Error('not written yet');
}

/**
 * Declines with a reason that the young person reads, and frees the seat.
 * @throws Problem unknown-booking, forbidden, precondition-failed, wrong-status, bad-request
 */
export async function declineBooking(
  _deps: Deps,
  _session: StaffSession,
  _id: string,
  _etag: string,
  _reason: string,
): Promise<StaffBooking> {
  throw new Error('not written yet');
}

/**
 * The stored contact in clear; who asked is written down.
 * @throws Problem unknown-booking, forbidden
 */
export async function readContact(_deps: Deps, _session: StaffSession, _id: string): Promise<StaffContact> {
  throw new Error('not written yet');
}
