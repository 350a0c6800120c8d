import type { QuarterReport } from '@y12355/client/staff';
import { chinaDate } from '@y12355/domain';
import { csvText } from '../kit/csv.js';
import { c } from './counts.words.js';

/** Counts of quarters. Pure; `now` is epoch ms. */

export type Counts = QuarterReport['total'];

/** Columns in the order in which a booking goes through them. */
export const columns = [
  'requested',
  'approved',
  'completed',
  'no_show',
  'declined',
  'expired',
  'cancelled',
  'total',
] as const satisfies readonly (keyof Counts)[];

export const topics = [
  'study',
  'family',
  'friends',
  'mood',
  'unsure',
  'none',
] as const satisfies readonly (keyof QuarterReport['topics'])[];

/** `2026-Q3` of a date. */
export function quarterOf(now: number): string {
  const date = chinaDate(now);
  return `${date.slice(0, 4)}-Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`;
}

/** This quarter, the next, and seven before, the newest first. */
export function quartersAround(now: number): string[] {
  const [year = '', quarter = ''] = quarterOf(now).split('-Q');
  const present = Number(year) * 4 + Number(quarter) - 1;
  return Array.from({ length: 9 }, (_, index) => present + 1 - index).map(
    (number) => `${Math.floor(number / 4)}-Q${(number % 4) + 1}`,
  );
}

/** 2026 年第 3 季度 */
export function quarterWords(quarter: string): string {
  const [year = '', number = ''] = quarter.split('-Q');
  return c('quarter', { year, number });
}

/**
 * A number, or the words for one that is kept back: a small one, and in a total also a larger one that would
 * tell a small one.
 */
export function cellWords(cell: number | null, total = false): string {
  return cell === null ? c(total ? 'hidden' : 'few') : String(cell);
}

/** The whole report as a table, with the mark by which spreadsheets know UTF-8. */
export function csvOf(report: QuarterReport): string {
  const row = (name: string, counts: Counts, all = false) => [
    name,
    ...columns.map((column) => cellWords(counts[column], all || column === 'total')),
  ];
  const rows = [
    [c('center'), ...columns.map((column) => c(column))],
    ...report.centers.map(({ name, counts }) => row(name, counts)),
    row(c('all'), report.total, true),
    [],
    [c('topic'), c('total')],
    ...topics.map((topic) => [c(`topic_${topic}_name`), cellWords(report.topics[topic])]),
    [],
    [c('inTime'), report.inTime === null ? c('hidden') : `${report.inTime}%`],
  ];
  return csvText(rows);
}
