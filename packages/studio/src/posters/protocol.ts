import type { BatchPlan, Format, RowFault, TableFault } from '@y12355/posters/batch';
import type { PosterLanguage } from '@y12355/posters';

/** What the page and its worker tell each other. */

export interface BatchOptions {
  /** Id of the template for rows that name none. */
  template: string;
  lang: PosterLanguage;
  formats: readonly Format[];
  /** Where the service stands, in full. */
  base: string;
  marks: boolean;
  /** Values for every row whose own cell is empty. */
  constants: Readonly<Record<string, string>>;
  /** The mini-program's code in place of each code, as a `data:` address. */
  codeImage?: string;
}

/** Where the worker finds what it needs, in full. */
export interface Sources {
  /** Folder of fonts, with a slash at its end. */
  fonts: string;
  /** The two programs in WebAssembly: decoder and font cutter. */
  decoder: string;
  cutter: string;
  /** Of the kit, for the manifest. */
  version: string;
}

export interface CheckedRow {
  line: number;
  school: string;
  region: string;
  campaign: string;
  templates: readonly string[];
}

/** Every question has a number; an answer to an older one is dropped. */
export type Question =
  | { id: number; type: 'check'; table: Uint8Array | string; options: BatchOptions }
  | { id: number; type: 'start'; sources: Sources }
  | { id: number; type: 'stop' };

export interface Archive {
  name: string;
  blob: Blob;
}

export type Answer = { id: number } & (
  | {
      type: 'checked';
      rows: readonly CheckedRow[];
      faults: readonly RowFault[];
      sheets: number;
    }
  | { type: 'refused'; code: TableFault; heading: string }
  | { type: 'unsupported' }
  | { type: 'made'; done: number; failed: number; faults: readonly RowFault[] }
  | {
      type: 'done';
      archives: readonly Archive[];
      sheets: number;
      shrunk: number;
      missing: number;
      failedRows: number;
      faults: readonly RowFault[];
      stopped: boolean;
      /** Whether the codes were read back; a mini-program's cannot be. */
      read: boolean;
    }
  | { type: 'failed'; message: string; fonts: boolean }
);

/** Rows of a plan as a page lists them. */
export function listedRows({ sheets }: BatchPlan): CheckedRow[] {
  const rows = new Map<number, CheckedRow & { templates: string[] }>();
  for (const { row, template } of sheets) {
    const { line, school, region, campaign } = row;
    const known = rows.get(line);
    if (known) known.templates.push(template.id);
    else rows.set(line, { line, school, region, campaign, templates: [template.id] });
  }
  return [...rows.values()];
}
