/** How fast a batch goes, and how long it will take. */
export interface Pace {
  /** Sheets a second. */
  rate: number;
  /** Seconds; undefined before there is anything to tell from. */
  left: number | undefined;
}

/** @param ms that it took so far */
export function paceOf(done: number, total: number, ms: number): Pace {
  const rate = ms > 0 ? (1000 * done) / ms : 0;
  return { rate, left: rate > 0 ? Math.ceil((total - done) / rate) : undefined };
}

/** Two figures are enough: `0.8`, `3.4`, `45`. */
export const rateText = (rate: number): string => rate.toFixed(rate < 10 ? 1 : 0);
