import type { Fault, Trouble } from './fault.js';
import type { Form, Item, Scale } from './form.js';
import { readItems, type Rows } from './read-items.js';
import { readScoring } from './read-scales.js';
import { inOrder, readConditions } from './read-when.js';
import { fault, needWords, type Spot, spoken, textAt, words } from './spot.js';

/** Bytes of a file. */
export const MOST_BYTES = 1_000_000;

export interface Reading {
  /** Only where nothing is wrong: half a quiz would ask half a question. */
  form: Form | undefined;
  /** Everything that is wrong, at once: for the author. */
  faults: readonly Fault[];
  /** For a visitor: a key of `quiz.strings`; undefined where nothing is wrong. */
  visitor: Trouble | undefined;
}

/** Reads the sums of a file: `readTotals()`. */
type TotalsReader = (items: readonly Item[], rows: Rows) => readonly Scale[];

/** For files without sums: any that is there is a fault. */
const noTotals: TotalsReader = (_, rows) => {
  for (const row of rows.values()) if (row?.item.kind === 'total') fault(row.spot, 'formula', 'extension');
  return [];
};

/**
 * Reads an HL7 FHIR R4 `Questionnaire`. What reads sums in FHIRPath is fetched for a file that has some.
 *
 * @param json the text of the file
 */
export async function loadForm(json: string): Promise<Reading> {
  const reading = readForm(json);
  if (!reading.faults.some(({ code }) => code === 'formula')) return reading;
  return readForm(json, (await import('./read-totals.js')).readTotals);
}

/** The same at once; without a reader of sums, one is a fault. */
export function readForm(json: string, readTotals: TotalsReader = noTotals): Reading {
  const faults: Fault[] = [];
  const form = readFile(json, readTotals, faults);
  const bad = faults.length > 0;
  return { form: bad ? undefined : form, faults, visitor: bad ? 'trouble' : undefined };
}

function readFile(json: string, readTotals: TotalsReader, faults: Fault[]): Form | undefined {
  const outside: Spot = { raw: {}, path: '', item: '', faults, own: undefined };
  const bytes = json.length > MOST_BYTES ? json.length : new TextEncoder().encode(json).length;
  if (bytes > MOST_BYTES) {
    fault(outside, 'size', '', bytes, [MOST_BYTES]);
    return undefined;
  }
  let raw: unknown;
  try {
    raw = JSON.parse(json.replace(/^\ufeff/, ''));
  } catch (error) {
    fault(outside, 'json', '', (error as Error).message);
    return undefined;
  }
  const file: Spot = { ...outside, raw: Object(raw) as Spot['raw'] };
  if (textAt(file, 'resourceType') !== 'Questionnaire') {
    fault(file, 'resource', 'resourceType', undefined, ['Questionnaire']);
    return undefined;
  }
  const spot: Spot = { ...file, own: spoken(textAt(file, 'language') || 'zh-CN') };
  if (file.raw['modifierExtension'] !== undefined) fault(spot, 'notTaken', 'modifierExtension', '');
  const title = needWords(spot, 'title');
  const rows: Rows = new Map();
  const items = readItems(spot, undefined, 1, rows);
  readConditions(rows);
  const order = inOrder(rows);
  const { scales, alarms } = readScoring(spot, rows);
  const all = [...scales, ...readTotals(items, rows)];
  all.forEach(({ id }, at) => {
    if (all.findIndex((other) => other.id === id) < at) fault(spot, 'twice', 'extension', id);
  });
  return {
    url: textAt(spot, 'url'),
    version: textAt(spot, 'version'),
    title,
    description: words(spot, 'description'),
    copyright: words(spot, 'copyright'),
    items,
    order,
    scales: all,
    alarms,
  };
}
