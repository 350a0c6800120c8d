import type { StaffWaiting } from '@y12355/client/staff';
import { parseIso, type DateText } from '@y12355/domain';

/** The waiting list by day. Pure. */

export interface WaitingDay {
  date: DateText;
  entries: StaffWaiting[];
}

/** Days in order, in each the one who came first. */
export function byDay(entries: readonly StaffWaiting[]): WaitingDay[] {
  const days = new Map<DateText, StaffWaiting[]>();
  for (const entry of entries) {
    const day = days.get(entry.date);
    if (day) day.push(entry);
    else days.set(entry.date, [entry]);
  }
  return [...days]
    .map(([date, all]) => ({
      date,
      entries: [...all].sort((a, b) => parseIso(a.submittedAt) - parseIso(b.submittedAt)),
    }))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
}
