import { batchText } from '../batch/characters.js';
import { faultText } from '../batch/fault.js';
import type { BatchHead } from '../batch/manifest.js';
import { SheetMaker } from '../batch/sheet-maker.js';
import { Stopwatch } from '../batch/stopwatch.js';
import { type FontSet, weights } from '../font/font-set.js';
import type { PosterLanguage, Template } from '../template.js';
import type { RenderArguments } from './arguments.js';
import { loadDecoder } from './decoder.js';
import { brief, CommandError } from './errors.js';
import { fontFiles } from './font-files.js';
import { loadFonts, subsetFonts } from './fonts.js';
import { Journal, readEarlier } from './journal.js';
import { manifestOf, summary } from './manifest.js';
import { OutFolder, sha256, WriteError } from './out-folder.js';
import { LOCAL_BASE, type Plan, planBatch } from './plan.js';
import { hasPoppler, POPPLER_MISSING } from './poppler.js';
import { type BatchResult, makeSheets } from './sheets.js';
import type { ExitCode, Surroundings } from './surroundings.js';
import { nodeTools } from './tools.js';
import { version } from './version.js';

/**
 * Makes a batch.
 *
 * @throws CommandError where nothing can be done
 */
export async function render(
  args: RenderArguments,
  known: ReadonlyMap<string, Template>,
  around: Surroundings,
): Promise<ExitCode> {
  const { lang, formats, marks, out, resume, quiet } = args;
  const { now, error } = around;
  const began = now();
  const watch = new Stopwatch(now);
  const plan = planBatch(args, known);
  const fonts = await watch.time('fonts', () => orCommandError(() => loadFonts(args.fonts)));
  const folder = new OutFolder(out, '--out', around.write);
  folder.open();
  for (const note of notes(args)) error(note);
  for (const fault of plan.faults) error(faultText(fault));

  const batch = await watch.time('fonts', () => orCommandError(() => cutForBatch(fonts, plan, lang)));
  const files = await orCommandError(() => fontFiles(batch));
  try {
    const producer = `y12355-posters ${version}`;
    const decode = await loadDecoder();
    const maker = new SheetMaker({
      lang,
      marks,
      producer,
      fonts,
      batch,
      tools: nodeTools(files),
      decode,
      watch,
    });
    const earlier = readEarlier(folder);
    const head: BatchHead = {
      y12355: 'posters',
      version,
      lang,
      base: plan.base,
      formats,
      started: new Date(began).toISOString(),
    };
    const journal = await orCommandError(
      () => new Journal(folder, head, resume ? earlier.byInput.values() : [], plan.faults),
    );
    const result = await makeSheets(plan.sheets, {
      maker,
      folder,
      journal,
      watch,
      earlier: resume ? earlier.byInput : new Map(),
      pictures: plan.folder,
      // What decides the files beside a sheet's own values.
      key: sha256(JSON.stringify([version, lang, marks, weights.map((one) => sha256(fonts[one].bytes))])),
      around: quiet ? { ...around, error: () => undefined } : around,
      told: (fault) => error(faultText(fault)),
    });
    if (result.stopped) {
      journal.close();
      return tellStopped(result, plan, args, error);
    }
    const finished = new Date(now()).toISOString();
    const manifest = manifestOf({ result, plan, head, earlier, watch, finished });
    try {
      journal.finish(manifest);
    } catch (cause) {
      if (!(cause instanceof WriteError)) throw cause;
      return tellStopped({ ...result, stopped: cause }, plan, args, error);
    }
    if (!quiet) around.out(summary(manifest, out, (now() - began) / 1000));
    return manifest.totals.failedRows > 0 ? 1 : 0;
  } finally {
    files.remove();
  }
}

/** What is there when a batch ends before its time, and how it goes on. */
function tellStopped(
  { sheets, stopped }: BatchResult,
  plan: Plan,
  { out }: RenderArguments,
  error: Surroundings['error'],
): ExitCode {
  const left = new Map<number, number>();
  for (const { row } of plan.sheets) left.set(row.line, (left.get(row.line) ?? 0) + 1);
  for (const { line } of sheets) left.set(line, (left.get(line) as number) - 1);
  const done = [...left.values()].filter((count) => count === 0).length;
  const there = `${done} of ${plan.rows} rows are done and in ${out}`;
  if (stopped instanceof WriteError) {
    error(`${stopped.message}\n${there}`);
    return sheets.length > 0 ? 1 : 2;
  }
  error(`stopped: ${there}; run it again with --resume for the rest`);
  return 130;
}

async function orCommandError<T>(work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw new CommandError(brief(error));
  }
}

function notes({ base, formats, quiet }: RenderArguments): string[] {
  const local = `note: no --base-url was given, so each code leads to this machine alone (${LOCAL_BASE}/q/…); give the service's address before anything is printed`;
  const poppler = `note: ${POPPLER_MISSING}: no code is read back from a PDF, all of them are from the drawing of the same sheet`;
  return [
    ...(base === undefined ? [local] : []),
    ...(!quiet && formats.includes('pdf') && !hasPoppler() ? [poppler] : []),
  ];
}

async function cutForBatch(fonts: FontSet, { sheets }: Plan, lang: PosterLanguage): Promise<FontSet> {
  return subsetFonts(fonts, batchText(sheets, lang));
}
