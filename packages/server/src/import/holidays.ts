import { isDate, type CalendarDay } from '@y12355/domain';
import { calendarDay } from '../contract/centers.js';
import { ImportError, quoted, type ImportFault } from './faults.js';
import { readTable, type Columns } from './table.js';
import { badText } from './text-check.js';
import { decodeText, type SourceFile } from './text.js';

const columns: Columns = { required: ['date', 'kind', 'name', 'source'], optional: [] };

/**
 * Holidays and make-up working days: `date,kind,name,source`, kind `holiday` or `makeup`. The years that
 * occur are meant whole: stored rows of these years go.
 *
 * @throws ImportError with every fault
 */
export function readHolidays(source: SourceFile): CalendarDay[] {
  const faults: ImportFault[] = [];
  const { options } = calendarDay.shape.kind;
  const lines = new Map<string, number>();
  const days = readTable(source.name, decodeText(source), columns, faults).map((row): CalendarDay => {
    const date = row.text('date');
    const kind = options.find((value) => value === row.text('kind'));
    const before = lines.get(date);
    if (!isDate(date)) {
      faults.push(row.fault('date', `found ${quoted(date)}, expected a day that exists, such as 2026-10-01`));
    } else if (before !== undefined) {
      faults.push(row.fault('date', `${date} stands on line ${before} too`));
    }
    lines.set(date, before ?? row.line);
    if (!kind) {
      faults.push(
        row.fault('kind', `found ${quoted(row.text('kind'))}, expected one of ${options.join(', ')}`),
      );
    }
    for (const heading of ['name', 'source']) {
      const text = row.text(heading);
      const bad = text === '' ? 'expected text; it is empty' : badText(text, 100, false);
      if (bad) faults.push(row.fault(heading, bad));
    }
    return { date, kind: kind ?? 'holiday', name: row.text('name'), source: row.text('source') };
  });
  if (faults.length === 0 && days.length === 0) {
    faults.push({
      file: source.name,
      message: 'the file has no row; expected the days of at least one year',
    });
  }
  if (faults.length > 0) throw new ImportError(faults);
  return days;
}
