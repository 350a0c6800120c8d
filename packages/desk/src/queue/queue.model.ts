import type { StaffBooking, StaffSession } from '@y12355/client/staff';
import { chinaDate, findRegion, parseIso } from '@y12355/domain';
import type { Translate } from '../kit/words.js';

/** What waits for an answer, and which one comes next. Pure; `now` is epoch ms. */

/** Milliseconds until the deadline; 0 or less when it has passed. */
export function timeLeft(booking: StaffBooking, now: number): number {
  return parseIso(booking.reviewBy) - now;
}

/** The part of the time for an answer that is left, 0 to 1. */
export function shareLeft(booking: StaffBooking, now: number): number {
  const whole = parseIso(booking.reviewBy) - parseIso(booking.submittedAt);
  if (whole <= 0) return 0;
  return Math.min(1, Math.max(0, timeLeft(booking, now) / whole));
}

/**
 * Requests that still wait, soonest deadline first, then the one that was sent first. One whose deadline has
 * passed does not wait any more.
 */
export function waiting(bookings: readonly StaffBooking[], now: number): StaffBooking[] {
  return bookings
    .filter((booking) => booking.status === 'requested' && timeLeft(booking, now) > 0)
    .sort(
      (a, b) =>
        parseIso(a.reviewBy) - parseIso(b.reviewBy) ||
        parseIso(a.submittedAt) - parseIso(b.submittedAt) ||
        a.ref.localeCompare(b.ref),
    );
}

/** How many of them are due before China's midnight. */
export function dueToday(bookings: readonly StaffBooking[], now: number): number {
  const today = chinaDate(now);
  return bookings.filter((booking) => chinaDate(parseIso(booking.reviewBy)) === today).length;
}

/** The id `step` rows away, staying inside the list; the first when `id` is not in it. */
export function neighbor(ids: readonly string[], id: string | undefined, step: number): string | undefined {
  const at = id === undefined ? -1 : ids.indexOf(id);
  if (at < 0) return ids[0];
  return ids[Math.min(ids.length - 1, Math.max(0, at + step))];
}

/** The id that takes the place of one that leaves the list: the following, else the last before it. */
export function following(ids: readonly string[], id: string): string | undefined {
  const at = ids.indexOf(id);
  if (at < 0) return ids[0];
  return ids[at + 1] ?? ids[at - 1];
}

/** Whether it still waits for somebody of this account, at the one center that is shown or at any. */
export function staysInQueue(
  { status, center }: StaffBooking,
  { centers }: StaffSession,
  shown: string | undefined,
): boolean {
  return (
    status === 'requested' && (!shown || center.id === shown) && centers.some(({ id }) => id === center.id)
  );
}

/** Seats nobody holds; the one of the request itself is taken. */
export function freeSeats({ seats }: StaffBooking): number {
  return Math.max(0, seats.capacity - seats.taken);
}

/** Whose desk it is: the one center's name, or the place and how many centers it has. */
export function deskWords(t: Translate, session: StaffSession): string {
  const count = session.centers.length;
  const only = session.centers[0];
  if (count === 1 && only) return only.name;
  if (session.role === 'province') return t('wholeProvince', { count });
  return t('regionCenters', { region: findRegion(session.scope)?.name ?? session.scope, count });
}
