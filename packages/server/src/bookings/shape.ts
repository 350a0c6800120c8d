import { chinaIso } from '@y12355/domain';
import type { z } from '@hono/zod-openapi';
import type { booking, bookingStatus } from '../contract/bookings.js';
import type { Store } from '../deps.js';
import { Problem } from '../problem.js';
import { centerOfBooking } from '../storage/centers.js';
import { isRef, showRef } from './secrets.js';

export type Booking = z.output<typeof booking>;
export type BookingStatus = z.output<typeof bookingStatus>;

/** A booking with the times of its slot and the name of its service, as the database gives it. */
export type FoundBooking = NonNullable<Awaited<ReturnType<typeof findBooking>>>;

/** The booking with that reference (eight signs) or id, or undefined. */
export async function findBooking(store: Store, by: 'ref' | 'id', value: string) {
  return store.db
    .selectFrom('booking')
    .innerJoin('slot', 'slot.id', 'booking.slot_id')
    .innerJoin('service', 'service.id', 'booking.service_id')
    .select([
      'booking.id',
      'booking.ref',
      'booking.slot_id',
      'booking.center_id',
      'booking.service_id',
      'booking.status',
      'booking.contact_hash',
      'booking.revision',
      'booking.review_by',
      'booking.reason',
      'booking.unconfirmed',
      'slot.start_at',
      'slot.end_at',
      'service.name as service_name',
    ])
    .where(`booking.${by}`, '=', value)
    .executeTakeFirst();
}

/** The same words whether the reference or the code is wrong, or what they opened is gone. */
export function unknownBooking(): Problem {
  return new Problem(
    'unknown-booking',
    'no booking has this reference and code; expected XXXX-XXXX and 8 digits',
  );
}

/**
 * What a young person sees of it. No contact, alias, topic or note.
 * @throws Problem unknown-booking where it was erased a moment ago
 */
export async function bookingAnswer(store: Store, found: FoundBooking): Promise<Booking> {
  if (!isRef(found.ref)) throw unknownBooking();
  const center = await centerOfBooking(store, found.center_id);
  return {
    ref: showRef(found.ref),
    status: found.status as BookingStatus,
    start: chinaIso(found.start_at),
    end: chinaIso(found.end_at),
    center: {
      id: center.id,
      name: center.name,
      address: center.address,
      phones: center.phones,
      ...(center.sample && { sample: true }),
    },
    service: {
      id: found.service_id,
      name: found.service_name,
      slotMinutes: (found.end_at - found.start_at) / 60_000,
    },
    reviewBy: chinaIso(found.review_by),
    unconfirmed: found.unconfirmed === 1,
    ...(found.reason !== null && { reason: found.reason }),
    help: { phone: '12355' },
  };
}
