import { NetworkError, ProblemError, type Slot } from '@y12355/client';
import type { Mistakes } from './form.model.js';

/** What went wrong, in the few kinds that a visitor can do something about. */
export type Failure =
  | { kind: 'offline' | 'timeout' | 'broken' | 'untrusted' | 'closed' | 'alreadyBooked' | 'missing' | 'late' }
  | { kind: 'busy'; minutes: number }
  | { kind: 'slotFull' | 'slotGone'; alternatives: Slot[] }
  | { kind: 'fields'; mistakes: Mistakes }
  | { kind: 'consents' };

const places = ['alias', 'phone', 'ageBand', 'guardianPhone', 'note'] as const;

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
    case 'already-booked':
      return { kind: 'alreadyBooked' };
    case 'booking-closed':
      return { kind: 'closed' };
    case 'origin-not-trusted':
      return { kind: 'untrusted' };
    case 'too-many-requests':
      return { kind: 'busy', minutes: Math.max(1, Math.ceil((error.retryAfter ?? 60) / 60)) };
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
  if (pointers.some((pointer) => pointer.startsWith('/slot'))) return { kind: 'slotGone', alternatives: [] };
  const mistakes: Mistakes = {};
  for (const place of places) {
    if (pointers.some((pointer) => pointer.startsWith(`/${place}`))) mistakes[place] = { kind: 'other' };
  }
  return Object.keys(mistakes).length > 0 ? { kind: 'fields', mistakes } : { kind: 'broken' };
}
