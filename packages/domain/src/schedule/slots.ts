/** Times that can be asked for on a day. */
import { atChina } from '../china-time.js';
import type { CalendarDay, CenterHours, DateText } from '../types.js';
import { resolveDay } from './day.js';

export interface DaySlot {
  /** Instants in milliseconds since the epoch. */
  start: number;
  end: number;
  unconfirmed: boolean;
}

/** A slot length that is no whole number of minutes above zero. */
export class SlotLengthError extends Error {
  override readonly name = 'SlotLengthError';
}

/**
 * Whole slots of a day, counted from the start of each span; what is left at a span's end is too short
 * and falls away. Slots of an overnight span belong to the day on which the span begins.
 * @param slotMinutes length of one slot in minutes
 * @throws SlotLengthError, ChinaTimeError
 */
export function slotsOn(
  hours: CenterHours,
  calendar: readonly CalendarDay[],
  date: DateText,
  slotMinutes: number,
): DaySlot[] {
  if (!Number.isInteger(slotMinutes) || slotMinutes < 1) {
    throw new SlotLengthError(`slotMinutes ${slotMinutes}: expected a whole number of minutes from 1`);
  }
  const day = resolveDay(hours, date, calendar);
  const slots: DaySlot[] = [];
  for (const span of day.spans) {
    for (let start = span.start; start + slotMinutes <= span.end; start += slotMinutes) {
      slots.push({
        start: atChina(date, start),
        end: atChina(date, start + slotMinutes),
        unconfirmed: day.unconfirmed,
      });
    }
  }
  return slots;
}
