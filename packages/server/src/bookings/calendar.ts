import type { Deps } from '../deps.js';

/**
 * The booking as an iCalendar file (RFC 5545) in neutral words.
 * @throws Problem unknown-booking, too-many-requests
 */
export async function calendarText(_deps: Deps, _ref: string, _code: string): Promise<string> {
  throw new Error('not written yet');
}
