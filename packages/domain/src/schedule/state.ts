/** A center at one moment: open or not, until when, and why. */
import { addDays, atChina, chinaDate } from '../china-time.js';
import type { CalendarDay, CenterHours, DateText } from '../types.js';
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
  /**
   * True when the answer, or the moment that it names, rests on a day not announced yet: today, a day through
   * which it stays open, or one that is passed over on the way to the next opening.
   */
  unconfirmed: boolean;
  /** False when the center has no weekly rules: then its hours are asked by telephone. */
  known: boolean;
}

interface Opening {
  start: number;
  end: number;
  day: ResolvedDay;
}

/** Days in order, from the day before (it may reach past midnight) to the horizon. */
function* daysFrom(
  hours: CenterHours,
  calendar: readonly CalendarDay[],
  today: DateText,
): Generator<ResolvedDay> {
  for (let offset = -1; offset <= SEARCH_DAYS; offset += 1) {
    yield resolveDay(hours, addDays(today, offset), calendar);
  }
}

function openingsOf(day: ResolvedDay): Opening[] {
  return day.spans.map(({ start, end }) => ({
    start: atChina(day.date, start),
    end: atChina(day.date, end),
    day,
  }));
}

/** What is open at `nowMs` and goes on without a gap, else the next opening, and the doubt on the way to it. */
function lookAhead(hours: CenterHours, calendar: readonly CalendarDay[], today: DateText, nowMs: number) {
  let current: Opening | undefined;
  let end = nowMs;
  let doubtful = false;
  for (const day of daysFrom(hours, calendar, today)) {
    if (!current && day.date >= today) doubtful ||= day.unconfirmed;
    for (const opening of openingsOf(day)) {
      if (opening.end <= nowMs) continue;
      if (opening.start > (current ? end : nowMs)) {
        return current ? { current, end, doubtful } : { next: opening, doubtful };
      }
      // What was passed over so far does not matter: it is open.
      doubtful = (current !== undefined && doubtful) || day.unconfirmed;
      current ??= opening;
      end = Math.max(end, opening.end);
    }
  }
  return current ? { current, end, doubtful } : { doubtful };
}

/**
 * State of a center at `nowMs`. An opening holds from its start up to, not including, its end; spans
 * that touch, over midnight too, are one opening.
 * @throws ChinaTimeError for a date or time that cannot be read
 */
export function openState(hours: CenterHours, calendar: readonly CalendarDay[], nowMs: number): OpenState {
  const known = hours.rules.length > 0;
  const todayDate = chinaDate(nowMs);
  const { current, end, next, doubtful } = lookAhead(hours, calendar, todayDate, nowMs);
  if (current) {
    // Without an opening after the last one the search ran to the horizon; if the last day fills up to
    // it, nobody knows yet when the doors shut.
    const horizon = atChina(addDays(todayDate, SEARCH_DAYS), 1440);
    const until = end >= horizon ? undefined : end;
    return {
      open: true,
      ...(until !== undefined && { until }),
      basis: current.day.basis,
      ...(current.day.reason !== undefined && { reason: current.day.reason }),
      unconfirmed: until === undefined ? current.day.unconfirmed : doubtful,
      known,
    };
  }
  const today = resolveDay(hours, todayDate, calendar);
  return {
    open: false,
    ...(next && { next: next.start }),
    basis: today.basis,
    ...(today.reason !== undefined && { reason: today.reason }),
    unconfirmed: next ? doubtful : today.unconfirmed,
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
