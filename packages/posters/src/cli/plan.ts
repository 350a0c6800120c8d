import { dirname, resolve } from 'node:path';
import { type BatchPlan, planSheets, readSchools } from '../batch/plan.js';
import { mostDpi } from '../batch/resolution.js';
import { TableError } from '../batch/table.js';
import { campaignAddress } from '../code/index.js';
import type { Template } from '../template.js';
import type { Values } from '../values.js';
import type { RenderArguments } from './arguments.js';
import { LayoutError } from '../errors.js';
import { brief, CommandError } from './errors.js';
import { codePicture } from './pictures.js';
import { readTableFile } from './table-file.js';

export interface Plan extends BatchPlan {
  base: string;
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
  const text = readTableFile(csv);
  const constants = absolute(fields, [...known.values()]);
  let plan: BatchPlan;
  try {
    plan = planSheets(readSchools(text, known), {
      known,
      chosen,
      base,
      formats,
      constants,
      dpi,
      codeImage: args.codeImage && codePicture(args.codeImage),
    });
  } catch (error) {
    if (error instanceof TableError && error.code === 'no-template') {
      throw new CommandError(`no --template was given; expected some of\n${templateList(known)}`);
    }
    if (error instanceof LayoutError) throw new CommandError(brief(error));
    throw new CommandError(`--csv ${csv}: ${brief(error)}`);
  }
  if (formats.includes('png')) {
    for (const template of new Set(plan.sheets.map((sheet) => sheet.template))) checkDpi(template, dpi);
  }
  return { ...plan, base, folder: dirname(resolve(csv)) };
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
