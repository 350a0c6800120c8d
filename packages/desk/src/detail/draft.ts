import type { Slot } from '@y12355/client';

export const forms = ['decline', 'cancel', 'reschedule', 'transfer'] as const;
export type FormKind = (typeof forms)[number];

/** What somebody has written about a booking and not sent yet. */
export interface Draft {
  /** The form that stands open. */
  form: FormKind | undefined;
  /** For the young person: why it is declined or called off. */
  reason: string;
  /** The time chosen for a reschedule. */
  slot: Slot | undefined;
  transfer: TransferDraft;
}

export interface TransferDraft {
  /** Adcode of the city whose centers are listed; undefined is the booking's own. */
  city: string | undefined;
  center: string | undefined;
  service: string | undefined;
  slot: Slot | undefined;
  /** For the staff of the other center. */
  note: string;
}

export function freshDraft(): Draft {
  return {
    form: undefined,
    reason: '',
    slot: undefined,
    transfer: { city: undefined, center: undefined, service: undefined, slot: undefined, note: '' },
  };
}
