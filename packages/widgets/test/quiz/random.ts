/** Chance that can be repeated. */
export interface Chance {
  /** From 0 up to and without `below`. */
  whole(below: number): number;
  /** True in so many of a hundred cases. */
  percent(cases: number): boolean;
  pick<T>(list: readonly T[]): T;
  shuffled<T>(list: readonly T[]): T[];
}

/** Mulberry32. */
export function chance(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (below: number): number => Math.floor(next() * below);
  return {
    whole,
    percent: (cases) => next() * 100 < cases,
    pick: <T>(list: readonly T[]): T => list[whole(list.length)] as T,
    shuffled: <T>(list: readonly T[]): T[] => {
      const left = [...list];
      const out: T[] = [];
      while (left.length > 0) out.push(...left.splice(whole(left.length), 1));
      return out;
    },
  };
}
