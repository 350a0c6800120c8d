import type { ReactiveController, ReactiveControllerHost } from 'lit';

let read: () => number = () => Date.now();

/** Epoch milliseconds. Everything in the kit that asks for the time asks here. */
export function now(): number {
  return read();
}

/** Replaces the clock (tests, demos); `undefined` goes back to the machine's. */
export function setNow(clock: (() => number) | undefined): void {
  read = clock ?? (() => Date.now());
  wake();
}

// setTimeout wraps around beyond 2^31 ms; a day is short enough to look again.
const longest = 86_400_000;
const waiting = new Map<object, { at: number; call: () => void }>();
let timer: ReturnType<typeof setTimeout> | undefined;

function arm(): void {
  clearTimeout(timer);
  if (waiting.size === 0) return;
  let soonest = Infinity;
  for (const { at } of waiting.values()) soonest = Math.min(soonest, at);
  timer = setTimeout(wake, Math.min(Math.max(soonest - now(), 0) + 50, longest));
}

function wake(): void {
  const moment = now();
  for (const [key, entry] of [...waiting]) {
    if (entry.at > moment) continue;
    waiting.delete(key);
    entry.call();
  }
  arm();
}

// A phone that slept fires no timers; the page becoming visible is the next best moment.
if (typeof document !== 'undefined') document.addEventListener('visibilitychange', wake);

/** One shared timer for all elements: updates its host at the next change of "open now" or a season. */
export class ClockController implements ReactiveController {
  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  /** Asks for one update at `at` (epoch ms); a later call replaces an earlier one. */
  wakeAt(at: number | undefined): void {
    if (at === undefined) waiting.delete(this);
    else waiting.set(this, { at, call: () => this.host.requestUpdate() });
    arm();
  }

  hostDisconnected(): void {
    waiting.delete(this);
    arm();
  }
}
