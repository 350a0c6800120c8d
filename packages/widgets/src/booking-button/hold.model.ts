/**
 * How far a seat that is kept has come. Pure; instants are epoch milliseconds of the service's clock, `end` is
 * the first at which it is kept no more.
 */

/** `soon` is the last minute: the only change before the end, so that nothing ticks. */
export type HoldStage = 'kept' | 'soon' | 'over';

const minute = 60_000;
/** Before that, asking for more time would give less than a minute. */
const early = 4 * minute;

export function holdStage(end: number, now: number): HoldStage {
  if (now >= end) return 'over';
  return now >= end - minute ? 'soon' : 'kept';
}

/** Whether asking for more time is worth a press; `latest` is the end that it can reach at most. */
export function mayExtend(end: number, latest: number, now: number): boolean {
  return now >= end - early && now < end && latest > end;
}

/** When any of that changes next; undefined once it is over. */
export function nextChangeAt(end: number, now: number): number | undefined {
  return [end - early, end - minute, end].find((at) => at > now);
}
