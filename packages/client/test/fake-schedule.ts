import type {
  CenterAnswer,
  CenterHours,
  CenterService,
  HoursDocument,
  OpenStatus,
  Slot,
  SlotList,
} from '../src/schemas.js';
import { addDays, at, dateOf, instant, weekdayOf } from './fake-time.js';

/** Hours and slots of the fake service. All of it hangs on `now` alone, so a test can name what it expects. */

/** Slots are offered for these many days, today included. */
export const horizonDays = 28;
/** Days after today on which the center `th` is shut with a reason; the day after it is unconfirmed. */
export const closedAfterDays = 4;

export type Span = [start: string, end: string];

function spansOn(hours: CenterHours, date: string): Span[] {
  if (hours.exceptions.some((row) => row.date === date && row.closed)) return [];
  return hours.rules.filter((row) => row.weekday === weekdayOf(date)).map((row) => [row.start, row.end]);
}

export function statusAt(hours: CenterHours, now: Date): OpenStatus {
  const present = instant(now);
  for (let day = 0; day <= horizonDays; day++) {
    const date = addDays(dateOf(now), day);
    for (const [start, end] of spansOn(hours, date)) {
      const [from, until] = [at(date, start), at(date, end)];
      if (until <= present) continue;
      const open = from <= present;
      return { open, ...(open ? { until } : { next: from }), basis: 'weekly', unconfirmed: false };
    }
  }
  return { open: false, basis: 'none', unconfirmed: false };
}

/** The dates from `from` to `to`, each with how it is open and how many days it lies ahead of today. */
function daysOf(center: CenterAnswer, now: Date, from: string, to: string) {
  const days = [];
  for (let date = from; date <= to; date = addDays(date, 1)) {
    const ahead = Math.round((Date.parse(date) - Date.parse(dateOf(now))) / 86_400_000);
    const shut = center.hours.exceptions.find((row) => row.date === date && row.closed);
    const day = {
      date,
      basis: shut ? ('exception' as const) : ('weekly' as const),
      ...(shut && { reason: shut.reason }),
      unconfirmed: ahead === closedAfterDays + 1,
    };
    days.push({ day, ahead, spans: spansOn(center.hours, date) });
  }
  return days;
}

export function fakeHours(center: CenterAnswer, now: Date, from: string, to: string): HoursDocument['days'] {
  return daysOf(center, now, from, to).map(({ day, spans }) => ({
    ...day,
    weekday: weekdayOf(day.date),
    spans: spans.map(([start, end]) => ({ start: at(day.date, start), end: at(day.date, end) })),
  }));
}

/**
 * Days with their slots. Counting the slots of a day from 0 and the days from today, a slot is full where
 * (day + slot) leaves 1 when divided by 4, `few` where it leaves 2; `taken` counts come on top.
 */
export function fakeDays(
  center: CenterAnswer,
  service: CenterService,
  now: Date,
  from: string,
  to: string,
  taken: (slot: string) => number,
): SlotList['days'] {
  return daysOf(center, now, from, to).map(({ day, ahead, spans }) => {
    const offered = service.bookable && ahead >= 0 && ahead < horizonDays;
    const starts = spans.flatMap((span) => startsIn(day.date, span, service.slotMinutes));
    const slots = (offered ? starts : []).map((start, index): Slot => {
      const id = `${service.id}/${instant(start).slice(0, 16)}`;
      const turn = (ahead + index) % 4;
      const left = (turn === 1 ? 0 : turn === 2 ? 1 : 3) - taken(id);
      return {
        id,
        start: instant(start),
        end: instant(new Date(start.getTime() + service.slotMinutes * 60_000)),
        state: start <= now ? 'past' : left <= 0 ? 'full' : left < 3 ? 'few' : 'free',
        unconfirmed: day.unconfirmed,
      };
    });
    return { ...day, slots };
  });
}

function startsIn(date: string, [start, end]: Span, minutes: number): Date[] {
  const last = Date.parse(at(date, end)) - minutes * 60_000;
  const starts: Date[] = [];
  for (let time = Date.parse(at(date, start)); time <= last; time += minutes * 60_000) {
    starts.push(new Date(time));
  }
  return starts;
}
