import type { StaffBooking } from '@y12355/client/staff';
import { addDays, chinaDate, parseIso, weekdayOf, type DateText } from '@y12355/domain';
import type { Key } from '../kit/words.js';

/** Visits of days. Pure; `now` is epoch ms. */

export type VisitState = 'waiting' | 'ahead' | 'now' | 'over' | 'completed' | 'no_show';

export const visitWords: Record<VisitState, Key> = {
  waiting: 'stateRequested',
  ahead: 'visitAhead',
  now: 'visitNow',
  over: 'visitOver',
  completed: 'stateCompleted',
  no_show: 'stateNoShow',
};

/** Where a visit stands: what staff wrote down, else what the clock says. */
export function visitState(visit: StaffBooking, now: number): VisitState {
  if (visit.status === 'completed' || visit.status === 'no_show') return visit.status;
  if (visit.status === 'requested') return 'waiting';
  if (now < parseIso(visit.start)) return 'ahead';
  return now < parseIso(visit.end) ? 'now' : 'over';
}

/** By start, then by name. */
export function byStart(visits: readonly StaffBooking[]): StaffBooking[] {
  return [...visits].sort(
    (a, b) => parseIso(a.start) - parseIso(b.start) || a.alias.localeCompare(b.alias, 'zh'),
  );
}

/** What a day shows: visits, and requests that keep their seat. What was declined or called off is left out. */
export function shownVisits(bookings: readonly StaffBooking[], now: number): StaffBooking[] {
  return byStart(
    bookings.filter(({ status, reviewBy }) =>
      status === 'requested'
        ? parseIso(reviewBy) > now
        : status === 'approved' || status === 'completed' || status === 'no_show',
    ),
  );
}

export function countVisits(visits: readonly StaffBooking[]): { visits: number; requests: number } {
  const requests = visits.filter(({ status }) => status === 'requested').length;
  return { visits: visits.length - requests, requests };
}

/** Monday to Sunday around a date. */
export function weekOf(date: DateText): DateText[] {
  const monday = addDays(date, 1 - weekdayOf(date));
  return Array.from({ length: 7 }, (_, index) => addDays(monday, index));
}

/** Visits of one date in China. */
export function visitsOn(visits: readonly StaffBooking[], date: DateText): StaffBooking[] {
  return visits.filter(({ start }) => chinaDate(parseIso(start)) === date);
}
