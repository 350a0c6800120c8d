import type { Slot, SlotList } from '@y12355/client';
import { addDays, chinaDate, chinaMinutes, parseIso } from '@y12355/domain';

/** What the days of a slot list say. Pure: the service has already compared them with its clock. */

export type Day = SlotList['days'][number];
export type DayState = 'free' | 'full' | 'shut' | 'past';
export type PartOfDay = 'morning' | 'afternoon' | 'evening';

/** Days in one call: the contract allows 31, whole weeks keep the pages apart. */
const callDays = 28;

export const isFree = (slot: Slot): boolean => slot.state === 'free' || slot.state === 'few';

/** One word for a day: `shut` has no slots, `past` has none left, `full` has none free. */
export function dayState(day: Day): DayState {
  if (day.slots.some(isFree)) return 'free';
  if (day.slots.some(({ state }) => state === 'full')) return 'full';
  return day.slots.length > 0 ? 'past' : 'shut';
}

/** First and last date of each call from `today` to the horizon (days ahead, inclusive). */
export function callSpans(today: string, horizonDays: number): [from: string, to: string][] {
  const spans: [string, string][] = [];
  for (let start = 0; start <= horizonDays; start += callDays) {
    const last = Math.min(start + callDays - 1, horizonDays);
    spans.push([addDays(today, start), addDays(today, last)]);
  }
  return spans;
}

/** Slots that are not over, by part of the day. What begins after midnight belongs to the evening before. */
export function slotGroups(day: Day): { part: PartOfDay; slots: Slot[] }[] {
  const groups: Record<PartOfDay, Slot[]> = { morning: [], afternoon: [], evening: [] };
  for (const slot of day.slots) {
    if (slot.state === 'past') continue;
    const start = parseIso(slot.start);
    const minutes = chinaDate(start) === day.date ? chinaMinutes(start) : 1440;
    groups[minutes < 720 ? 'morning' : minutes < 1080 ? 'afternoon' : 'evening'].push(slot);
  }
  return (['morning', 'afternoon', 'evening'] as const)
    .map((part) => ({ part, slots: groups[part] }))
    .filter(({ slots }) => slots.length > 0);
}

/** Why days cannot be booked: shut days that share a reason are told in one sentence. */
export function shutNotes(days: readonly Day[]): { reason: string | undefined; dates: string[] }[] {
  const notes: { reason: string | undefined; dates: string[] }[] = [];
  for (const day of days) {
    if (dayState(day) !== 'shut') continue;
    const same = notes.find(({ reason }) => reason === day.reason);
    if (same) same.dates.push(day.date);
    else notes.push({ reason: day.reason, dates: [day.date] });
  }
  return notes;
}
