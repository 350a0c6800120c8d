import { isDate, type HoursException } from '@y12355/domain';
import { quoted } from './faults.js';
import { badText } from './text-check.js';

export interface ExceptionFault {
  index: number;
  field: 'date' | 'start' | 'end' | 'reason';
  message: string;
}

/** Checks the dated changes of one center, each alone and those of one date together. */
export function checkExceptions(exceptions: readonly HoursException[]): ExceptionFault[] {
  return exceptions.flatMap((row, index) => {
    const faults: ExceptionFault[] = [];
    const add = (field: ExceptionFault['field'], message: string) => faults.push({ index, field, message });
    if (!isDate(row.date)) {
      add('date', `found ${quoted(row.date)}, expected a day that exists, such as 2026-09-12`);
    }
    if (row.reason === '') add('reason', 'expected a reason that visitors read; it is empty');
    const bad = badText(row.reason, 60, false);
    if (bad) add('reason', bad);
    faults.push(...badTimes(row, index));
    const other = exceptions.slice(0, index).find((before) => before.date === row.date && clash(before, row));
    if (other) {
      add(
        'date',
        `${row.date} is also ${wording(other)}; expected either closed or times apart from each other`,
      );
    }
    return faults;
  });
}

function badTimes(row: HoursException, index: number): ExceptionFault[] {
  const { start, end, closed } = row;
  if (closed && (start !== undefined || end !== undefined)) {
    return [{ index, field: 'start', message: 'expected either closed or times, found both' }];
  }
  if (closed) return [];
  return (['start', 'end'] as const).flatMap((field) => {
    const value = row[field];
    const pattern = field === 'start' ? /^([01]\d|2[0-3]):[0-5]\d$/ : /^([01]\d|2[0-3]):[0-5]\d$|^24:00$/;
    if (value !== undefined && pattern.test(value)) return [];
    const found = value === undefined ? 'it is empty' : `found ${quoted(value)}`;
    const message = `${found}, expected a time such as 09:00; a closed day has neither start nor end`;
    return [{ index, field, message }];
  });
}

function clash(a: HoursException, b: HoursException): boolean {
  if (a.closed || b.closed) return true;
  const [aStart, aEnd] = span(a);
  const [bStart, bEnd] = span(b);
  return aStart < bEnd && bStart < aEnd;
}

/** As texts that sort; an end at or before the start lies in the next day. */
function span({ start = '', end = '' }: HoursException): [string, string] {
  return [start, end > start ? end : `next ${end}`];
}

function wording({ closed, start, end }: HoursException): string {
  return closed ? 'closed' : `${start}-${end}`;
}
