import { CsvError, parse } from 'csv-parse/sync';
import { quoted, type ImportFault } from './faults.js';

interface CsvRecord {
  line: number;
  cells: string[];
}

interface Cell {
  text: string;
  column: number;
}

/** One row of a table, its cells by heading, trimmed. */
export class Row {
  constructor(
    private readonly file: string,
    /** The line on which the row begins; a quoted cell may hold further lines. */
    readonly line: number,
    private readonly cells: ReadonlyMap<string, Cell>,
  ) {}

  /** Text of a cell; empty where the column is missing. */
  text(heading: string): string {
    return this.cells.get(heading)?.text ?? '';
  }

  fault(heading: string, message: string): ImportFault {
    return {
      file: this.file,
      line: this.line,
      column: this.cells.get(heading)?.column,
      field: heading,
      message,
    };
  }
}

export interface Columns {
  required: readonly string[];
  optional: readonly string[];
}

/** Cells of the first line, for finding out what a table holds. */
export function headingsOf(text: string): string[] {
  return (text.split('\n', 1)[0] ?? '').split(',').map((heading) => heading.trim().replace(/^"(.*)"$/, '$1'));
}

/**
 * Reads comma-separated values with a first line of headings. Columns and rows that are wholly empty, as
 * Excel leaves them behind, are passed over.
 *
 * @param faults receives what is wrong; rows that can be read are returned all the same
 */
export function readTable(file: string, text: string, columns: Columns, faults: ImportFault[]): Row[] {
  const [first, ...records] = readRecords(file, text, faults);
  if (!first) {
    if (faults.length === 0) faults.push({ file, message: `the file is empty; expected ${list(columns)}` });
    return [];
  }
  const headings = first.cells.map((heading) => heading.trim());
  const headingFaults = checkHeadings(file, headings, columns);
  faults.push(...headingFaults);
  if (headingFaults.length > 0) return [];

  const rows: Row[] = [];
  for (const { line, cells } of records) {
    if (cells.every((cell) => cell.trim() === '')) continue;
    const byHeading = new Map<string, Cell>();
    cells.forEach((cell, index) => {
      const heading = headings[index];
      if (heading) byHeading.set(heading, { text: cell.trim(), column: index + 1 });
      else if (cell.trim() !== '') {
        const message = `found ${quoted(cell)} beyond the last heading; a cell that holds a comma stands in double quotes`;
        faults.push({ file, line, column: index + 1, message });
      }
    });
    // A short row has empty cells at its end; their column is known all the same.
    headings.forEach((heading, index) => {
      if (heading && !byHeading.has(heading)) byHeading.set(heading, { text: '', column: index + 1 });
    });
    rows.push(new Row(file, line, byHeading));
  }
  return rows;
}

/** @param skipped lines of the file before `text` */
function readRecords(file: string, text: string, faults: ImportFault[], skipped = 0): CsvRecord[] {
  try {
    return parseLines(text, skipped);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    // The line with the stray quote is reported; what stands before and, if no quote is open, after it is read.
    const lines = text.split('\n');
    const bad = Number(error['lines']);
    const open = error.code === 'CSV_QUOTE_NOT_CLOSED';
    const message = open
      ? 'a double quote opens here and is never closed'
      : 'a double quote stands in the middle of a cell; write the whole cell in double quotes and each " in it twice';
    faults.push({ file, line: skipped + bad, message });
    return [
      ...readRecords(file, lines.slice(0, bad - 1).join('\n'), faults, skipped),
      ...(open ? [] : readRecords(file, lines.slice(bad).join('\n'), faults, skipped + bad)),
    ];
  }
}

function parseLines(text: string, skipped: number): CsvRecord[] {
  const options = { info: true, relax_column_count: true, record_delimiter: '\n' } as const;
  const parsed = parse(text, options) as unknown as { record: string[]; info: { lines: number } }[];
  return parsed.map(({ record }, index) => {
    const line = skipped + (parsed[index - 1]?.info.lines ?? 0) + 1;
    return { line, cells: record };
  });
}

function checkHeadings(file: string, headings: string[], columns: Columns): ImportFault[] {
  const line = 1;
  if (headings[0]?.includes('，') && headings[0].includes(columns.required[0] ?? '')) {
    const message = 'the headings are parted by the full-width ， ; expected the comma , of a Latin keyboard';
    return [{ file, line, column: 1, message }];
  }
  const allowed = [...columns.required, ...columns.optional];
  const found = headings.flatMap((heading, index): ImportFault[] => {
    const at = { file, line, column: index + 1 };
    if (heading === '') return [];
    if (!allowed.includes(heading)) {
      return [{ ...at, message: `unknown heading ${quoted(heading)}; allowed are ${allowed.join(', ')}` }];
    }
    return headings.indexOf(heading) < index
      ? [{ ...at, message: `the heading ${quoted(heading)} is there twice` }]
      : [];
  });
  const missing = columns.required.filter((heading) => !headings.includes(heading));
  if (missing.length > 0) found.push({ file, line, message: `missing headings: ${missing.join(', ')}` });
  return found;
}

function list(columns: Columns): string {
  return `the headings ${columns.required.join(',')}`;
}
