import { type BatchHead, type Manifest, sheetTotals } from '../batch/manifest.js';
import { inPdfSample, PDF_SAMPLE } from '../batch/resolution.js';
import type { Earlier } from './journal.js';
import type { Plan } from './plan.js';
import { hasPoppler, POPPLER_MISSING } from './poppler.js';
import type { BatchResult } from './sheets.js';
import type { Stopwatch } from './stopwatch.js';

interface Ended {
  result: BatchResult;
  plan: Plan;
  head: BatchHead;
  earlier: Earlier;
  watch: Stopwatch;
  finished: string;
}

/** What a batch that came to its end says of itself. */
export function manifestOf({ result, plan, head, earlier, watch, finished }: Ended): Manifest {
  const faults = [...plan.faults, ...result.faults].sort((a, b) => a.line - b.line);
  const { sheets, kept } = result;
  const made = new Set(sheets.flatMap(({ files }) => files.map(({ name }) => name)));
  const sampled = plan.sheets.filter((_, ordinal) => inPdfSample(ordinal)).length;
  const read = sheets.filter(({ code }) => code?.readings.some(({ from }) => from === 'pdf')).length;
  const pdf = head.formats.includes('pdf');
  return {
    ...head,
    finished,
    totals: {
      rows: plan.rows,
      failedRows: new Set(faults.map(({ line }) => line)).size,
      kept,
      ...sheetTotals(sheets),
      pdfSample: {
        every: PDF_SAMPLE,
        sheets: pdf ? sampled : 0,
        read,
        ...(pdf && !hasPoppler() && { skipped: POPPLER_MISSING }),
      },
    },
    seconds: watch.seconds,
    sheets,
    faults,
    stale: [...earlier.files].filter((name) => !made.has(name)),
  };
}

/** The same in a few lines for whoever waits. */
export function summary({ totals, stale }: Manifest, out: string, seconds: number): string {
  const { rows, failedRows, sheets, kept, files, bytes, shrunk, missingGlyphs, pdfSample } = totals;
  const number = (count: number) => count.toLocaleString('en');
  return [
    `${number(rows - failedRows)} of ${number(rows)} rows: ${number(files)} files of ${number(sheets)} sheets in ${out}, ` +
      `${(bytes / 1e6).toFixed(1)} MB, ${seconds.toFixed(1)} s; each code was read back, manifest.json tells where`,
    kept > 0 && `${number(kept)} sheets were there already and unchanged`,
    pdfSample.read > 0 &&
      `${number(pdfSample.read)} codes were read back from the PDF as well (every ${pdfSample.every}th sheet)`,
    shrunk > 0 && `${number(shrunk)} sheets have smaller type than the template wishes`,
    missingGlyphs > 0 &&
      `${number(missingGlyphs)} sheets have 〓 in place of a character that the font lacks`,
    stale.length > 0 &&
      `${number(stale.length)} files of an earlier run belong to no row any more: ${stale.slice(0, 3).join(', ')}${stale.length > 3 ? ' …' : ''}`,
    failedRows > 0 && `${number(failedRows)} rows were not made in full`,
  ]
    .filter(Boolean)
    .join('\n');
}
