import { setImmediate as breath } from 'node:timers/promises';
import type { Deps } from '../deps.js';
import type { FieldChange } from '../import/difference.js';
import { ImportError, inOrder, quoted, type ImportFault } from '../import/faults.js';
import { decodeTable, type SourceFile } from '../import/text.js';
import { inChunks } from '../storage/chunks.js';
import { makeCode, type Placement } from './code.js';
import { type LinkRow, readLinks } from './file.js';
import { saveLinks, type Writing } from './save.js';
import type { Origins } from './target.js';

export interface LinkImport {
  encoding: 'UTF-8' | 'GB18030';
  /** Rows with something in them. */
  rows: number;
  added: (Placement & { code: string })[];
  changed: (Placement & { code: string; changes: FieldChange[] })[];
  unchanged: number;
  /** Rows outside of what whoever imports may change; they stand in `faults`, too. */
  foreign: number;
  /** Rows that are not imported; one may have several faults. */
  leftOut: number;
  /** By line. */
  faults: ImportFault[];
}

type Coded = LinkRow & { code: string };

/**
 * Imports a table of links, or only tells what it would change. A bad row is left out and told; a second time the
 * same table changes nothing.
 *
 * @param origins for its targets
 * @throws ImportError where nothing of the file can be read
 */
export async function importLinks(
  deps: Deps,
  source: SourceFile,
  origins: Origins,
  writing: Writing,
): Promise<LinkImport> {
  const faults: ImportFault[] = [];
  const { text, encoding } = decodeTable(source);
  const read = readLinks(source.name, text, origins, faults);
  const badLines = new Set(faults.map(({ line }) => line));
  if (read.length === 0) {
    const message = 'the file has no row; expected a school and its region in each';
    throw new ImportError(faults.length > 0 ? faults : [{ file: source.name, message }]);
  }
  const fault = (line: number, field: string, message: string) =>
    faults.push({ file: source.name, line, field, message });

  const seen = read.filter(({ line, region }) => {
    if (writing.covers(region)) return true;
    fault(line, 'region', `found ${quoted(region)}, which is outside the scope of this account`);
    return false;
  });
  let foreign = read.length - seen.length;
  const rows = once(await withCodes(deps, seen, fault), fault);
  const outcomes = await saveLinks(deps, rows, writing);

  const added: LinkImport['added'] = [];
  const changed: LinkImport['changed'] = [];
  let unchanged = 0;
  for (const { code, school, region, place, line } of rows) {
    const outcome = outcomes.get(code);
    const link = { code, school, region, place };
    if (outcome?.kind === 'added') added.push(link);
    else if (outcome?.kind === 'changed') changed.push({ ...link, changes: outcome.changes });
    else if (outcome?.kind === 'unchanged') unchanged += 1;
    else {
      foreign += 1;
      fault(line, 'campaign', `${quoted(code)} is a code of another account; choose one of your own`);
    }
  }
  const all = read.length + badLines.size;
  const leftOut = all - added.length - changed.length - unchanged;
  return { encoding, rows: all, added, changed, unchanged, foreign, leftOut, faults: inOrder(faults) };
}

type Fault = (line: number, field: string, message: string) => void;

/** The rows with the first of each code. */
function once(rows: readonly Coded[], fault: Fault): Coded[] {
  const lines = new Map<string, LinkRow>();
  return rows.filter((row) => {
    const { code, line } = row;
    const first = lines.get(code);
    if (first === undefined) {
      lines.set(code, row);
      return true;
    }
    fault(
      line,
      'campaign',
      `${quoted(code)} stands on line ${first.line} too, which was taken; ${cure(row, first)}`,
    );
    return false;
  });
}

function cure(row: LinkRow, first: LinkRow): string {
  return row.school === first.school && row.region === first.region && row.place === first.place
    ? 'the same school and place need it once, or tell them apart by "place"'
    : 'each place has a code of its own';
}

const keyOf = ({ region, school, place }: Placement) => JSON.stringify([region, school, place]);

/**
 * Gives each row its code: the written one, that of the link of the same place, or one that is made. A place
 * keeps its code whatever became of the secret since.
 */
async function withCodes(deps: Deps, rows: readonly LinkRow[], fault: Fault): Promise<Coded[]> {
  const coded: Coded[] = [];
  for (const chunk of inChunks(rows)) {
    const bare = chunk.filter(({ code }) => code === undefined);
    const made = new Map(bare.map((row) => [row, makeCode(deps, row)]));
    const stored = await storedAt(deps, bare, [...made.values()]);
    const placeOf = new Map(stored.map(({ code, ...place }) => [code, keyOf(place)]));
    const codeOf = new Map([...stored].reverse().map(({ code, ...place }) => [keyOf(place), code]));
    for (const row of chunk) {
      const own = made.get(row) ?? '';
      const holder = placeOf.get(own);
      const code = row.code ?? (holder === keyOf(row) ? own : codeOf.get(keyOf(row))) ?? own;
      if (row.code === undefined && code === own && holder !== undefined && holder !== keyOf(row)) {
        const message = `the code of this place, ${quoted(code)}, was given to another; write one of its own here`;
        fault(row.line, 'campaign', message);
      } else coded.push({ ...row, code });
    }
    await breath();
  }
  return coded;
}

/** Links of these places, and links with these codes, the oldest first. */
async function storedAt(
  { store }: Deps,
  places: readonly Placement[],
  codes: readonly string[],
): Promise<(Placement & { code: string })[]> {
  if (places.length === 0) return [];
  return store.db
    .selectFrom('link')
    .select(['code', 'school', 'region', 'place'])
    .where(({ or, and, eb }) =>
      or([
        eb('code', 'in', codes),
        and([
          eb('region', 'in', [...new Set(places.map(({ region }) => region))]),
          eb('school', 'in', [...new Set(places.map(({ school }) => school))]),
        ]),
      ]),
    )
    .orderBy('created_at')
    .orderBy('code')
    .execute();
}
