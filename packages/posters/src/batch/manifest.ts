import type { Fallback } from '../scene.js';
import type { RowFault } from './fault.js';

export const formats = ['pdf', 'svg', 'png'] as const;
export type Format = (typeof formats)[number];

export interface FileEntry {
  name: string;
  format: Format;
  bytes: number;
  sha256: string;
}

/** One reading of a sheet's code from its finished picture. */
export interface CodeReading {
  from: Format;
  /** What drew the picture and what read it. */
  renderer: 'resvg' | 'poppler' | 'canvas';
  decoder: 'zxing-wasm';
  dpi: number;
}

/** A sheet whose files are in the folder: one row of the table on one template. */
export interface SheetEntry {
  line: number;
  school: string;
  region: string;
  campaign: string;
  template: string;
  files: readonly FileEntry[];
  /**
   * What the code says, and where that was read back; none where the template has no code. A mini-program's code is
   * round and cannot be read back: its resolution on the sheet is there instead.
   */
  code: { text: string; readings: readonly CodeReading[]; miniProgram?: { dpi: number } } | null;
  fallbacks: readonly Pick<Fallback, 'kind' | 'text' | 'detail'>[];
  /** SHA-256 of everything that decides what the files hold: equal input is not made again. */
  input: string;
}

/** Everything that a manifest says beside its rows. */
export interface BatchHead {
  y12355: 'posters';
  version: string;
  lang: string;
  base: string;
  formats: readonly Format[];
  started: string;
}

export interface Manifest extends BatchHead {
  finished: string;
  /** Somebody ended it before all was made. */
  stopped?: true;
  /** Names of the archives over which the files are spread, where these are several. */
  archives?: readonly string[];
  totals: {
    rows: number;
    failedRows: number;
    sheets: number;
    /** Sheets that an earlier run had made. */
    kept: number;
    files: number;
    bytes: number;
    shrunk: number;
    missingGlyphs: number;
    /** Sheets whose code was read back from the PDF too, out of those in the sample; why none were. */
    pdfSample: { every: number; sheets: number; read: number; skipped?: string };
  };
  /** Seconds of the work, by step. */
  seconds: Readonly<Record<string, number>>;
  sheets: readonly SheetEntry[];
  faults: readonly RowFault[];
  /** Files of an earlier run in this folder that no sheet of this one has. */
  stale: readonly string[];
}

/** Totals of sheets, as far as they follow from these. */
export function sheetTotals(
  sheets: readonly SheetEntry[],
): Pick<Manifest['totals'], 'sheets' | 'files' | 'bytes' | 'shrunk' | 'missingGlyphs'> {
  const files = sheets.flatMap((sheet) => sheet.files);
  const having = (kind: Fallback['kind']) =>
    sheets.filter(({ fallbacks }) => fallbacks.some((one) => one.kind === kind)).length;
  return {
    sheets: sheets.length,
    files: files.length,
    bytes: files.reduce((sum, file) => sum + file.bytes, 0),
    shrunk: having('shrunk'),
    missingGlyphs: having('missing-glyph'),
  };
}

/** JSON with a line for each sheet and each fault: with a place for each value a large batch has half a million lines. */
export function manifestText({ sheets, faults, ...rest }: Manifest): string {
  const list = (rows: readonly unknown[]) => `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]`;
  const head = JSON.stringify(rest, null, 2).replace(/\n\}$/, '');
  return `${head},\n  "faults": ${list(faults)},\n  "sheets": ${list(sheets)}\n}\n`;
}
