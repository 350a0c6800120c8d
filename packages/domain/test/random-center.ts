/** Centers at random for tests: the awkward kinds as often as the usual ones. */
import type { CalendarDay, CenterHours, HoursException, HoursRule, Weekday } from '../src/types.js';

/** Mulberry32: the same numbers, from 0 to below 1, for the same seed. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const two = (value: number) => String(value).padStart(2, '0');
const dateIn = (year: number, dayOfYear: number) =>
  new Date(Date.UTC(year, 0, 1 + dayOfYear)).toISOString().slice(0, 10);

/**
 * Hours and a calendar around a year: split days, spans over midnight and over a whole day, `24:00`, rules
 * with dates, several exceptions on a day and on holidays, years that are announced or not.
 */
export function randomCenter(
  random: () => number,
  year: number,
): { hours: CenterHours; calendar: CalendarDay[] } {
  const below = (count: number) => Math.floor(random() * count);
  const pick = <T>(...values: readonly T[]): T => values[below(values.length)] as T;
  const time = () =>
    random() < 0.3 ? pick('00:00', '23:59', '12:00', '00:01') : `${two(below(24))}:${two(below(12) * 5)}`;
  const end = () => (random() < 0.2 ? '24:00' : time());
  // Half of the dates lie where years, months and holidays meet.
  const date = () =>
    random() < 0.5
      ? `${year + pick(0, 0, 0, 1)}-${pick('01-01', '01-02', '01-03', '02-28', '05-01', '05-02', '05-03', '10-01', '10-03', '12-31')}`
      : dateIn(year, below(366));

  const rules = Array.from({ length: below(12) }, (): HoursRule => {
    const [first, second] = [date(), date()].sort();
    return {
      weekday: (1 + below(7)) as Weekday,
      start: time(),
      end: end(),
      ...(random() < 0.2 && { validFrom: first }),
      ...(random() < 0.2 && { validTo: second }),
    };
  });
  const exceptions = Array.from({ length: below(10) }, (): HoursException => {
    const reason = pick('培训', '值班', '停电');
    return random() < 0.4
      ? { date: date(), closed: true, reason }
      : { date: date(), start: time(), end: end(), reason };
  });
  // Two on one day, as split hours.
  const [first] = exceptions;
  if (first && random() < 0.5)
    exceptions.push({ date: first.date, start: time(), end: end(), reason: '加开' });

  const calendar = new Map<string, CalendarDay>();
  for (const announced of [year - 1, year, year + 1].filter(() => random() < 0.5)) {
    for (let row = 0; row < 20; row += 1) {
      const day = random() < 0.5 ? `${announced}${date().slice(4)}` : dateIn(announced, below(365));
      const kind = pick('holiday', 'makeup');
      calendar.set(day, { date: day, kind, name: kind === 'holiday' ? '假日' : '调休' });
    }
  }
  return {
    hours: {
      rules,
      exceptions,
      holidayPolicy: pick('closed', 'own', 'normal'),
      makeupPolicy: pick('as-weekday', 'closed'),
    },
    calendar: [...calendar.values()],
  };
}
