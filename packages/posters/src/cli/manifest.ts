import { type BatchHead, type Manifest, sheetTotals } from '../batch/manifest.js';
import { inPdfSample, PDF_SAMPLE } from '../batch/resolution.js';
import type { Stopwatch } from '../batch/stopwatch.js';
import type { Earlier } from './journal.js';
import type { Plan } from './plan.js';
import { hasPoppler, POPPLER_MISSING } from './poppler.js';
import type { BatchResult } from './sheets.js';

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
  const counted = (count: number, word: string) => `${number(count)} ${word}${count === 1 ? '' : 's'}`;
  return [
    `${number(rows - failedRows)} of ${counted(rows, 'row')}: ${counted(files, 'file')} of ${counted(sheets, 'sheet')} in ` +
      `${out}, ${(bytes / 1e6).toFixed(1)} MB, ${seconds.toFixed(1)} s; each code was read back, manifest.json tells where`,
    kept > 0 && `there already and unchanged: ${counted(kept, 'sheet')}`,
    pdfSample.read > 0 &&
      `read back from the PDF as well: ${counted(pdfSample.read, 'code')}, one of ${pdfSample.every} sheets`,
    shrunk > 0 && `smaller type than the template wishes: ${counted(shrunk, 'sheet')}`,
    missingGlyphs > 0 && `〓 in place of a character that the font lacks: ${counted(missingGlyphs, 'sheet')}`,
    stale.length > 0 &&
      `of an earlier run, belonging to no row any more: ${counted(stale.length, 'file')}, ` +
        `${stale.slice(0, 3).join(', ')}${stale.length > 3 ? ' …' : ''}`,
    failedRows > 0 && `not made in full: ${counted(failedRows, 'row')}`,
  ]
    .filter(Boolean)
    .join('\n');
}
