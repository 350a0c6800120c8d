/**
 * Dated exceptions as a table: `center,date,start,end,reason`. Without start and end the center is closed
 * on that date; several rows of one date are split hours. The rows of a center replace those it had.
 */
import type { HoursException } from '@y12355/domain';
import { checkExceptions } from './exception-check.js';
import { quoted, type ImportFault } from './faults.js';
import { readTable, type Columns, type Row } from './table.js';

export const exceptionColumns: Columns = {
  required: ['center', 'date', 'start', 'end', 'reason'],
  optional: [],
};

/** Exceptions by center id; `known` are the ids that rows may name. */
export function readExceptionsCsv(
  file: string,
  text: string,
  known: ReadonlySet<string>,
  faults: ImportFault[],
): Map<string, HoursException[]> {
  const byCenter = new Map<string, { row: Row; exception: HoursException }[]>();
  for (const row of readTable(file, text, exceptionColumns, faults)) {
    const center = row.text('center');
    if (!known.has(center)) {
      faults.push(
        row.fault('center', `found ${quoted(center)}, expected the id of a center that was imported`),
      );
      continue;
    }
    const rows = byCenter.get(center) ?? [];
    byCenter.set(center, [...rows, { row, exception: exceptionOf(row) }]);
  }
  for (const rows of byCenter.values()) {
    for (const { index, field, message } of checkExceptions(rows.map(({ exception }) => exception))) {
      const fault = rows[index]?.row.fault(field, message);
      if (fault) faults.push(fault);
    }
  }
  return new Map([...byCenter].map(([id, rows]) => [id, rows.map(({ exception }) => exception)]));
}

function exceptionOf(row: Row): HoursException {
  const date = row.text('date');
  const reason = row.text('reason');
  const start = row.text('start');
  const end = row.text('end');
  if (start === '' && end === '') return { date, closed: true, reason };
  return { date, ...(start !== '' && { start }), ...(end !== '' && { end }), reason };
}
