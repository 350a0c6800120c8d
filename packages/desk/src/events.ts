import type { StaffBookingList } from '@y12355/client/staff';

/** Something that a member of staff wants done with the booking in the detail. */
export type Step =
  | { kind: 'approve' }
  | { kind: 'decline'; reason: string }
  | { kind: 'show-contact' }
  | { kind: 'hide-contact' }
  | { kind: 'back' }
  | { kind: 'next' };

export class StepEvent extends Event {
  static readonly type = 'desk-step';

  constructor(readonly step: Step) {
    super(StepEvent.type);
  }
}

/** The session is over, or its token is of another tab: the desk has to look. */
export class SessionEvent extends Event {
  static readonly type = 'desk-session';

  constructor(readonly trouble: 'signed-out' | 'stale-token') {
    super(SessionEvent.type, { bubbles: true });
  }
}

/** Fresh numbers for the tabs. */
export class CountsEvent extends Event {
  static readonly type = 'desk-counts';

  constructor(readonly counts: StaffBookingList['counts']) {
    super(CountsEvent.type, { bubbles: true });
  }
}
