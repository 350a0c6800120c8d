import type { Deps } from '../deps.js';
import { Problem } from '../problem.js';
import { bookingBehind } from './behind.js';
import { type Booking, bookingAnswer } from './shape.js';

export type { Booking };

/**
 * The booking behind a reference and its private code. A request past its deadline reads as expired.
 * @throws Problem unknown-booking (unknown reference or wrong code, alike), wrong-status while they still open a
 * place on a waiting list, too-many-requests
 */
export async function readBooking(deps: Deps, ref: string, code: string): Promise<Booking> {
  return bookingAnswer(deps.store, await bookingBehind(deps, ref, code, deps.now(), stillWaiting));
}

function stillWaiting(): Problem {
  return new Problem(
    'wrong-status',
    'it still waits for a seat: /v1/waiting/{ref} has it, with the same reference and code',
  );
}
