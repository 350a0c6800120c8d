import type { BookingStatus } from '@y12355/client';

/**
 * `y12355-booking-change`: a booking was asked for or canceled here. Carries the status alone, since the
 * host page may know who sits in front of it.
 */
export class BookingChangeEvent extends Event {
  static readonly type = 'y12355-booking-change';

  constructor(readonly status: BookingStatus) {
    super(BookingChangeEvent.type, { bubbles: true, composed: true });
  }
}
