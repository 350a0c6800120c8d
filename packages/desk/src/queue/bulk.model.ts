import type { DeclineManyResult, StaffBooking } from '@y12355/client/staff';
import { t, type Key } from '../kit/words.js';

/** The service takes no more at once. */
export const MOST = 100;

type Result = DeclineManyResult['results'][number];

const why: Partial<Record<NonNullable<Result['code']>, Key>> = {
  'precondition-failed': 'bulkFaster',
  'wrong-status': 'bulkFaster',
  'unknown-booking': 'bulkGone',
  forbidden: 'forbidden',
};

/** What came of it in words: how many were declined, and each that was not, with the reason. */
export function bulkWords(bookings: readonly StaffBooking[], results: readonly Result[]): string[] {
  const declined = results.filter((result) => result.declined).length;
  const kept = results.filter((result) => !result.declined);
  return [
    t('bulkDone', { count: declined }),
    ...kept.map(({ id, code }) => {
      const alias = bookings.find((booking) => booking.id === id)?.alias ?? '';
      return t('bulkKept', { alias, why: t((code && why[code]) ?? 'strange') });
    }),
  ];
}

/** A mark set or taken off, never more than the service takes. */
export function toggled(marked: ReadonlySet<string>, id: string): Set<string> {
  const next = new Set(marked);
  if (!next.delete(id) && next.size < MOST) next.add(id);
  return next;
}

/** Marks of requests that still wait. */
export function stillMarked(marked: ReadonlySet<string>, waiting: readonly StaffBooking[]): StaffBooking[] {
  return waiting.filter(({ id }) => marked.has(id));
}
