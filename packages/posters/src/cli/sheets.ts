import { setImmediate } from 'node:timers/promises';
import type { RowFault } from '../batch/fault.js';
import type { SheetEntry } from '../batch/manifest.js';
import type { PlannedSheet } from '../batch/plan.js';
import { inPdfSample, sizeAt } from '../batch/resolution.js';
import { sheetFault } from '../batch/sheet-fault.js';
import type { MadeSheet, SheetMaker } from '../batch/sheet-maker.js';
import type { Stopwatch } from '../batch/stopwatch.js';
import { collectAfter } from './collect.js';
import { brief } from './errors.js';
import type { Journal } from './journal.js';
import { type OutFolder, sha256, WriteError } from './out-folder.js';
import { withPictures } from './pictures.js';
import { Progress } from './progress.js';
import type { Surroundings } from './surroundings.js';

export interface BatchResult {
  sheets: SheetEntry[];
  faults: RowFault[];
  /** Sheets that an earlier run had made. */
  kept: number;
  /** Why it ended before its time. */
  stopped?: 'signal' | WriteError;
}

interface Workshop {
  maker: SheetMaker;
  folder: OutFolder;
  journal: Journal;
  watch: Stopwatch;
  /** Sheets that may be kept, by input. */
  earlier: ReadonlyMap<string, SheetEntry>;
  /** Folder from which pictures are named. */
  pictures: string;
  key: string;
  around: Surroundings;
  told: (fault: RowFault) => void;
}

/** Makes sheets one after the other; what is wrong with one does not keep the others from being made. */
export async function makeSheets(planned: readonly PlannedSheet[], shop: Workshop): Promise<BatchResult> {
  const result: BatchResult = { sheets: [], faults: [], kept: 0 };
  const { around, told, journal } = shop;
  const progress = new Progress(planned.length, around);
  const attempt = async (sheet: PlannedSheet, ordinal: number): Promise<void> => {
    try {
      const { entry, kept } = await makeOne(sheet, ordinal, shop);
      result.sheets.push(entry);
      if (kept) result.kept += 1;
      progress.step(kept ? 'kept' : 'made');
    } catch (error) {
      if (error instanceof WriteError) throw error;
      const fault = sheetFault(sheet, error, brief(error));
      result.faults.push(fault);
      progress.end();
      told(fault);
      journal.add({ fault });
      progress.step('failed');
    }
  };
  try {
    for (const [ordinal, sheet] of planned.entries()) {
      // Lets signals in, and lets the pictures of the sheet before be freed.
      await setImmediate();
      if (around.signal.aborted) return { ...result, stopped: 'signal' };
      await attempt(sheet, ordinal);
    }
    return result;
  } catch (error) {
    if (error instanceof WriteError) return { ...result, stopped: error };
    throw error;
  } finally {
    progress.end();
  }
}

async function makeOne(
  sheet: PlannedSheet,
  ordinal: number,
  { maker, folder, journal, watch, earlier, pictures, key }: Workshop,
): Promise<{ entry: SheetEntry; kept: boolean }> {
  const { row, template, address, names, dpi } = sheet;
  const { line, school, region, campaign } = row;
  const values = withPictures(template, sheet.values, pictures);
  const fromPdf = inPdfSample(ordinal);
  const input = sha256(
    JSON.stringify([key, template, values, address, names, names.png && dpi, sheet.codeImage]),
  );
  const common = { line, school, region, campaign, template: template.id };
  const known = earlier.get(input);
  if (known && known.files.every((file) => folder.holds(file))) {
    return { entry: { ...known, ...common }, kept: true };
  }
  const { files, code, fallbacks }: MadeSheet = await maker.make({ ...sheet, values, fromPdf });
  const entry: SheetEntry = {
    ...common,
    files: files.map(({ name, format, bytes }) => ({
      name,
      format,
      bytes: bytes.length,
      sha256: sha256(bytes),
    })),
    code,
    fallbacks,
    input,
  };
  if (sheet.names.png) await watch.time('png', () => collectAfter(sizeAt(template, dpi)));
  await watch.time('write', () => {
    folder.put(files);
    journal.add(entry);
  });
  return { entry, kept: false };
}
