import type { Center } from '@y12355/domain';
import type { Difference, FieldChange } from '../import/difference.js';
import { describe, inOrder, type ImportFault } from '../import/faults.js';

/** Longest value of a field, in characters; a line of the report stays readable. */
const WIDTH = 60;
/** Centers that are named one by one; the rest is counted. */
const NAMED = 20;

/** The report that stands before an import, as lines. */
export function differenceLines(
  { added, changed, unchanged, missing }: Difference,
  warnings: readonly ImportFault[],
): string[] {
  return [
    `  新增 added ${added.length}`,
    ...names(added),
    `  有改动 changed ${changed.length}`,
    ...changed.flatMap(({ center, fields }) => [`    ${label(center)}`, ...fields.map(changeLine)]),
    `  没有变化 unchanged ${unchanged}`,
    `  文件里没有、照旧保留 not in the file, kept ${missing.length}`,
    ...names(missing),
    ...(warnings.length === 0
      ? []
      : [
          `  提醒 warnings ${warnings.length}`,
          ...inOrder(warnings).map((warning) => `    ${describe(warning)}`),
        ]),
  ];
}

const label = ({ id, name }: Center) => `${id} ${name}`;

function names(centers: readonly Center[]): string[] {
  const rows = centers.slice(0, NAMED).map((center) => `    ${label(center)}`);
  const rest = centers.length - rows.length;
  return rest > 0 ? [...rows, `    … 还有 and ${rest} more`] : rows;
}

function changeLine({ field, before, after }: FieldChange): string {
  return `      ${field}: ${show(before)} → ${show(after)}`;
}

function show(value: string | undefined): string {
  if (value === undefined) return '（无 none）';
  const text = JSON.stringify(value.length > WIDTH ? `${value.slice(0, WIDTH - 1)}…` : value);
  return text;
}
