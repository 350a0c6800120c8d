/** In place of the page's `EventSource`: opens at once, and says what a test wants it to say. */
export class FakeEvents extends EventTarget {
  /** Those that are open. */
  static all: FakeEvents[] = [];
  /** A service that refuses the stream. */
  static refused = false;
  readyState = 0;

  constructor(readonly url: string) {
    super();
    FakeEvents.all.push(this);
    queueMicrotask(() => {
      if (this.readyState === 2) return;
      this.readyState = FakeEvents.refused ? 2 : 1;
      this.dispatchEvent(new Event(FakeEvents.refused ? 'error' : 'open'));
    });
  }

  close(): void {
    this.readyState = 2;
    FakeEvents.all = FakeEvents.all.filter((one) => one !== this);
  }

  /** Tells every open stream that a center changed. */
  static change(center: string): void {
    for (const one of FakeEvents.all) one.dispatchEvent(new MessageEvent('change', { data: center }));
  }
}

/** @returns a function that gives the page its own back */
export function installFakeEvents(): () => void {
  const real = globalThis.EventSource;
  FakeEvents.all = [];
  FakeEvents.refused = false;
  globalThis.EventSource = FakeEvents as unknown as typeof EventSource;
  return () => {
    globalThis.EventSource = real;
  };
}
