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

// A phone that slept fires no timers; the page becoming visible is the next best moment.
const visibility = 'visibilitychange';

function arm(): void {
  clearTimeout(timer);
  globalThis.document?.[waiting.size > 0 ? 'addEventListener' : 'removeEventListener'](visibility, wake);
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

/** One shared timer for all elements: updates its host at the next change of "open now" or a season. */
export class ClockController implements ReactiveController {
  #at: number | undefined;
  #connected = false;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  /** Asks for one update at `at` (epoch ms); a later call replaces an earlier one. */
  wakeAt(at: number | undefined): void {
    this.#at = at;
    // An update may still run after the host has left the page.
    if (at === undefined || !this.#connected) waiting.delete(this);
    else waiting.set(this, { at, call: () => this.#fire() });
    arm();
  }

  // A host that was moved keeps its appointment.
  hostConnected(): void {
    this.#connected = true;
    this.wakeAt(this.#at);
  }

  hostDisconnected(): void {
    this.#connected = false;
    this.wakeAt(this.#at);
  }

  #fire(): void {
    this.#at = undefined;
    this.host.requestUpdate();
  }
}
