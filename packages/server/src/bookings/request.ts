import type { z } from '@hono/zod-openapi';
import type { bookingReceipt, bookingRequest } from '../contract/bookings.js';
import type { Deps } from '../deps.js';

export type BookingRequest = z.output<typeof bookingRequest>;
export type BookingReceipt = z.output<typeof bookingReceipt>;

/**
 * Asks for a seat and keeps it until staff decide or `reviewBy` passes. The same key with the same body
 * gives the same receipt again.
 * @throws Problem booking-closed, bad-request, unknown-slot, slot-full, already-booked, idempotency-key-reused
 */
export async function requestBooking(
  _deps: Deps,
  _body: BookingRequest,
  _idempotencyKey: string,
): Promise<BookingReceipt> {
  throw new Error('not written yet');
}
