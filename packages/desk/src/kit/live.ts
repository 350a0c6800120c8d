/** The part of an `EventSource` that is used. */
export interface Stream {
  readonly readyState: number;
  addEventListener(
    type: 'open' | 'error' | 'change',
    call: (event: Event | MessageEvent<string>) => void,
  ): void;
  close(): void;
}

/** Waits of the page; handed in, so that tests need not wait. */
export interface Timers {
  set(call: () => void, ms: number): unknown;
  clear(timer: unknown): void;
}

const CLOSED = 2;
/** Without a stream the desk asks by itself. */
export const POLL = 60_000;
/** With one too, seldom: a network between can swallow it without a word. */
export const SAFETY = 300_000;
/** Several changes at once are one look. */
export const GATHER = 300;
const FIRST_WAIT = 5_000;

/**
 * Tells views when to look again: when the service says that a center changed, when its stream came back, and
 * by the clock. It carries ids of centers and nothing else.
 */
export class Live {
  readonly #listeners = new Set<(centers: ReadonlySet<string> | undefined) => void>();
  #stream: Stream | undefined;
  #clock: unknown;
  #again: unknown;
  #gathering: unknown;
  #gathered = new Set<string>();
  #wait = FIRST_WAIT;
  #opened = false;
  #on = false;

  constructor(
    private readonly connect: () => Stream,
    private readonly timers: Timers = {
      set: (call, ms) => setTimeout(call, ms),
      clear: (timer) => clearTimeout(timer as ReturnType<typeof setTimeout>),
    },
  ) {}

  /** Whether the stream is there now. */
  get streaming(): boolean {
    return this.#opened;
  }

  start(): void {
    if (this.#on) return;
    this.#on = true;
    this.#open();
    this.#tick();
  }

  stop(): void {
    this.#on = false;
    this.#drop();
    for (const timer of [this.#clock, this.#again, this.#gathering]) this.timers.clear(timer);
    this.#gathering = undefined;
    this.#gathered = new Set();
    this.#wait = FIRST_WAIT;
  }

  /**
   * `call` gets the ids of centers that changed, or undefined where anything may have.
   * @returns a function that ends it
   */
  watch(call: (centers: ReadonlySet<string> | undefined) => void): () => void {
    this.#listeners.add(call);
    return () => this.#listeners.delete(call);
  }

  #tell(centers: ReadonlySet<string> | undefined): void {
    for (const call of [...this.#listeners]) call(centers);
  }

  #drop(): void {
    this.#stream?.close();
    this.#stream = undefined;
    this.#opened = false;
  }

  #open(): void {
    const stream = this.connect();
    this.#stream = stream;
    const mine = () => this.#on && this.#stream === stream;
    stream.addEventListener('open', () => {
      if (!mine()) return;
      const came = !this.#opened;
      this.#opened = true;
      this.#wait = FIRST_WAIT;
      // What happened while there was no stream was told to nobody.
      if (came) this.#tell(undefined);
      this.#tick();
    });
    stream.addEventListener('change', (event) => {
      if (mine() && 'data' in event) this.#gather(event.data);
    });
    stream.addEventListener('error', () => {
      if (!mine()) return;
      this.#opened = false;
      this.#tick();
      // A browser comes back by itself after a break, not after a refusal.
      if (stream.readyState === CLOSED) this.#later();
    });
  }

  #later(): void {
    this.#drop();
    this.timers.clear(this.#again);
    this.#again = this.timers.set(() => this.#open(), this.#wait);
    this.#wait = Math.min(this.#wait * 2, POLL);
  }

  #gather(center: string): void {
    this.#gathered.add(center);
    this.#gathering ??= this.timers.set(() => {
      const centers = this.#gathered;
      this.#gathered = new Set();
      this.#gathering = undefined;
      // A star is any of them.
      this.#tell(centers.has('*') ? undefined : centers);
    }, GATHER);
  }

  #tick(): void {
    this.timers.clear(this.#clock);
    this.#clock = this.timers.set(
      () => {
        this.#tell(undefined);
        this.#tick();
      },
      this.#opened ? SAFETY : POLL,
    );
  }
}
