import type { Deps } from '../deps.js';
import type { Booking } from './read.js';

/**
 * Cancels and frees the seat; cancelling twice answers the same.
 * @throws Problem unknown-booking, too-many-requests, wrong-status
 */
export async function cancelBooking(_deps: Deps, _ref: string, _code: string): Promise<Booking> {
  throw new Error('not written yet');
}
