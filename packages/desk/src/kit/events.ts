import type { StaffBooking, StaffBookingList } from '@y12355/client/staff';

/** The session is over, or its token is of another tab: the desk has to look. */
export class SessionEvent extends Event {
  static readonly type = 'desk-session';

  constructor(readonly trouble: 'signed-out' | 'stale-token') {
    super(SessionEvent.type, { bubbles: true, composed: true });
  }
}

/** Fresh numbers for the tabs, or undefined where they moved and this view does not read them. */
export class CountsEvent extends Event {
  static readonly type = 'desk-counts';

  constructor(readonly counts: StaffBookingList['counts'] | undefined) {
    super(CountsEvent.type, { bubbles: true, composed: true });
  }
}

/** Somebody wants to see a booking that stands in another view. */
export class OpenBookingEvent extends Event {
  static readonly type = 'desk-open-booking';

  constructor(readonly booking: Pick<StaffBooking, 'id' | 'start'>) {
    super(OpenBookingEvent.type, { bubbles: true, composed: true });
  }
}

/** Somebody leaves the booking that is shown: to the list, or to the next one. */
export class LeaveEvent extends Event {
  static readonly type = 'desk-leave';

  constructor(readonly to: 'back' | 'next') {
    super(LeaveEvent.type);
  }
}

/** A booking is not any more as it was shown, by this desk or by somebody else. */
export class ChangedEvent extends Event {
  static readonly type = 'desk-changed';

  constructor(
    readonly before: StaffBooking,
    /** As it is now; undefined where this account cannot see it any more. */
    readonly after: StaffBooking | undefined,
    /** A sentence about it. */
    readonly news: string,
  ) {
    super(ChangedEvent.type);
  }
}
