import type { Band } from '../form.js';
import type { ScaleTable } from './table.js';

/** One band of a scale, as far as it is reached. */
export interface BandRow {
  /** Undefined where a score has no words. */
  band: Band | undefined;
  /** `0 – 4`, or one score. */
  range: string;
  paths: bigint;
  /** Of all paths, in %. */
  percent: string;
}

/** @param all paths of the whole table */
export function bandRows({ scores }: ScaleTable, all: bigint): readonly BandRow[] {
  return [...new Set(scores.map(({ band }) => band))].map((band) => {
    const inside = scores.filter((one) => one.band === band);
    const [first, last] = [inside[0]?.value, inside[inside.length - 1]?.value];
    const paths = inside.reduce((sum, one) => sum + one.paths, 0n);
    return {
      band,
      range: first === last ? `${first}` : `${first} – ${last}`,
      paths,
      percent: percentOf(paths, all),
    };
  });
}

/** To a tenth, by whole numbers: counts are larger than a double is exact. */
function percentOf(part: bigint, whole: bigint): string {
  const tenths = Number((part * 2000n + whole) / (whole * 2n));
  return tenths === 0 ? '< 0.1' : (tenths / 10).toFixed(1);
}
