import type { Selectable } from 'kysely';
import type { Deps } from '../deps.js';
import type { Problem } from '../problem.js';
import { hmac } from '../storage/keys.js';
import { type Limit, refuseWhenSpent, spendAttempt } from '../storage/throttle.js';
import type { WaitingTable } from '../storage/schema.js';
import { expireSlot } from './seats.js';
import { isCode, isRef, readRef } from './secrets.js';
import { findBooking, type FoundBooking, unknownBooking } from './shape.js';

const LIMIT: Limit = { attempts: 10, window: 15 * 60_000 };

/**
 * The booking behind a reference and its code. A request past its deadline is written off on the way.
 * @param stillWaiting what is thrown where they open a place on a waiting list, which is no wrong try
 * @throws Problem unknown-booking (unknown reference or wrong code, alike), too-many-requests
 */
export async function bookingBehind(
  deps: Deps,
  refText: string,
  code: string,
  now: number,
  stillWaiting: () => Problem = unknownBooking,
): Promise<FoundBooking> {
  const { booking } = await behind(deps, refText, code, now);
  if (!booking) throw stillWaiting();
  return isOverdue(booking, now) ? expired(deps, booking, now) : booking;
}

/**
 * The entry of the waiting list behind a reference and its code.
 * @throws Problem unknown-booking (unknown reference, wrong code, or a booking by now, alike), too-many-requests
 */
export async function waitingBehind(
  deps: Deps,
  refText: string,
  code: string,
  now: number,
): Promise<Selectable<WaitingTable>> {
  const { waiting } = await behind(deps, refText, code, now);
  if (!waiting) throw unknownBooking();
  return waiting;
}

/** What they open; one of the two is there. A right code is no wrong try, whichever of the two is asked for. */
async function behind(
  deps: Deps,
  refText: string,
  code: string,
  now: number,
): Promise<{ booking?: FoundBooking | undefined; waiting?: Selectable<WaitingTable> | undefined }> {
  const ref = readRef(refText);
  const key = `code:${hmac(deps.secret, 'throttle', ref).toString('base64url')}`;
  await refuseWhenSpent(deps.store, key, LIMIT, now);
  // Both are read whatever comes: the time that it takes tells nobody which references exist.
  const [booking, waiting] = isRef(ref)
    ? [
        await findBooking(deps.store, 'ref', ref),
        await deps.store.db.selectFrom('waiting').selectAll().where('ref', '=', ref).executeTakeFirst(),
      ]
    : [];
  const found = booking ?? waiting;
  // A code is computed for an unknown reference too, so that both answers take the same time.
  const right = isCode(deps, found?.id ?? ref, code);
  if (found && right) {
    // Once more: wrong ones that came at the same moment have been counted meanwhile.
    await refuseWhenSpent(deps.store, key, LIMIT, now);
    return { booking, waiting };
  }
  await spendAttempt(deps.store, key, LIMIT, now);
  throw unknownBooking();
}

/** Whether a request is past its deadline without a decision. */
export function isOverdue(found: Pick<FoundBooking, 'status' | 'review_by'>, now: number): boolean {
  return found.status === 'requested' && found.review_by <= now;
}

async function expired(deps: Deps, { id, slot_id }: FoundBooking, now: number): Promise<FoundBooking> {
  await expireSlot(deps, slot_id, now);
  return (await findBooking(deps.store, 'id', id)) as FoundBooking;
}
