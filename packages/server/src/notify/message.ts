import type { BookingStatus } from '../bookings/shape.js';
import type { Deps } from '../deps.js';
import { unseal } from '../storage/seal.js';
import { kioskMessageOf } from './kiosk-message.js';
import type { BookingMessage, Message } from './notifier.js';
import type { BookingKind } from './outbox.js';

/** States in which a kind is still true. Who was told late that it is approved must not come to a cancelled visit. */
const TRUE_IN: Record<BookingKind, readonly BookingStatus[]> = {
  'booking.requested': ['requested'],
  'booking.promoted': ['requested', 'approved'],
  'booking.approved': ['approved'],
  'booking.declined': ['declined'],
  'booking.expired': ['expired'],
  'booking.cancelled': ['cancelled'],
  'booking.rescheduled': ['requested', 'approved'],
  'booking.transferred': ['requested', 'approved'],
  'booking.reminder': ['approved'],
};

export interface MessageRow {
  id: string;
  kind: string;
  booking_id: string;
  created_at: number;
}

/**
 * The message as it is true now, or undefined when it is not any more: the booking has moved on, was erased,
 * or the visit has begun; the screen was taken off, or is heard again.
 */
export async function messageOf(deps: Deps, row: MessageRow, now: number): Promise<Message | undefined> {
  return row.kind.startsWith('kiosk.') ? kioskMessageOf(deps, row) : bookingMessageOf(deps, row, now);
}

async function bookingMessageOf(
  deps: Deps,
  row: MessageRow,
  now: number,
): Promise<BookingMessage | undefined> {
  const kind = row.kind as BookingKind;
  const found = await deps.store.db
    .selectFrom('booking')
    .innerJoin('slot', 'slot.id', 'booking.slot_id')
    .innerJoin('service', 'service.id', 'booking.service_id')
    .innerJoin('center', 'center.id', 'booking.center_id')
    .select(['booking.id', 'booking.ref', 'booking.status', 'booking.consents', 'booking.phone_sealed'])
    .select(['booking.review_by', 'booking.center_id', 'booking.service_id', 'slot.start_at', 'slot.end_at'])
    .select(['center.name as center_name', 'service.name as service_name'])
    .where('booking.id', '=', row.booking_id)
    .where('booking.erased_at', 'is', null)
    .executeTakeFirst();
  if (!found || found.start_at <= now) return undefined;
  const status = found.status as BookingStatus;
  if (!TRUE_IN[kind]?.includes(status)) return undefined;
  const { phone_sealed } = found;
  const mayBeTold = phone_sealed !== null && coversPhone(deps, found.consents);
  return {
    id: row.id,
    kind,
    at: row.created_at,
    ref: found.ref.slice(0, 4),
    status,
    center: { id: found.center_id, name: found.center_name },
    service: { id: found.service_id, name: found.service_name },
    start: found.start_at,
    end: found.end_at,
    reviewBy: found.review_by,
    ...(mayBeTold && { phone: () => unseal(deps, `booking:${found.id}:phone`, phone_sealed) }),
  };
}

/** Whether a consent about the phone was given in the words that the operator has now. */
function coversPhone({ operator }: Deps, consentsText: string): boolean {
  const given = JSON.parse(consentsText) as { id: string; version: string }[];
  return operator.consents.some(
    ({ id, version, covers }) =>
      covers?.includes('phone') && given.some((one) => one.id === id && one.version === version),
  );
}
