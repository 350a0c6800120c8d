/** A center at one moment: open or not, until when, and why. */
import { addDays, atChina, chinaDate } from '../china-time.js';
import type { CalendarDay, CenterHours } from '../types.js';
import { type Basis, type ResolvedDay, resolveDay } from './day.js';

/** How far the next opening or closing is looked for. */
const SEARCH_DAYS = 60;

export interface OpenState {
  open: boolean;
  /** End of the present opening; absent when it lasts through the whole search. */
  until?: number | undefined;
  /** Next opening when shut; absent when there is none within 60 days. */
  next?: number | undefined;
  /** When open, what opened the day; when shut, what decided today. */
  basis: Basis;
  reason?: string | undefined;
  /** True when the answer, or the moment that it names, rests on a day not announced yet. */
  unconfirmed: boolean;
  /** False when the center has no weekly rules: then its hours are asked by telephone. */
  known: boolean;
}

interface Opening {
  start: number;
  end: number;
  day: ResolvedDay;
}

/** Spans in order of their start, from the day before (it may reach past midnight) to the horizon. */
function* openings(hours: CenterHours, calendar: readonly CalendarDay[], nowMs: number): Generator<Opening> {
  const today = chinaDate(nowMs);
  for (let offset = -1; offset <= SEARCH_DAYS; offset += 1) {
    const day = resolveDay(hours, addDays(today, offset), calendar);
    for (const span of day.spans) {
      yield { start: atChina(day.date, span.start), end: atChina(day.date, span.end), day };
    }
  }
}

/**
 * State of a center at `nowMs`. An opening holds from its start up to, not including, its end; spans
 * that touch, over midnight too, are one opening.
 * @throws ChinaTimeError for a date or time that cannot be read
 */
export function openState(hours: CenterHours, calendar: readonly CalendarDay[], nowMs: number): OpenState {
  const known = hours.rules.length > 0;
  let current: Opening | undefined;
  let last: Opening | undefined;
  let next: Opening | undefined;
  for (const opening of openings(hours, calendar, nowMs)) {
    if (opening.end <= nowMs) continue;
    if (opening.start <= nowMs) {
      current ??= opening;
      if (!last || opening.end > last.end) last = opening;
    } else if (last && opening.start <= last.end) {
      if (opening.end > last.end) last = opening;
    } else {
      next = opening;
      break;
    }
  }
  if (current && last) {
    // Without an opening after the last one the loop ran to the horizon; if the last day fills up to
    // it, nobody knows yet when the doors shut.
    const horizon = atChina(addDays(chinaDate(nowMs), SEARCH_DAYS), 1440);
    const until = last.end >= horizon ? undefined : last.end;
    return {
      open: true,
      ...(until !== undefined && { until }),
      basis: current.day.basis,
      ...(current.day.reason !== undefined && { reason: current.day.reason }),
      unconfirmed: current.day.unconfirmed || (until !== undefined && last.day.unconfirmed),
      known,
    };
  }
  const today = resolveDay(hours, chinaDate(nowMs), calendar);
  return {
    open: false,
    ...(next && { next: next.start }),
    basis: today.basis,
    ...(today.reason !== undefined && { reason: today.reason }),
    unconfirmed: today.unconfirmed || (next?.day.unconfirmed ?? false),
    known,
  };
}

/** Instant at which the center next opens or shuts; undefined when neither is in sight. */
export function nextChange(
  hours: CenterHours,
  calendar: readonly CalendarDay[],
  nowMs: number,
): number | undefined {
  const state = openState(hours, calendar, nowMs);
  return state.open ? state.until : state.next;
}
