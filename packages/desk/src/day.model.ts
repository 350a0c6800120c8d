import type { StaffBooking } from '@y12355/client/staff';
import { parseIso } from '@y12355/domain';

/** Where a visit of the day stands at `now` (epoch ms). */
export function visitState(visit: StaffBooking, now: number): 'ahead' | 'now' | 'over' {
  if (now < parseIso(visit.start)) return 'ahead';
  return now < parseIso(visit.end) ? 'now' : 'over';
}

/** By start, then by name. */
export function byStart(visits: readonly StaffBooking[]): StaffBooking[] {
  return [...visits].sort(
    (a, b) => parseIso(a.start) - parseIso(b.start) || a.alias.localeCompare(b.alias, 'zh'),
  );
}
