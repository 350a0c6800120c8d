import { NetworkError, ProblemError } from '@y12355/client/staff';
import { clockWords } from './time-words.js';
import type { Key, Translate } from './words.js';

/** What a failed call means for the desk. `faster`: somebody else decided it, or it was taken back. */
export type Trouble = 'signed-out' | 'stale-token' | 'faster' | 'offline' | 'other';

const faster = ['precondition-failed', 'precondition-missing', 'wrong-status', 'unknown-booking'];

const cures: Readonly<Record<string, Key>> = {
  forbidden: 'forbidden',
  'too-large': 'tooLarge',
  'unknown-center': 'centerGone',
  'unknown-slot': 'slotGone',
};

export function troubleOf(error: unknown): Trouble {
  if (error instanceof NetworkError) return 'offline';
  if (!(error instanceof ProblemError)) return 'other';
  if (error.code === 'not-signed-in' || error.status === 401) return 'signed-out';
  if (error.code === 'csrf') return 'stale-token';
  return faster.includes(error.code) ? 'faster' : 'other';
}

/** When to try again, or undefined where the service did not say. */
export function retryTime(error: unknown, now: number): string | undefined {
  if (!(error instanceof ProblemError) || error.retryAfter === undefined) return undefined;
  // Up to the next whole minute: at the time that is named it works.
  return clockWords(Math.ceil((now + error.retryAfter * 1000) / 60_000) * 60_000);
}

/** One sentence with the cure for a member of staff. */
export function troubleWords(t: Translate, error: unknown, now: number): string {
  if (troubleOf(error) === 'offline') return t('offline');
  const code = error instanceof ProblemError ? error.code : '';
  if (code === 'too-many-requests') {
    const time = retryTime(error, now);
    return time === undefined ? t('tooManySoon') : t('tooMany', { time });
  }
  return t(cures[code] ?? 'strange');
}
