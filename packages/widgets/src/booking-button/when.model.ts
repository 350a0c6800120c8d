import type { Language } from '@y12355/core';
import { chinaDate, chinaMinutes, clockText, parseIso } from '@y12355/domain';

/** Dates and times as a visitor reads them: China time whatever the device's zone, 24 hours. */

function named(date: string, language: Language, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' }).format(Date.parse(date));
}

/** `周六`, `週六`, `Sat` of a date `YYYY-MM-DD`: short, for the cell of a calendar. */
export function weekdayName(date: string, language: Language): string {
  return named(date, language, { weekday: 'short' });
}

/** The same in a sentence, where Hong Kong says `星期六`. */
export function weekdayText(date: string, language: Language): string {
  return language === 'zh-HK' ? named(date, language, { weekday: 'long' }) : weekdayName(date, language);
}

/** `9 月`, `September`; of two dates in different months `9 月–10 月`. */
export function monthName(from: string, to: string, language: Language): string {
  const name = (date: string) =>
    language === 'en' ? named(date, language, { month: 'long' }) : `${Number(date.slice(5, 7))} 月`;
  return name(from) === name(to) ? name(from) : `${name(from)} – ${name(to)}`;
}

/** Days in one phrase, the month said once: `9 月 13、14 日`, `13, 14 Sep`. */
export function dayList(dates: readonly string[], language: Language): string {
  const months = new Map<string, number[]>();
  for (const date of dates) {
    const month = date.slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), Number(date.slice(8))]);
  }
  const phrases = [...months].map(([month, days]) =>
    language === 'en'
      ? `${days.join(', ')} ${named(`${month}-01`, language, { month: 'short' })}`
      : `${Number(month.slice(5))} 月 ${days.join('、')} 日`,
  );
  return phrases.join(language === 'en' ? ', ' : '、');
}

/** `15:00` of an instant. */
export function clock(iso: string): string {
  return clockText(chinaMinutes(parseIso(iso)));
}

/** `9 月 12 日周六`, `Sat 12 Sep` of a date. */
export function dayText(date: string, language: Language): string {
  const [day, week] = [dayList([date], language), weekdayText(date, language)];
  return language === 'en' ? `${week} ${day}` : day + week;
}

/** `9 月 12 日周六 15:00` of an instant. */
export function whenText(iso: string, language: Language): string {
  return `${dayText(chinaDate(parseIso(iso)), language)} ${clock(iso)}`;
}

/** `9 月 10 日 18:00`, `10 Sep 18:00`: an instant without its weekday. */
export function deadlineText(iso: string, language: Language): string {
  return `${dayList([chinaDate(parseIso(iso))], language)} ${clock(iso)}`;
}

/** `周六 15:00` of an instant: short, for a button. */
export function shortWhen(iso: string, language: Language): string {
  return `${weekdayText(chinaDate(parseIso(iso)), language)} ${clock(iso)}`;
}
