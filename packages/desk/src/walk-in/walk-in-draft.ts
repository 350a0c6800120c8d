import type { AgeBand, Slot, Topic } from '@y12355/client';
import type { StaffSession, WalkInReceipt } from '@y12355/client/staff';

/** What is written down for somebody who came or called. In memory until it is sent, and no longer. */
export interface WalkInDraft {
  center: string | undefined;
  service: string | undefined;
  slot: Slot | undefined;
  alias: string;
  ageBand: AgeBand | undefined;
  topic: Topic | undefined;
  phone: string;
  guardianPhone: string;
  note: string;
  /** Ids of what the person ticked on paper. */
  consents: ReadonlySet<string>;
  /** The key of the form and the body that it was sent with: another body needs another key. */
  sent: { key: string; body: string } | undefined;
  /** What is handed over, once it is there. */
  receipt: WalkInReceipt | undefined;
}

/** An empty form, at the only center or at the one that is looked at. */
export function freshWalkIn({ centers }: StaffSession, center: string | undefined): WalkInDraft {
  return {
    center: center ?? (centers.length === 1 ? centers[0]?.id : undefined),
    service: undefined,
    slot: undefined,
    alias: '',
    ageBand: undefined,
    topic: undefined,
    phone: '',
    guardianPhone: '',
    note: '',
    consents: new Set(),
    sent: undefined,
    receipt: undefined,
  };
}
