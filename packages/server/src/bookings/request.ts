import type { z } from '@hono/zod-openapi';
import type { bookingReceipt, bookingRequest } from '../contract/bookings.js';
import type { Deps } from '../deps.js';
import { missingForBooking } from '../operator/public.js';
import { Problem } from '../problem.js';
import { askedSlot } from './asked-slot.js';
import { cleanRequest } from './clean.js';
import { slotFull } from './full.js';
import { SlotFull } from './holds.js';
import { bodyHash, keyOver, replayed } from './idempotency.js';
import { type Asker, countRate } from './limits.js';
import { codeOf, isRef } from './secrets.js';
import { bookingAnswer, findBooking } from './shape.js';
import { write } from './write.js';

export type BookingRequest = z.output<typeof bookingRequest>;
export type BookingReceipt = z.output<typeof bookingReceipt>;

/**
 * Asks for a seat and keeps it until staff decide or `reviewBy` passes. The same key with the same body
 * gives the same receipt again.
 * @throws Problem booking-closed, bad-request, unknown-slot, slot-full, already-booked, idempotency-key-reused,
 * too-many-requests, proof-needed
 */
export async function requestBooking(
  deps: Deps,
  body: BookingRequest,
  idempotencyKey: string,
  asker: Asker = {},
): Promise<BookingReceipt> {
  // A hold is a way to the seat and no part of what is asked for: it may be over when the form is sent again.
  const { hold, ...words } = body;
  const hash = bodyHash(deps, words);
  // Before the rules are asked: a retry is answered like the first time even if the slot is too near by now.
  const before = await replayed(deps.store.db, idempotencyKey, hash);
  if (before !== undefined) return receipt(deps, before);

  const now = deps.now();
  refuseWhenClosed(deps);
  const asked = await askedSlot(deps, body.slot, now);
  const clean = cleanRequest(deps, body, asked.at.center.contactNeeded);
  const rate = await countRate(deps, asker, now);
  try {
    const id = await write(deps, { key: idempotencyKey, hash, asked, clean, hold, asker, rate, now });
    return await receipt(deps, id);
  } catch (error) {
    if (error instanceof SlotFull) throw await slotFull(deps, asked);
    throw error;
  }
}

/** @throws Problem booking-closed */
export function refuseWhenClosed({ operator }: Pick<Deps, 'operator'>): void {
  const missing = missingForBooking(operator);
  if (missing.length === 0) return;
  throw new Problem(
    'booking-closed',
    `online booking is not set up here: the operator's file lacks ${missing.join(' and ')}; call 12355`,
  );
}

/** The receipt as it was first given: what happened to the booking since is told by reading it. */
async function receipt(deps: Deps, bookingId: string): Promise<BookingReceipt> {
  const found = await findBooking(deps.store, 'id', bookingId);
  if (!found) throw new Error(`booking ${bookingId} is named by its idempotency row and not stored`);
  // Erased between the look at the key and this one.
  if (!isRef(found.ref)) throw keyOver();
  const answer = await bookingAnswer(deps.store, { ...found, status: 'requested', reason: null });
  return { ...answer, code: codeOf(deps, bookingId) };
}
