/** What waits are made with. */
export interface Timers {
  set(call: () => void, ms: number): unknown;
  clear(id: never): void;
}

const machine: Timers = {
  set: (call, ms) => setTimeout(call, ms),
  clear: (id) => clearTimeout(id),
};
let timers = machine;

/**
 * Replaces the timers behind {@link after}, so that a driven run lives a day in minutes; `undefined` goes back to
 * the machine's. What waits already keeps the timer that it began with.
 *
 * @example setTimers({ set: (call, ms) => setTimeout(call, ms / 100), clear: clearTimeout });
 */
export function setTimers(driven: Timers | undefined): void {
  timers = driven ?? machine;
}

/**
 * Calls once after `ms`, by a timer and not by the clock: a clock that somebody sets changes no wait.
 *
 * @returns gives the wait up
 */
export function after(ms: number, call: () => void): () => void {
  const { set, clear } = timers;
  const id = set(call, ms);
  return () => clear(id as never);
}
