import {
  type BatchPlan,
  canDraw,
  codeDecoder,
  FontsError,
  harfbuzzCutter,
  planSheets,
  readSchools,
  type RowFault,
  runBatch,
  TableError,
  tableText,
  withCheckedValues,
} from '@y12355/posters/batch';
import { type Template, templateOf, templates } from '@y12355/posters/browser';
import { type Answer, type BatchOptions, listedRows, type Question, type Sources } from './protocol.js';

/** Reads tables and makes batches beside the page, which stays quick meanwhile. */

/** Milliseconds between two words about how far it is. */
const TELL = 200;

let planned: { plan: BatchPlan; options: BatchOptions } | undefined;
let stopped = false;

const tell = (answer: Answer): void => postMessage(answer);

addEventListener('message', ({ data }: MessageEvent<Question>) => {
  if (data.type === 'stop') stopped = true;
  else void answer(data);
});

async function answer(question: Exclude<Question, { type: 'stop' }>): Promise<void> {
  const { id } = question;
  try {
    if (question.type === 'check') await check(id, question.table, question.options);
    else await start(id, question.sources);
  } catch (error) {
    if (error instanceof TableError) {
      tell({ id, type: 'refused', code: error.code, heading: error.heading });
      return;
    }
    console.error('[y12355] posters:', error);
    const message = error instanceof Error ? error.message : String(error);
    tell({ id, type: 'failed', message, fonts: error instanceof SourceError || error instanceof FontsError });
  }
}

async function check(id: number, table: Uint8Array | string, options: BatchOptions): Promise<void> {
  if (!canDraw()) {
    tell({ id, type: 'unsupported' });
    return;
  }
  const known = await allTemplates();
  const chosen = known.get(options.template);
  const text = typeof table === 'string' ? table : tableText(table);
  const plan = withCheckedValues(
    planSheets(readSchools(text, known), { ...options, known, chosen: chosen ? [chosen] : [] }),
  );
  planned = { plan, options };
  tell({ id, type: 'checked', rows: listedRows(plan), faults: plan.faults, sheets: plan.sheets.length });
}

async function start(id: number, sources: Sources): Promise<void> {
  if (!planned) throw new Error('no table was read');
  stopped = false;
  const { plan, options } = planned;
  const { lang, base, formats, marks } = options;
  const { cut, decode } = await programs(sources);
  let told = 0;
  let fresh: RowFault[] = [];
  const { archives, manifest } = await runBatch({
    plan,
    head: { y12355: 'posters', version: sources.version, lang, base, formats },
    lang,
    marks,
    fonts: sources.fonts,
    cut,
    decode,
    now: () => Date.now(),
    isStopped: () => stopped,
    onSheet({ done, failed, fault }) {
      if (fault) fresh.push(fault);
      if (Date.now() - told < TELL) return;
      told = Date.now();
      tell({ id, type: 'made', done, failed, faults: fresh });
      fresh = [];
    },
  });
  const { totals } = manifest;
  tell({
    id,
    type: 'done',
    archives: archives.map(({ name, blob }) => ({ name, blob })),
    sheets: totals.sheets,
    shrunk: totals.shrunk,
    missing: totals.missingGlyphs,
    failedRows: totals.failedRows,
    faults: manifest.faults,
    stopped: manifest.stopped === true,
    read: options.codeImage === undefined,
  });
}

/** A file of the kit's own that did not come. */
class SourceError extends Error {}

let loaded: ReturnType<typeof loadPrograms> | undefined;

/** Once for the worker's life; asked for again where it failed. */
function programs(sources: Sources): ReturnType<typeof loadPrograms> {
  loaded ??= loadPrograms(sources);
  loaded.catch(() => (loaded = undefined));
  return loaded;
}

async function loadPrograms({ decoder, cutter }: Sources) {
  const [decoding, cutting] = await Promise.all([bytesAt(decoder), bytesAt(cutter)]);
  const [decode, cut] = await Promise.all([codeDecoder(decoding), harfbuzzCutter(cutting)]);
  return { decode, cut };
}

async function bytesAt(address: string): Promise<ArrayBuffer> {
  const answer = await fetch(address, { credentials: 'omit' }).catch((error: unknown) => {
    throw new SourceError(`${address}: ${String(error)}`);
  });
  if (!answer.ok) throw new SourceError(`${address}: ${answer.status}`);
  return answer.arrayBuffer();
}

let all: Promise<ReadonlyMap<string, Template>> | undefined;

function allTemplates(): Promise<ReadonlyMap<string, Template>> {
  all ??= Promise.all(templates.map(({ id }) => templateOf(id))).then(
    (files) => new Map(files.map((template) => [template.id, template])),
  );
  return all;
}
