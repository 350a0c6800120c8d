/**
 * Short links as a table: one row a code, the same table from which posters are made.
 *
 * - `school`: school or unit; `region`: its adcode; `place`: where in or near it the code hangs
 * - `campaign`: the code; where it is empty, the place's own is found or made
 * - `target`: where it leads; where it is empty, a new code leads to the start page and a known one stays
 * - `stage`, `address`: for the posters, read over here
 */
import { findRegion, isPlacementCode } from '@y12355/domain';
import { quoted, type ImportFault } from '../import/faults.js';
import { readTable, type Columns, type Row } from '../import/table.js';
import { badText } from '../import/text-check.js';
import { isKnownPlace } from '../places.js';
import { type Placement } from './code.js';
import { type Origins, readTarget } from './target.js';

export const linkColumns: Columns = {
  required: ['school', 'region'],
  optional: ['campaign', 'stage', 'address', 'place', 'target'],
};

const LONGEST = { school: 60, place: 40 } as const;

export interface LinkRow extends Placement {
  line: number;
  /** As it was written; undefined where the row names none. */
  code: string | undefined;
  target: string | undefined;
}

/**
 * Every good row of a table.
 *
 * @param faults receives what is wrong in the others
 */
export function readLinks(file: string, text: string, origins: Origins, faults: ImportFault[]): LinkRow[] {
  return readTable(file, text, linkColumns, faults).flatMap((row) => {
    const before = faults.length;
    const link = linkOf(row, origins, faults);
    return faults.length === before ? [link] : [];
  });
}

function linkOf(row: Row, origins: Origins, faults: ImportFault[]): LinkRow {
  const region = row.text('region');
  if (!isKnownPlace(region)) {
    const example = 'such as 440106 for 广州市天河区';
    faults.push(row.fault('region', `found ${quoted(region)}, expected an adcode of Guangdong ${example}`));
  }
  const code = row.text('campaign');
  if (code !== '' && !isPlacementCode(code)) faults.push(row.fault('campaign', badCode(code)));
  const target = row.text('target');
  const read = target === '' ? undefined : readTarget(target, origins);
  if (read && 'fault' in read) faults.push(row.fault('target', read.fault));
  return {
    line: row.line,
    code: code || undefined,
    school: name(row, 'school', faults),
    region: findRegion(region)?.adcode ?? region,
    place: name(row, 'place', faults),
    target: read && 'target' in read ? read.target : undefined,
  };
}

function badCode(code: string): string {
  const small = code.toLowerCase();
  const cure = isPlacementCode(small) ? `write ${quoted(small)}` : 'leave it empty, and one is made';
  return `found ${quoted(code)}, expected 3 to 32 small letters, digits and hyphens: ${cure}`;
}

/** A name in one line; a cell may have been broken to fit its column. */
function name(row: Row, heading: 'school' | 'place', faults: ImportFault[]): string {
  const text = row.text(heading).replace(/\s+/g, ' ');
  const bad =
    text === '' && heading === 'school'
      ? 'expected the name of a school or unit; it is empty'
      : badText(text, LONGEST[heading], false);
  if (bad) faults.push(row.fault(heading, bad));
  return text;
}
