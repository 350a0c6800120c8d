import type { Slot, SlotList } from '@y12355/client';
import { addDays, chinaDate, parseIso, type DateText } from '@y12355/domain';

/** Days and times that staff may choose. Pure; `now` is epoch ms. */

export type SlotDay = SlotList['days'][number];

/** For whom a time is looked for: `walk-in` is somebody at the door, for whom a time that runs is fine. */
export type SlotUse = 'visit' | 'walk-in';

export interface SlotRules {
  use: SlotUse;
  now: number;
  /** Last day that can be booked; undefined until the operator's file is here. */
  last: DateText | undefined;
}

/** Last day that can be booked, some days ahead of today. */
export function lastDay(now: number, horizonDays: number | undefined): DateText | undefined {
  return horizonDays === undefined ? undefined : addDays(chinaDate(now), horizonDays);
}

/**
 * Whether a time can be chosen. What the public list calls past may still be ahead, since young people ask
 * some hours before: staff need not. Whether such a one is full, the service says when it is sent.
 */
export function isOpen(slot: Slot, { use, now, last }: SlotRules): boolean {
  if (slot.state === 'full') return false;
  if (slot.state === 'past' && (last === undefined || chinaDate(parseIso(slot.start)) > last)) return false;
  return use === 'walk-in' ? parseIso(slot.end) > now : parseIso(slot.start) > now;
}

/** How a time is drawn: what is over is left out. */
export function slotLook(slot: Slot, rules: SlotRules): 'open' | 'full' | 'over' {
  if (isOpen(slot, rules)) return 'open';
  return slot.state === 'full' && parseIso(slot.end) > rules.now ? 'full' : 'over';
}

/** Times of a day that are not over. */
export function slotsLeft(day: SlotDay, rules: SlotRules): Slot[] {
  return day.slots.filter((slot) => slotLook(slot, rules) !== 'over');
}

export function hasOpen(day: SlotDay, rules: SlotRules): boolean {
  return day.slots.some((slot) => isOpen(slot, rules));
}

/** The day to begin with: the wanted one where it is listed, else the first with a time, else the first. */
export function dayToShow(
  days: readonly SlotDay[],
  wanted: DateText | undefined,
  rules: SlotRules,
): DateText | undefined {
  if (days.some(({ date }) => date === wanted)) return wanted;
  return (days.find((day) => hasOpen(day, rules)) ?? days[0])?.date;
}

/** The seven days that hold `date`, counted from `first` on. */
export function weekFrom(first: DateText, date: DateText): DateText {
  let start = first;
  while (addDays(start, 7) <= date) start = addDays(start, 7);
  return start;
}
