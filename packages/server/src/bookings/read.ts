import type { z } from '@hono/zod-openapi';
import type { booking } from '../contract/bookings.js';
import type { Deps } from '../deps.js';

export type Booking = z.output<typeof booking>;

/**
 * The booking behind a reference and its private code.
 * @throws Problem unknown-booking (unknown reference or wrong code, alike), too-many-requests
 */
export async function readBooking(_deps: Deps, _ref: string, _code: string): Promise<Booking> {
  throw new Error('not written yet');
}
