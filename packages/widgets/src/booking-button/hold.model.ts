/**
 * How far a seat that is kept has come. Pure; instants are epoch milliseconds of the service's clock, `end` is
 * the first at which it is kept no more.
 */

/** `soon` is the last minute: the only change before the end, so that nothing ticks. */
export type HoldStage = 'kept' | 'soon' | 'over';

const soonMs = 60_000;

export function holdStage(end: number, now: number): HoldStage {
  if (now >= end) return 'over';
  return now >= end - soonMs ? 'soon' : 'kept';
}

/** When the stage changes next; undefined once it is over. */
export function nextStageAt(end: number, now: number): number | undefined {
  const stage = holdStage(end, now);
  if (stage === 'over') return undefined;
  return stage === 'soon' ? end : end - soonMs;
}
