import type { Deps } from '../deps.js';
import { bookingBehind } from './behind.js';
import { calendarFile } from './ical.js';
import { bookingAnswer } from './shape.js';

/**
 * The booking as an iCalendar file in neutral words: whoever sees the calendar learns neither topic nor name.
 * @throws Problem unknown-booking, too-many-requests
 */
export async function calendarText(deps: Deps, ref: string, code: string): Promise<string> {
  const now = deps.now();
  const found = await bookingBehind(deps, ref, code, now);
  const { center, status } = await bookingAnswer(deps.store, found);
  return calendarFile({
    uid: `${found.id}@y12355`,
    sequence: found.revision,
    stamp: now,
    start: found.start_at,
    end: found.end_at,
    status: EVENT_STATUS[status],
    summary: `预约 ${found.ref.slice(0, 4)}`,
    location: [center.name, center.address].filter(Boolean).join(' '),
  });
}

const EVENT_STATUS = {
  requested: 'TENTATIVE',
  approved: 'CONFIRMED',
  completed: 'CONFIRMED',
  no_show: 'CONFIRMED',
  declined: 'CANCELLED',
  expired: 'CANCELLED',
  cancelled: 'CANCELLED',
} as const;
