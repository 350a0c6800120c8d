/** China time for the fake service: UTC+8, no daylight saving. */

const eightHours = 8 * 3_600_000;

/** `2026-09-12T15:00:00+08:00`. */
export function instant(at: Date): string {
  return new Date(at.getTime() + eightHours).toISOString().slice(0, 19) + '+08:00';
}

/** `2026-09-12`. */
export function dateOf(at: Date): string {
  return instant(at).slice(0, 10);
}

export function addDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The instant of a date and a time of day. */
export function at(date: string, time: string): string {
  return `${date}T${time}:00+08:00`;
}

/** 1 is Monday, 7 is Sunday. */
export function weekdayOf(date: string) {
  return (new Date(date).getUTCDay() || 7) as 1 | 2 | 3 | 4 | 5 | 6 | 7;
}
