import type { StaffBooking, StaffClient, StaffContact } from '@y12355/client/staff';
import { now } from '@y12355/core';
import type { Step } from './events.js';
import { troubleOf, troubleWords } from './trouble.js';
import { t, tell } from './words.js';

/** A step that asks the service for something. */
export type Asking = Extract<Step, { kind: 'approve' | 'decline' | 'show-contact' }>;

/** What came of it. `decided`: the booking waits no more, by this answer or by somebody's before it. */
export type Outcome =
  | { kind: 'contact'; contact: StaffContact }
  | { kind: 'decided'; news: string }
  | { kind: 'failed'; words: string }
  | { kind: 'session'; trouble: 'signed-out' | 'stale-token' };

/** Carries a step out. Never rejects: a failure is an outcome with its words. */
export async function carryOut(client: StaffClient, booking: StaffBooking, step: Asking): Promise<Outcome> {
  const { id, etag, alias } = booking;
  try {
    if (step.kind === 'show-contact') return { kind: 'contact', contact: await client.contact(id) };
    if (step.kind === 'approve') await client.approve(id, etag);
    else await client.decline(id, etag, step.reason);
    return { kind: 'decided', news: tell(step.kind === 'approve' ? 'approved' : 'declined', alias) };
  } catch (error) {
    const trouble = troubleOf(error);
    if (trouble === 'signed-out' || trouble === 'stale-token') return { kind: 'session', trouble };
    if (trouble === 'faster') return { kind: 'decided', news: tell('faster', alias) };
    return { kind: 'failed', words: troubleWords(t, error, now()) };
  }
}
