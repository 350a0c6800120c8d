import type { Template } from '../template.js';
import type { Values } from '../values.js';
import type { RowFault } from './fault.js';
import type { Format } from './manifest.js';
import { aroundStem, fileName, type Named, planStems, templateLabels } from './names.js';
import { pngDpi } from './resolution.js';
import { type BatchRow, checkRows, commonHeadings, requiredHeadings, rowKey, valuesFor } from './rows.js';
import type { SheetWish } from './sheet-maker.js';
import { readTable, type Table, TableError, type TableRow } from './table.js';

/** One row on one template, as it will be made. */
export interface PlannedSheet extends Omit<SheetWish, 'fromPdf'> {
  row: BatchRow;
}

export interface PlanOptions {
  /** Every template that there is, and those for a row that names none. */
  known: ReadonlyMap<string, Template>;
  chosen: readonly Template[];
  /** Where the service stands; a code says `base/q/CAMPAIGN`. */
  base: string;
  formats: readonly Format[];
  /** Values for every row whose own cell is empty. */
  constants: Values;
  /** Of PNG, where one is wished. */
  dpi?: number | undefined;
  /** The operator's mini-program code in place of each code, as a `data:` address. */
  codeImage?: string | undefined;
}

export interface BatchPlan {
  sheets: readonly PlannedSheet[];
  faults: readonly RowFault[];
  /** All rows of the table, those that cannot be read too. */
  rows: number;
}

/**
 * A table of schools with the columns that templates know.
 *
 * @throws TableError
 */
export function readSchools(text: string, known: ReadonlyMap<string, Template>): Table {
  const required = [...requiredHeadings];
  const fields = [...known.values()].flatMap((template) => template.fields.map(({ name }) => name));
  const optional = [...new Set<string>([...commonHeadings, ...fields])].filter(
    (name) => !required.includes(name as never),
  );
  return readTable(text, { required, optional });
}

/**
 * What will be made of a table under which names, and what cannot be.
 *
 * @throws TableError no-template, no-rows
 */
export function planSheets(table: Table, options: PlanOptions): BatchPlan {
  const { known, chosen, base, formats, constants, dpi, codeImage } = options;
  if (chosen.length === 0 && !table.headings.includes('template')) {
    throw new TableError('no template was chosen, and no column "template" names one', 'no-template');
  }
  const rows = table.rows.length + table.faults.length;
  if (rows === 0) {
    throw new TableError('holds no row below its headings; add one for each school', 'no-rows');
  }
  const checked = checkRows(table.rows, { known, chosen, base });
  const faults = [...table.faults, ...checked.faults].sort((a, b) => a.line - b.line);
  const used = usedTemplates(checked.good);
  const labels = templateLabels(used.map(({ id }) => id));
  const stems = stemsOf(table.rows, aroundStem(labels.values()));
  const sheets = checked.good.flatMap((row) =>
    row.templates.map((template): PlannedSheet => {
      const name = (format: string) =>
        fileName(labels.get(template.id) as string, stems.get(rowKey(row)) as string, format);
      return {
        row,
        template,
        values: valuesFor(template, row, constants),
        address: row.address,
        ...(codeImage && { codeImage }),
        dpi: pngDpi(template, dpi),
        names: Object.fromEntries(formats.map((format) => [format, name(format)])),
      };
    }),
  );
  return { sheets, faults, rows };
}

export const usedTemplates = (rows: readonly BatchRow[]): Template[] => [
  ...new Set(rows.flatMap(({ templates }) => templates)),
];

/** Names of files by row, of bad rows too, so that names stay when these are cured. */
function stemsOf(rows: readonly TableRow[], around: number): ReadonlyMap<string, string> {
  const named = new Map<string, Named>();
  for (const { line, cells } of rows) {
    const { school = '', campaign = '' } = cells;
    const key = rowKey(cells);
    if (!named.has(key)) named.set(key, { line, school, campaign });
  }
  const stems = planStems([...named.values()], around);
  return new Map([...named.keys()].map((key, index) => [key, stems[index] as string]));
}
