import { NetworkError, ProblemError, type Slot } from '@y12355/client';
import type { Mistakes } from './form.model.js';

/** What went wrong, in the few kinds that a visitor can do something about. */
export type Failure =
  | { kind: 'offline' | 'timeout' | 'broken' | 'untrusted' | 'closed' | 'alreadyBooked' | 'missing' | 'late' }
  | { kind: 'busy'; minutes: number }
  /** So many live bookings or requests that waiting a few minutes does not help. */
  | { kind: 'enough' }
  | { kind: 'slotFull' | 'slotGone' | 'dayNotFull'; alternatives: Slot[] }
  /** The seat is not kept any more; a request without it takes a free one. */
  | { kind: 'holdOver' }
  | { kind: 'fields'; mistakes: Mistakes }
  | { kind: 'consents' };

const places = ['topic', 'alias', 'phone', 'ageBand', 'guardianPhone', 'note'] as const;

/** Sorts whatever a call was rejected with. `undefined` when the caller itself gave up. */
export function failureOf(error: unknown): Failure | undefined {
  if (error instanceof NetworkError) {
    if (error.code === 'aborted') return undefined;
    return { kind: error.code === 'network' ? 'broken' : error.code };
  }
  if (!(error instanceof ProblemError)) return { kind: 'broken' };
  switch (error.code) {
    case 'slot-full':
      return { kind: 'slotFull', alternatives: error.alternatives };
    case 'unknown-slot':
      return { kind: 'slotGone', alternatives: error.alternatives };
    case 'day-not-full':
      return { kind: 'dayNotFull', alternatives: error.alternatives };
    case 'hold-over':
    case 'unknown-hold':
      return { kind: 'holdOver' };
    case 'already-booked':
      return { kind: 'alreadyBooked' };
    case 'booking-closed':
      return { kind: 'closed' };
    case 'origin-not-trusted':
      return { kind: 'untrusted' };
    case 'too-many-requests':
      return error.retryAfter === undefined
        ? { kind: 'enough' }
        : { kind: 'busy', minutes: Math.max(1, Math.ceil(error.retryAfter / 60)) };
    case 'unknown-booking':
    case 'unknown-center':
    case 'unknown-service':
      return { kind: 'missing' };
    case 'wrong-status':
      return { kind: 'late' };
    case 'bad-request':
      return fieldFailure(error.errors.map(({ pointer }) => pointer));
    default:
      return { kind: 'broken' };
  }
}

function fieldFailure(pointers: string[]): Failure {
  if (pointers.some((pointer) => pointer.startsWith('/consents'))) return { kind: 'consents' };
  // The day of a waiting list, too: another one has to be taken.
  if (pointers.some((pointer) => /^\/(slot|date|service)/.test(pointer)))
    return { kind: 'slotGone', alternatives: [] };
  if (pointers.some((pointer) => pointer.startsWith('/hold'))) return { kind: 'holdOver' };
  const mistakes: Mistakes = {};
  for (const place of places) {
    if (pointers.some((pointer) => pointer.startsWith(`/${place}`))) mistakes[place] = { kind: 'other' };
  }
  return Object.keys(mistakes).length > 0 ? { kind: 'fields', mistakes } : { kind: 'broken' };
}
