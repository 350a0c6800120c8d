/**
 * Campaign calendar: which time point of the year a date belongs to. The notice names the time points (new
 * term, moving up a school, before exams, job seeking, 5·25, 10·10) and no dates; the windows below are this
 * project's own reading of them, the same in every year.
 */
import { addDays, atChina, chinaDate } from './china-time.js';
import { type Campus, campuses, type Season } from './seasons.js';
import type { DateText } from './types.js';

interface Window {
  season: Season;
  /** First and last day as `MM-DD`, both inside. */
  from: string;
  to: string;
  campuses: readonly Campus[];
}

/**
 * The first window that fits wins: the one day of the year over the weeks around it, except that a school
 * whose own entrance exam is near keeps `exam` through 25 May; a new term over job seeking.
 * - Spring term: from 24 February, three days after the latest possible lunar new year (21 February), so that
 *   nobody's holiday is greeted as school. In years with an early new year term begins up to two weeks before.
 * - Exams: from mid May to the end of 高考 (9 June) for senior schools, to the end of June, when every city's
 *   中考 is over, for the others.
 */
const windows: readonly Window[] = [
  { season: '10-10', from: '10-08', to: '10-12', campuses },
  { season: 'exam', from: '05-15', to: '06-30', campuses: ['middle'] },
  { season: 'exam', from: '05-15', to: '06-09', campuses: ['high'] },
  { season: '5-25', from: '05-22', to: '05-28', campuses },
  { season: 'exam', from: '05-15', to: '06-30', campuses: ['public'] },
  { season: 'moving-up', from: '06-01', to: '07-31', campuses: ['primary'] },
  { season: 'moving-up', from: '06-10', to: '07-31', campuses: ['high'] },
  { season: 'moving-up', from: '07-01', to: '07-31', campuses: ['public', 'middle'] },
  { season: 'school-start', from: '08-25', to: '09-15', campuses },
  { season: 'school-start', from: '02-24', to: '03-10', campuses },
  { season: 'job', from: '09-01', to: '11-30', campuses: ['college'] },
  { season: 'job', from: '03-01', to: '04-30', campuses: ['college'] },
];

/**
 * The season of a date in China.
 * @example seasonOn('2027-05-25', { campus: 'high' }) // 'exam'
 */
export function seasonOn(date: DateText, { campus = 'public' }: { campus?: Campus } = {}): Season {
  const day = date.slice(5);
  const found = windows.find((w) => day >= w.from && day <= w.to && w.campuses.includes(campus));
  return found?.season ?? 'none';
}

/** The instant of the next midnight in China at which the season changes. Throws ChinaTimeError. */
export function nextSeasonChange(nowMs: number, { campus = 'public' }: { campus?: Campus } = {}): number {
  let date = chinaDate(nowMs);
  const current = seasonOn(date, { campus });
  do date = addDays(date, 1);
  while (seasonOn(date, { campus }) === current);
  return atChina(date, 0);
}
