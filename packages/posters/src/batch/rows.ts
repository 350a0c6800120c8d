import { regionName } from '@y12355/domain';
import { campaignAddress, CodeError } from '../code/index.js';
import type { Template } from '../template.js';
import { cleanText } from '../text/clean.js';
import type { Values } from '../values.js';
import { type FaultReason, type RowFault, quoted } from './fault.js';
import type { TableRow } from './table.js';

/** A row that can be made, as far as one can tell before it is laid out. */
export interface BatchRow {
  line: number;
  school: string;
  region: string;
  campaign: string;
  /** What its code says. */
  address: string;
  templates: readonly Template[];
  cells: Readonly<Record<string, string>>;
}

export interface RowOptions {
  /** Every template that there is, and those for a row that names none. */
  known: ReadonlyMap<string, Template>;
  chosen: readonly Template[];
  base: string;
}

/**
 * Headings that a table has to have, and those that every table may have: the service reads the same one for its short
 * links, and writes it with the code of each. A template's fields come on top.
 */
export const requiredHeadings = ['school', 'region', 'campaign'] as const;
export const commonHeadings = ['stage', 'address', 'place', 'target', 'template'] as const;

/** What tells rows apart: nothing else of a row is on its sheets and in their names. */
export const rowKey = ({ school = '', campaign = '' }: { school?: string; campaign?: string }): string =>
  `${school}\n${campaign}`;

/** Rows in order, and everything that is wrong with the others, each fault of a row at once. */
export function checkRows(
  rows: readonly TableRow[],
  options: RowOptions,
): { good: BatchRow[]; faults: RowFault[] } {
  const good: BatchRow[] = [];
  const faults: RowFault[] = [];
  const seen = new Map<string, number>();
  for (const row of rows) {
    const found = checkRow(row, options);
    if ('faults' in found) {
      faults.push(...found.faults);
      continue;
    }
    const { line, school, campaign } = found;
    const twin = rowKey({ school, campaign });
    const before = seen.get(twin);
    if (before !== undefined) {
      const message = `school and campaign are those of line ${before}; take the row out, or give it a campaign of its own`;
      faults.push({ line, reason: 'twin', field: 'school', value: school, message, twin: before });
      continue;
    }
    seen.set(twin, line);
    good.push(found);
  }
  return { good, faults };
}

function checkRow({ line, cells }: TableRow, options: RowOptions): BatchRow | { faults: RowFault[] } {
  const { school = '', region = '', campaign = '', template = '' } = cells;
  const faults: RowFault[] = [];
  const fault = (reason: FaultReason, field: string, value: string, message: string) =>
    faults.push({ line, reason, field, value, message });
  if (cleanText(school) === '') {
    fault('school-empty', 'school', school, 'is empty; write the name of the school');
  }
  if (placeOf(region) === undefined) {
    const message = 'is no adcode of Guangdong; expected 6 digits such as 440106, or 9 of a town';
    fault('region', 'region', region, message);
  }
  const templates = namedTemplates(template, options);
  if (typeof templates === 'string') {
    fault(template.trim() === '' ? 'template-empty' : 'template', 'template', template, templates);
  }
  let address = '';
  if (campaign === '') {
    const cure =
      'write the code of the place, or take the schools.csv of y12355-server export-links, which has it';
    fault('campaign-empty', 'campaign', campaign, `is empty; ${cure}`);
    return { faults };
  }
  try {
    address = campaignAddress(options.base, campaign);
  } catch (error) {
    if (!(error instanceof CodeError)) throw error;
    const message = error.message.replace(`campaign ${JSON.stringify(campaign)}; `, '');
    fault(error.code, 'campaign', campaign, message);
  }
  if (faults.length > 0 || typeof templates === 'string') return { faults };
  return { line, school, region, campaign, address, templates, cells };
}

/** A village or a town that is not listed here lies in a county that is. */
const placeOf = (adcode: string): string | undefined =>
  regionName(adcode) ?? (/^(\d{9}|\d{12})$/.test(adcode) ? regionName(adcode.slice(0, 6)) : undefined);

/** Templates of a cell that names them, parted by `;`; those of the command where it is empty; else what is wrong. */
function namedTemplates(cell: string, { known, chosen }: RowOptions): readonly Template[] | string {
  const ids = cell.split(';').flatMap((id) => id.trim() || []);
  if (ids.length === 0) {
    return chosen.length > 0
      ? chosen
      : 'is empty, and no --template was given; write a template into the cell';
  }
  const unknown = ids.find((id) => !known.has(id));
  if (unknown !== undefined) {
    return `no template is called ${quoted(unknown)}; expected one of ${[...known.keys()].join(', ')}`;
  }
  return [...new Set(ids)].flatMap((id) => known.get(id) ?? []);
}

/**
 * What of a row, and of what holds for all rows, goes into the fields of a template; an empty cell takes nothing away.
 * Lists of schools have a column for the school's address: it is the center's only in a table that names centers.
 */
export function valuesFor({ fields }: Template, { cells, region }: BatchRow, constants: Values): Values {
  const { address, ...others } = cells;
  const own: Values = {
    ...others,
    region: placeOf(region),
    ...(cells['center'] !== undefined && { address }),
  };
  return Object.fromEntries(fields.map(({ name }) => [name, own[name] || constants[name]]));
}
