import type { z } from '@hono/zod-openapi';
import { askedSlot } from '../bookings/asked-slot.js';
import { cleanRequest } from '../bookings/clean.js';
import { slotFull } from '../bookings/full.js';
import { SlotFull } from '../bookings/holds.js';
import { bodyHash, replayed } from '../bookings/idempotency.js';
import { codeOf } from '../bookings/secrets.js';
import { write } from '../bookings/write.js';
import type { walkIn } from '../contract/bookings.js';
import type { walkInReceipt } from '../contract/staff.js';
import type { Deps } from '../deps.js';
import { Problem } from '../problem.js';
import { foundBooking } from './found.js';
import { covers } from './scope.js';
import type { StaffSession } from './session.js';
import { staffAnswer } from './staff-booking.js';

/**
 * Enters a visit for somebody who came or called: approved at once, also in a slot that has begun. The same
 * key with the same body gives the same receipt again.
 * @throws Problem unknown-slot, forbidden, bad-request, slot-full, already-booked, idempotency-key-reused
 */
export async function addWalkIn(
  deps: Deps,
  session: StaffSession,
  body: z.output<typeof walkIn>,
  key: string,
): Promise<z.output<typeof walkInReceipt>> {
  // Names the account too: a visitor's key is never answered with a booking of the desk.
  const hash = bodyHash(deps, { ...body, staff: session.name });
  const before = await replayed(deps.store.db, key, hash);
  const id = before ?? (await enter(deps, session, body, key, hash));
  return {
    booking: staffAnswer(deps, await foundBooking(deps, session, id)),
    code: codeOf(deps, id),
    help: { phone: '12355' },
  };
}

async function enter(
  deps: Deps,
  session: StaffSession,
  body: z.output<typeof walkIn>,
  key: string,
  hash: string,
): Promise<string> {
  const now = deps.now();
  const asked = await askedSlot(deps, body.slot, now, 'staff');
  const { center } = asked.at;
  if (!covers(session, center)) {
    throw new Problem('forbidden', `center "${center.id}" is outside the scope of this account`);
  }
  // Somebody who stands at the desk needs no phone.
  const clean = cleanRequest(deps, body, false);
  try {
    return await write(deps, { key, hash, asked, clean, asker: {}, rate: [], now, staff: session.name });
  } catch (error) {
    if (error instanceof SlotFull) throw await slotFull(deps, asked);
    throw error;
  }
}
