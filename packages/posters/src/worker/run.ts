import { sha256 } from '@noble/hashes/sha2.js';
import { batchText } from '../batch/characters.js';
import type { Decoder } from '../batch/decoder.js';
import type { RowFault } from '../batch/fault.js';
import {
  type BatchHead,
  type Manifest,
  manifestText,
  type SheetEntry,
  sheetTotals,
} from '../batch/manifest.js';
import type { BatchPlan, PlannedSheet } from '../batch/plan.js';
import { PDF_SAMPLE } from '../batch/resolution.js';
import { sheetFault } from '../batch/sheet-fault.js';
import { type MadeSheet, SheetMaker } from '../batch/sheet-maker.js';
import { Stopwatch } from '../batch/stopwatch.js';
import { fontsOf } from '../browser/page-fonts.js';
import type { Font } from '../font/sfnt.js';
import type { PosterLanguage } from '../template.js';
import { addFonts, canvasTools } from './canvas-tools.js';
import { type ZipPart, ZipParts } from './zip-parts.js';

export interface RunOptions {
  plan: BatchPlan;
  head: Omit<BatchHead, 'started'>;
  lang: PosterLanguage;
  marks: boolean;
  /** Address of the folder of fonts, with a slash at its end. */
  fonts: string;
  cut: (font: Font, text: string) => Font;
  decode: Decoder;
  /** Milliseconds. */
  now(): number;
  isStopped(): boolean;
  onSheet(made: { done: number; failed: number; fault?: RowFault }): void;
  fetch?: typeof fetch;
  /** Bytes of an archive after which the next one is begun. */
  mostBytes?: number;
}

/** The fonts did not come; nothing can be made. */
export class FontsError extends Error {
  override readonly name = 'FontsError';
}

export interface RunResult {
  archives: readonly ZipPart[];
  manifest: Manifest;
}

const MOST_BYTES = 200e6;
const FAMILY = 'y12355-batch';
const NO_PDF = 'a browser draws no PDF; each code was read back from the drawing of the same sheet';

/**
 * Makes a batch in a worker: as the command line does, into archives in place of a folder. What is wrong with one sheet
 * does not keep the others from being made; one that is stopped keeps what it has.
 *
 * @throws FontsError
 */
export async function runBatch(options: RunOptions): Promise<RunResult> {
  const { plan, head, marks, now, isStopped, onSheet } = options;
  const started = new Date(now()).toISOString();
  const watch = new Stopwatch(now);
  const zip = new ZipParts('12355-posters', options.mostBytes ?? MOST_BYTES);
  const sheets: SheetEntry[] = [];
  const faults: RowFault[] = [];
  const maker = await makerFor(options, watch);
  for (const planned of plan.sheets) {
    await breathe();
    if (isStopped()) break;
    let fault: RowFault | undefined;
    try {
      const made = await maker.make({ ...planned, fromPdf: false });
      await watch.time('write', () => zip.add(made.files));
      sheets.push(entryOf(planned, made, [head.version, head.lang, marks]));
    } catch (error) {
      fault = sheetFault(planned, error);
      faults.push(fault);
    }
    onSheet({ done: sheets.length + faults.length, failed: faults.length, ...(fault && { fault }) });
  }
  const all = [...plan.faults, ...faults].sort((a, b) => a.line - b.line);
  const stopped = sheets.length + faults.length < plan.sheets.length;
  let manifest = {} as Manifest;
  const archives = zip.finish((names) => {
    manifest = {
      ...head,
      started,
      finished: new Date(now()).toISOString(),
      ...(stopped && { stopped }),
      ...(names.length > 1 && { archives: names }),
      totals: {
        rows: plan.rows,
        failedRows: new Set(all.map(({ line }) => line)).size,
        kept: 0,
        ...sheetTotals(sheets),
        pdfSample: { every: PDF_SAMPLE, sheets: 0, read: 0, skipped: NO_PDF },
      },
      seconds: watch.seconds,
      sheets,
      faults: all,
      stale: [],
    };
    return { name: 'manifest.json', bytes: new TextEncoder().encode(manifestText(manifest)) };
  });
  return { archives, manifest };
}

async function makerFor(options: RunOptions, watch: Stopwatch): Promise<SheetMaker> {
  const { plan, head, lang, marks, fonts: base, cut, decode, fetch } = options;
  const [first] = plan.sheets;
  const batch = await watch.time('fonts', async () => {
    try {
      const source = { base, template: first?.template.id ?? '', ...(fetch && { fetch }) };
      const fonts = await fontsOf(batchText(plan.sheets, lang), source);
      await addFonts(fonts, FAMILY);
      return fonts;
    } catch (error) {
      throw new FontsError(String(error));
    }
  });
  const tools = canvasTools(FAMILY, cut);
  const producer = `y12355-posters ${head.version}`;
  return new SheetMaker({ lang, marks, producer, fonts: batch, batch, tools, decode, watch });
}

function entryOf(
  { row, template, values, address, names, dpi, codeImage }: PlannedSheet,
  { files, code, fallbacks }: MadeSheet,
  key: readonly unknown[],
): SheetEntry {
  const { line, school, region, campaign } = row;
  const input = JSON.stringify([key, template, values, address, names, names.png && dpi, codeImage]);
  return {
    line,
    school,
    region,
    campaign,
    template: template.id,
    files: files.map(({ name, format, bytes }) => ({
      name,
      format,
      bytes: bytes.length,
      sha256: hex(sha256(bytes)),
    })),
    code,
    fallbacks,
    input: hex(sha256(new TextEncoder().encode(input))),
  };
}

const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** Lets messages in: the word to stop is one. A timer would wait four milliseconds. */
function breathe(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(0);
  });
}
