import type { CenterDraft } from '@y12355/client/staff';

/** Two people in one entry. Pure. */

/** Whether two values of a document are the same; what is undefined is not there. */
export function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>];
  return [...new Set([...Object.keys(left), ...Object.keys(right)])].every((key) =>
    same(left[key], right[key]),
  );
}

/** Parts that are taken whole: hours change apart, since rules and dates are different work. */
const parts = (center: CenterDraft): Record<string, unknown> => {
  const { hours, ...rest } = center;
  return {
    ...rest,
    ...Object.fromEntries(Object.entries(hours).map(([key, value]) => [`hours.${key}`, value])),
  };
};

export interface Merged {
  center: CenterDraft;
  /** Parts that both changed, to different things: mine stand, and somebody has to look. */
  both: string[];
}

/** What I changed, put onto what somebody else has saved since. */
export function mergeCenter(base: CenterDraft, mine: CenterDraft, theirs: CenterDraft): Merged {
  const [old, own, other] = [parts(base), parts(mine), parts(theirs)];
  const both: string[] = [];
  const merged: Record<string, unknown> = {};
  const hours: Record<string, unknown> = {};
  for (const key of new Set([...Object.keys(other), ...Object.keys(own)])) {
    const mineChanged = !same(old[key], own[key]);
    if (mineChanged && !same(old[key], other[key]) && !same(own[key], other[key])) both.push(key);
    const value = mineChanged ? own[key] : other[key];
    if (value === undefined) continue;
    if (key.startsWith('hours.')) hours[key.slice('hours.'.length)] = value;
    else merged[key] = value;
  }
  return { center: { ...merged, hours } as CenterDraft, both };
}
