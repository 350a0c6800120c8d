import type { Slot } from '@y12355/client';
import {
  ProblemError,
  type StaffBooking,
  type StaffBookingDetail,
  type StaffClient,
  type StaffContact,
} from '@y12355/client/staff';
import { now } from '@y12355/core';
import { slotWords } from '../kit/time-words.js';
import { troubleOf, troubleWords } from '../kit/trouble.js';
import { t, tell } from '../kit/words.js';

/** What changes a booking. */
type Change =
  | { kind: 'approve' | 'complete' | 'no-show' }
  | { kind: 'decline' | 'cancel'; reason: string }
  | { kind: 'reschedule'; slot: Slot }
  | { kind: 'transfer'; slot: Slot; note: string; center: string };

/** Something that staff want done with a booking. */
export type Step = Change | { kind: 'show-contact' };

/** What came of it. `changed`: somebody else was there first, and this is how it stands, where that can be seen. */
export type Outcome =
  | { kind: 'contact'; contact: StaffContact }
  | { kind: 'done'; after: StaffBooking; news: string }
  | { kind: 'changed'; detail: StaffBookingDetail | undefined }
  | { kind: 'full'; alternatives: readonly Slot[] }
  | { kind: 'failed'; words: string }
  | { kind: 'session'; trouble: 'signed-out' | 'stale-token' };

/** Carries a step out. Never rejects: a failure is an outcome with its words. */
export async function carryOut(client: StaffClient, booking: StaffBooking, step: Step): Promise<Outcome> {
  try {
    if (step.kind === 'show-contact') return { kind: 'contact', contact: await client.contact(booking.id) };
    const after = await send(client, booking, step);
    return { kind: 'done', after, news: newsOf(booking, step, after) };
  } catch (error) {
    const trouble = troubleOf(error);
    if (trouble === 'signed-out' || trouble === 'stale-token') return { kind: 'session', trouble };
    if (trouble === 'faster') return { kind: 'changed', detail: await lookAgain(client, booking.id) };
    if (error instanceof ProblemError && error.code === 'slot-full') {
      return { kind: 'full', alternatives: error.alternatives };
    }
    return { kind: 'failed', words: troubleWords(t, error, now()) };
  }
}

function send(client: StaffClient, { id, etag }: StaffBooking, step: Change): Promise<StaffBooking> {
  switch (step.kind) {
    case 'approve':
      return client.approve(id, etag);
    case 'complete':
      return client.complete(id, etag);
    case 'no-show':
      return client.noShow(id, etag);
    case 'decline':
      return client.decline(id, etag, step.reason);
    case 'cancel':
      return client.cancel(id, etag, step.reason);
    case 'reschedule':
      return client.reschedule(id, etag, step.slot.id);
    case 'transfer':
      return client.transfer(id, etag, step.slot.id, step.note || undefined);
  }
}

/** The history names who was faster; without it the list alone tells. */
async function lookAgain(client: StaffClient, id: string): Promise<StaffBookingDetail | undefined> {
  try {
    return await client.booking(id);
  } catch {
    return undefined;
  }
}

const news = {
  approve: 'approved',
  decline: 'declined',
  cancel: 'cancelled',
  complete: 'completed',
  'no-show': 'noShow',
  reschedule: 'rescheduled',
  transfer: 'transferred',
} as const;

function newsOf({ alias }: StaffBooking, step: Change, after: StaffBooking): string {
  const center = step.kind === 'transfer' ? step.center : after.center.name;
  return tell(news[step.kind], alias, { time: slotWords(t, after.start), center });
}
