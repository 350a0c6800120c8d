import type { DateText } from '@y12355/domain';

/** A reason that is being written. */
export interface Draft {
  text: string;
  /** Whether the form stands open. */
  open: boolean;
}

/**
 * Where a member of staff is in the work. Lives in memory only: it outlives a session that ran out and
 * nothing else.
 */
export interface Place {
  tab: 'queue' | 'day' | 'entries';
  /** Id of the booking in the detail. */
  selected: string | undefined;
  /** On a phone: whether the detail covers the list. */
  open: boolean;
  /** Half-written reasons by booking id. */
  drafts: Map<string, Draft>;
  shortcuts: boolean;
  /** Day of the day list; undefined follows today. */
  date: DateText | undefined;
}

export function freshPlace(): Place {
  return {
    tab: 'queue',
    selected: undefined,
    open: false,
    drafts: new Map(),
    shortcuts: true,
    date: undefined,
  };
}
