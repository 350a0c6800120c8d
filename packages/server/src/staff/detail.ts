import { chinaIso } from '@y12355/domain';
import type { z } from '@hono/zod-openapi';
import type { Move } from '../bookings/events.js';
import type { bookingEvent, staffBookingDetail } from '../contract/staff.js';
import type { Deps } from '../deps.js';
import { centerOfBooking } from '../storage/centers.js';
import { foundBooking } from './found.js';
import type { StaffSession } from './session.js';
import { staffAnswer } from './staff-booking.js';

type BookingEvent = z.output<typeof bookingEvent>;

/**
 * A booking with its history, the oldest line first.
 * @throws Problem unknown-booking, forbidden
 */
export async function bookingDetail(
  deps: Deps,
  session: StaffSession,
  id: string,
): Promise<z.output<typeof staffBookingDetail>> {
  const booking = staffAnswer(deps, await foundBooking(deps, session, id));
  const rows = await deps.store.db
    .selectFrom('booking_event')
    .select(['at', 'actor', 'kind', 'detail'])
    .where('booking_id', '=', id)
    .orderBy('id')
    .execute();
  const events: BookingEvent[] = [];
  for (const { at, actor, kind, detail } of rows) {
    const move = detail === null ? undefined : (JSON.parse(detail) as Move);
    events.push({
      at: chinaIso(at),
      actor,
      kind: kind as BookingEvent['kind'],
      ...(move && { from: await place(deps, move.from), to: await place(deps, move.to) }),
      ...(move?.note !== undefined && { note: move.note }),
    });
  }
  return { asOf: chinaIso(deps.now()), help: { phone: '12355' }, booking, events };
}

/** A center by its name, as people know it. */
async function place({ store }: Deps, { center, start }: Move['from']) {
  return { center: (await centerOfBooking(store, center)).name, start: chinaIso(start) };
}
