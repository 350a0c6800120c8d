// The build for browsers, which runs in Node as well: the studio reads tables in a page.
import { CsvError, parse } from 'csv-parse/browser/esm/sync';
import type { RowFault } from './fault.js';

export interface TableRow {
  /** The line on which the row begins; a quoted cell may hold further lines. */
  line: number;
  /** Trimmed cells by heading; empty where the row is too short. */
  cells: Readonly<Record<string, string>>;
}

export interface Table {
  headings: readonly string[];
  rows: readonly TableRow[];
  faults: readonly RowFault[];
}

export type TableFault =
  | 'workbook'
  | 'not-text'
  | 'no-headings'
  | 'wide-comma'
  | 'other-separator'
  | 'unknown-heading'
  | 'twice-heading'
  | 'missing-heading'
  | 'no-rows'
  | 'no-template';

/** Why a whole file cannot be read as a table. */
export class TableError extends Error {
  override readonly name = 'TableError';

  constructor(
    message: string,
    readonly code: TableFault,
    /** The heading that is wrong, or those that are missing. */
    readonly heading = '',
  ) {
    super(message);
  }
}

interface Headings {
  required: readonly string[];
  optional: readonly string[];
}

interface CsvRecord {
  line: number;
  cells: string[];
}

/**
 * Comma-separated values with a first line of headings. Columns and rows that are wholly empty, as Excel leaves them
 * behind, are passed over; a row that cannot be read is told and does not keep the others from being read.
 *
 * @throws TableError where the headings are not what they should be
 */
export function readTable(text: string, allowed: Headings): Table {
  const faults: RowFault[] = [];
  const [first, ...records] = readRecords(text.replace(/\r\n?/g, '\n'), faults);
  if (!first || first.cells.every((cell) => cell.trim() === '')) {
    const expected = allowed.required.join(',');
    throw new TableError(`the first line has no headings; expected ${expected}`, 'no-headings', expected);
  }
  const headings = first.cells.map((heading) => heading.trim());
  checkHeadings(headings, allowed);
  const rows = records.flatMap(({ line, cells }): TableRow[] => {
    if (cells.every((cell) => cell.trim() === '')) return [];
    const beyond = cells.find((cell, index) => !headings[index] && cell.trim() !== '');
    if (beyond !== undefined) {
      const message =
        'stands under no heading; a cell that holds a comma is written in double quotes, else take it out';
      faults.push({ line, reason: 'stray-cell', field: 'row', value: beyond.trim(), message });
      return [];
    }
    const named = headings.flatMap((heading, index) =>
      heading ? [[heading, (cells[index] ?? '').trim()]] : [],
    );
    return [{ line, cells: Object.fromEntries(named) as Record<string, string> }];
  });
  return { headings: headings.filter(Boolean), rows, faults };
}

interface Parsed {
  record: string[];
  raw: string;
  info: { lines: number };
}

const options = { info: true, raw: true, relax_column_count: true, record_delimiter: '\n' } as const;

/** @param skipped lines of the file before `text` */
function readRecords(text: string, faults: RowFault[], skipped = 0): CsvRecord[] {
  let open = 0;
  const parsed = parse(text, {
    ...options,
    relax_quotes: true,
    skip_records_with_error: true,
    // With stray quotes taken as they are, only one that is never closed is left.
    on_skip: () => void (open += 1),
  }) as unknown as Parsed[];
  const records = parsed.flatMap(({ record, raw }, index): CsvRecord[] => {
    const line = skipped + (parsed[index - 1]?.info.lines ?? 0) + 1;
    if (!raw.includes('"') || isStrict(raw)) return [{ line, cells: record }];
    const message =
      'a double quote stands in the middle of a cell; write the whole cell in double quotes and each " in it twice';
    faults.push({ line, reason: 'stray-quote', field: 'row', value: raw.trim(), message });
    return [];
  });
  if (open === 0) return records;
  const lines = text.split('\n');
  const read = parsed.at(-1)?.info.lines ?? 0;
  const message = 'a double quote opens here and is never closed; close it behind the cell, or take it out';
  const value = (lines[read] ?? '').trim();
  faults.push({ line: skipped + read + 1, reason: 'open-quote', field: 'row', value, message });
  return [...records, ...readRecords(lines.slice(read + 1).join('\n'), faults, skipped + read + 1)];
}

function isStrict(raw: string): boolean {
  try {
    parse(raw, options);
    return true;
  } catch (error) {
    if (error instanceof CsvError) return false;
    throw error;
  }
}

function checkHeadings(headings: readonly string[], { required, optional }: Headings): void {
  const known = [...required, ...optional];
  if (headings[0]?.includes('，')) {
    throw new TableError(
      'the headings are parted by the full-width ， ; part them by the comma , of a Latin keyboard',
      'wide-comma',
    );
  }
  if (headings[0]?.includes('\t') || headings[0]?.includes(';')) {
    throw new TableError(
      'the headings are parted by tabs or semicolons; save the table as CSV parted by commas',
      'other-separator',
    );
  }
  const unknown = headings.find((heading) => heading !== '' && !known.includes(heading));
  if (unknown !== undefined) {
    const message = `unknown heading ${JSON.stringify(unknown)}; allowed are ${known.join(', ')}`;
    throw new TableError(message, 'unknown-heading', unknown);
  }
  const twice = headings.find((heading, index) => heading !== '' && headings.indexOf(heading) < index);
  if (twice !== undefined) {
    const message = `the heading ${JSON.stringify(twice)} is there twice; keep one`;
    throw new TableError(message, 'twice-heading', twice);
  }
  const missing = required.filter((heading) => !headings.includes(heading));
  if (missing.length > 0) {
    const message = `missing headings: ${missing.join(', ')}; add them to the first line`;
    throw new TableError(message, 'missing-heading', missing.join(', '));
  }
}
