import type { Shape } from '@y12355/domain';

/** A fault that a player names: `code` for counting, `detail` for the person who looks. */
export interface Fault {
  code: string;
  detail: string;
}

/** Scenes shown on one day in China. */
export interface Count {
  day: string;
  scene: string;
  shown: number;
}

/** What a screen says of itself. */
export interface Beat {
  /** The service takes one id once, however often it comes. */
  id: string;
  /** By the screen's own clock, ISO 8601 in China. */
  at: string;
  version: string;
  scene: string | null;
  playlist: string | null;
  shape: Shape;
  width: number;
  height: number;
  /** Bytes, where the browser tells them. */
  storage: { used: number; quota: number | null } | null;
  /** Ms; 0 until the service has said its time. */
  clockOffset: number;
  faults: Fault[];
  counts: Count[];
}

/** A beat that waits; one that was tried may have arrived, so nothing is changed in it any more. */
export interface Waiting {
  beat: Beat;
  tried: boolean;
}

/** Beats that wait at most: a day of them. */
export const MOST = 144;
const MOST_FAULTS = 20;
const MOST_COUNTS = 200;

/** Adds counts up by day and scene; what is over the bound is added to `other` of its day, so that none is lost. */
export function addCounts(counts: readonly Count[], more: readonly Count[]): Count[] {
  const sums = new Map<string, Count>();
  for (const { day, scene, shown } of [...counts, ...more]) {
    const own = `${day} ${scene}`;
    const key = sums.has(own) || sums.size < MOST_COUNTS ? own : `${day} other`;
    const sum = sums.get(key) ?? { day, scene: key === own ? scene : 'other', shown: 0 };
    sums.set(key, { ...sum, shown: sum.shown + shown });
  }
  return [...sums.values()];
}

/** Adds a fault unless the same waits already; the newest stay. */
export function addFault(faults: readonly Fault[], fault: Fault): Fault[] {
  const cut = { code: fault.code, detail: fault.detail.slice(0, 200) };
  if (faults.some(({ code, detail }) => code === cut.code && detail === cut.detail)) return [...faults];
  return [...faults, cut].slice(-MOST_FAULTS);
}

/**
 * Puts a beat at the end. Where the queue is full, the oldest that was never tried goes into the next: their counts
 * are added up, so a screen that was offline for a month still tells how often it showed what.
 */
export function enqueue(queue: readonly Waiting[], beat: Beat): Waiting[] {
  const next = [...queue, { beat, tried: false }];
  while (next.length > MOST) {
    const at = next.findIndex(({ tried }, index) => !tried && index + 1 < next.length);
    const [oldest] = next.splice(Math.max(at, 0), 1);
    const heir = next[Math.max(at, 0)];
    if (at < 0 || !oldest || !heir) continue;
    next[at] = { ...heir, beat: merged(oldest.beat, heir.beat) };
  }
  return next;
}

function merged(older: Beat, newer: Beat): Beat {
  return {
    ...newer,
    counts: addCounts(older.counts, newer.counts),
    faults: newer.faults.reduce(addFault, older.faults),
  };
}

/** What became of a beat that was sent: `status` of the answer, undefined where none came. */
export function settle(queue: readonly Waiting[], id: string, status: number | undefined): Waiting[] {
  // A key that is wrong today may be right tomorrow; what the service calls malformed will never be taken.
  const gone = status !== undefined && status < 500 && ![401, 403, 404, 408, 429].includes(status);
  return queue.flatMap((one) => (one.beat.id !== id ? [one] : gone ? [] : [{ ...one, tried: true }]));
}
