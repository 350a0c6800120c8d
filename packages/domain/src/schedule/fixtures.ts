/** What the schedule's tests share: a usual center and a calendar as it would be imported. */
import { atChina, minutesOf } from '../china-time.js';
import type { CalendarDay, CenterHours, DateText, TimeText } from '../types.js';
import { parseHours } from './hours-text.js';

export function hoursOf(text: string, rest: Partial<CenterHours> = {}): CenterHours {
  return {
    rules: parseHours(text),
    exceptions: [],
    holidayPolicy: 'closed',
    makeupPolicy: 'as-weekday',
    ...rest,
  };
}

export function at(date: DateText, time: TimeText): number {
  return atChina(date, minutesOf(time));
}

const range = (name: string, month: string, from: number, to: number): CalendarDay[] =>
  Array.from({ length: to - from + 1 }, (_, index) => ({
    date: `2026-${month}-${String(from + index).padStart(2, '0')}`,
    kind: 'holiday',
    name,
  }));

const makeup = (name: string, ...dates: DateText[]): CalendarDay[] =>
  dates.map((date) => ({ date, kind: 'makeup', name }));

/** 2026 as announced; 2027 is not announced. */
export const calendar2026: readonly CalendarDay[] = [
  ...range('元旦', '01', 1, 3),
  ...range('春节', '02', 15, 23),
  ...range('清明节', '04', 4, 6),
  ...range('劳动节', '05', 1, 5),
  ...range('端午节', '06', 19, 21),
  ...range('中秋节', '09', 25, 27),
  ...range('国庆节', '10', 1, 7),
  ...makeup('元旦调休', '2026-01-04'),
  ...makeup('春节调休', '2026-02-14', '2026-02-28'),
  ...makeup('劳动节调休', '2026-05-09'),
  ...makeup('国庆节调休', '2026-09-20', '2026-10-10'),
];
