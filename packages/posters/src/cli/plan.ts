import { dirname, resolve } from 'node:path';
import type { RowFault } from '../batch/fault.js';
import { aroundStem, fileName, type Named, planStems, templateLabels } from '../batch/names.js';
import { mostDpi, pngDpi } from '../batch/resolution.js';
import {
  type BatchRow,
  checkRows,
  commonHeadings,
  requiredHeadings,
  rowKey,
  valuesFor,
} from '../batch/rows.js';
import { readTable, type TableRow } from '../batch/table.js';
import { campaignAddress } from '../code/index.js';
import type { Template } from '../template.js';
import type { Values } from '../values.js';
import type { RenderArguments } from './arguments.js';
import { brief, CommandError } from './errors.js';
import type { SheetWish } from './sheet.js';
import { readTableFile } from './table-file.js';

/** One row on one template, as it will be made. */
export interface PlannedSheet extends Omit<SheetWish, 'fromPdf'> {
  row: BatchRow;
}

export interface Plan {
  base: string;
  sheets: readonly PlannedSheet[];
  faults: readonly RowFault[];
  /** All rows of the table, those that cannot be read too. */
  rows: number;
  /** Folder from which pictures are named. */
  folder: string;
}

/** Where the service stands on the machine that it is tried on; printed codes need another. */
export const LOCAL_BASE = 'http://127.0.0.1:12355';

/**
 * Reads the table and says what will be made under which names, and what cannot be.
 *
 * @throws CommandError where nothing can be done at all
 */
export function planBatch(args: RenderArguments, known: ReadonlyMap<string, Template>): Plan {
  const { csv, base = LOCAL_BASE, formats, fields, dpi } = args;
  const chosen = args.templates.map((id) => known.get(id) ?? unknownTemplate(id, known));
  checkBase(base);
  checkFields(fields, chosen.length > 0 ? chosen : [...known.values()]);
  const table = tableOf(csv, known);
  if (chosen.length === 0 && !table.headings.includes('template')) {
    throw new CommandError(`no --template was given; expected some of\n${templateList(known)}`);
  }
  const checked = checkRows(table.rows, { known, chosen, base });
  const faults = [...table.faults, ...checked.faults].sort((a, b) => a.line - b.line);
  const used = [...new Set(checked.good.flatMap(({ templates }) => templates))];
  if (formats.includes('png')) for (const template of used) checkDpi(template, dpi);

  const labels = templateLabels(used.map(({ id }) => id));
  const stems = stemsOf(table.rows, aroundStem(labels.values()));
  const constants = absolute(fields, used);
  const sheets = checked.good.flatMap((row) =>
    row.templates.map((template): PlannedSheet => {
      const name = (format: string) =>
        fileName(labels.get(template.id) as string, stems.get(rowKey(row)) as string, format);
      return {
        row,
        template,
        values: valuesFor(template, row, constants),
        address: row.address,
        dpi: pngDpi(template, dpi),
        names: Object.fromEntries(formats.map((format) => [format, name(format)])),
      };
    }),
  );
  const rows = table.rows.length + table.faults.length;
  if (rows === 0)
    throw new CommandError(`--csv ${csv}: holds no row below its headings; add one for each school`);
  return { base, sheets, faults, rows, folder: dirname(resolve(csv)) };
}

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

function tableOf(csv: string, known: ReadonlyMap<string, Template>): ReturnType<typeof readTable> {
  const text = readTableFile(csv);
  const fields = [...known.values()].flatMap((template) => template.fields.map(({ name }) => name));
  const optional = [...new Set<string>([...commonHeadings, ...fields])];
  const required = [...requiredHeadings];
  try {
    return readTable(text, {
      required,
      optional: optional.filter((name) => !required.includes(name as never)),
    });
  } catch (error) {
    throw new CommandError(`--csv ${csv}: ${brief(error)}`);
  }
}

export function templateList(known: ReadonlyMap<string, Template>): string {
  return [...known.values()].map(({ id, title }) => `  ${id}  ${title['zh-CN']}`).join('\n');
}

function unknownTemplate(id: string, known: ReadonlyMap<string, Template>): never {
  throw new CommandError(`--template "${id}"; expected some of\n${templateList(known)}`);
}

function checkBase(base: string): void {
  try {
    campaignAddress(base, 'sample');
  } catch (error) {
    throw new CommandError(`--base-url: ${brief(error)}`);
  }
}

function checkFields(fields: Values, templates: readonly Template[]): void {
  const known = [...new Set(templates.flatMap((template) => template.fields.map(({ name }) => name)))];
  const unknown = Object.keys(fields).find((name) => !known.includes(name));
  if (unknown === undefined) return;
  const ids = templates.map(({ id }) => id).join(', ');
  throw new CommandError(
    `--field "${unknown}" is no field of ${ids}; expected one of ${known.join(', ') || 'none'}`,
  );
}

function checkDpi({ id, page, pixels }: Template, dpi: number | undefined): void {
  const most = mostDpi(page);
  if (pixels || dpi === undefined || dpi <= most) return;
  throw new CommandError(
    `--dpi ${dpi} makes a PNG of ${id} larger than memory should hold; give ${most} at most, or PDF, which has no pixels`,
  );
}

/** Pictures of the command line are counted from where it was called, those of the table from the table's folder. */
function absolute(fields: Values, templates: readonly Template[]): Values {
  const pictures = templates.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'image' ? [block.field] : [])),
  );
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => {
      const isFile = value && pictures.includes(name) && !value.startsWith('data:');
      return [name, isFile ? resolve(value) : value];
    }),
  );
}
